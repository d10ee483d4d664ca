#include "model/exchange/backbone_builder.h"

#include "model/exchange/utf8.h"

#include <algorithm>
#include <charconv>

namespace flightplan::exchange {
namespace {

constexpr int deepest = 64;

int lineAt(std::string_view text, std::ptrdiff_t offset) {
    const auto end = std::clamp<std::ptrdiff_t>(offset, 0, static_cast<std::ptrdiff_t>(text.size()));
    return 1 + static_cast<int>(std::count(text.begin(), text.begin() + end, '\n'));
}

/// Stops at the first element that is too deep; a walk without recursion.
struct DepthWalker : pugi::xml_tree_walker {
    bool for_each(pugi::xml_node&) override { return depth() < deepest; }
};

std::optional<double> numberOf(const std::string& text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

} // namespace

pugi::xml_node BackboneBuilder::parse(const char* root) {
    if (m_text.starts_with("\xEF\xBB\xBF"))
        m_text.remove_prefix(3);
    if (const int line = firstLineNotUtf8(m_text); line > 0) {
        error(line, "file.bad_encoding");
        return {};
    }
    if (const auto at = m_text.find("<!ENTITY"); at != std::string_view::npos) {
        error(lineAt(m_text, static_cast<std::ptrdiff_t>(at)), "backbone.entities");
        return {};
    }
    const auto parsed = m_document.load_buffer(m_text.data(), m_text.size(), pugi::parse_default, pugi::encoding_utf8);
    if (!parsed) {
        error(lineAt(m_text, parsed.offset), "backbone.bad_xml", {parsed.description()});
        return {};
    }
    DepthWalker walker;
    if (!m_document.traverse(walker)) {
        error(1, "backbone.too_deep", {std::to_string(deepest)});
        return {};
    }
    const auto element = m_document.child(root);
    if (!element)
        error(1, "backbone.other_root", {root, m_document.document_element().name()});
    return element;
}

void BackboneBuilder::error(int line, std::string key, std::vector<std::string> arguments) {
    m_failed = true;
    m_result.problems.push_back({std::move(key), Severity::error, std::move(arguments), {}, {}, line, {}, {}});
}

void BackboneBuilder::warning(int line, std::string key, std::vector<std::string> arguments) {
    m_result.problems.push_back({std::move(key), Severity::warning, std::move(arguments), {}, {}, line, {}, {}});
}

int BackboneBuilder::lineOf(pugi::xml_node node) const {
    return lineAt(m_text, node.offset_debug());
}

std::optional<geo::GeoPoint> BackboneBuilder::place(const std::string& latitude, const std::string& longitude,
                                                    const std::string& node) {
    if (latitude.empty() && longitude.empty())
        return std::nullopt;
    const auto north = numberOf(latitude);
    const auto east = numberOf(longitude);
    if (north && east && geo::isValid({*north, *east}))
        return geo::GeoPoint{*north, *east};
    m_misplaced.push_back(node);
    return std::nullopt;
}

BackboneFile BackboneBuilder::finish() {
    if (!m_misplaced.empty())
        warning(0, "backbone.misplaced", {std::to_string(m_misplaced.size()), m_misplaced.front()});
    if (!m_failed && m_result.backbone.nodes.empty())
        error(1, "backbone.no_nodes");
    m_result.ok = !m_failed;
    return std::move(m_result);
}

} // namespace flightplan::exchange
