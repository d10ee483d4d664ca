#include "tests/support/two_places.h"

#include "model/base/fixed_point.h"
#include "tests/support/topology_text.h"

#include <string>

namespace flightplan::test {

document::Document twoPlaces(Asked asked, std::chrono::milliseconds target, int replicas) {
    auto document = topologyFromText("aaa: [9c 99g]\nccc:\naaa = ccc 41ms\nweb " + std::to_string(replicas) +
                                     "x[1c 2g] @aaa*9 @ccc\ndb [1c 2g] @ccc");
    document.targets.edit([&](auto& targets) { targets.latency = target; });
    editWorkload(document, "web", [&](topology::Workload& web) {
        web.spread.perHost.mode = topology::PerHostMode::off;
        web.spread.perRegion = replicas;
        if (asked == Asked::no)
            return;
        web.traffic.emplace();
        web.traffic->requestRate = 10 * millionth;
        web.traffic->dailyCurve.assign(topology::hoursPerDay, millionth);
        web.traffic->dailyCurve[12] = 3 * millionth;
    });
    return document;
}

} // namespace flightplan::test
