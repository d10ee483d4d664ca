#pragma once

#include "model/plan/plan.h"
#include "model/qt/selection.h"
#include "model/studies/latency_curve.h"

namespace flightplan::qt {

/// Whose requests the charts of traffic are about.
struct TrafficScope {
    studies::LatencyScope of;
    Selection named;         ///< the workload, app or region; of kind `none` = the whole plan
    std::size_t leftOut = 0; ///< workloads that ask less than those in `of`, where there are too many

    bool operator==(const TrafficScope&) const = default;
};

/// Workloads whose requests a chart puts together at most, those that are asked most; round trips of users alone cost
/// little, and there is no limit.
inline constexpr std::size_t mostWorkloadsInScope = 24;

/// What a selection asks about: a workload or microVM, an app, what a region serves, else the whole plan. Once users
/// say what they ask, workloads without traffic count for none of the latter three. O(workloads).
TrafficScope trafficScopeOf(const plan::Plan& plan, const Selection& selection);

} // namespace flightplan::qt
