#pragma once

#include "model/plan/plan.h"
#include "model/traffic/routing.h"

#include <cstddef>
#include <optional>
#include <stop_token>
#include <vector>

namespace flightplan::planner {

/// The figures of a plan (p95 across users, share inside the target, requested share) and those of its workloads and
/// regions, from its document, fleet, network and assignment. Users count by served share; once some workload has
/// traffic, by their requests at the usual hour, and workloads without traffic keep only figures of their own. Empty
/// only if stopped while requests are routed. Cost O(served shares + hosts), and of `traffic::route` beside it.
std::optional<plan::Figures> computeFigures(const plan::Plan& plan, const std::stop_token& stop = {});

/// The same figures for some of a plan's workloads alone (indices of its fleet, ascending): the users of these, what
/// these reserve of all that can be given. `workloads` has a row for each of them, `regionHosts` stays empty. What
/// pooled standbys share counts in full for each. Cost O(served shares and microVMs of these); with traffic, that of
/// routing the plan too. Users count by requests if one of these workloads has traffic.
plan::Figures figuresOf(const plan::Plan& plan, const std::vector<std::size_t>& workloads);
/// By the requests of a routing of the plan: of any hour.
plan::Figures figuresOf(const plan::Plan& plan, const std::vector<std::size_t>& workloads,
                        const traffic::Routing& routing);

/// The figures of a plan by the requests of a routing of it: of any hour. Cost O(clients of the flows).
plan::Figures figuresAt(const plan::Plan& plan, const traffic::Routing& routing);

} // namespace flightplan::planner
