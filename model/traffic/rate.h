#pragma once

#include <cstdint>
#include <limits>

namespace flightplan::traffic {

/// Requests per second in millionths: rates are whole numbers, so that what goes in comes out to the unit.
using Rate = std::int64_t;

inline constexpr Rate unlimited = std::numeric_limits<Rate>::max();

} // namespace flightplan::traffic
