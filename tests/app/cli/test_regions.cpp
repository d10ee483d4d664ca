#include "tests/app/cli/cli_run.h"
#include "tests/support/test_registry.h"

#include <QTest>

namespace {

using namespace flightplan::test;

const std::string plan =
    R"({"format": 1, "perspective": "customer", "targets": {"latency_ms": 50}, "regions": [{"id": "fra"}, {"id": "iad"}],
"workloads": [{"id": "web", "size": "shared-cpu-1x", "replicas": 2, "clients": [{"city": "Berlin, DE", "weight": 3}, {"city": "Tokyo, JP", "weight": 2}, {"region": "iad"}]},
{"id": "idle", "size": "shared-cpu-1x"}]})";

class TestRegions : public QObject {
    Q_OBJECT

    Files m_files;
    std::string m_plan = m_files.write("plan.json", plan);

private Q_SLOTS:
    void ofThePlan() {
        const auto answer = run({"regions", "best", m_plan, "--workload", "web", "--format", "json"});
        QVERIFY2(answer.code == 0, answer.err.c_str());
        const auto json = answer.json();
        QCOMPARE(json["curve"].size(), std::size_t(2));
        QCOMPARE(json["curve"][1]["regions"].dump(), std::string(R"(["fra","iad"])"));
        QCOMPARE(json["steps"].size(), std::size_t(2));
        QVERIFY(json["steps"][0]["step"] == "drop" || json["steps"][0]["step"] == "add");
    }

    void ofTheCatalogue() {
        const auto answer = run({"regions", "best", m_plan, "--workload", "web", "--k", "4", "--goal", "inside",
                                 "--from", "catalog", "--format", "json"});
        QVERIFY2(answer.code == 0, answer.err.c_str());
        const auto json = answer.json();
        QCOMPARE(json["curve"].size(), std::size_t(4));
        QCOMPARE(json["curve"][2]["inside_target"].get<double>(), 1.0);
        QVERIFY(json["curve"][2]["regions"].dump().find("nrt") != std::string::npos);
        QCOMPARE(json["steps"].size(), std::size_t(18));
        const auto table = run({"regions", "best", m_plan, "--workload", "web", "--from", "catalog"});
        QVERIFY(table.outHas("← knee") && table.outHas("REGION") && table.outHas("add"));
        QVERIFY2(table.outHas("the same: more gain nothing"), table.out.c_str());
    }

    void residency() {
        const auto json = run({"regions", "best", m_plan, "--workload", "web", "--k", "1", "--from", "catalog",
                               "--residency", "@eu", "--residency", "@apac", "--format", "json"})
                              .json();
        QVERIFY(json["curve"][0]["p95_ms"].is_null()); // no one region is in both
    }

    void badInput() {
        QCOMPARE(run({"regions", "best", m_plan, "--workload", "nix"}).code, 2);
        const auto idle = run({"regions", "best", m_plan, "--workload", "idle"});
        QCOMPARE(idle.code, 2);
        QVERIFY2(idle.errHas("idle has no users"), idle.err.c_str());
        QCOMPARE(run({"regions", "best", m_plan, "--workload", "web", "--k", "0"}).code, 2);
        QCOMPARE(run({"regions", "best", m_plan, "--workload", "web", "--residency", "@moon"}).code, 2);
        QCOMPARE(run({"regions", "best", m_plan}).code, 2);
        QCOMPARE(run({"regions"}).code, 2);
    }
};

FLIGHTPLAN_TEST_CLASS(TestRegions);

} // namespace

#include "test_regions.moc"
