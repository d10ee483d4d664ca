#pragma once

#include "model/base/finding.h"
#include "model/document/field_visitor.h"
#include "model/document/json_tree.h"

#include <string>
#include <vector>

namespace flightplan::document {

/// Fills the fields of one object from JSON. What is wrong becomes a problem with path and line, and the field keeps
/// its default, so that one reading finds everything; after 1,000 problems it stops adding.
class FieldReader final : public FieldVisitor {
public:
    /// `node` must be an object.
    FieldReader(const JsonNode& node, std::string path, std::vector<Finding>& problems);

    void number(std::string_view key, std::int64_t& value, Decimal form,
                std::optional<std::int64_t> defaultValue) override;
    void optionalNumber(std::string_view key, std::optional<std::int64_t>& value, Decimal form) override;
    void optionalReal(std::string_view key, std::optional<double>& value, double min, double max) override;
    void seed(std::string_view key, std::uint64_t& value, std::uint64_t defaultValue) override;
    void text(std::string_view key, std::string& value, TextKind kind, Presence presence) override;
    void optionalText(std::string_view key, std::optional<std::string>& value) override;
    void choice(std::string_view key, std::size_t& value, std::span<const std::string_view> names,
                std::size_t defaultValue) override;
    void optionalChoice(std::string_view key, std::optional<std::size_t>& value,
                        std::span<const std::string_view> names) override;
    void texts(std::string_view key, std::vector<std::string>& value, TextKind kind) override;
    void optionalTexts(std::string_view key, std::optional<std::vector<std::string>>& value, TextKind kind) override;
    void textMap(std::string_view key, std::vector<std::pair<std::string, std::string>>& value) override;
    void optionalCap(std::string_view key, std::optional<int>& value) override;
    void numbers(std::string_view key, std::vector<std::int64_t>& values, Decimal form, std::size_t count) override;
    void object(std::string_view key, Presence presence, const Visit& fields) override;
    void optionalObject(std::string_view key, bool& present, const Visit& fields) override;
    void list(std::string_view key, std::size_t size, const std::function<void(std::size_t)>& resize,
              const VisitItem& item) override;
    void unknown(UnknownKeys& keys) override;

private:
    const JsonNode* take(std::string_view key, Presence presence);
    const JsonNode* takeKind(std::string_view key, Presence presence, JsonNode::Kind kind);
    std::optional<std::int64_t> readNumber(std::string_view key, const JsonNode& node, Decimal form);
    bool checkText(const JsonNode& node, const std::string& path, std::string_view key, TextKind kind);
    void report(const JsonNode& node, const std::string& path, std::string key, std::vector<std::string> arguments);
    std::string pathOf(std::string_view key) const;

    const JsonNode& m_node;
    std::string m_path;
    std::vector<Finding>& m_problems;
    std::vector<bool> m_taken; // per key of the node
};

} // namespace flightplan::document
