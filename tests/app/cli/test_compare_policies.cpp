#include "app/cli/run_cli.h"
#include "tests/app/cli/cli_run.h"
#include "tests/support/packing.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <map>
#include <sstream>

namespace {

using namespace flightplan;
using namespace flightplan::test;
using topology::Resource;

/// The packing as a plan file: all hosts in one entry, a workload per microVM, its id its number.
std::string fileOf(const Packing& packing) {
    const auto amounts = [](const Resources& of) {
        return R"("cpu_mvcpu": )" + std::to_string(of[Resource::cpu] / 1000) + R"(, "memory_mib": )" +
               std::to_string(of[Resource::memory]) + R"(, "bandwidth_mbps": 0, "disk_mib": 0)";
    };
    std::string text = R"({"format": 1, "microvm_overhead_mib": 0, "regions": [{"id": "fra"}], "hosts": [)"
                       R"({"id": "fra", "region": "fra", "count": )" +
                       std::to_string(packing.hosts.size()) + R"(, "capacity": {)" + amounts(packing.hosts.front()) +
                       "}}],\n\"workloads\": [";
    for (std::size_t i = 0; i < packing.demands.size(); ++i)
        text += (i > 0 ? ",\n" : "\n") + std::string(R"({"id": "w)") + std::to_string(1'000'000 + i) +
                R"(", "replicas": 1, "demand": {)" + amounts(packing.demands[i]) + "}}";
    return text + "]}\n";
}

class TestComparePolicies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Host counts that other simulators report for the same stream of microVMs.
    void theSimulatorsPackingTakesTheKnownHosts() {
        const Files files;
        const auto file = files.write("packing.json", fileOf(simulatorPacking()));
        const auto answer = run({"compare-policies", file, "--order", "submission", "--format", "json"});
        QVERIFY2(answer.code == 0, answer.err.c_str());
        const auto json = answer.json();
        QCOMPARE(std::string(json["order"]), std::string("submission"));
        std::map<std::string, int> hosts;
        for (const auto& row : json["policies"]) {
            hosts[row["policy"]] = row["hosts_used"];
            QCOMPARE(row["placed"].get<int>(), 100'000);
            QCOMPARE(row["unplaced"].get<int>(), 0);
            QVERIFY(row["figures"]["p95_across_users"]["value"].is_null()); // no users
            QCOMPARE(std::string(row["requested_peak"]["region"]), std::string("fra"));
        }
        QCOMPARE(hosts.size(), std::size_t(8));
        QCOMPARE(hosts["next_fit"], 899);
        QCOMPARE(hosts["best_fit"], 898);
        QCOMPARE(hosts["worst_fit"], 1000);
    }

    void anOrderThatIsNotThatOfTheIds() {
        const Files files;
        const auto file = files.write("plan.json", R"({"format": 1, "microvm_overhead_mib": 0,
            "regions": [{"id": "fra"}],
            "hosts": [{"id": "fra", "region": "fra", "capacity":
                {"cpu_mvcpu": 4000, "memory_mib": 4096, "bandwidth_mbps": 100, "disk_mib": 40000}}],
            "workloads": [{"id": "a", "replicas": 1, "demand": {"cpu_mvcpu": 3000, "memory_mib": 64}},
                          {"id": "b", "replicas": 2, "spread": {"per_host": {"max": 2}}, "priority": 1,
                           "demand": {"cpu_mvcpu": 2000, "memory_mib": 64}}]})");
        const auto placed = [&](const std::string& order) {
            const auto answer = run({"compare-policies", file, "--order", order, "--format", "json"});
            return std::pair(answer.code, answer.json()["policies"][1]["placed"].get<int>());
        };
        QCOMPARE(placed("plan"), std::pair(1, 2));
        QCOMPARE(placed("submission"), std::pair(1, 1));
    }

    void theScoreIsThePlan() {
        if (!haveExamples())
            QSKIP("FLIGHTPLAN_SOURCE_DIR is not set");
        const auto plan = run({"plan", example("global-web"), "--format", "json"}).json();
        const auto answer = run({"compare-policies", example("global-web"), "--format", "json"});
        QCOMPARE(answer.code, 0);
        const auto json = answer.json();
        QVERIFY(json["fingerprint"] == plan["fingerprint"]);
        for (const auto* figure : {"p95_across_users", "inside_target", "requested"})
            QVERIFY(json["policies"][0]["figures"][figure] == plan["figures"][figure]);
        const auto table = run({"compare-policies", example("global-web")});
        for (const auto* text : {"POLICY", "first fit", "as the platform", "FULLEST REGION"})
            QVERIFY2(table.outHas(text), text);
    }

    void whatHasNoPlaceShowsInTheCode() {
        if (!haveExamples())
            QSKIP("FLIGHTPLAN_SOURCE_DIR is not set");
        QCOMPARE(run({"compare-policies", example("too-small")}).code, 1);
    }

    void wrongUsageIsBadInput() {
        QCOMPARE(run({"compare-policies"}).code, 2);
        QCOMPARE(run({"compare-policies", "a", "--order", "random"}).code, 2);
        const Files files;
        QCOMPARE(run({"compare-policies", files.write("bad.json", R"({"format": 1, "seed": -1})")}).code, 2);
        QCOMPARE(run({"compare-policies", files.path("none.json")}).code, 3);
    }

    void aRequestToStopCancels() {
        const Files files;
        const auto file = files.write("plan.json", R"({"format": 1, "regions": [{"id": "fra"}]})");
        std::stop_source source;
        source.request_stop();
        std::ostringstream out, err;
        QCOMPARE(cli::runCli({"compare-policies", file}, out, err, source.get_token()), 130);
        QVERIFY(out.str().empty());
    }

    void aTerminalSeesProgress() {
        const Files files;
        const auto file = files.write("plan.json", R"({"format": 1, "regions": [{"id": "fra"}]})");
        std::ostringstream out, err;
        QCOMPARE(cli::runCli({"compare-policies", file}, out, err, {}, true), 0);
        QVERIFY(err.str().find("of 8 policies") != std::string::npos);
    }
};

FLIGHTPLAN_TEST_CLASS(TestComparePolicies);

} // namespace

#include "test_compare_policies.moc"
