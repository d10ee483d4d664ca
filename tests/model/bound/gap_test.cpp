#include "model/bound/lower_bound.h"
#include "model/placement/placer.h"
#include "model/placement/price.h"
#include "tests/model/bound/linear_program.h"
#include "tests/model/bound/reference_fleet.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <algorithm>

using namespace flightplan;
using namespace flightplan::bound;

namespace {

struct Gaps {
    Objective greedy, improved;
    Cost bound = 0;
};

/// What *Improve* does, on a problem.
Gaps gapsOf(const test::ReferenceSize& size) {
    auto problem = test::referenceFleet(size);
    Gaps gaps;
    gaps.greedy = gaps.improved = objectiveOf(problem, *placement::place(problem));
    BoundOptions options;
    options.target = gaps.greedy.total;
    const auto bound = BoundSolver().solve(problem, options);
    gaps.bound = bound.value;
    problem.prices = bound.prices;
    for (auto& workload : problem.workloads)
        workload.weights = placement::pricedWeights(workload.weights);
    for (const auto order :
         {topology::WorkloadOrder::id, topology::WorkloadOrder::smaller, topology::WorkloadOrder::larger}) {
        problem.order = placement::placementOrder(problem.workloads, order);
        const auto tried = objectiveOf(problem, *placement::place(problem));
        if (std::pair(tried.unplaced, tried.total) < std::pair(gaps.improved.unplaced, gaps.improved.total))
            gaps.improved = tried;
    }
    qInfo("%d microVMs on %d hosts, %s: greedy %.2f %% (%d unplaced), improved %.2f %% (%d unplaced)", size.microVms,
          size.hosts, size.additive ? "additive" : "load-balanced", 100 * gapOf(gaps.greedy.total, gaps.bound),
          static_cast<int>(gaps.greedy.unplaced), 100 * gapOf(gaps.improved.total, gaps.bound),
          static_cast<int>(gaps.improved.unplaced));
    return gaps;
}

} // namespace

class GapTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void additiveFleetsAreNearTheBound_data() {
        QTest::addColumn<int>("microVms");
        QTest::addColumn<int>("hosts");
        QTest::newRow("3,000") << 3000 << 100;
        QTest::newRow("10,000") << 10'000 << 100;
        QTest::newRow("30,000") << 30'000 << 300;
    }
    void additiveFleetsAreNearTheBound() {
        QFETCH(int, microVms);
        QFETCH(int, hosts);
        const auto gaps = gapsOf({hosts, microVms, true});
        QVERIFY(gaps.bound <= gaps.improved.total);
        QVERIFY(gapOf(gaps.improved.total, gaps.bound) <= 0.015);
        QVERIFY(gaps.improved.unplaced <= gaps.greedy.unplaced);
    }

    /// Raising prices ends where the linear program does.
    void itIsAsTightAsTheLinearProgram() {
        const auto problem = test::referenceFleet({100, 3000, true});
        BoundOptions options;
        options.target = objectiveOf(problem, *placement::place(problem)).total;
        const auto bound = toMs(BoundSolver().solve(problem, options).value);
        const auto exact = test::linearProgramBound(problem);
        QVERIFY(exact);
        qInfo("bound %.4f ms, linear program %.4f ms", bound, *exact);
        QVERIFY(bound <= *exact * (1 + 1e-9));
        QVERIFY(bound >= *exact * (1 - 5e-4));
    }

    void loadBalancedFleetsAreWithinAFifth_data() { additiveFleetsAreNearTheBound_data(); }
    void loadBalancedFleetsAreWithinAFifth() {
        QFETCH(int, microVms);
        QFETCH(int, hosts);
        const auto gaps = gapsOf({hosts, microVms, false});
        QVERIFY(gaps.bound <= gaps.improved.total);
        QVERIFY(gapOf(gaps.improved.total, gaps.bound) <= 0.2);
        QVERIFY(gaps.improved.unplaced <= gaps.greedy.unplaced);
    }
};

FLIGHTPLAN_TEST_CLASS(GapTest);
#include "gap_test.moc"
