#pragma once

#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace flightplan::query {

/// What a term may ask for. `any` is a bare word.
enum class Field : std::uint8_t {
    any,
    region,
    host,
    hostClass,
    state,
    workload,
    app,
    label,
    cpu, ///< this and the next three: share of what its host can give
    memory,
    bandwidth,
    disk,
    load, ///< share of the resource that binds
    health,
    microVms, ///< on the host
};

/// A field as it is typed. Numbers are compared by < ≤ = ≥ >, texts by : (contains) and = (is).
struct FieldInfo {
    std::string_view name;
    Field field;
    bool isNumber;
};
std::span<const FieldInfo> fields();

enum class Comparison : std::uint8_t { contains, is, less, atMost, atLeast, more };

/// One condition. A text field holds for any of its values.
struct Term {
    Field field = Field::any;
    Comparison comparison = Comparison::contains;
    bool negated = false;
    std::vector<std::string> values; ///< lower case; of text fields and bare words
    double number = 0;               ///< of number fields; shares as 0 … 1

    bool operator==(const Term&) const = default;
};

/// Conditions that all have to hold. An empty one lets everything pass.
struct Query {
    std::vector<Term> terms;

    bool empty() const { return terms.empty(); }
    bool operator==(const Query&) const = default;
};

/// What is wrong with a text, and where.
struct Mistake {
    enum class Kind { unknownField, needsNumber, needsValue, openQuote };

    Kind kind = Kind::unknownField;
    std::size_t at = 0;     ///< byte of the text
    std::string text;       ///< what stands there
    std::string suggestion; ///< the field that was meant, if one is close
};

/// Reads a text: terms between spaces, each `word`, `field:value`, `field=value`, `field:a,b` or `field>number`, with a
/// minus before it for "not". Quotes keep spaces; * stands for anything. O(bytes).
tl::expected<Query, Mistake> parse(std::string_view text);

/// Whether `text` [lower case] contains `pattern`, or with * matches it as a whole.
bool containsPattern(std::string_view text, std::string_view pattern);
/// Whether `text` [lower case] is `pattern`; * stands for anything.
bool isPattern(std::string_view text, std::string_view pattern);

std::string lowered(std::string_view text);

} // namespace flightplan::query
