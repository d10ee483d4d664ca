#pragma once

#include <cstdint>
#include <limits>
#include <vector>

namespace flightplan::topology {

/// A directed arc of the network graph with its one-way delay.
struct Arc {
    std::int32_t from = 0, to = 0;
    std::uint32_t delay = 0; ///< µs
};

inline constexpr std::uint32_t unreachableDelay = std::numeric_limits<std::uint32_t>::max();

/// One-way delays between all pairs of `nodes` nodes, row-major [from · nodes + to], µs; unreachable = 2³²−1, sums
/// saturate. Floyd–Warshall up to 200 nodes, Dijkstra per source above: O(nodes³) or O(nodes · arcs log nodes). Both
/// agree exactly.
std::vector<std::uint32_t> allPairsDelays(std::int32_t nodes, const std::vector<Arc>& arcs);
std::vector<std::uint32_t> floydWarshall(std::int32_t nodes, const std::vector<Arc>& arcs);
std::vector<std::uint32_t> dijkstraPerSource(std::int32_t nodes, const std::vector<Arc>& arcs);

/// The nodes of a shortest path, both ends included; empty if there is none.
std::vector<std::int32_t> shortestPath(std::int32_t nodes, const std::vector<Arc>& arcs, std::int32_t from,
                                       std::int32_t to);

/// a + b, saturating at unreachable.
constexpr std::uint32_t saturatingAdd(std::uint32_t a, std::uint32_t b) {
    return a > unreachableDelay - b ? unreachableDelay : a + b;
}

} // namespace flightplan::topology
