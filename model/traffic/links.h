#pragma once

#include "model/base/finding.h"
#include "model/plan/plan.h"
#include "model/traffic/routing.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace flightplan::traffic {

/// One direction of a link, and what crosses it.
struct LinkLoad {
    std::string from, to;
    std::optional<std::int64_t> capacityMbps; ///< absent = carries all
    double wantedMbps = 0;                    ///< of all flows in full
    double carriedMbps = 0;                   ///< after throttling
    /// Wanted share of the capacity, 0 without one.
    double utilisation() const { return capacityMbps ? wantedMbps / static_cast<double>(*capacityMbps) : 0; }
    bool operator==(const LinkLoad&) const = default;
};

/// What links do to a routing.
struct LinkLoads {
    std::vector<LinkLoad> links; ///< by from and to; links that are up
    std::vector<Rate> carried;   ///< per flow of the routing: what of `offered` the links let through
    bool operator==(const LinkLoads&) const = default;
};

/// Lays the flows over the links that are their path from edge to region: requests one way, responses the other. Where
/// more wants to cross than a link carries, flows are throttled max-min fairly by their bits per second (requests and
/// responses together): all grow alike until one has all it wants or crosses a full link, then the others go on. A pair
/// whose round-trip time was not found over links (typed without a path, the catalogue's, estimated) uses none; neither
/// does one whose measured path is cut. Cost
/// O(flows · hops · full links).
LinkLoads loadsOf(const plan::Plan& plan, const Routing& routing);

/// Links that are more than 70 % full.
std::vector<Finding> findingsOf(const plan::Plan& plan, const LinkLoads& loads);

} // namespace flightplan::traffic
