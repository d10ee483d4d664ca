#include "tests/app/cli/cli_run.h"
#include "tests/support/test_registry.h"

#include <QTest>

namespace {

using namespace flightplan::test;

// The example of the challenge's rules: its initial assignment costs 4,200.
const std::string model = "2\n1 100\n0 10\n"
                          "4\n0 0 30 400 16 80 0 1 4 5\n0 0 10 240 8 160 1 0 3 4\n1 1 15 100 12 80 4 3 0 2\n"
                          "1 2 10 100 8 80 5 4 2 0\n"
                          "2\n2 0\n1 1 0\n"
                          "3\n0 12 10 1000\n0 10 20 100\n1 6 200 1\n"
                          "1\n0 1 20\n10\n1 10 100\n";
const std::string assignment = "0 3 0\n";

class TestRebalance : public QObject {
    Q_OBJECT

    Files m_files;
    std::string modelFile() const { return m_files.write("model.txt", model); }
    std::string assignmentFile() const { return m_files.write("assignment.txt", assignment); }

private Q_SLOTS:
    void anInstanceIsImproved() {
        const auto solution = m_files.path("solution.txt");
        const auto answer = run({"rebalance", "--roadef", modelFile(), assignmentFile(), "--iterations", "20000",
                                 "--lower-bound", "2000", "-o", solution, "--format", "json"});
        QCOMPARE(answer.code, 0);
        QVERIFY(answer.err.empty());
        const auto json = answer.json();
        QCOMPARE(json["format"].get<int>(), 1);
        QCOMPARE(json["complete"].get<bool>(), true);
        QCOMPARE(json["original_cost"]["total"].get<int>(), 4200);
        QVERIFY(json["cost"]["total"].get<int>() <= 3510);
        QVERIFY(json["gap_percent"].get<double>() > 0);
        QCOMPARE(json["steps"].size() >= json["moved"].get<std::size_t>(), true);
        // The solution is one of the competition's files again.
        const auto again = run({"rebalance", "--roadef", modelFile(), solution, "--iterations", "1024"});
        QCOMPARE(again.code, 0);
        QVERIFY2(again.outHas("below the original"), again.out.c_str());
    }

    void theSameNumberOfMovesGivesTheSameAnswer() {
        const auto once = [&] {
            auto json = run({"rebalance", "--roadef", modelFile(), assignmentFile(), "--iterations", "5000", "--seed",
                             "7", "--format", "json"})
                            .json();
            json.erase("engine_ms");
            return json.dump();
        };
        QCOMPARE(once(), once());
    }

    void badInput_data() {
        QTest::addColumn<QString>("modelText");
        QTest::addColumn<QString>("assignmentText");
        QTest::addColumn<QString>("mentions");
        const auto good = QString::fromStdString(model);
        const auto where = QString::fromStdString(assignment);
        QTest::newRow("truncated") << good.left(40) << where << "bad-model.txt:4: the file is too short";
        QTest::newRow("negative") << QString(good).replace("1 100", "1 -1") << where << "bad-model.txt:2:";
        QTest::newRow("huge") << QString(good).replace("1 100", "1 99999999999") << where << "4294967295";
        QTest::newRow("wrong count") << good << "0 3"
                                     << "bad-assignment.txt:1:";
        QTest::newRow("breaks a rule") << good << "0 0 0"
                                       << "breaks a rule of the model: machine 0";
    }
    void badInput() {
        QFETCH(QString, modelText);
        QFETCH(QString, assignmentText);
        QFETCH(QString, mentions);
        const auto modelPath = m_files.write("bad-model.txt", modelText.toStdString());
        const auto assignmentPath = m_files.write("bad-assignment.txt", assignmentText.toStdString());
        for (const auto& arguments : {std::vector<std::string>{"rebalance", "--roadef", modelPath, assignmentPath},
                                      {"import", "roadef", modelPath, assignmentPath, "-o", m_files.path("x.json")}}) {
            const auto answer = run(arguments);
            QCOMPARE(answer.code, 2);
            QVERIFY(answer.out.empty());
            QVERIFY2(answer.errHas(mentions.toStdString()), answer.err.c_str());
        }
        QCOMPARE(m_files.read("x.json"), std::string("(none)"));
    }

    void wrongUsage_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("one file of two") << QStringList{"--roadef", "a"};
        QTest::newRow("both kinds") << QStringList{"x.json", "--roadef", "a", "b"};
        QTest::newRow("instance with from") << QStringList{"--roadef", "a", "b", "--from", "c"};
        QTest::newRow("time and number") << QStringList{"x.json", "--seconds", "1", "--iterations", "5"};
        QTest::newRow("no time") << QStringList{"x.json", "--seconds", "0"};
        QTest::newRow("negative moves") << QStringList{"x.json", "--moves", "-1"};
        QTest::newRow("negative cost") << QStringList{"x.json", "--move-cost", "-1"};
        QTest::newRow("cost in words") << QStringList{"x.json", "--move-cost", "dear"};
        QTest::newRow("seed") << QStringList{"x.json", "--seed", "-1"};
    }
    void wrongUsage() {
        QFETCH(QStringList, arguments);
        std::vector<std::string> all{"rebalance"};
        for (const auto& argument : arguments)
            all.push_back(argument.toStdString());
        const auto answer = run(all);
        QCOMPARE(answer.code, 2);
        QVERIFY(answer.out.empty());
        QVERIFY(!answer.err.empty());
    }

    void missingFilesAreFailures() {
        QCOMPARE(run({"rebalance", "--roadef", m_files.path("none"), assignmentFile()}).code, 3);
        QCOMPARE(run({"import", "roadef", m_files.path(""), assignmentFile(), "-o", "-"}).code, 3);
    }

    void anInstanceBecomesAPlanThatCanBeRebalanced() {
        const auto plan = m_files.path("plan.flightplan.json");
        const auto imported = run({"import", "roadef", modelFile(), assignmentFile(), "-o", plan});
        QCOMPARE(imported.code, 0);
        for (const auto* missing : {"unequal needs", "dependency", "neighbourhoods", "balance cost", "safety"})
            QVERIFY2(imported.errHas(missing), imported.err.c_str());
        const auto placed = run({"plan", plan, "--format", "json"}).json();
        QCOMPARE(placed["placements"].size(), std::size_t(3));
        QCOMPARE(placed["placements"][0]["host"].get<std::string>(), std::string("machine-3"));
        QVERIFY(placed["regions"].size() == 3);
        const auto better = m_files.path("better.flightplan.json");
        const auto answer = run({"rebalance", plan, "--iterations", "20000", "--format", "json", "-o", better});
        QCOMPARE(answer.code, 0);
        const auto json = answer.json();
        QVERIFY(json["cost"]["after"]["total_ms"].get<double>() < json["cost"]["before"]["total_ms"].get<double>());
        QCOMPARE(json["fingerprint"].get<std::string>(),
                 run({"plan", better, "--format", "json"}).json()["fingerprint"].get<std::string>());
        // From the old to the new plan and back: what runs is where --from says.
        const auto back = run({"rebalance", plan, "--from", better, "--iterations", "1024"});
        QCOMPARE(back.code, 2);
        QVERIFY2(back.errHas("pins it elsewhere"), back.err.c_str());
    }

    void moreResourcesThanAPlanHasAreRefused() {
        const auto wide = m_files.write("wide.txt", "5 0 1 0 1 0 1 0 1 0 1  1 0 0 1 1 1 1 1 1 1 1 1 1 0  0 0 0 0 0 0");
        const auto answer = run({"import", "roadef", wide, m_files.write("none.txt", ""), "-o", "-"});
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.errHas("5 resources, a plan has 4"), answer.err.c_str());
    }

    void theLargestNumbersFitIntoAPlan() {
        auto large = model;
        large.replace(large.find("0 0 30 400"), 10, "0 0 4294967295 4294967295");
        const auto plan = m_files.path("large.flightplan.json");
        QCOMPARE(run({"import", "roadef", m_files.write("large.txt", large), assignmentFile(), "-o", plan}).code, 0);
        const auto answer = run({"validate", plan});
        QVERIFY2(answer.code == 0, answer.err.c_str());
    }

    void aPlanIsShownAsATable() {
        const auto plan = m_files.write("fra.json", R"({"format": 1, "regions": [{"id": "fra"}, {"id": "nrt"}],
 "hosts": [{"id": "a", "region": "fra", "capacity": {"cpu_mvcpu": 8000, "memory_mib": 8192, "bandwidth_mbps": 0, "disk_mib": 100000}},
           {"id": "b", "region": "nrt", "capacity": {"cpu_mvcpu": 8000, "memory_mib": 8192, "bandwidth_mbps": 0, "disk_mib": 100000}}],
 "workloads": [{"id": "web", "size": "shared-cpu-1x", "clients": [{"region": "fra"}], "pins": [{"replica": 1, "host": "b"}]}]})");
        const auto answer = run({"rebalance", plan, "--iterations", "5000"});
        QVERIFY2(answer.code == 0, answer.err.c_str());
        QVERIFY2(answer.outHas("move  web/1    b     a"), answer.out.c_str());
        QVERIFY(answer.outHas("distance to users"));
    }
};

} // namespace

FLIGHTPLAN_TEST_CLASS(TestRebalance);
#include "test_rebalance.moc"
