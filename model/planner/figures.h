#pragma once

#include "model/plan/plan.h"

namespace flightplan::planner {

/// The figures of a plan (p95 across users, share inside the target, requested share) and those of its workloads and
/// regions. Cost O(served shares + hosts).
plan::Figures computeFigures(const plan::Fleet& fleet, const topology::Network& network,
                             const placement::Assignment& assignment);

} // namespace flightplan::planner
