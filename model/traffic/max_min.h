#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace flightplan::traffic {

/// A flow over links with limits.
struct FairFlow {
    double wanted = 0;                                ///< > 0
    std::vector<std::pair<std::size_t, double>> uses; ///< link, and how much of it one unit of the flow takes, > 0
};

/// The max-min fair division of links: all flows grow alike until one has all it wants or crosses a link that is full;
/// the others go on (Bertsekas and Gallager, Data Networks, §6.5.2). `capacities` per link, ≥ 0, may be infinite; what
/// comes back is per flow. Ties in any order give the same. Cost O(flows log flows + full links · flows · uses).
std::vector<double> maxMinFair(const std::vector<FairFlow>& flows, const std::vector<double>& capacities);

} // namespace flightplan::traffic
