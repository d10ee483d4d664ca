#include "model/base/decimal.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace flightplan {
namespace {

__extension__ using Int128 = __int128;

constexpr Int128 resultLimit = Int128(1) << 62;

struct Decimal {
    bool negative = false;
    Int128 digits = 0; // at most 19 significant digits
    int exponent = 0;  // value = digits · 10^exponent
};

std::optional<Decimal> parse(std::string_view text) {
    Decimal decimal;
    std::size_t at = 0;
    if (at < text.size() && (text[at] == '-' || text[at] == '+'))
        decimal.negative = text[at++] == '-';
    int kept = 0;
    bool any = false;
    bool fraction = false;
    for (; at < text.size() && ((text[at] >= '0' && text[at] <= '9') || text[at] == '.'); ++at) {
        if (text[at] == '.') {
            if (fraction)
                return std::nullopt;
            fraction = true;
            continue;
        }
        any = true;
        if (kept < 19) {
            decimal.digits = decimal.digits * 10 + (text[at] - '0');
            kept += decimal.digits != 0;
            decimal.exponent -= fraction;
        } else {
            decimal.exponent += !fraction;
        }
    }
    if (!any)
        return std::nullopt;
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && text[at] == '+')
            ++at;
        int exponent = 0;
        const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), exponent);
        if (error == std::errc::result_out_of_range)
            exponent = text[at] == '-' ? std::numeric_limits<int>::min() : std::numeric_limits<int>::max();
        else if (error != std::errc{})
            return std::nullopt;
        at = static_cast<std::size_t>(end - text.data());
        // Beyond this any number is 0 or too large, and sums with the number of digits must not overflow.
        constexpr int limit = 1'000'000'000;
        decimal.exponent += std::clamp(exponent, -limit, limit);
    }
    return at == text.size() ? std::optional(decimal) : std::nullopt;
}

} // namespace

std::optional<std::int64_t> scaledDecimal(std::string_view text, std::int64_t scale) {
    const auto decimal = parse(text);
    if (!decimal)
        return std::nullopt;
    Int128 value = decimal->digits * scale; // below 2^63 · 2^30
    int exponent = decimal->exponent;
    for (; exponent > 0 && value != 0; --exponent) {
        value *= 10;
        if (value >= resultLimit)
            return std::nullopt;
    }
    Int128 divisor = 1;
    for (; exponent < 0 && divisor <= 2 * value; ++exponent)
        divisor *= 10;
    // When the loop stopped early the value is below half a unit whatever the remaining exponent.
    const Int128 rounded = exponent < 0 ? 0 : (2 * value + divisor) / (2 * divisor);
    if (rounded >= resultLimit)
        return std::nullopt;
    const auto magnitude = static_cast<std::int64_t>(rounded);
    return decimal->negative ? -magnitude : magnitude;
}

std::optional<std::int64_t> scaledDecimal(double value, std::int64_t scale) {
    if (!std::isfinite(value))
        return std::nullopt;
    std::array<char, 64> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return error == std::errc{} ? scaledDecimal(std::string_view(buffer.data(), end), scale) : std::nullopt;
}

bool isWholeDecimal(std::string_view text) {
    auto decimal = parse(text);
    if (!decimal)
        return false;
    for (; decimal->exponent < 0 && decimal->digits != 0 && decimal->digits % 10 == 0; ++decimal->exponent)
        decimal->digits /= 10;
    return decimal->exponent >= 0 || decimal->digits == 0;
}

std::string decimalText(std::int64_t value, std::int64_t scale) {
    const bool negative = value < 0;
    const Int128 magnitude = negative ? -Int128(value) : Int128(value);
    Int128 power = 1;
    for (int places = 0; places <= 12; ++places, power *= 10) {
        const Int128 scaled = (2 * magnitude * power + scale) / (2 * Int128(scale));
        const Int128 back = (2 * scaled * scale + power) / (2 * power);
        if (back != magnitude)
            continue;
        auto digits = std::to_string(static_cast<std::uint64_t>(scaled));
        if (places > 0) {
            if (digits.size() <= static_cast<std::size_t>(places))
                digits.insert(0, static_cast<std::size_t>(places) + 1 - digits.size(), '0');
            digits.insert(digits.size() - static_cast<std::size_t>(places), 1, '.');
        }
        return negative ? "-" + digits : digits;
    }
    return std::to_string(static_cast<double>(value) / static_cast<double>(scale));
}

} // namespace flightplan
