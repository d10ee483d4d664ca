#include "model/document/edit.h"
#include "model/document/file.h"
#include "tests/app/cli/cli_run.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <cmath>

namespace {

using namespace flightplan;
using namespace flightplan::test;
using Json = nlohmann::ordered_json;

using Keys = std::vector<std::string>;

Keys keysOf(const Json& object) {
    Keys keys;
    for (const auto& [key, value] : object.items())
        keys.push_back(key);
    return keys;
}

std::int64_t millionths(const Json& number) {
    return std::llround(number.get<double>() * 1e6);
}

const Keys envelope = {"format",     "engine",   "catalog", "seed",    "fingerprint", "engine_ms", "complete",
                       "placements", "unplaced", "hosts",   "regions", "figures",     "findings",  "next_alpha"};
const Keys resources = {"cpu_mvcpu", "memory_mib", "bandwidth_mbps", "disk_mib"};
const std::vector<std::string> constraints = {"region",   "class",       "host_state", "health",   "cpu",
                                              "memory",   "bandwidth",   "disk",       "per_host", "per_region",
                                              "max_skew", "min_regions", "affinity",   "volume",   "no_host"};

class TestPlanCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (!haveExamples())
            QSKIP("FLIGHTPLAN_SOURCE_DIR is not set");
    }

    void theExampleOfTheMission() {
        const auto answer = run({"plan", example("three-nodes"), "--format", "json", "--explain", "web/1"});
        QCOMPARE(answer.code, 0);
        QVERIFY(answer.err.empty());
        const auto json = answer.json();
        const auto& placement = json["placements"][0];
        QCOMPARE(std::string(placement["host"]), std::string("node-b"));
        QCOMPARE(placement["score"].get<double>(), 0.92);
        const auto& alpha = json["explanation"]["alpha"];
        QVERIFY(alpha["from"].get<double>() < 0.5 && alpha["to"].get<double>() > 0.5);
        QVERIFY(json["next_alpha"].contains("below") && json["next_alpha"].contains("above"));
        const auto& ranking = json["explanation"]["ranking"];
        QCOMPARE(ranking.size(), std::size_t(3));
        QCOMPARE(std::string(ranking[0]["host"]), std::string("node-b"));
        QCOMPARE(ranking[0]["score"].get<double>(), 0.92);
        QCOMPARE(std::string(ranking[1]["host"]), std::string("node-a"));
        QCOMPARE(ranking[1]["score"].get<double>(), 0.85);
        QCOMPARE(std::string(ranking[2]["host"]), std::string("node-c"));
        QCOMPARE(ranking[2]["score"].get<double>(), 0.78);
        QCOMPARE(ranking[1]["latency_term"].get<double>(), 0.4); // α·60/75
        QCOMPARE(ranking[1]["capacity_term"].get<double>(), 0.27);
        QCOMPARE(ranking[1]["health_term"].get<double>(), 0.18);
    }

    void keysOfTheContract() {
        const auto json = run({"plan", example("too-small"), "--format", "json"}).json();
        QCOMPARE(keysOf(json), envelope);
        QVERIFY(json["format"] == 1);
        QVERIFY(json["complete"] == true);
        QVERIFY(!json["placements"].empty() && !json["unplaced"].empty() && !json["findings"].empty());
        for (const auto& row : json["placements"])
            QCOMPARE(keysOf(row), (Keys{"microvm", "workload", "replica", "host", "region", "score", "latency_term",
                                        "capacity_term", "health_term", "delta_term", "standby"}));
        for (const auto& row : json["unplaced"]) {
            QCOMPARE(keysOf(row), (Keys{"workload", "replica", "standby", "reason", "constraint"}));
            QVERIFY(std::ranges::find(constraints, std::string(row["constraint"])) != constraints.end());
            QVERIFY(!std::string(row["reason"]).empty());
        }
        for (const auto& row : json["hosts"]) {
            QCOMPARE(keysOf(row), (Keys{"id", "region", "state", "used", "capacity"}));
            QCOMPARE(keysOf(row["used"]), resources);
            QCOMPARE(keysOf(row["capacity"]), resources);
        }
        for (const auto& row : json["regions"])
            for (const auto* key : {"id", "state", "used", "capacity"})
                QVERIFY(row.contains(key));
        for (const auto* name : {"p95_across_users", "inside_target", "requested"})
            for (const auto* key : {"value", "unit", "provenance"})
                QVERIFY(json["figures"][name].contains(key));
        for (const auto& row : json["findings"])
            for (const auto* key : {"key", "severity", "path", "object", "message"})
                QVERIFY2(row.contains(key) && row[key].is_string(), key);
    }

    void explanationComesOnlyWhenAsked() {
        const auto json = run({"plan", example("too-small"), "--format", "json", "--explain", "web/7"}).json();
        auto keys = envelope;
        keys.push_back("explanation");
        QCOMPARE(keysOf(json), keys);
        QCOMPARE(std::string(json["explanation"]["microvm"]), std::string("web/7"));
        QVERIFY(!json["explanation"].contains("host"));
        QVERIFY(json["explanation"].contains("constraint"));
        for (const auto& row : json["explanation"]["ranking"])
            QVERIFY(row.contains("first_failed"));
    }

    void termsSumToTheScore_data() {
        QTest::addColumn<QString>("name");
        for (const auto* name : {"three-nodes", "too-small", "europe-only", "global-web", "acme-40-apps"})
            QTest::newRow(name) << name;
    }

    void termsSumToTheScore() {
        QFETCH(QString, name);
        const auto answer = run({"plan", example(name.toStdString()), "--format", "json"});
        QVERIFY(answer.code == 0 || answer.code == 1);
        const auto json = answer.json();
        QVERIFY(!json["placements"].empty());
        for (const auto& row : json["placements"])
            QCOMPARE(millionths(row["latency_term"]) + millionths(row["capacity_term"]) +
                         millionths(row["health_term"]) + millionths(row["delta_term"]),
                     millionths(row["score"]));
        // Used is what the placed microVMs need, host by host and region by region.
        for (const auto& key : resources) {
            double hosts = 0, regions = 0;
            for (const auto& row : json["hosts"])
                hosts += row["used"][key].get<double>();
            for (const auto& row : json["regions"])
                regions += row["used"][key].get<double>();
            QCOMPARE(hosts, regions);
        }
        QCOMPARE(answer.code, json["unplaced"].empty() ? 0 : 1);
    }

    void fixesOfFindingsAreEdits() {
        const Files files;
        const auto own = files.write(
            "own.json", R"({"format": 1, "perspective": "customer", "regions": [{"id": "fra"}, {"id": "ams"}],
          "workloads": [{"id": "one", "size": "shared-cpu-1x", "clients": [{"region": "fra"}]},
                        {"id": "near", "replicas": 3, "size": "shared-cpu-1x", "spread": {"per_region": "off"}, "clients": [{"region": "fra"}]}]})");
        int fixes = 0;
        for (const auto& file : {own, example("too-small"), example("acme-40-apps")}) {
            const auto document = document::readFile(file, catalog::builtIn())->document;
            const auto json = run({"plan", file, "--format", "json"}).json();
            for (const auto& row : json["findings"]) {
                if (!row.contains("fix"))
                    continue;
                ++fixes;
                QVERIFY(!std::string(row["fix"]["title"]).empty());
                const auto edit = document::editFromJson(row["fix"]["edit"].dump());
                QVERIFY2(edit, row.dump().c_str());
                QVERIFY2(applyValid(document, *edit, catalog::builtIn()), row.dump().c_str());
            }
        }
        QVERIFY(fixes >= 2);
    }

    void theCureOfAnExplanationGivesItAPlace() {
        const Files files;
        const auto json = run({"plan", example("too-small"), "--format", "json", "--explain", "search/1"}).json();
        const auto& cure = json["explanation"]["cure"];
        QVERIFY(!std::string(cure["title"]).empty());
        const auto edit = document::editFromJson(cure["edit"].dump());
        QVERIFY(edit);
        const auto cured = apply(document::readFile(example("too-small"), catalog::builtIn())->document, *edit);
        QVERIFY(cured);
        const auto file = files.write("cured.json", document::write(cured->document));
        QVERIFY(
            run({"plan", file, "--format", "json", "--explain", "search/1"}).json()["explanation"].contains("host"));
    }

    void whatHasNoPlaceIsExitOne() {
        for (const auto* format : {"table", "json"}) {
            const auto answer = run({"plan", example("too-small"), "--format", format});
            QCOMPARE(answer.code, 1);
            QVERIFY(!answer.out.empty());
            QVERIFY(answer.err.empty());
        }
    }

    void theSameFileGivesTheSameAnswer() {
        auto first = run({"plan", example("global-web"), "--format", "json"}).json();
        auto second = run({"plan", example("global-web"), "--format", "json"}).json();
        first.erase("engine_ms");
        second.erase("engine_ms");
        QVERIFY(first == second);
    }

    void theSeedOfTheCommandWins() {
        const auto file = example("three-nodes");
        const auto json = run({"plan", file, "--format", "json", "--seed", "18446744073709551615"}).json();
        QCOMPARE(json["seed"].get<std::uint64_t>(), ~std::uint64_t(0));
        QVERIFY(json["fingerprint"] != run({"plan", file, "--format", "json"}).json()["fingerprint"]);
        QVERIFY(json["fingerprint"] ==
                run({"plan", "--seed", "18446744073709551615", "--format", "json", file}).json()["fingerprint"]);
    }

    void tablesSayTheSame() {
        const auto answer = run({"plan", example("three-nodes"), "--explain", "web/1"});
        QCOMPARE(answer.code, 0);
        for (const auto* text : {"Three nodes", "3 regions, 3 hosts, 1 microVMs placed, 0 without a place", "node-b",
                                 "0.920", "Why web/1 is on node-b", "placed here"})
            QVERIFY2(answer.outHas(text), answer.out.c_str());
        QVERIFY2(!answer.outHas("\x1b"), "no colours in a pipe");
        const auto fingerprint =
            std::string(run({"plan", example("three-nodes"), "--format", "json"}).json()["fingerprint"]);
        QVERIFY(answer.outHas(fingerprint));
        QVERIFY(run({"plan", example("too-small"), "--explain", "web/7"}).outHas("Why web/7 has no place"));
    }

    void unknownMicroVms_data() {
        QTest::addColumn<QString>("name");
        for (const auto* name :
             {"web/2", "web/0", "web/s1", "web", "web/", "/1", "db/1", "web/1/1", "web/-1", "web/99999999999999999999"})
            QTest::newRow(name) << name;
    }

    void unknownMicroVms() {
        QFETCH(QString, name);
        const auto answer = run({"plan", example("three-nodes"), "--explain", name.toStdString()});
        QCOMPARE(answer.code, 2);
        QVERIFY(answer.out.empty());
        QVERIFY2(answer.errHas("there is no microVM " + name.toStdString()), answer.err.c_str());
    }

    void theAnswerGoesToAFile() {
        const Files files;
        files.write("out.json", "old");
        const auto answer = run({"plan", example("three-nodes"), "--format", "json", "-o", files.path("out.json")});
        QCOMPARE(answer.code, 0);
        QVERIFY(answer.out.empty());
        QVERIFY(Json::parse(files.read("out.json")).contains("placements"));
        QCOMPARE(run({"plan", example("too-small"), "-o", files.path("table.txt")}).code, 1);
        QCOMPARE(files.count(), std::size_t(2));
    }

    void aFailedAnswerLeavesTheFile() {
        const Files files;
        files.write("out.json", "old");
        const auto out = files.path("out.json");
        QCOMPARE(run({"plan", files.write("bad.json", "{"), "-o", out}).code, 2);
        QCOMPARE(run({"plan", example("three-nodes"), "--explain", "x/1", "-o", out}).code, 2);
        QCOMPARE(run({"plan", files.path("missing.json"), "-o", out}).code, 3);
        QCOMPARE(files.read("out.json"), std::string("old"));
        QCOMPARE(run({"plan", example("too-small"), "-o", files.path("none/out.json")}).code, 3); // and not 1
    }

    void badFiles() {
        const Files files;
        const auto bad = run(
            {"plan",
             files.write("bad.json",
                         "{\"format\": 1,\n\"hosts\": [{\"id\": \"h\", \"region\": \"fra\"}],\n\"workloads\": 5}")});
        QCOMPARE(bad.code, 2);
        QVERIFY(bad.out.empty());
        QVERIFY2(bad.errHas("bad.json:2: error: the key capacity is missing; add it [/hosts/0/capacity]\n"),
                 bad.err.c_str());
        QVERIFY2(bad.errHas("bad.json:3: error: workloads must be a list, but is 5 [/workloads]\n"), bad.err.c_str());
        const auto missing = run({"plan", files.path("missing.json")});
        QCOMPARE(missing.code, 3);
        QVERIFY(missing.errHas("cannot open " + files.path("missing.json")));
        QCOMPARE(run({"plan", files.path("")}).code, 3); // a folder
    }

    void anEmptyPlanIsPlanned() {
        const Files files;
        const auto answer = run({"plan", files.write("empty.json", "{\"format\": 1}"), "--format", "json"});
        QCOMPARE(answer.code, 0);
        const auto json = answer.json();
        QVERIFY(json["placements"].empty() && json["hosts"].empty());
        QVERIFY(json["figures"]["p95_across_users"]["value"].is_null());
        QCOMPARE(run({"plan", files.path("empty.json")}).code, 0);
    }
};

FLIGHTPLAN_TEST_CLASS(TestPlanCommand);

} // namespace

#include "test_plan_command.moc"
