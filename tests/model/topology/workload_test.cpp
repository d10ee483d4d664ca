#include "model/catalog/catalog.h"
#include "model/topology/host.h"
#include "model/topology/workload.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace flightplan;
using namespace flightplan::topology;

class WorkloadTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSizeFillsWhatIsNotTyped() {
        Workload workload;
        workload.size = "shared-cpu-2x";
        QCOMPARE(demandOf(workload, catalog::builtIn()), std::optional(Resources{{125'000, 512, 0, 1024}}));
        workload.demand.amounts[1] = 700;
        workload.demand.amounts[2] = 50;
        QCOMPARE(demandOf(workload, catalog::builtIn()), std::optional(Resources{{125'000, 700, 50, 1024}}));
        workload.size = "performance-1x";
        workload.volumeGib = 10; // adds to disk
        QCOMPARE(demandOf(workload, catalog::builtIn()), std::optional(Resources{{1'000'000, 700, 50, 11'264}}));
        workload.demand.amounts[3] = 0;
        QCOMPARE(demandOf(workload, catalog::builtIn())->disk(), Mebibytes(10'240));
    }

    void withoutASizeCpuAndMemoryMustBeTyped() {
        Workload workload;
        QVERIFY(!demandOf(workload, catalog::builtIn()));
        workload.demand.amounts[0] = 0;
        QVERIFY(!demandOf(workload, catalog::builtIn()));
        workload.demand.amounts[1] = 0;
        QCOMPARE(demandOf(workload, catalog::builtIn()), std::optional(Resources{{0, 0, 0, 1024}}));
        workload.size = "no-such-size";
        QCOMPARE(demandOf(workload, catalog::builtIn()), std::optional(Resources{{0, 0, 0, 1024}}));
    }

    void hostsOfAnEntry() {
        HostEntry entry;
        entry.id = HostEntryId("fra");
        QCOMPARE(entry.hostId(1), std::string("fra"));
        entry.count = 1;
        QCOMPARE(entry.hostId(1), std::string("fra-1"));
        entry.count = 3;
        entry.health = fixedOne / 2;
        entry.exceptions = {{2, HostState::down, std::nullopt, {}}, {3, std::nullopt, 7, {}}};
        QCOMPARE(entry.stateOf(1), HostState::up);
        QCOMPARE(entry.stateOf(2), HostState::down);
        QCOMPARE(entry.stateOf(3), HostState::up);
        QCOMPARE(entry.healthOf(2), fixedOne / 2);
        QCOMPARE(entry.healthOf(3), std::int64_t(7));
    }

    void capacityTimesOvercommitIsFloored() {
        HostEntry entry;
        entry.capacity = {{1001, std::int64_t(1) << 34, 7, 0}};
        entry.overcommit = {1'500'000, 16 * millionth, 333'333, 2 * millionth};
        QCOMPARE(entry.effectiveCapacity(), (Resources{{1501, std::int64_t(1) << 38, 2, 0}}));
    }

    void aMicroVmFitsWhenNothingIsOverdrawn() {
        QVERIFY((Resources{{1, 2, 3, 4}}).fitsIn({{1, 2, 3, 4}}));
        QVERIFY(!(Resources{{1, 2, 3, 5}}).fitsIn({{1, 2, 3, 4}}));
        QVERIFY(!(Resources{{0, 0, 0, 0}}).fitsIn({{1, -1, 1, 1}}));
    }
};

FLIGHTPLAN_TEST_CLASS(WorkloadTest);
#include "workload_test.moc"
