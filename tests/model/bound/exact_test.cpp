#include "model/bound/lower_bound.h"
#include "model/placement/placer.h"
#include "tests/model/bound/exact.h"
#include "tests/model/bound/tiny_fleet.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace flightplan;

namespace {

constexpr int fleets = 100;

/// Shares of users are rounded to 2⁻¹⁶ of a replica in the engine, not in the exact program: at most 2 s each.
double tolerance(const placement::Problem& problem) {
    return 2000.0 * 3 * static_cast<double>(problem.workloads.size()) / 65'536;
}

} // namespace

class ExactTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theBoundIsBelowTheOptimumAndTheGreedyAbove() {
        double bounds = 0;
        double optima = 0;
        double greedies = 0;
        int solved = 0;
        for (std::uint64_t seed = 0; seed < fleets; ++seed) {
            const auto problem = test::tinyFleet(seed);
            const auto greedy = bound::objectiveOf(problem, *placement::place(problem));
            bound::BoundOptions options;
            options.target = greedy.total;
            const auto lower = bound::BoundSolver().solve(problem, options);
            const auto exact = test::exactObjective(problem);
            if (!exact)
                continue;
            ++solved;
            const auto where = QStringLiteral("seed %1: bound %2, exact %3, greedy %4")
                                   .arg(seed)
                                   .arg(bound::toMs(lower.value))
                                   .arg(*exact)
                                   .arg(bound::toMs(greedy.total))
                                   .toUtf8();
            QVERIFY2(bound::toMs(lower.value) <= *exact + tolerance(problem), where);
            QVERIFY2(*exact <= bound::toMs(greedy.total) + tolerance(problem), where);
            bounds += bound::toMs(lower.value);
            optima += *exact;
            greedies += bound::toMs(greedy.total);
        }
        QVERIFY(solved >= fleets * 9 / 10);
        const auto sums = QStringLiteral("bound %1, exact %2, greedy %3 ms")
                              .arg(bounds / solved)
                              .arg(optima / solved)
                              .arg(greedies / solved)
                              .toUtf8();
        qInfo("%d tiny fleets solved; means: %s", solved, sums.constData());
        // Neither is trivial.
        QVERIFY2(bounds > 0.5 * optima && bounds < optima && optima < greedies, sums);
    }
};

FLIGHTPLAN_TEST_CLASS(ExactTest);
#include "exact_test.moc"
