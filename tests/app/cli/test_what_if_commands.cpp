#include "tests/app/cli/cli_run.h"
#include "tests/support/test_registry.h"

#include <QTest>

namespace {

using namespace flightplan::test;

class TestWhatIfCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (!haveExamples())
            QSKIP("FLIGHTPLAN_SOURCE_DIR is not set");
    }

    void drainSaysWhatMovesWhere() {
        const auto answer = run({"drain", example("global-web"), "region:fra", "--format", "json"});
        QCOMPARE(answer.code, 0);
        const auto json = answer.json();
        QCOMPARE(std::string(json["mode"]), std::string("drained"));
        QVERIFY(json["victims"].get<int>() > 10);
        QCOMPARE(json["moved"].get<int>(), json["victims"].get<int>());
        QCOMPARE(json["unplaced"].get<int>(), 0);
        for (const auto& move : json["moves"]) {
            // A standby that took over leaves its place elsewhere to another one.
            const bool isStandby = std::string(move["microvm"]).find("/s") != std::string::npos;
            QVERIFY(isStandby || std::string(move["from"]).starts_with("fra"));
            QVERIFY(!std::string(move["to"]).starts_with("fra"));
        }
        QVERIFY(json["figures_before"].contains("requested") && json["figures"].contains("requested"));
        const auto table = run({"drain", example("global-web"), "region:fra"});
        QCOMPARE(table.code, 0);
        QVERIFY(table.out.find("0 fit nowhere else and stay") != std::string::npos);
    }

    void whatIsLostMayHaveNoPlace() {
        const auto lost = run({"drain", example("too-small"), "host:fra-1", "--lost", "--format", "json"});
        QCOMPARE(lost.code, 1);
        QCOMPARE(lost.json()["unplaced"].get<int>(), 5);
        QCOMPARE(lost.json()["detection"]["changed_pairs"].get<int>(), 0);
        const auto region = run({"drain", example("too-small"), "region:fra", "--lost", "--format", "json"}).json();
        QCOMPARE(std::string(region["detection"]["lost_edges"][0]), std::string("fra"));
        QCOMPARE(region["detection"]["edge_s"].get<int>(), 30);
        QVERIFY(run({"drain", example("too-small"), "region:fra", "--lost"})
                    .outHas("users who go in at fra are without an edge for some 30 s (est.)"));
        QVERIFY(!run({"drain", example("too-small"), "region:fra", "--format", "json"}).json().contains("detection"));
        QCOMPARE(std::string(lost.json()["moves"][0]["constraint"]), std::string("host_state"));
        const auto drained = run({"drain", example("too-small"), "host:fra-1", "--format", "json"});
        QCOMPARE(drained.json()["stays"].get<int>(), 5);
        QVERIFY(drained.json()["moves"].empty());
    }

    void whatIsNotThereIsBadInput() {
        for (const auto* object : {"host:zzz", "fra", "microvm:web/1"}) {
            const auto answer = run({"drain", example("global-web"), object});
            QCOMPARE(answer.code, 2);
            QVERIFY(answer.err.find(object) != std::string::npos && answer.out.empty());
        }
        QCOMPARE(run({"drain", example("global-web")}).code, 2);
    }

    void sweepsCountEveryLoss() {
        const auto regions = run({"sweep", example("global-web"), "--format", "json"});
        QCOMPARE(regions.code, 0);
        QCOMPARE(regions.json()["losses"].size(), std::size_t(18));
        QCOMPARE(regions.json()["figures"]["survives_one_region"]["value"].get<int>(), 18);
        const auto plan = run({"plan", example("global-web"), "--format", "json"}).json();
        QVERIFY(plan["figures"]["survives_one_region"] == regions.json()["figures"]["survives_one_region"]);
        const auto hosts = run({"sweep", example("too-small"), "--of", "hosts", "--format", "json"});
        QCOMPARE(hosts.code, 1);
        QCOMPARE(hosts.json()["losses"].size(), std::size_t(3));
        const auto pairs = run({"sweep", example("too-small"), "--of", "pairs"});
        QCOMPARE(pairs.code, 1);
        QVERIFY(pairs.out.find("fra + lhr") != std::string::npos);
        QCOMPARE(run({"sweep", example("too-small"), "--of", "planets"}).code, 2);
    }
};

FLIGHTPLAN_TEST_CLASS(TestWhatIfCommands);

} // namespace

#include "test_what_if_commands.moc"
