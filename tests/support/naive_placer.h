#pragma once

#include "model/placement/assignment.h"
#include "model/placement/placer.h"
#include "model/placement/policies.h"
#include "model/placement/problem.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace flightplan::test {

/// The oracle of the placer: looks at every host for every replica and evaluates the definitions of the engine word by
/// word. Shares no code with `model/placement`, only its value types.
///
/// Stops after `most` microVMs in the order of placement; the rest stays unplaced. Cost O(microVMs · hosts).
placement::Assignment naivePlace(const placement::Problem& problem,
                                 topology::WorkloadOrder order = topology::WorkloadOrder::id,
                                 std::int64_t most = std::numeric_limits<std::int64_t>::max());

/// The same with another rule than the score, one of those that look at hosts alone: not `score`, not `platform`. The
/// rule words of `placement/policies.h`, host after host.
placement::Assignment naivePlaceByPolicy(const placement::Problem& problem, placement::Policy policy,
                                         std::uint64_t seed = 0);

/// All candidate hosts for one microVM at its turn, by score, then host order. A workload with soft spread over hosts
/// shows the try that decided.
placement::Ranking naiveRank(const placement::Problem& problem, std::int64_t microVm,
                             topology::WorkloadOrder order = topology::WorkloadOrder::id);

/// *React* word by word: keeps what stands, gives victims another place. With `repair`, microVMs that may no longer
/// stay where they are in this problem are victims too. Computes everything from nothing at each step.
placement::Assignment naiveReact(const placement::Problem& problem, const placement::Assignment& before,
                                 const std::vector<std::int32_t>& lostHosts,
                                 const std::vector<std::int32_t>& lostRegions, bool repair);

/// The order in which workloads are placed.
std::vector<std::int32_t> naiveOrder(const placement::Problem& problem, topology::WorkloadOrder order);

} // namespace flightplan::test
