#pragma once

#include "model/topology/network.h"

#include <cstdint>
#include <string>
#include <vector>

namespace flightplan::traffic {

/// Three probes that fail, 50 ms apart, and the work of moving a pair of sites to another path (est).
inline constexpr std::int64_t probesMicros = 3 * 50'000;
inline constexpr std::int64_t movedPairMicros = 10;
/// How long the users of an edge that fails are without one (est).
inline constexpr std::int64_t edgeLossSeconds = 30;

/// What a loss does to requests before anyone has noticed it.
struct Detection {
    std::int64_t changedPairs = 0; ///< of an edge with a region: another round-trip time, or none any more
    std::vector<std::string>
        lostEdges; ///< up before and not after: their users go in elsewhere after `edgeLossSeconds`

    /// How long requests keep the old path, µs (est); 0 if no path is another.
    std::int64_t pathMicros() const { return changedPairs == 0 ? 0 : probesMicros + movedPairMicros * changedPairs; }
    bool operator==(const Detection&) const = default;
};

/// Of two networks with the same sites. Pairs of lost edges and regions do not count: nothing goes there by another
/// path. O(edges · regions).
Detection detectionOf(const topology::Network& before, const topology::Network& after);

} // namespace flightplan::traffic
