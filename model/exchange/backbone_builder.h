#pragma once

#include "model/exchange/backbone.h"

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace flightplan::exchange {

/// What the readers of network maps share: the XML itself, places, problems.
class BackboneBuilder {
public:
    explicit BackboneBuilder(std::string_view text)
        : m_text(text) {}

    /// Parses the text and refuses what no map has: entity declarations, deep nesting, another root. Null on failure.
    pugi::xml_node parse(const char* root);

    void error(int line, std::string key, std::vector<std::string> arguments = {});
    void warning(int line, std::string key, std::vector<std::string> arguments = {});
    bool failed() const { return m_failed; }
    int lineOf(pugi::xml_node node) const;

    /// The place of a node from two texts, of which both or none are given; none if they are no place on Earth.
    std::optional<geo::GeoPoint> place(const std::string& latitude, const std::string& longitude,
                                       const std::string& node);

    Backbone& backbone() { return m_result.backbone; }
    BackboneFile finish();

private:
    std::string_view m_text;
    pugi::xml_document m_document;
    BackboneFile m_result;
    std::vector<std::string> m_misplaced; // nodes whose coordinates are no place
    bool m_failed = false;
};

} // namespace flightplan::exchange
