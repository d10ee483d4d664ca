#include "model/document/field_writer.h"

#include "model/base/decimal.h"
#include "model/document/json_tree.h"

#include <array>
#include <charconv>

namespace flightplan::document {

void FieldWriter::add(std::string_view key, std::string_view valueText) {
    if (!m_text.empty())
        m_text += m_layout == Layout::lines ? ",\n" : ", ";
    if (m_layout == Layout::lines)
        m_text += "  ";
    m_text += jsonString(key) + ": ";
    m_text += valueText;
}

std::string FieldWriter::take() const {
    return m_layout == Layout::lines ? "{\n" + m_text + "\n}\n" : "{" + m_text + "}";
}

void FieldWriter::number(std::string_view key, std::int64_t& value, Decimal form,
                         std::optional<std::int64_t> defaultValue) {
    if (value != defaultValue)
        add(key, decimalText(value, form.scale));
}

void FieldWriter::optionalNumber(std::string_view key, std::optional<std::int64_t>& value, Decimal form) {
    if (value)
        add(key, decimalText(*value, form.scale));
}

void FieldWriter::optionalReal(std::string_view key, std::optional<double>& value, double, double) {
    if (!value)
        return;
    std::array<char, 64> buffer{};
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), *value);
    add(key, std::string_view(buffer.data(), result.ptr));
}

void FieldWriter::seed(std::string_view key, std::uint64_t& value, std::uint64_t defaultValue) {
    if (value != defaultValue)
        add(key, std::to_string(value));
}

void FieldWriter::text(std::string_view key, std::string& value, TextKind, Presence presence) {
    if (presence == Presence::required || !value.empty())
        add(key, jsonString(value));
}

void FieldWriter::optionalText(std::string_view key, std::optional<std::string>& value) {
    if (value)
        add(key, jsonString(*value));
}

void FieldWriter::choice(std::string_view key, std::size_t& value, std::span<const std::string_view> names,
                         std::size_t defaultValue) {
    if (value != defaultValue)
        add(key, jsonString(names[value]));
}

void FieldWriter::optionalChoice(std::string_view key, std::optional<std::size_t>& value,
                                 std::span<const std::string_view> names) {
    if (value)
        add(key, jsonString(names[*value]));
}

void FieldWriter::texts(std::string_view key, std::vector<std::string>& value, TextKind kind) {
    std::optional<std::vector<std::string>> written;
    if (!value.empty())
        written = value;
    optionalTexts(key, written, kind);
}

void FieldWriter::optionalTexts(std::string_view key, std::optional<std::vector<std::string>>& value, TextKind) {
    if (!value)
        return;
    std::string list;
    for (const auto& item : *value)
        list += (list.empty() ? "" : ", ") + jsonString(item);
    add(key, "[" + list + "]");
}

void FieldWriter::textMap(std::string_view key, std::vector<std::pair<std::string, std::string>>& value) {
    if (value.empty())
        return;
    FieldWriter inner(Layout::compact);
    for (const auto& [name, text] : value)
        inner.add(name, jsonString(text));
    add(key, inner.take());
}

void FieldWriter::optionalCap(std::string_view key, std::optional<int>& value) {
    if (value)
        add(key, *value == 0 ? "\"off\"" : std::to_string(*value));
}

void FieldWriter::object(std::string_view key, Presence presence, const Visit& fields) {
    FieldWriter inner(Layout::compact);
    fields(inner);
    if (presence == Presence::required || !inner.empty())
        add(key, inner.take());
}

void FieldWriter::numbers(std::string_view key, std::vector<std::int64_t>& values, Decimal form, std::size_t) {
    if (values.empty())
        return;
    std::string list;
    for (const auto value : values)
        list += (list.empty() ? "" : ", ") + decimalText(value, form.scale);
    add(key, "[" + list + "]");
}

void FieldWriter::optionalObject(std::string_view key, bool& present, const Visit& fields) {
    if (!present)
        return;
    FieldWriter inner(Layout::compact);
    fields(inner);
    add(key, inner.take());
}

void FieldWriter::list(std::string_view key, std::size_t size, const std::function<void(std::size_t)>&,
                       const VisitItem& item) {
    if (size == 0)
        return;
    const bool lines = m_layout == Layout::lines;
    std::string list;
    for (std::size_t i = 0; i < size; ++i) {
        FieldWriter inner(Layout::compact);
        item(inner, i);
        list += i == 0 ? (lines ? "\n    " : "") : (lines ? ",\n    " : ", ");
        list += inner.take();
    }
    add(key, "[" + list + (lines ? "\n  ]" : "]"));
}

void FieldWriter::unknown(UnknownKeys& keys) {
    for (const auto& [key, text] : keys)
        add(key, text);
}

} // namespace flightplan::document
