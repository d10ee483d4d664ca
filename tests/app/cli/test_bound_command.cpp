#include "model/document/file.h"
#include "tests/app/cli/cli_run.h"
#include "tests/support/test_registry.h"

#include <QTest>

namespace {

using namespace flightplan::test;

class TestBoundCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (!haveExamples())
            QSKIP("FLIGHTPLAN_SOURCE_DIR is not set");
    }

    void aBoundBelowThePlan() {
        const auto answer = run({"bound", example("global-web"), "--format", "json"});
        QCOMPARE(answer.code, 0);
        const auto json = answer.json();
        QVERIFY(json["bound_ms"] > 0 && json["bound_ms"] <= json["objective"]["total_ms"]);
        QVERIFY(json["gap_percent"] >= 0);
        QVERIFY(json["format"] == 1);
        const auto fewer = run({"bound", example("global-web"), "--format", "json", "--iterations", "3"}).json();
        QVERIFY(fewer["bound_ms"] <= json["bound_ms"] && fewer["iterations"] <= 3);
        QVERIFY(run({"bound", example("global-web")}).outHas("no plan costs less"));
    }

    void whatHasNoPlaceIsInTheExitCode() {
        const auto answer = run({"bound", example("too-small")});
        QCOMPARE(answer.code, 1);
        QVERIFY(answer.outHas("5 without a place"));
    }

    void badUsage() {
        QCOMPARE(run({"bound"}).code, 2);
        QCOMPARE(run({"bound", example("global-web"), "--iterations", "0"}).code, 2);
        QCOMPARE(run({"improve", example("global-web")}).code, 2); // -o is missing
        QCOMPARE(run({"bound", "nothing-here.json"}).code, 3);
    }

    void improveWritesAPlanThatIsBetter() {
        const Files files;
        const auto output = files.path("better.json");
        const auto answer = run({"improve", example("global-web"), "-o", output, "--format", "json"});
        QCOMPARE(answer.code, 0);
        const auto json = answer.json();
        QVERIFY(json["improved"].get<bool>());
        QVERIFY(json["after"]["total_ms"] < json["before"]["total_ms"]);
        QVERIFY(json["bound_ms"] <= json["after"]["total_ms"]);
        // The file alone gives that plan.
        const auto again = run({"bound", output, "--format", "json"}).json();
        QVERIFY(again["objective"]["total_ms"] == json["after"]["total_ms"]);
        QVERIFY(again["fingerprint"] == json["fingerprint"]);
        QCOMPARE(run({"validate", output}).code, 0);
    }

    void whatCannotBeImprovedStays() {
        const Files files;
        const auto output = files.path("same.json");
        const auto answer = run({"improve", example("three-nodes"), "-o", output});
        QCOMPARE(answer.code, 0);
        QVERIFY(answer.outHas("Nothing better"));
        const auto fingerprint = [](const std::string& file) { return run({"fingerprint", file}).out.substr(0, 32); };
        QCOMPARE(fingerprint(output), fingerprint(example("three-nodes")));
    }

    void theAnswerMakesWayForThePlan() {
        const auto answer = run({"improve", example("europe-only"), "-o", "-"});
        QCOMPARE(answer.code, 0);
        QVERIFY(answer.json()["objective"]["mode"] == "improved");
        QVERIFY(answer.errHas("no plan costs less"));
    }
};

FLIGHTPLAN_TEST_CLASS(TestBoundCommand);

} // namespace

#include "test_bound_command.moc"
