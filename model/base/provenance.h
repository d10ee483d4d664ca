#pragma once

#include <array>
#include <string_view>

namespace flightplan {

/// Where a figure comes from, from the most to the least certain. A figure that combines several carries the last.
enum class Provenance { measured, typed, proxy, estimated, assumed };

inline constexpr std::array<std::string_view, 5> provenanceNames = {"measured", "typed", "proxy", "estimated",
                                                                    "assumed"};

constexpr std::string_view toString(Provenance provenance) {
    return provenanceNames[static_cast<std::size_t>(provenance)];
}

constexpr Provenance leastCertain(Provenance a, Provenance b) {
    return a > b ? a : b;
}

} // namespace flightplan
