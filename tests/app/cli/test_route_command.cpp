#include "tests/app/cli/cli_run.h"
#include "tests/support/test_registry.h"

#include <QStringList>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace {

using namespace flightplan::test;

constexpr const char* oneRegion =
    R"({"format": 1, "regions": [{"id": "fra"}],
 "hosts": [{"id": "h", "region": "fra", "capacity": {"cpu_mvcpu": 8000, "memory_mib": 8000, "bandwidth_mbps": 1000, "disk_mib": 90000}}],
 "workloads": [{"id": "web", "size": "shared-cpu-1x"%1, "clients": [%2]}]})";

std::string plan(const char* traffic, const char* clients = R"({"city": "Berlin, DE"})") {
    return QString(oneRegion).arg(traffic, clients).toStdString();
}

class TestRouteCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void jsonHasEveryPartOfTheWay() {
        if (!haveExamples())
            QSKIP("FLIGHTPLAN_SOURCE_DIR is not set");
        const auto answer = run({"route", example("busy-day"), "--hour", "14.5", "--format", "json"});
        QCOMPARE(answer.code, 0);
        const auto json = answer.json();
        QCOMPARE(json["format"].get<int>(), 1);
        QVERIFY(json["complete"].get<bool>() && json.contains("engine") && json.contains("seed"));
        QCOMPARE(json["hour"].get<double>(), 14.5);
        QCOMPARE(json["workloads"].size(), std::size_t(5));
        QCOMPARE(json["regions"].size(), std::size_t(18));
        // Offered is served, refused or lost: of everything, and what clients ask adds up to it.
        const auto& total = json["total"];
        const auto micros = [](const auto& number) { return std::llround(number.template get<double>() * 1e6); };
        QCOMPARE(micros(total["served_per_s"]) + micros(total["refused_per_s"]) + micros(total["lost_per_s"]),
                 micros(total["offered_per_s"]));
        long long asked = 0;
        for (const auto& flow : json["flows"])
            asked += micros(flow["offered_per_s"]);
        QCOMPARE(asked, micros(total["offered_per_s"]));
        QCOMPARE(json["regions"][0]["sees_microvms"].get<int>(), 736);
        QVERIFY(json["regions"][0]["news_age_ms"].get<double>() > 2000);
        QCOMPARE(json["private_networks"].size(), std::size_t(1));
        QCOMPARE(json["private_networks"][0]["reach"].size(), std::size_t(20));
        QCOMPARE(std::string(json["private_networks"][0]["reach"][0]["state"]), std::string("reachable"));
        const auto& first = json["flows"][0];
        QCOMPARE(std::string(first["workload"]), std::string("cdn-cache"));
        for (const auto* part : {"last_mile_ms", "edge_ms", "backhaul_ms", "queue_ms", "service_ms"})
            QVERIFY(first[part].is_number());
        QVERIFY(!std::string(first["path"]).empty());
        for (const auto& workload : json["workloads"]) {
            QVERIFY(workload["p50_ms"].get<double>() < workload["p95_ms"].get<double>());
            QVERIFY(workload["p95_ms"].get<double>() < workload["p99_ms"].get<double>());
            QVERIFY(workload["network_p95_ms"].get<double>() < workload["p95_ms"].get<double>());
            QVERIFY(workload["inside_target"].get<double>() > 0.3);
            QVERIFY(workload["regions"].size() >= 5);
        }
    }

    void figuresAcrossUsersAreThoseOfThePlan() {
        if (!haveExamples())
            QSKIP("FLIGHTPLAN_SOURCE_DIR is not set");
        for (const auto* name : {"busy-day", "global-web"}) {
            const auto planned = run({"plan", example(name), "--format", "json"}).json()["figures"];
            const auto routed = run({"route", example(name), "--format", "json"}).json()["overall"];
            QVERIFY(routed["p95_across_users_ms"].is_number());
            QVERIFY(routed["p95_across_users_ms"] == planned["p95_across_users"]["value"]);
            QVERIFY(routed["inside_target"] == planned["inside_target"]["value"]);
            // At night in Europe and day in Asia, others ask.
            const auto atNight = run({"route", example(name), "--hour", "2", "--format", "json"}).json()["overall"];
            QVERIFY(atNight["inside_target"].is_number() && atNight != routed);
        }
    }

    void unservedUsersHaveNoP95() {
        Files files;
        const auto file = files.write("plan.json", plan(R"(, "traffic": {"requests_per_s": 400})"));
        const auto overall = run({"route", file, "--format", "json"}).json()["overall"];
        QVERIFY(overall["p95_across_users_ms"].is_null() && overall["inside_target"].is_null());
        QCOMPARE(std::string(overall["note"]), std::string("unserved users"));
        QVERIFY(run({"route", file})
                    .outHas("p95 across users   ∞ (unserved users) (estimated)\ninside the target  – (estimated)\n"));
        QVERIFY(run({"plan", file}).outHas("p95 across users   ∞ (unserved users) (estimated)\n"));
    }

    void theDayFollowsTheSun() {
        if (!haveExamples())
            QSKIP("FLIGHTPLAN_SOURCE_DIR is not set");
        const auto offeredAt = [](const char* hour, std::size_t region) {
            const auto json = run({"route", example("busy-day"), "--hour", hour, "--format", "json"}).json();
            return json["regions"][region]["offered_per_s"].get<double>();
        };
        const std::size_t nrt = 12;                                 // in id order
        QVERIFY(offeredAt("10", nrt) > 1.5 * offeredAt("18", nrt)); // evening and night in Tokyo
    }

    void globalWebIsServedAroundTheClock() {
        if (!haveExamples())
            QSKIP("FLIGHTPLAN_SOURCE_DIR is not set");
        double least = 1e9, most = 0;
        for (const char* hour : {"", "0", "4", "8", "12", "16", "20"}) {
            std::vector<std::string> arguments = {"route", example("global-web"), "--format", "json"};
            if (*hour)
                arguments.insert(arguments.end(), {"--hour", hour});
            const auto answer = run(arguments);
            QCOMPARE(answer.code, 0);
            const auto json = answer.json();
            QCOMPARE(json["workloads"].size(), std::size_t(6));
            QVERIFY(json["findings"].empty());
            QVERIFY(json["total"]["served_per_s"] == json["total"]["offered_per_s"]);
            for (const auto& workload : json["workloads"])
                QVERIFY(workload["inside_target"].get<double>() > 0.95);
            least = std::min(least, json["total"]["offered_per_s"].get<double>());
            most = std::max(most, json["total"]["offered_per_s"].get<double>());
        }
        QVERIFY(most > 1.2 * least);
    }

    void csvHasARowForEachClientAndRegion() {
        Files files;
        const auto file = files.write(
            "plan.json", plan(R"(, "traffic": {"requests_per_s": 3})", R"({"city": "Berlin, DE"}, {"region": "fra"})"));
        const auto answer = run({"route", file, "--format", "csv"});
        QCOMPARE(answer.code, 0);
        const auto lines = QString::fromStdString(answer.out).split('\n');
        QCOMPARE(lines[0], QString("workload,client,edge,region,path,offered_per_s,refused_per_s,lost,last_mile_ms,"
                                   "edge_ms,backhaul_ms,queue_ms,service_ms,link_full_per_s"));
        QVERIFY(lines[1].startsWith("web,\"Berlin, DE\",fra,fra,fra fra,1.5,"));
        QVERIFY(lines[2].startsWith("web,fra,fra,fra,fra fra,1.5,"));
        QVERIFY(lines[2].endsWith(",4.000,0.060,1.000," + lines[2].section(',', -3)));
        QCOMPARE(lines.size(), 4);
    }

    void tablesNameWhatIsWrong() {
        Files files;
        const auto file = files.write("plan.json", plan(R"(, "traffic": {"requests_per_s": 400})"));
        const auto table = run({"route", file});
        QCOMPARE(table.code, 0);
        QVERIFY(table.outHas("400.0 requests/s: 50.0 served, 350.0 refused, 0.0 lost"));
        QVERIFY(table.outHas("warning: web refuses 87.5 % of its requests in fra"));
        QVERIFY(run({"route", file, "--hour", "7"}).outHas("400.0 requests/s at 07:00 UTC: "));
    }

    void demandThatNobodyServesIsReportedAndExitsWithOne() {
        Files files;
        const auto file = files.write("plan.json", plan(R"(, "traffic": {"requests_per_s": 4})", ""));
        const auto answer = run({"route", file, "--format", "json"});
        QCOMPARE(answer.code, 1);
        const auto json = answer.json();
        QCOMPARE(std::string(json["workloads"][0]["lost"][0]["reason"]), std::string("no_users"));
        QVERIFY(json["workloads"][0]["p95_ms"].is_null());
        QCOMPARE(std::string(json["flows"][0]["lost"]), std::string("no_users"));
        QCOMPARE(std::string(json["findings"][0]["key"]), std::string("traffic.lost.no_users"));
    }

    void fullLinksThrottle() {
        Files files;
        const auto file = files.write(
            "plan.json",
            R"({"format": 1, "regions": [{"id": "aa", "latitude": 1, "longitude": 1}, {"id": "bb", "latitude": 2, "longitude": 2}],
 "links": [{"from": "aa", "to": "bb", "rtt_ms": 9, "capacity_mbps": 8}],
 "hosts": [{"id": "h", "region": "aa", "capacity": {"cpu_mvcpu": 8000, "memory_mib": 8000, "bandwidth_mbps": 1000, "disk_mib": 90000}}],
 "workloads": [{"id": "web", "size": "shared-cpu-1x", "clients": [{"region": "bb"}],
  "traffic": {"requests_per_s": 20, "response_bytes": 100000}}]})");
        const auto json = run({"route", file, "--format", "json"}).json();
        QCOMPARE(json["links"].size(), std::size_t(2));
        QCOMPARE(json["links"][0]["wanted_mbps"].get<double>(), 16.0); // aa → bb: responses
        QCOMPARE(json["links"][0]["carried_mbps"].get<double>(), 8.0);
        QCOMPARE(json["links"][1]["wanted_mbps"].get<double>(), 0.16);
        QCOMPARE(json["links"][1]["carried_mbps"].get<double>(), 0.08);
        QCOMPARE(json["total"]["served_per_s"].get<double>(), 10.0);
        QCOMPARE(json["total"]["refused_per_s"].get<double>(), 10.0);
        QCOMPARE(json["total"]["link_full_per_s"].get<double>(), 10.0);
        QCOMPARE(json["workloads"][0]["regions"][0]["link_full_per_s"].get<double>(), 10.0);
        QVERIFY(
            run({"route", file}).outHas("20.0 requests/s: 10.0 served, 10.0 refused (10.0 by full links), 0.0 lost"));
        QVERIFY(run({"route", file}).outHas("warning: 10 requests/s of web are refused on their way"));
        QVERIFY(run({"route", file}).outHas("warning: 16 Mbit/s want to go from aa to bb, which carries 8 (200 %)"));
    }

    void badInputIsNamed() {
        Files files;
        const auto file = files.write("plan.json", plan(R"(, "traffic": {"requests_per_s": 4})"));
        for (const auto* hour : {"24", "-1", "noon", "1e9", ""}) {
            const auto answer = run({"route", file, std::string("--hour=") + hour});
            QVERIFY2(answer.code == 2 && answer.out.empty(), hour);
        }
        QVERIFY(run({"route", file, "--hour", "24"}).errHas("an hour of the UTC day is a number from 0 to below 24"));
        QCOMPARE(run({"route", file, "--format", "xml"}).code, 2);
        const auto none = run({"route", files.write("none.json", plan(""))});
        QCOMPARE(none.code, 2);
        QVERIFY(none.out.empty());
        QVERIFY(none.errHas("none.json: error: no workload says what its users ask; give one a traffic with "
                            "requests_per_s [/workloads]"));
        const auto bad = run({"route", files.write("bad.json", plan(R"(, "traffic": {"requests_per_s": -4})"))});
        QCOMPARE(bad.code, 2);
        QVERIFY(bad.errHas("requests_per_s must be between 0 and 1000000000, but is -4"));
    }
};

FLIGHTPLAN_TEST_CLASS(TestRouteCommand);

} // namespace

#include "test_route_command.moc"
