#pragma once

#include "model/document/edit.h"
#include "model/plan/plan.h"
#include "model/reassignment/evaluation.h"
#include "model/reassignment/search.h"
#include "model/reassignment/steps.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace flightplan::planner {

struct RebalanceOptions {
    std::int32_t moveLimit = 0; ///< microVMs that may move; 0 = any number
    std::chrono::microseconds moveCost{0};
    reassignment::SearchOptions search;
};

/// A plan as a machine-reassignment problem: its placed primaries are the processes, its hosts the machines, its
/// regions the locations and, for affinity, the neighbourhoods.
///
/// Cost in nanoseconds: per primary the mean round-trip time of its workload's users to its region (unreachable users
/// count as 2 s), so that the sum is Σ k·T of the plan's objective; and per host and resource what it uses above
/// `targets.utilisation_max`, where a whole host of average size counts as 1 s, so 1 % of it as
/// 10 ms (rounded to whole nanoseconds a unit, so to some percent for hosts of 64 vCPU and more).
///
/// Rules: region, class, host state, health and capacity; per_host, per_region, min_regions and affinity. A workload
/// with max_skew keeps its count in each region; one with standbys stays where it is; standbys only take room.
struct RebalanceProblem {
    reassignment::Problem problem;
    std::vector<std::int64_t> microVms; ///< per process: its microVM
};

/// `rules`: the pins that moves must keep to, per workload of the fleet. The assignment of the plan breaks no rule.
/// Cost O(microVMs + hosts + workloads · regions · clients).
RebalanceProblem rebalanceProblem(const plan::Plan& plan, const std::vector<std::vector<placement::PinSpec>>& rules,
                                  const RebalanceOptions& options);

struct Rebalance {
    plan::Plan before, after;  ///< `after` is the plan of the edited document
    document::Edit edit;       ///< pins every placed primary to its host; an empty batch if they are so already
    document::Document edited; ///< the document with it
    reassignment::Cost costBefore, costAfter; ///< ns
    std::vector<reassignment::Step> steps;    ///< `process` is a microVM, machines are hosts of `before`
    std::int32_t moved = 0;
    std::int64_t iterations = 0;
    bool stopped = false;
    std::vector<std::string> kept; ///< ids of workloads that had to stay as they are, since pins alone could not hold
                                   ///< them in their new places
};

/// From where everything is now to something better, by few moves. What is now: the plan of `document`; if `current` is
/// given, that plan's placements instead, by microVM and host name.
///
/// The document's pins are rules, unless they name a host for every primary and there is no `current`: then they are
/// the assignment to improve. Fails if the current assignment breaks a rule of the document, naming the first microVM
/// and the constraint, and with ErrorCode::cancelled never: a stopped search gives the best found.
Result<Rebalance> rebalance(const document::Document& document, const plan::Plan* current,
                            const RebalanceOptions& options, const catalog::Catalog& catalog = catalog::builtIn());

} // namespace flightplan::planner
