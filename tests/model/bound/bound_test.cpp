#include "model/base/philox.h"
#include "model/bound/lower_bound.h"
#include "model/placement/placer.h"
#include "model/placement/served_demand.h"
#include "tests/model/bound/tiny_fleet.h"
#include "tests/model/placement/random_problem.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace flightplan;
using namespace flightplan::bound;

namespace {

BoundOptions optionsFor(const placement::Problem& problem, int iterations) {
    BoundOptions options;
    options.iterations = iterations;
    options.target = objectiveOf(problem, *placement::place(problem)).total;
    return options;
}

} // namespace

class BoundTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noPlanIsBelowIt() {
        int above = 0;
        for (std::uint64_t seed = 0; seed < 400; ++seed) {
            const auto [problem, order] = test::randomProblem(seed);
            const auto options = optionsFor(problem, 40);
            const auto bound = BoundSolver().solve(problem, options);
            QVERIFY2(bound.value <= options.target, qPrintable(QStringLiteral("seed %1").arg(seed)));
            above += bound.value > 0;
        }
        QVERIFY(above > 100);
    }

    void anyPricesAreValid() {
        for (std::uint64_t seed = 0; seed < 400; ++seed) {
            const auto [problem, order] = test::randomProblem(seed);
            const auto plan = objectiveOf(problem, *placement::place(problem)).total;
            UserMemory memory;
            Relaxation relaxation(problem, memory);
            RandomStream random(seed, "prices", "test");
            for (const std::int64_t most : {1, 1000, 1'000'000, 1'000'000'000}) {
                Prices prices(static_cast<std::size_t>(problem.regionCount));
                for (auto& ofRegion : prices)
                    for (auto& price : ofRegion.amounts)
                        price = std::int64_t(random.below(2)) * random.below(1000) * most;
                QVERIFY2(relaxation.evaluate(prices) <= Int128(plan) * 1000,
                         qPrintable(QStringLiteral("seed %1").arg(seed)));
            }
        }
    }

    void moreIterationsNeverLowerIt() {
        const auto problem = test::tinyFleet(3);
        auto options = optionsFor(problem, 1);
        const auto first = BoundSolver().solve(problem, options);
        Cost last = 0;
        int calls = 0;
        options.iterations = coldIterations;
        options.progress = [&](const Bound& bound) {
            QVERIFY(bound.value > last);
            last = bound.value;
            ++calls;
        };
        const auto all = BoundSolver().solve(problem, options);
        QCOMPARE(all.value, last);
        QVERIFY(calls > 3);
        QVERIFY(all.value > first.value);
    }

    void theSameProblemGivesTheSameBits() {
        BoundSolver used; // what it remembers must not show
        for (std::uint64_t seed = 0; seed < 30; ++seed) {
            const auto problem = test::tinyFleet(seed);
            const auto options = optionsFor(problem, 100);
            QCOMPARE(used.solve(problem, options), BoundSolver().solve(problem, options));
        }
    }

    void aWarmStartBeginsWhereTheLastEnded() {
        const auto problem = test::tinyFleet(5);
        auto options = optionsFor(problem, coldIterations);
        BoundSolver solver;
        const auto cold = solver.solve(problem, options);
        options.start = cold.prices;
        options.iterations = 1;
        const auto warm = solver.solve(problem, options);
        // Prices are rounded to whole ns once more.
        QVERIFY(std::abs(toMs(warm.value) - toMs(cold.value)) < 1e-3);
        options.start.resize(1 + options.start.size()); // of another document
        QVERIFY(solver.solve(problem, options).value <= cold.value);
    }

    void stopIsObeyed() {
        const auto problem = test::tinyFleet(3);
        auto options = optionsFor(problem, coldIterations);
        std::stop_source source;
        options.stop = source.get_token();
        options.progress = [&](const Bound& bound) {
            if (bound.iterations >= 3)
                source.request_stop();
        };
        const auto stopped = BoundSolver().solve(problem, options);
        QVERIFY(stopped.iterations >= 3 && stopped.iterations < coldIterations);
        QVERIFY(stopped.value > 0 && stopped.value <= options.target);
        const auto atOnce = BoundSolver().solve(problem, options);
        QCOMPARE(atOnce.iterations, 0);
        QCOMPARE(atOnce.value, Cost(0));
    }

    void addingCapacityNeverRaisesTheValueAtGivenPrices() {
        for (std::uint64_t seed = 0; seed < 50; ++seed) {
            auto problem = test::tinyFleet(seed);
            const auto prices = BoundSolver().solve(problem, optionsFor(problem, 50)).prices;
            UserMemory memory;
            const auto before = Relaxation(problem, memory).evaluate(prices);
            for (auto& amounts : problem.hosts.allocatable)
                amounts += topology::Resources{{1'000'000, 1024, 1000, 1024}};
            QVERIFY(Relaxation(problem, memory).evaluate(prices) <= before);
        }
    }

    void gapsAreOfTheBound() {
        QCOMPARE(gapOf(120, 100), 0.2);
        QCOMPARE(gapOf(0, 0), 0.0);
        QVERIFY(std::isinf(gapOf(1, 0)));
    }
};

FLIGHTPLAN_TEST_CLASS(BoundTest);
#include "bound_test.moc"
