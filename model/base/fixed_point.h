#pragma once

#include <cstdint>

namespace flightplan {

/// Fractions (health, weights, score terms) are integers in units of 2⁻²⁴, so that scores are equal on every machine.
inline constexpr std::int64_t fixedOne = std::int64_t(1) << 24;

/// Client weights, overcommit and price multipliers are integers in millionths.
inline constexpr std::int64_t millionth = 1'000'000;

/// ⌊a / b⌋ for b > 0, towards −∞ (C++ `/` goes towards zero).
constexpr std::int64_t floorDiv(std::int64_t a, std::int64_t b) {
    return a / b - (a % b != 0 && (a < 0) != (b < 0));
}

/// ⌊weight · term / 2²⁴⌋, one weighted term of a score.
constexpr std::int64_t weighted(std::int64_t weight, std::int64_t term) {
    return (weight * term) >> 24; // arithmetic shift: towards −∞
}

/// A value in 2⁻²⁴ as millionths, half away from zero: how JSON prints score terms.
constexpr std::int64_t toMillionths(std::int64_t fixed) {
    const std::int64_t doubled = 2 * (fixed < 0 ? -fixed : fixed) * millionth;
    const std::int64_t rounded = (doubled + fixedOne) / (2 * fixedOne);
    return fixed < 0 ? -rounded : rounded;
}

} // namespace flightplan
