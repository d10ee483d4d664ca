#include "model/reassignment/evaluation.h"
#include "model/reassignment/search.h"
#include "model/reassignment/steps.h"
#include "tests/model/reassignment/random_reassignment.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <algorithm>

using namespace flightplan;
using namespace flightplan::reassignment;

namespace {

/// Machines of one resource; processes as (machine, need).
Problem drawn(const std::vector<std::int64_t>& capacities,
              const std::vector<std::pair<std::int32_t, std::int64_t>>& processes) {
    Problem problem;
    problem.resources = {{}};
    problem.capacity = problem.safety = capacities;
    problem.location.assign(capacities.size(), 0);
    problem.neighbourhood.assign(capacities.size(), 0);
    problem.services.resize(processes.size());
    for (const auto& [machine, need] : processes) {
        problem.processes.push_back({static_cast<std::int32_t>(problem.processes.size())});
        problem.initial.push_back(machine);
        problem.need.push_back(need);
    }
    return problem;
}

/// "move 0: 1→2, aside …"
QString text(const std::vector<Step>& steps) {
    QStringList list;
    for (const auto& step : steps)
        list << QStringLiteral("%1 %2: %3→%4")
                    .arg(QString::fromUtf8(toString(step.kind).data()))
                    .arg(step.process)
                    .arg(step.from)
                    .arg(step.to);
    return list.join(QStringLiteral(", "));
}

} // namespace

/// The order of moves against the checker that replays it.
class StepsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aChainRunsFromItsEnd() {
        const auto problem = drawn({5, 5, 5}, {{0, 5}, {1, 5}});
        const auto steps = orderSteps(problem, {1, 2});
        QCOMPARE(text(steps), QStringLiteral("move 1: 1→2, move 0: 0→1"));
        QVERIFY(!findFault(problem, steps, {1, 2}));
    }

    void aCircleGoesOverAThirdMachine() {
        const auto problem = drawn({5, 5, 5}, {{0, 5}, {1, 5}});
        const auto steps = orderSteps(problem, {1, 0});
        QCOMPARE(text(steps), QStringLiteral("aside 1: 1→2, move 0: 0→1, move 1: 2→0"));
        QVERIFY(!findFault(problem, steps, {1, 0}));
    }

    void aCircleWithoutRoomStopsOne() {
        const auto problem = drawn({5, 5}, {{0, 5}, {1, 5}});
        const auto steps = orderSteps(problem, {1, 0});
        QCOMPARE(text(steps), QStringLiteral("stop 1: 1→-1, move 0: 0→1, start 1: -1→0"));
        QVERIFY(!findFault(problem, steps, {1, 0}));
    }

    void closedMachinesTakeNothingAside() {
        auto problem = drawn({5, 5, 5}, {{0, 5}, {1, 5}});
        problem.kind = {0, 0, Problem::closed};
        QVERIFY(text(orderSteps(problem, {1, 0})).startsWith(QStringLiteral("stop")));
    }

    void theCheckerFindsFaults_data() {
        QTest::addColumn<int>("variant");
        QTest::addColumn<QString>("mentions");
        QTest::newRow("overcommits") << 0 << "overcommits";
        QTest::newRow("wrong place") << 1 << "where it is not";
        QTest::newRow("unfinished") << 2 << "do not lead";
    }
    void theCheckerFindsFaults() {
        QFETCH(int, variant);
        QFETCH(QString, mentions);
        const auto problem = drawn({5, 5, 5}, {{0, 5}, {1, 5}});
        const std::vector<std::vector<Step>> wrong{
            {{Step::Kind::move, 0, 0, 1}, {Step::Kind::move, 1, 1, 2}},
            {{Step::Kind::move, 1, 0, 2}},
            {{Step::Kind::move, 1, 1, 2}},
        };
        const auto fault = findFault(problem, wrong[static_cast<std::size_t>(variant)], {1, 2});
        QVERIFY(fault);
        QVERIFY2(fault->find(mentions.toStdString()) != std::string::npos, fault->c_str());
    }

    void randomOrdersNeverOvercommit() {
        int asides = 0, stops = 0, moves = 0;
        for (std::uint64_t seed = 0; seed < test::problemCount(600); ++seed) {
            const auto problem = test::randomReassignment(seed, {6, 30});
            SearchOptions options;
            options.seed = seed;
            options.iterations = 3000;
            const auto target = improve(problem, options).assignment;
            const auto steps = orderSteps(problem, target);
            const auto fault = findFault(problem, steps, target);
            QVERIFY2(!fault, fault ? (std::to_string(seed) + ": " + *fault).c_str() : "");
            for (const auto& step : steps) {
                asides += step.kind == Step::Kind::aside;
                stops += step.kind == Step::Kind::stop;
                moves += step.kind == Step::Kind::move;
            }
        }
        QVERIFY(moves > 500);
        QVERIFY2(asides > 10 && stops > 0, qPrintable(QStringLiteral("%1 %2").arg(asides).arg(stops)));
    }
};

FLIGHTPLAN_TEST_CLASS(StepsTest);
#include "steps_test.moc"
