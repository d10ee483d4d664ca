#pragma once

#include "model/document/field_visitor.h"

#include <string>

namespace flightplan::document {

/// Writes the fields of one object as JSON text. The outermost object has a line per key, and its lists a line per
/// element, so that a change of one object is a change of one line in version control.
class FieldWriter final : public FieldVisitor {
public:
    enum class Layout { lines, compact };
    explicit FieldWriter(Layout layout)
        : m_layout(layout) {}

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

    bool empty() const { return m_text.empty(); }
    /// The object with its braces.
    std::string take() const;

private:
    void add(std::string_view key, std::string_view valueText);

    Layout m_layout;
    std::string m_text;
};

/// The fields of one value as compact JSON.
template <class T>
std::string compactText(const T& value) {
    FieldWriter writer(FieldWriter::Layout::compact);
    T copy = value; // visitors take references, since readers fill them
    describe(writer, copy);
    return writer.take();
}

} // namespace flightplan::document
