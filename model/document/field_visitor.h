#pragma once

#include "model/base/unknown_keys.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace flightplan::document {

/// What a JSON number means: an integer in units of 1/scale, and its range in those units.
struct Decimal {
    std::int64_t scale = 1;
    std::int64_t min = 0;
    std::int64_t max = 0;
};

enum class Presence { required, optional };

/// What a text has to be.
enum class TextKind {
    free,      ///< anything up to 1,000 bytes
    id,        ///< the form of ids
    reference, ///< the same, naming another object
    region,    ///< an id or an alias such as @eu
};

/// One description of each object's fields (`describe.h`) serves reading, writing and the published JSON Schema: each
/// is a visitor. A field at its default is not written; a required field is.
class FieldVisitor {
public:
    virtual ~FieldVisitor() = default;

    using Visit = std::function<void(FieldVisitor&)>;
    using VisitItem = std::function<void(FieldVisitor&, std::size_t)>;

    /// Required when `defaultValue` is empty.
    virtual void number(std::string_view key, std::int64_t& value, Decimal form,
                        std::optional<std::int64_t> defaultValue) = 0;
    virtual void optionalNumber(std::string_view key, std::optional<std::int64_t>& value, Decimal form) = 0;
    virtual void optionalReal(std::string_view key, std::optional<double>& value, double min, double max) = 0;
    virtual void seed(std::string_view key, std::uint64_t& value, std::uint64_t defaultValue) = 0;
    virtual void text(std::string_view key, std::string& value, TextKind kind, Presence presence) = 0;
    virtual void optionalText(std::string_view key, std::optional<std::string>& value) = 0;
    virtual void choice(std::string_view key, std::size_t& value, std::span<const std::string_view> names,
                        std::size_t defaultValue) = 0;
    virtual void optionalChoice(std::string_view key, std::optional<std::size_t>& value,
                                std::span<const std::string_view> names) = 0;
    virtual void texts(std::string_view key, std::vector<std::string>& value, TextKind kind) = 0;
    /// Absent and empty differ.
    virtual void optionalTexts(std::string_view key, std::optional<std::vector<std::string>>& value, TextKind kind) = 0;
    virtual void textMap(std::string_view key, std::vector<std::pair<std::string, std::string>>& value) = 0;
    /// A whole number from 1, or "off" (0).
    virtual void optionalCap(std::string_view key, std::optional<int>& value) = 0;
    /// Exactly `count` numbers, or absent: none.
    virtual void numbers(std::string_view key, std::vector<std::int64_t>& values, Decimal form, std::size_t count) = 0;
    virtual void object(std::string_view key, Presence presence, const Visit& fields) = 0;
    /// An object whose absence means something else than its defaults.
    virtual void optionalObject(std::string_view key, bool& present, const Visit& fields) = 0;
    virtual void list(std::string_view key, std::size_t size, const std::function<void(std::size_t)>& resize,
                      const VisitItem& item) = 0;
    /// The last field of every object: what this version does not know.
    virtual void unknown(UnknownKeys& keys) = 0;

    // Conversions to the types of the values.

    template <class Enum, std::size_t n>
    void choiceOf(std::string_view key, Enum& value, const std::array<std::string_view, n>& names, Enum defaultValue) {
        auto index = static_cast<std::size_t>(value);
        choice(key, index, names, static_cast<std::size_t>(defaultValue));
        value = static_cast<Enum>(index);
    }
    template <class Enum, std::size_t n>
    void optionalChoiceOf(std::string_view key, std::optional<Enum>& value,
                          const std::array<std::string_view, n>& names) {
        std::optional<std::size_t> index;
        if (value)
            index = static_cast<std::size_t>(*value);
        optionalChoice(key, index, names);
        value = index ? std::optional(static_cast<Enum>(*index)) : std::nullopt;
    }
    void integer(std::string_view key, int& value, int min, int max, std::optional<int> defaultValue) {
        std::int64_t wide = value;
        number(key, wide, {1, min, max}, defaultValue ? std::optional<std::int64_t>(*defaultValue) : std::nullopt);
        value = static_cast<int>(wide);
    }
    void optionalInteger(std::string_view key, std::optional<int>& value, int min, int max) {
        std::optional<std::int64_t> wide;
        if (value)
            wide = *value;
        optionalNumber(key, wide, {1, min, max});
        value = wide ? std::optional(static_cast<int>(*wide)) : std::nullopt;
    }
    /// Milliseconds in the file, whole microseconds inside.
    void milliseconds(std::string_view key, std::chrono::microseconds& value, std::int64_t maxMs) {
        std::int64_t micros = value.count();
        number(key, micros, {1000, 0, maxMs * 1000}, std::nullopt);
        value = std::chrono::microseconds(micros);
    }
    void optionalMilliseconds(std::string_view key, std::optional<std::chrono::microseconds>& value,
                              std::int64_t minMicros, std::int64_t maxMs) {
        std::optional<std::int64_t> micros;
        if (value)
            micros = value->count();
        optionalNumber(key, micros, {1000, minMicros, maxMs * 1000});
        value = micros ? std::optional(std::chrono::microseconds(*micros)) : std::nullopt;
    }
    template <class T, class Describe>
    void optionalObjectOf(std::string_view key, std::optional<T>& value, Describe describe) {
        T held = value.value_or(T{});
        bool present = value.has_value();
        optionalObject(key, present, [&](FieldVisitor& fields) { describe(fields, held); });
        value = present ? std::optional(std::move(held)) : std::nullopt;
    }
    template <class T, class Describe>
    void listOf(std::string_view key, std::vector<T>& values, Describe describe) {
        list(
            key, values.size(), [&](std::size_t size) { values.resize(size); },
            [&](FieldVisitor& item, std::size_t index) { describe(item, values[index]); });
    }
};

} // namespace flightplan::document
