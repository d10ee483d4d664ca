#pragma once

#include "model/topology/shortest_paths.h"

#include <cstdint>
#include <vector>

namespace flightplan::topology {

/// Makes the delays between all pairs over the arcs `before` those over `after`, bit for bit as `allPairsDelays` finds
/// them. Looks only at what differs between the first and the last arc that do: a link that was changed, cut, added or
/// taken away; where more than a few arcs do, everything is found anew.
///
/// A faster arc u → v lets every pair s, t go s … u → v … t, one addition each. A slower one concerns the sources whose
/// way to v led over it; of each of them the nodes that have no other shortest path are found in the order of their
/// distance and get the best one over their neighbours (G. Ramalingam and T. Reps, "An incremental algorithm for a
/// generalization of the shortest-path problem", 1996). Ties, parallel arcs and arcs of delay 0 are allowed: a
/// neighbour at the same distance is never taken as proof of another path. Cost O(arcs + nodes²) for a faster arc,
/// O(arcs + nodes + arcs of changed pairs · log) for a slower one.
void repairDelays(std::vector<std::uint32_t>& delays, std::int32_t nodes, const std::vector<Arc>& before,
                  const std::vector<Arc>& after);

} // namespace flightplan::topology
