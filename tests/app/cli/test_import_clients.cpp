#include "tests/app/cli/cli_run.h"
#include "tests/support/test_registry.h"

#include <QTest>

namespace {

using namespace flightplan::test;

const std::string plan = R"({"format": 1, "perspective": "customer", "regions": [{"id": "fra"}, {"id": "iad"}],
"workloads": [{"id": "web", "size": "shared-cpu-1x", "clients": [{"region": "iad"}], "x_mine": 7}]})";

class TestImportClients : public QObject {
    Q_OBJECT

    Files m_files;
    std::string m_plan = m_files.write("plan.json", plan);

    CliRun import(std::vector<std::string> arguments) {
        QFile::remove(QString::fromStdString(m_files.path("out.json")));
        arguments.insert(arguments.begin(), {"import", "clients"});
        arguments.insert(arguments.end(), {"--into", m_plan, "-o", m_files.path("out.json")});
        return run(arguments);
    }

private Q_SLOTS:
    void replacesOrAdds() {
        const auto csv = m_files.write("users.csv", "city;country;weight\nBerlin;DE;2,5\nTokyo;JP;1\n");
        const auto replaced = import({csv, "--workload", "web"});
        QVERIFY2(replaced.code == 0, replaced.err.c_str());
        QVERIFY(replaced.errHas("2 clients written to web, 1 replaced by them, 0 lines left out"));
        QVERIFY(replaced.errHas("GeoNames"));
        const auto written = m_files.read("out.json");
        QVERIFY2(written.find(R"("city": "Berlin, DE", "weight": 2.5)") != std::string::npos, written.c_str());
        QVERIFY(written.find("\"x_mine\": 7") != std::string::npos &&
                written.find("\"region\": \"iad\"") == std::string::npos);
        QCOMPARE(run({"validate", m_files.path("out.json")}).code, 0);
        QVERIFY(import({csv, "--workload", "web", "--add"}).errHas("1 kept beside them"));
        QVERIFY(m_files.read("out.json").find("\"region\": \"iad\"") != std::string::npos);
    }

    void presetsAndPrometheus() {
        QCOMPARE(import({"--preset", "DE", "--most", "3", "--workload", "web"}).code, 0);
        QVERIFY(m_files.read("out.json").find("Hamburg, DE") != std::string::npos);
        QCOMPARE(import({"--preset", "world", "--workload", "web"}).code, 0);
        QCOMPARE(run({"plan", m_files.path("out.json")}).code, 0);
        const auto counts =
            m_files.write("c.json", R"({"status": "success", "data": {"resultType": "vector", "result": [
            {"metric": {"region": "fra"}, "value": [1, "20"]}, {"metric": {"region": "nrt"}, "value": [1, "5"]}]}})");
        const auto answer = import({counts, "--workload", "web"});
        QVERIFY2(answer.code == 0, answer.err.c_str());
        QVERIFY(m_files.read("out.json").find(R"("region": "fra", "weight": 20)") != std::string::npos);
    }

    void theHelpNamesTheQuery() {
        const auto help = run({"import", "clients", "--help"});
        QVERIFY(help.out.find("sum by (region) (increase(fly_edge_http_responses_count{app=\"APP\"}[1d]))") !=
                std::string::npos);
        QVERIFY(help.out.find("https://api.fly.io/prometheus/ORG/api/v1/query") != std::string::npos);
    }

    void refusalsWriteNothing() {
        const auto bad = m_files.write("bad.csv", "city,country\nBerlin,DE\nBerln,DE\n");
        const auto unknown = import({bad, "--workload", "web"});
        QCOMPARE(unknown.code, 2);
        QVERIFY2(unknown.errHas("bad.csv:3: error: there is no city Berln, DE in the catalogue; the nearest name is "
                                "\"Berlin, DE\" [column 1]"),
                 unknown.err.c_str());
        QCOMPARE(m_files.read("out.json"), std::string("(none)"));
        const auto skipped = import({bad, "--workload", "web", "--skip-unknown"});
        QCOMPARE(skipped.code, 0);
        QVERIFY(skipped.errHas("warning: there is no city Berln") && skipped.errHas("1 lines left out"));
        QCOMPARE(import({bad, "--workload", "nix"}).code, 2);
        QCOMPARE(import({"--workload", "web"}).code, 2);
        QCOMPARE(import({bad, "--preset", "world", "--workload", "web"}).code, 2);
        QCOMPARE(import({"--preset", "mars", "--workload", "web"}).code, 2);
        QCOMPARE(import({"/nowhere.csv", "--workload", "web"}).code, 3);
        QCOMPARE(m_files.read("out.json"), std::string("(none)"));
    }

    void theQueryStandsInTheHelp() {
        QVERIFY(run({"import", "clients", "--help"}).outHas("sum by (region) (increase("));
    }
};

FLIGHTPLAN_TEST_CLASS(TestImportClients);

} // namespace

#include "test_import_clients.moc"
