#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace flightplan::traffic {

inline constexpr std::int32_t minutesPerDay = 24 * 60;

/// What of its usual demand a place asks at a minute of the UTC day, millionths. The curve has a multiplier for each
/// full hour of solar time (15° of longitude are an hour), straight lines between; an empty curve, or no minute, is 1.
std::int64_t multiplierAt(std::span<const std::int64_t> curve, std::optional<std::int32_t> utcMinute, double longitude);

} // namespace flightplan::traffic
