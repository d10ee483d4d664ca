#include "model/planner/room.h"
#include "tests/support/random_document.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QTest>

#include <algorithm>

using namespace flightplan;
using namespace flightplan::topology;

namespace {

Resources demand(std::int64_t vcpu, std::int64_t gib) {
    Resources need;
    need[Resource::cpu] = vcpu * 1'000'000;
    need[Resource::memory] = gib * 1024;
    return need;
}

} // namespace

class RoomTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void worksByHand() {
        // ams: 4c 8g less 1c 1g leaves 3c 7g; fra-a is down; fra-b has 8c 4g.
        const auto plan = test::planned(test::topologyFromText("ams: [4c 8g]\n"
                                                               "fra: [16c 16g] down [8c 4g]\n"
                                                               "web 1x[1c 1g] @ams"));
        const auto room = planner::roomFor(plan, demand(1, 2));
        QCOMPARE(room.microVms, std::int64_t(3 + 2));
        QCOMPARE(room.perRegion, (std::vector<std::int64_t>{3, 2}));
        QCOMPARE(room.stranded[Resource::cpu], std::int64_t(0 + 6'000'000));
        QCOMPARE(room.stranded[Resource::memory], std::int64_t(1024 + 0));
        QVERIFY(room.scarcest == Resource::cpu); // one host each: the first resource
    }

    void nothingIsUp() {
        const auto room = planner::roomFor(test::planned(test::topologyFromText("ams: [4c 8g] down")), demand(1, 1));
        QCOMPARE(room.microVms, std::int64_t(0));
        QVERIFY(!room.scarcest);
    }

    void agreesWithFillingHostsOneByOne() {
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            const auto plan = test::planned(test::randomDocument(seed));
            const auto need = demand(1 + static_cast<std::int64_t>(seed % 3), 1 + static_cast<std::int64_t>(seed % 5));
            const auto& problem = plan.fleet->problem;
            planner::Room filled;
            filled.perRegion.resize(plan.fleet->regions.size());
            for (std::size_t host = 0; host < problem.hosts.size(); ++host) {
                if (!problem.hosts.up[host])
                    continue;
                auto free = problem.available(host) - plan.assignment->used[host];
                // What a host lacks in one resource does not stop a microVM that needs none of it.
                const auto fits = [&] {
                    return std::ranges::all_of(allResources,
                                               [&](Resource r) { return need[r] == 0 || need[r] <= free[r]; });
                };
                while (fits()) {
                    free -= need;
                    ++filled.microVms;
                    ++filled.perRegion[static_cast<std::size_t>(problem.hosts.region[host])];
                }
                for (const auto resource : allResources)
                    filled.stranded[resource] += std::max<std::int64_t>(0, free[resource]);
            }
            const auto room = planner::roomFor(plan, need);
            QCOMPARE(room.microVms, filled.microVms);
            QCOMPARE(room.perRegion, filled.perRegion);
            QVERIFY(room.stranded == filled.stranded);
        }
    }
};

FLIGHTPLAN_TEST_CLASS(RoomTest);
#include "room_test.moc"
