#pragma once

#include "model/plan/plan.h"

#include <cstddef>
#include <vector>

namespace flightplan::planner {

/// The figures of a plan (p95 across users, share inside the target, requested share) and those of its workloads and
/// regions. Cost O(served shares + hosts).
plan::Figures computeFigures(const plan::Fleet& fleet, const topology::Network& network,
                             const placement::Assignment& assignment);

/// The same figures for some of a plan's workloads alone (indices of its fleet, ascending): the users of these, what
/// these reserve of all that can be given. `workloads` has a row for each of them, `regionHosts` stays empty. What
/// pooled standbys share counts in full for each. Cost O(served shares and microVMs of these).
plan::Figures figuresOf(const plan::Plan& plan, const std::vector<std::size_t>& workloads);

} // namespace flightplan::planner
