#pragma once

#include "model/document/document.h"

#include <chrono>

namespace flightplan::test {

/// Ten requests per second come to the workload "web", thirty at noon UTC; the "db" beside it is never asked.
enum class Asked { no, yes };

/// A plan whose latencies can be worked out by hand: nine of ten users of "web" are in aaa, where its replicas run
/// beside them (1 ms), the others in ccc, 41 ms away and without hosts. `target` is the plan's latency target.
document::Document twoPlaces(Asked asked, std::chrono::milliseconds target, int replicas = 1);

} // namespace flightplan::test
