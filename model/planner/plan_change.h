#pragma once

#include "model/plan/plan.h"
#include "model/planner/move.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace flightplan::planner {

/// What an edit did to a plan.
struct PlanChange {
    std::shared_ptr<const plan::Plan> before, after;
    std::vector<Move> moves;  ///< microVMs that are on other hosts than before, by workload and number
    std::int64_t added = 0;   ///< microVMs that only `after` has
    std::int64_t removed = 0; ///< … only `before`

    /// Difference of p95 across users [ms]; 0 where either plan has no finite one.
    double p95Ms() const;
    std::int64_t unplaced() const; ///< difference of microVMs without a place
};

/// Workloads and hosts are matched by name, so that both plans may be of different documents. A workload's microVMs are
/// equal: those on a host in both plans have not moved, whatever their numbers, and the rest are paired in order; but
/// replicas that either plan pins are known by their numbers.
/// O(microVMs + hosts + workloads).
PlanChange changeBetween(std::shared_ptr<const plan::Plan> before, std::shared_ptr<const plan::Plan> after);

} // namespace flightplan::planner
