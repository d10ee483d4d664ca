#pragma once

#include "model/plan/plan.h"
#include "model/traffic/routing.h"

#include <optional>

namespace flightplan::test {

/// The oracle of routing: looks at every client, edge and region for every workload and evaluates the definitions word
/// by word; one request of one way at a time is not needed, since a way takes all it can. Shares the value types and
/// the queue and the max-min division with `model/traffic`, nothing of demand, balancing and paths over
/// links. Fills `flows`, `groups` (without their queues'
/// specs), `lost` and the totals. Cost O(workloads · (microVMs + clients + ways²)).
traffic::Routing naiveRoute(const plan::Plan& plan, std::optional<std::int32_t> utcMinute);

} // namespace flightplan::test
