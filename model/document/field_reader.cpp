#include "model/document/field_reader.h"

#include "model/base/decimal.h"
#include "model/base/id.h"
#include "model/document/file.h"
#include "model/topology/region.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace flightplan::document {
namespace {

constexpr std::size_t longestText = 1000;

std::string shortened(const std::string& text) {
    constexpr std::size_t longest = 60;
    if (text.size() <= longest)
        return text;
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end; // never inside a UTF-8 sequence
    return text.substr(0, end) + "…";
}

/// The value as a user wrote it, for messages.
std::string shown(const JsonNode& node) {
    switch (node.kind) {
    case JsonNode::Kind::string:
        return jsonString(shortened(node.text));
    case JsonNode::Kind::array:
    case JsonNode::Kind::object:
    case JsonNode::Kind::null:
        return std::string(nameOf(node.kind));
    default:
        return shortened(node.text);
    }
}

} // namespace

FieldReader::FieldReader(const JsonNode& node, std::string path, std::vector<Finding>& problems)
    : m_node(node)
    , m_path(std::move(path))
    , m_problems(problems)
    , m_taken(node.keys.size(), false) {}

std::string FieldReader::pathOf(std::string_view key) const {
    return m_path + "/" + std::string(key);
}

void FieldReader::report(const JsonNode& node, const std::string& path, std::string key,
                         std::vector<std::string> arguments) {
    if (m_problems.size() < maxProblems)
        m_problems.push_back(
            Finding{std::move(key), Severity::error, std::move(arguments), path, "plan", node.line, {}, {}});
}

const JsonNode* FieldReader::take(std::string_view key, Presence presence) {
    const auto at = std::ranges::find(m_node.keys, key);
    if (at == m_node.keys.end()) {
        if (presence == Presence::required)
            report(m_node, pathOf(key), "document.missing_key", {std::string(key)});
        return nullptr;
    }
    const auto index = static_cast<std::size_t>(at - m_node.keys.begin());
    m_taken[index] = true;
    return &m_node.items[index];
}

const JsonNode* FieldReader::takeKind(std::string_view key, Presence presence, JsonNode::Kind kind) {
    const auto* node = take(key, presence);
    if (!node || node->kind == kind)
        return node;
    report(*node, pathOf(key), "document.bad_type", {std::string(key), std::string(nameOf(kind)), shown(*node)});
    return nullptr;
}

std::optional<std::int64_t> FieldReader::readNumber(std::string_view key, const JsonNode& node, Decimal form) {
    const auto value = scaledDecimal(node.text, form.scale);
    if (form.scale == 1 && !isWholeDecimal(node.text)) {
        report(node, pathOf(key), "document.not_whole", {std::string(key), shown(node)});
        return std::nullopt;
    }
    if (!value || *value < form.min || *value > form.max) {
        report(node, pathOf(key), "document.out_of_range",
               {std::string(key), decimalText(form.min, form.scale), decimalText(form.max, form.scale), shown(node)});
        return std::nullopt;
    }
    return value;
}

void FieldReader::number(std::string_view key, std::int64_t& value, Decimal form,
                         std::optional<std::int64_t> defaultValue) {
    value = defaultValue.value_or(value);
    if (const auto* node =
            takeKind(key, defaultValue ? Presence::optional : Presence::required, JsonNode::Kind::number))
        value = readNumber(key, *node, form).value_or(value);
}

void FieldReader::optionalNumber(std::string_view key, std::optional<std::int64_t>& value, Decimal form) {
    if (const auto* node = takeKind(key, Presence::optional, JsonNode::Kind::number))
        value = readNumber(key, *node, form);
}

void FieldReader::optionalReal(std::string_view key, std::optional<double>& value, double min, double max) {
    const auto* node = takeKind(key, Presence::optional, JsonNode::Kind::number);
    if (!node)
        return;
    double real = 0;
    const auto [end, error] = std::from_chars(node->text.data(), node->text.data() + node->text.size(), real);
    if (error == std::errc{} && std::isfinite(real) && real >= min && real <= max)
        value = real + 0.0; // −0 becomes 0, which JSON integers cannot tell apart
    else
        report(*node, pathOf(key), "document.out_of_range",
               {std::string(key), std::to_string(static_cast<int>(min)), std::to_string(static_cast<int>(max)),
                shown(*node)});
}

void FieldReader::seed(std::string_view key, std::uint64_t& value, std::uint64_t defaultValue) {
    value = defaultValue;
    const auto* node = takeKind(key, Presence::optional, JsonNode::Kind::number);
    if (!node)
        return;
    std::uint64_t number = 0;
    const char* last = node->text.data() + node->text.size();
    const auto [end, error] = std::from_chars(node->text.data(), last, number);
    if (error == std::errc{} && end == last)
        value = number;
    else
        report(*node, pathOf(key), "document.out_of_range",
               {std::string(key), "0", "18446744073709551615", shown(*node)});
}

bool FieldReader::checkText(const JsonNode& node, const std::string& path, std::string_view key, TextKind kind) {
    if (node.kind != JsonNode::Kind::string) {
        report(node, path, "document.bad_type",
               {std::string(key), std::string(nameOf(JsonNode::Kind::string)), shown(node)});
        return false;
    }
    if (kind == TextKind::free && node.text.size() > longestText) {
        report(node, path, "document.text_too_long", {std::string(key), std::to_string(longestText)});
        return false;
    }
    const bool alias = kind == TextKind::region && topology::isRegionAlias(node.text);
    if (kind != TextKind::free && !alias && !isValidId(node.text)) {
        report(node, path, kind == TextKind::region ? "document.bad_region" : "document.bad_id",
               {std::string(key), shown(node)});
        return false;
    }
    return true;
}

void FieldReader::text(std::string_view key, std::string& value, TextKind kind, Presence presence) {
    const auto* node = take(key, presence);
    if (node && checkText(*node, pathOf(key), key, kind))
        value = node->text;
}

void FieldReader::optionalText(std::string_view key, std::optional<std::string>& value) {
    const auto* node = take(key, Presence::optional);
    if (node && checkText(*node, pathOf(key), key, TextKind::free))
        value = node->text;
}

void FieldReader::choice(std::string_view key, std::size_t& value, std::span<const std::string_view> names,
                         std::size_t defaultValue) {
    std::optional<std::size_t> index;
    optionalChoice(key, index, names);
    value = index.value_or(defaultValue);
}

void FieldReader::optionalChoice(std::string_view key, std::optional<std::size_t>& value,
                                 std::span<const std::string_view> names) {
    const auto* node = takeKind(key, Presence::optional, JsonNode::Kind::string);
    if (!node)
        return;
    const auto at = std::ranges::find(names, node->text);
    if (at != names.end()) {
        value = static_cast<std::size_t>(at - names.begin());
        return;
    }
    std::string all;
    for (const auto name : names)
        all += (all.empty() ? "" : ", ") + std::string(name);
    report(*node, pathOf(key), "document.bad_choice", {std::string(key), all, shown(*node)});
}

void FieldReader::texts(std::string_view key, std::vector<std::string>& value, TextKind kind) {
    std::optional<std::vector<std::string>> read;
    optionalTexts(key, read, kind);
    if (read)
        value = std::move(*read);
}

void FieldReader::optionalTexts(std::string_view key, std::optional<std::vector<std::string>>& value, TextKind kind) {
    const auto* node = takeKind(key, Presence::optional, JsonNode::Kind::array);
    if (!node)
        return;
    value.emplace();
    for (std::size_t i = 0; i < node->items.size(); ++i)
        if (checkText(node->items[i], pathOf(key) + "/" + std::to_string(i), key, kind))
            value->push_back(node->items[i].text);
}

void FieldReader::textMap(std::string_view key, std::vector<std::pair<std::string, std::string>>& value) {
    const auto* node = takeKind(key, Presence::optional, JsonNode::Kind::object);
    if (!node)
        return;
    for (std::size_t i = 0; i < node->items.size(); ++i)
        if (checkText(node->items[i], pathOf(key) + "/" + node->keys[i], node->keys[i], TextKind::free))
            value.emplace_back(node->keys[i], node->items[i].text);
    std::ranges::sort(value);
}

void FieldReader::optionalCap(std::string_view key, std::optional<int>& value) {
    const auto* node = take(key, Presence::optional);
    if (!node)
        return;
    if (node->kind == JsonNode::Kind::string && node->text == "off") {
        value = 0;
    } else if (node->kind == JsonNode::Kind::number) {
        if (const auto cap = readNumber(key, *node, {1, 1, maxMicroVms}))
            value = static_cast<int>(*cap);
    } else {
        report(*node, pathOf(key), "document.bad_type", {std::string(key), "a number or \"off\"", shown(*node)});
    }
}

void FieldReader::object(std::string_view key, Presence presence, const Visit& fields) {
    if (const auto* node = takeKind(key, presence, JsonNode::Kind::object)) {
        FieldReader inner(*node, pathOf(key), m_problems);
        fields(inner);
    }
}

void FieldReader::optionalObject(std::string_view key, bool& present, const Visit& fields) {
    object(key, Presence::optional, [&](FieldVisitor& inner) {
        present = true;
        fields(inner);
    });
}

void FieldReader::numbers(std::string_view key, std::vector<std::int64_t>& values, Decimal form, std::size_t count) {
    const auto* node = takeKind(key, Presence::optional, JsonNode::Kind::array);
    if (!node)
        return;
    std::vector<std::int64_t> read;
    for (std::size_t i = 0; i < std::min(node->items.size(), count); ++i) {
        const auto name = std::string(key) + "/" + std::to_string(i);
        const auto& item = node->items[i];
        if (item.kind != JsonNode::Kind::number)
            report(item, pathOf(name), "document.bad_type",
                   {name, std::string(nameOf(JsonNode::Kind::number)), shown(item)});
        else if (const auto value = readNumber(name, item, form))
            read.push_back(*value);
    }
    if (node->items.size() != count)
        report(*node, pathOf(key), "document.bad_count",
               {std::string(key), std::to_string(count), std::to_string(node->items.size())});
    else if (read.size() == count)
        values = std::move(read);
}

void FieldReader::list(std::string_view key, std::size_t, const std::function<void(std::size_t)>& resize,
                       const VisitItem& item) {
    const auto* node = takeKind(key, Presence::optional, JsonNode::Kind::array);
    if (!node)
        return;
    // An element costs up to a kilobyte in memory and a few bytes in a hostile file.
    constexpr std::size_t mostItems = 1'000'000;
    if (node->items.size() > mostItems) {
        report(*node, pathOf(key), "document.too_many_values", {std::to_string(mostItems)});
        return;
    }
    resize(node->items.size());
    for (std::size_t i = 0; i < node->items.size(); ++i) {
        const auto path = pathOf(key) + "/" + std::to_string(i);
        if (node->items[i].kind == JsonNode::Kind::object) {
            FieldReader inner(node->items[i], path, m_problems);
            item(inner, i);
        } else {
            report(node->items[i], path, "document.bad_type",
                   {std::string(key) + "[" + std::to_string(i) + "]", std::string(nameOf(JsonNode::Kind::object)),
                    shown(node->items[i])});
        }
    }
}

void FieldReader::unknown(UnknownKeys& keys) {
    for (std::size_t i = 0; i < m_node.keys.size(); ++i)
        if (!m_taken[i])
            keys.emplace_back(m_node.keys[i], toText(m_node.items[i]));
    std::ranges::sort(keys);
}

} // namespace flightplan::document
