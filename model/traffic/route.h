#pragma once

#include "model/base/error.h"
#include "model/plan/plan.h"
#include "model/traffic/routing.h"

#include <cstdint>
#include <optional>
#include <stop_token>

namespace flightplan::traffic {

struct RouteOptions {
    std::optional<std::int32_t> utcMinute; ///< of the day, 0 … 1439; empty: the daily curve does not count
    std::stop_token stop;                  ///< polled every few hundred workloads
};

/// True if some workload says what its users ask.
bool hasTraffic(const plan::Fleet& fleet);

/// Sends every workload's requests over edges to its healthy microVMs and queues them there: client → edge → balancing
/// (`balancing.h`) → links (`links.h`) → queue (`queue.h`). A pure function of the plan and the minute, whole numbers
/// throughout: offered = served + refused + lost to the unit. Fails only with ErrorCode::cancelled. Cost O(microVMs +
/// clients + Σ ways + Σ servers of busy groups).
Result<Routing> route(const plan::Plan& plan, const RouteOptions& options = {});

/// What is wrong with a routing: no traffic at all, lost demand with its reason, full links, overload. Arguments and
/// paths as in the plan's findings.
std::vector<Finding> findingsOf(const plan::Plan& plan, const Routing& routing);

} // namespace flightplan::traffic
