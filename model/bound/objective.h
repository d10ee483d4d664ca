#pragma once

#include "model/placement/assignment.h"
#include "model/placement/problem.h"

#include <cstdint>

namespace flightplan::bound {

/// A cost in 2⁻¹⁶ µs of round-trip time.
using Cost = std::int64_t;

constexpr double toMs(Cost cost) {
    return static_cast<double>(cost) / 65'536'000.0;
}

/// What a plan costs: Z = Σ over workloads k·T + P·unplaced. T is the mean round-trip time of a workload's users when
/// each of its k replicas serves 1/k of them, brought to the replicas at least cost; users of a replica without a
/// place, and users whom no replica reaches within P = 2 s, count as P, as does a standby without a place.
struct Objective {
    Cost total = 0;
    std::int64_t unplaced = 0; ///< microVMs, standbys included
    bool operator==(const Objective&) const = default;
};

/// Whether a workload has users; where it has none, only what has no place costs.
bool hasUsers(const placement::Problem& problem, const placement::WorkloadSpec& workload);

/// Exact. Cost O(microVMs) and one transport of clients to regions for each workload.
Objective objectiveOf(const placement::Problem& problem, const placement::Assignment& assignment);

} // namespace flightplan::bound
