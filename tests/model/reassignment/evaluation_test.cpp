#include "model/reassignment/evaluation.h"
#include "tests/model/reassignment/random_reassignment.h"
#include "tests/model/reassignment/shipped_instance.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace flightplan;
using namespace flightplan::reassignment;

Q_DECLARE_METATYPE(flightplan::reassignment::Assignment)

/// The definitions, on problems that can be worked out by hand.
class EvaluationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theExampleOfTheRulesCostsWhatTheySay() {
        const auto problem = test::exampleProblem();
        const auto result = evaluate(problem, problem.initial);
        QVERIFY(!result.violation);
        QCOMPARE(result.cost.load, 1700);    // 2·100 + 130·10 on machine 0, 2·100 on machine 3
        QCOMPARE(result.cost.balance, 2500); // 10·(20·12 − 190) on machine 0, 10·(20·15 − 100) on machine 2
        QCOMPARE(result.cost.total(), 4200);
        QCOMPARE(result.moved, 0);
    }

    void movesCostWhatTheRulesSay() {
        auto problem = test::exampleProblem();
        problem.costPerMove = 7;
        problem.services[0].costPerLocation = {3, 5, 11};
        const auto result = evaluate(problem, {0, 2, 0});
        QVERIFY(!result.violation);
        QCOMPARE(result.cost.load, 1500);
        QCOMPARE(result.cost.balance, 500 + 10 * (20 * 5 - 80) + 10 * (20 * 10 - 100));
        QCOMPARE(result.cost.processMoves, 100);
        QCOMPARE(result.cost.serviceMoves, 10);
        QCOMPARE(result.cost.machineMoves, 200); // from 3 to 2
        QCOMPARE(result.cost.moves, 7);
        QCOMPARE(result.cost.places, 3 + 5);
        QCOMPARE(result.moved, 1);
    }

    void theFirstBrokenRuleIsNamed_data() {
        QTest::addColumn<Assignment>("assignment");
        QTest::addColumn<int>("variant");
        QTest::addColumn<QString>("rule");
        QTest::newRow("capacity") << Assignment{0, 3, 3} << 0 << "capacity";
        QTest::newRow("conflict") << Assignment{0, 0, 0} << 0 << "per_machine";
        QTest::newRow("spread") << Assignment{0, 1, 0} << 0 << "spread";
        QTest::newRow("dependency") << Assignment{0, 1, 2} << 1 << "dependency";
        QTest::newRow("fixed") << Assignment{0, 2, 0} << 2 << "machine";
        QTest::newRow("closed") << Assignment{0, 2, 0} << 3 << "machine";
        QTest::newRow("not allowed") << Assignment{0, 2, 0} << 4 << "machine";
        QTest::newRow("per location") << Assignment{0, 2, 0} << 5 << "per_location";
        QTest::newRow("move limit") << Assignment{1, 2, 0} << 6 << "move_limit";
        QTest::newRow("transient") << Assignment{2, 3, 0} << 7 << "transient";
    }

    void theFirstBrokenRuleIsNamed() {
        QFETCH(Assignment, assignment);
        QFETCH(int, variant);
        QFETCH(QString, rule);
        auto problem = test::exampleProblem();
        if (variant == 1) { // the dependency alone is at stake
            problem.capacity.assign(8, 1000);
            problem.services[0].spreadMin = 0;
        } else if (variant == 2) {
            problem.processes[1].fixed = true;
        } else if (variant == 3) {
            problem.kind = {0, 0, Problem::closed, 0};
        } else if (variant == 4) {
            problem.services[0].costPerLocation = {0, notAllowed, 0};
        } else if (variant == 5) {
            problem.location = {0, 0, 0, 0};
            problem.services[0].spreadMin = 0;
            problem.services[0].perLocation = 1;
        } else if (variant == 6) {
            problem.moveLimit = 1;
            problem.capacity.assign(8, 1000);
        } else if (variant == 7) { // what left machine 0 still counts there
            problem.capacity[0] = 17;
        }
        const auto violation = evaluate(problem, assignment).violation;
        QVERIFY(violation);
        QCOMPARE(QString::fromUtf8(toString(violation->rule).data()),
                 variant == 7 ? QStringLiteral("transient") : rule);
        QVERIFY(!violation->text().empty());
    }

    void whereAProcessIsItMayStay() {
        auto problem = test::exampleProblem();
        problem.kind = {Problem::closed, 5, 5, Problem::closed};
        problem.services[0].costPerLocation = {notAllowed, 0, notAllowed};
        QVERIFY(!evaluate(problem, problem.initial).violation);
        QCOMPARE(evaluate(problem, problem.initial).cost.places, 0);
    }

    void unusableProblemsAreRefused_data() {
        QTest::addColumn<int>("variant");
        for (int variant = 0; variant < 12; ++variant)
            QTest::addRow("%d", variant) << variant;
    }
    void unusableProblemsAreRefused() {
        QFETCH(int, variant);
        auto problem = test::exampleProblem();
        QVERIFY(check(problem).has_value());
        const std::int64_t huge = std::int64_t(1) << 60;
        switch (variant) {
        case 0:
            problem.need.pop_back();
            break;
        case 1:
            problem.initial[0] = 4;
            break;
        case 2:
            problem.processes[2].service = 2;
            break;
        case 3:
            problem.capacity[1] = -1;
            break;
        case 4:
            problem.services[1].dependsOn = {2};
            break;
        case 5:
            problem.balances[0].second = 2;
            break;
        case 6:
            problem.balances[0].weight = -1;
            break;
        case 7:
            problem.need[0] = huge;
            break;
        case 8:
            problem.resources[0].loadWeight = 1LL << 32;
            problem.need[0] = 1LL << 40;
            break;
        case 9:
            problem.location[0] = -1;
            break;
        case 10:
            problem.machineMoveCost.pop_back();
            break;
        case 11:
            problem.services[0].costPerLocation = {1, 2};
            break;
        }
        const auto result = check(problem);
        QVERIFY(!result.has_value());
        QVERIFY(!result.error().message.empty());
    }

    void randomProblemsAreUsableAndTight() {
        int costly = 0;
        for (std::uint64_t seed = 0; seed < test::problemCount(300); ++seed) {
            const auto problem = test::randomReassignment(seed);
            QVERIFY(check(problem).has_value());
            QVERIFY(!evaluate(problem, problem.initial).violation);
            costly += evaluate(problem, problem.initial).cost.total() > 0;
        }
        QVERIFY(costly > 100);
    }
};

FLIGHTPLAN_TEST_CLASS(EvaluationTest);
#include "evaluation_test.moc"
