#include "tests/app/cli/cli_run.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <algorithm>

namespace {

using namespace flightplan::test;

/// A workload in Frankfurt alone, one in Tokyo alone, and a target of 60 ms.
const std::string plan = R"({"format": 1, "targets": {"latency_ms": 60}, "regions": [{"id": "fra"}, {"id": "nrt"}],
"hosts": [{"id": "f", "region": "fra", "capacity": {"cpu_mvcpu": 8000, "memory_mib": 16384, "bandwidth_mbps": 1000, "disk_mib": 100000}},
{"id": "n", "region": "nrt", "count": 2, "capacity": {"cpu_mvcpu": 8000, "memory_mib": 16384, "bandwidth_mbps": 1000, "disk_mib": 100000}}],
"workloads": [{"id": "east", "size": "shared-cpu-1x", "regions": {"allow": ["nrt"]}, "clients": [{"region": "nrt"}]},
{"id": "west", "size": "shared-cpu-1x", "clients": [{"region": "fra"}], "targets": {"latency_ms": 40}}]})";

class TestLatencyField : public QObject {
    Q_OBJECT

    Files m_files;
    std::string m_plan = m_files.write("plan.json", plan);

    static const nlohmann::ordered_json& part(const nlohmann::ordered_json& parts, const std::string& name) {
        return *std::ranges::find_if(parts, [&](const auto& row) { return row["part"] == name; });
    }

private Q_SLOTS:
    void aWorkloadsFieldAndTarget() {
        const auto west = run({"latency", "field", m_plan, "--workload", "west", "--format", "json"});
        QVERIFY2(west.code == 0, west.err.c_str());
        const auto json = west.json();
        QCOMPARE(json["target_ms"].get<double>(), 40.0);
        QVERIFY(part(json["parts"], "eu")["people"]["inside_target"].get<double>() > 0.8);
        QCOMPARE(part(json["parts"], "apac")["people"]["inside_target"].get<double>() < 0.1, true);
        const auto all = run({"latency", "field", m_plan, "--format", "json"}).json();
        QCOMPARE(all["target_ms"].get<double>(), 60.0);
        QVERIFY(part(all["parts"], "apac")["people"]["inside_target"].get<double>() > 0.3);
        QVERIFY(part(all["parts"], "world")["people"]["p95_ms"].get<double>() <=
                part(json["parts"], "world")["people"]["p95_ms"].get<double>());
    }

    void beforeAndAfterALoss() {
        const auto answer =
            run({"latency", "field", m_plan, "--workload", "west", "--lose", "region:fra", "--format", "json"});
        QVERIFY2(answer.code == 0, answer.err.c_str());
        const auto json = answer.json();
        QVERIFY(json["fingerprint"] != json["against"]["fingerprint"]);
        // Tokyo takes over: Europe is farther, Japan nearer.
        QVERIFY(part(json["against"]["parts"], "eu")["land"]["p50_ms"].get<double>() >
                part(json["parts"], "eu")["land"]["p50_ms"].get<double>() + 50);
        const auto& people = json["difference"]["people"];
        QVERIFY(people["nearer"].get<double>() > 0.2 && people["farther"].get<double>() > 0.2);
        QVERIFY(run({"latency", "field", m_plan, "--lose", "region:fra"}).outHas("nearer: "));
    }

    void everyCellAsCsv() {
        const auto csv = run({"latency", "field", m_plan, "--against", m_plan, "--format", "csv"});
        QCOMPARE(csv.code, 0);
        QVERIFY(csv.out.starts_with("latitude,longitude,continent,rtt_ms,edge,region,against_ms,difference_ms\n"));
        const auto lines = std::ranges::count(csv.out, '\n');
        QCOMPARE(lines - 1,
                 run({"latency", "field", m_plan, "--format", "json"}).json()["cells"].get<std::ptrdiff_t>());
        // Against itself nothing changes. 50.25° N 8.75° E is 16 km from Frankfurt's region.
        QVERIFY2(csv.outHas("\n50.25,8.75,eu,5.") && csv.outHas(",fra,fra,5."), csv.out.substr(0, 200).c_str());
        QCOMPARE(std::ranges::count(csv.out, ',') / 7, lines);
        QVERIFY(run({"latency", "field", m_plan, "--against", m_plan})
                    .outHas("nearer: 0.0 % of the land, 0.0 % of the people; farther: 0.0 % and 0.0 %"));
    }

    void badInput() {
        const auto unknown = run({"latency", "field", m_plan, "--workload", "nord"});
        QCOMPARE(unknown.code, 2);
        QVERIFY(unknown.errHas("plan.json: there is no workload nord") && unknown.out.empty());
        QCOMPARE(run({"latency", "field", m_plan, "--lose", "region:gru"}).code, 2);
        QCOMPARE(run({"latency", "field", m_plan, "--lose", "region:fra", "--against", m_plan}).code, 2);
        QCOMPARE(run({"latency", "field", m_files.write("bad.json", "{")}).code, 2);
        QCOMPARE(run({"latency", "field", m_plan, "--against", "/nowhere.json"}).code, 3);
    }
};

FLIGHTPLAN_TEST_CLASS(TestLatencyField);

} // namespace

#include "test_latency_field.moc"
