#include "model/reassignment/evaluation.h"
#include "model/reassignment/search.h"
#include "tests/model/reassignment/random_reassignment.h"
#include "tests/model/reassignment/shipped_instance.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace flightplan;
using namespace flightplan::reassignment;

namespace {

SearchResult improved(const Problem& problem, std::int64_t iterations, std::uint64_t seed = 1) {
    SearchOptions options;
    options.seed = seed;
    options.iterations = iterations;
    return improve(problem, options);
}

} // namespace

/// The local search against the definitions and against all assignments.
class SearchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noRuleIsEverBrokenAndTheCostIsRight() {
        int better = 0;
        for (std::uint64_t seed = 0; seed < test::problemCount(150); ++seed) {
            const auto problem = test::randomReassignment(seed, {10, 40});
            const auto result = improved(problem, 20'000, seed);
            const auto judged = evaluate(problem, result.assignment);
            QVERIFY2(!judged.violation, qPrintable(QStringLiteral("seed %1").arg(seed)));
            QCOMPARE(result.cost, judged.cost.total());
            const auto before = evaluate(problem, problem.initial).cost.total();
            QVERIFY(result.cost <= before);
            better += result.cost < before;
        }
        QVERIFY(better > 50);
    }

    void theOptimumOfTinyProblemsIsNeverBeatenAndUsuallyReached() {
        int reached = 0;
        const auto problems = test::problemCount(120) / 2;
        for (std::uint64_t seed = 0; seed < problems; ++seed) {
            const auto problem = test::randomReassignment(seed, {4, 6});
            const auto best = test::bestByBruteForce(problem);
            const auto found = improved(problem, 30'000).cost;
            QVERIFY2(found >= best, qPrintable(QStringLiteral("seed %1").arg(seed)));
            reached += found == best;
        }
        QVERIFY2(reached * 100 >= static_cast<int>(problems) * 95, std::to_string(reached).c_str());
    }

    void aNumberOfMovesGivesTheSameAnswerAgain() {
        const auto problem = test::randomReassignment(11, {10, 40});
        const auto first = improved(problem, 50'000), again = improved(problem, 50'000);
        QVERIFY(first.assignment == again.assignment);
        QCOMPARE(first.cost, again.cost);
        QCOMPARE(first.iterations, again.iterations);
    }

    void theLimitOnMovesHolds() {
        for (std::uint64_t seed = 0; seed < 40; ++seed) {
            auto problem = test::randomReassignment(seed, {10, 40});
            for (const int limit : {1, 3}) {
                problem.moveLimit = limit;
                QVERIFY(evaluate(problem, improved(problem, 10'000).assignment).moved <= limit);
            }
        }
    }

    void dearMovesAreNotMade() {
        auto problem = test::randomReassignment(11, {10, 40});
        problem.costPerMove = 1'000'000;
        QVERIFY(improved(problem, 10'000).assignment == problem.initial);
    }

    void aStopKeepsTheBest() {
        const auto problem = test::randomReassignment(11, {10, 40});
        std::stop_source source;
        SearchOptions options;
        options.stop = source.get_token();
        int looks = 0;
        options.progress = [&] {
            if (++looks == 20)
                source.request_stop();
            return 0.1;
        };
        const auto result = improve(problem, options);
        QVERIFY(result.stopped);
        QVERIFY(!evaluate(problem, result.assignment).violation);
        QVERIFY(result.cost < evaluate(problem, problem.initial).cost.total());
    }

    void withoutTimeNothingMoves() {
        const auto problem = test::randomReassignment(11, {10, 40});
        QVERIFY(improve(problem, {}).assignment == problem.initial);
    }

    void shippedInstancesImprove() {
        const auto names = test::shippedNames();
        if (names.empty())
            QSKIP("the instances are not beside the repository (../shared/data/roadef2012)");
        const bool thorough = test::problemCount(0) > 0;
        for (const auto& name : names) {
            if (!thorough && name != "a1_1")
                continue;
            const auto instance = test::shippedInstance(name);
            const auto result = improved(instance.problem, thorough ? 20'000'000 : 1'000'000);
            const auto judged = evaluate(instance.problem, result.assignment);
            QVERIFY(!judged.violation);
            QCOMPARE(judged.cost.total(), result.cost);
            QVERIFY(result.cost < instance.originalCost);
            if (name == "a1_1") // 1 % above the lower bound of 44,306,390
                QVERIFY2(result.cost <= 44'750'000, std::to_string(result.cost).c_str());
        }
    }
};

FLIGHTPLAN_TEST_CLASS(SearchTest);
#include "search_test.moc"
