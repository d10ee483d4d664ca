#pragma once

#include <cmath>
#include <cstdint>

namespace flightplan::topology {

/// The access network, µs (est).
inline constexpr double accessMicros = 4000.0;
/// Light in fibre over 1.66 times the distance, there and back, µs/km (est).
inline constexpr double lastMileMicrosPerKm = 2.0 / 200.0 * 1.66 * 1000.0;

/// Round-trip time between a user and an edge so many km away, µs. `km` is a distance on the globe.
inline std::uint32_t estimatedLastMile(double km) {
    return static_cast<std::uint32_t>(std::lround(accessMicros + km * lastMileMicrosPerKm));
}

} // namespace flightplan::topology
