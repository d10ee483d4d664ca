#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace flightplan::placement {

/// Why a host cannot take a replica, in the order in which filters are tried. `no_host`: there was no candidate at all.
enum class Constraint : std::uint8_t {
    region,
    hostClass,
    hostState,
    health,
    cpu,
    memory,
    bandwidth,
    disk,
    perHost,
    perRegion,
    maxSkew,
    minRegions,
    affinity,
    volume,
    noHost,
};

inline constexpr std::array<std::string_view, 15> constraintNames = {
    "region",   "class",      "host_state", "health",      "cpu",      "memory", "bandwidth", "disk",
    "per_host", "per_region", "max_skew",   "min_regions", "affinity", "volume", "no_host"};

/// The code in JSON answers.
constexpr std::string_view toString(Constraint constraint) {
    return constraintNames[static_cast<std::size_t>(constraint)];
}

} // namespace flightplan::placement
