#pragma once

#include "model/placement/assignment.h"
#include "model/plan/plan.h"
#include "model/planner/region_losses.h"

#include <optional>
#include <stop_token>

namespace flightplan::planner {

struct SurvivablePlacement {
    placement::Assignment assignment;
    std::int32_t headroom = 0; ///< belongs into the problem: `place` of it gives the same assignment
    plan::Survivability verdict;
};

/// Places so that the reaction to the loss of any single region leaves nothing without a place: the smallest headroom,
/// a share of every host that the plan leaves free, for which the sweep over all regions certifies it. If there is
/// none, the assignment with the fewest failures, and what is missing: the workloads that no capacity would save, since
/// a rule or a pin binds them to a region, and for the others the smallest growth of all hosts, in percent, that would.
///
/// Empty only if stopped. Costs one plan and one sweep where the plain plan survives, some dozens where none does.
std::optional<SurvivablePlacement> placeSurvivable(const placement::Problem& problem, const RegionLosses& losses,
                                                   const std::stop_token& stop);

} // namespace flightplan::planner
