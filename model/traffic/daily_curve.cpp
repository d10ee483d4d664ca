#include "model/traffic/daily_curve.h"

#include "model/base/fixed_point.h"

#include <cmath>

namespace flightplan::traffic {

std::int64_t multiplierAt(std::span<const std::int64_t> curve, std::optional<std::int32_t> utcMinute,
                          double longitude) {
    if (curve.empty() || !utcMinute)
        return millionth;
    constexpr double minutesPerDegree = 4;
    const auto shift = static_cast<std::int32_t>(std::lround(longitude * minutesPerDegree));
    const auto local = ((*utcMinute + shift) % minutesPerDay + minutesPerDay) % minutesPerDay;
    const auto hour = static_cast<std::size_t>(local / 60);
    const std::int64_t minute = local % 60;
    const auto sum = curve[hour] * (60 - minute) + curve[(hour + 1) % curve.size()] * minute;
    return (sum + 30) / 60;
}

} // namespace flightplan::traffic
