#pragma once

#include "model/base/finding.h"
#include "model/plan/plan.h"
#include "model/traffic/routing.h"

#include <cstdint>
#include <optional>
#include <span>
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

/// What crosses the links in a routing.
struct LinkLoads {
    std::vector<LinkLoad> links; ///< by from and to; links that are up
    bool operator==(const LinkLoads&) const = default;
};

/// What of each flow's `offered` links with a capacity let through; empty if all of all. Flows lie on the links that
/// are their path from edge to region: requests one way, responses the other, before a region has refused any. Where
/// more wants to cross than a link carries, flows are throttled max-min fairly by their bits per second (requests and
/// responses together): all grow alike until one has all it wants or crosses a full link, then the others go on. A pair
/// whose round-trip time was not found over links (typed without a path, the catalogue's, estimated) uses none; neither
/// does one whose measured path is cut. Cost O(flows · hops · full links).
std::vector<Rate> carriedBy(const plan::Plan& plan, std::span<const Flow> flows);

/// The loads of all links, of the flows in full and of what `linkFull` leaves of them. O(flows · hops).
LinkLoads loadsOf(const plan::Plan& plan, const Routing& routing);

/// Links that are more than 70 % full.
std::vector<Finding> findingsOf(const plan::Plan& plan, const LinkLoads& loads);

} // namespace flightplan::traffic
