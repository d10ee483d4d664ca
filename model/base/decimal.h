#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace flightplan {

/// The integer nearest to `text`·`scale`, half away from zero, computed exactly from the decimal digits (the first 19
/// significant ones). `text` has the form of a JSON number; `scale` is at most 2^30. Empty if it is no number or the
/// result does not fit 62 bits.
std::optional<std::int64_t> scaledDecimal(std::string_view text, std::int64_t scale);

/// The same for a number that is already a double: its shortest decimal form is what is scaled.
std::optional<std::int64_t> scaledDecimal(double value, std::int64_t scale);

/// True if `text` is a number without a fraction, such as 3, 3.0 or 1e3.
bool isWholeDecimal(std::string_view text);

/// The shortest decimal that `scaledDecimal` maps back to `value` at `scale`, without exponent: (10066330, 2^24) →
/// "0.6".
std::string decimalText(std::int64_t value, std::int64_t scale);

} // namespace flightplan
