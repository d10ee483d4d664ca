#include "model/document/file.h"
#include "tests/app/cli/cli_run.h"
#include "tests/support/test_registry.h"

#include <QTest>

namespace {

using namespace flightplan;
using namespace flightplan::test;

const std::string plan = "{\"format\": 1, \"perspective\": \"customer\",\n\"regions\": [{\"id\": \"fra\"}, {\"id\": "
                         "\"lhr\"}, {\"id\": \"osa\", \"latitude\": 34.69, \"longitude\": 135.5}],\n\"latency\": "
                         "[{\"from\": \"fra\", \"to\": \"osa\", \"rtt_ms\": 240}],\n\"x_mine\": 7}\n";
const std::string matrix = "m,eu-central-1,eu-west-2,Japan West\neu-central-1,,15,230\neu-west-2,16,,220\nJapan "
                           "West,231,220,\n";

class TestLatency : public QObject {
    Q_OBJECT

    Files m_files;

    CliRun import(const std::string& text, std::vector<std::string> more = {}) {
        std::vector<std::string> arguments = {"import", "rtt", m_files.write("m.csv", text), "-o",
                                              m_files.path("out.json")};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments);
    }
    void clear() { QFile::remove(QString::fromStdString(m_files.path("out.json"))); }

private Q_SLOTS:
    void importsIntoAPlan() {
        clear();
        const auto answer = import(matrix, {"--into", m_files.write("plan.json", plan), "--source", "Clouds", "--date",
                                            "2026-03", "--percentile", "50"});
        QVERIFY2(answer.code == 0, answer.err.c_str());
        QVERIFY(answer.out.empty());
        const auto written = m_files.read("out.json");
        QVERIFY2(written.find(R"({"from": "fra", "to": "lhr", "rtt_ms": 15, "source": "measured", "date": "2026-03", )"
                              R"("percentile": 50, "origin": "Clouds: eu-central-1 to eu-west-2"})") !=
                     std::string::npos,
                 written.c_str());
        QVERIFY(written.find("\"rtt_ms\": 240}") != std::string::npos); // typed: stays
        QVERIFY(written.find("\"x_mine\": 7") != std::string::npos);
        QVERIFY2(answer.errHas("plan.json: warning: fra to osa stays at 240 ms"), answer.err.c_str());
        QVERIFY(answer.errHas("osa takes Japan West"));
        QVERIFY(answer.errHas("2 pairs of regions written, 0 of them replaced, 1 typed ones kept"));
        QCOMPARE(run({"validate", m_files.path("out.json")}).code, 0);

        // Again: the same file, and nothing typed is lost.
        QCOMPARE(run({"import", "rtt", m_files.path("m.csv"), "--into", m_files.path("out.json"), "--source", "Clouds",
                      "--date", "2026-03", "--percentile", "50", "-o", m_files.path("again.json")})
                     .code,
                 0);
        QCOMPARE(m_files.read("again.json"), written);
    }

    void makesAPlan() {
        clear();
        QCOMPARE(import(matrix, {"--as", "proxy"}).code, 0);
        const auto written = m_files.read("out.json");
        QVERIFY(written.find(R"("source": "proxy")") != std::string::npos);
        QVERIFY(written.find("\"id\": \"lhr\"") != std::string::npos);
        QVERIFY(written.find("osa") == std::string::npos);
    }

    void refusals_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QString>("message");
        const auto file = QString::fromStdString(m_files.path("m.csv"));
        const auto fine = QString::fromStdString(matrix);
        QTest::newRow("text cell") << "m,a,b\na,,x\nb,1,\n"
                                   << QStringList{} << file + ":2: error: a to b must be a number";
        QTest::newRow("place of the cell") << "m,a,b\na,,x\nb,1,\n" << QStringList{} << "[column 3]";
        QTest::newRow("unknown site") << "m,eu-west-2,Atlantis\neu-west-2,,5\nAtlantis,5,\n"
                                      << QStringList{} << file + ":2: error: Atlantis is no region";
        QTest::newRow("map") << fine << QStringList{"--map", QString::fromStdString(m_files.write("bad.csv", "a\n"))}
                             << "bad.csv:1: error: a line of the mapping needs";
        QTest::newRow("no map") << fine << QStringList{"--map", "/nowhere/m.csv"} << "cannot read /nowhere/m.csv";
        QTest::newRow("plan") << fine << QStringList{"--into", QString::fromStdString(m_files.write("bad.json", "{"))}
                              << "bad.json:1: error";
        QTest::newRow("nothing near") << "m,sa-east-1,af-south-1\nsa-east-1,,340\naf-south-1,340,\n"
                                      << QStringList{"--into", QString::fromStdString(m_files.write("plan.json", plan))}
                                      << "nothing to write";
        QTest::newRow("radius") << fine << QStringList{"--radius", "0"} << "nothing to write";
        QTest::newRow("date") << fine << QStringList{"--date", "yesterday"} << "a date is";
        QTest::newRow("percentile") << fine << QStringList{"--percentile", "101"} << "a percentile is";
        QTest::newRow("as") << fine << QStringList{"--as", "typed"} << "--as";
    }
    void refusals() {
        QFETCH(QString, text);
        QFETCH(QStringList, more);
        QFETCH(QString, message);
        clear();
        std::vector<std::string> arguments;
        for (const auto& one : more)
            arguments.push_back(one.toStdString());
        const auto answer = import(text.toStdString(), arguments);
        QCOMPARE(answer.code, message.startsWith(QStringLiteral("cannot read")) ? 3 : 2);
        QVERIFY2(answer.errHas(message.toStdString()), answer.err.c_str());
        QCOMPARE(m_files.read("out.json"), std::string("(none)"));
    }

    void aMappingFileDecides() {
        clear();
        const auto map = m_files.write("map.csv", "site,region\nAtlantis,osa\neu-west-2,lhr\n");
        const auto answer = import("m,eu-west-2,Atlantis\neu-west-2,,205\nAtlantis,205,\n",
                                   {"--map", map, "--into", m_files.write("plan.json", plan)});
        QVERIFY2(answer.code == 0, answer.err.c_str());
        QVERIFY(m_files.read("out.json").find(R"("from": "lhr", "to": "osa", "rtt_ms": 205)") != std::string::npos);
    }

    void impossibleValuesAreNamedAndLeftOut() {
        clear();
        const auto answer = import("m,eu-central-1,eu-west-2,Japan West\neu-central-1,,2,230\neu-west-2,16,,0\nJapan "
                                   "West,331,220,\n",
                                   {"--into", m_files.write("plan.json", plan)});
        QCOMPARE(answer.code, 0);
        QVERIFY2(answer.errHas("m.csv:2: warning: eu-central-1 to eu-west-2 takes 2 ms, but light in fibre needs"),
                 answer.err.c_str());
        QVERIFY(answer.errHas("m.csv:3: warning: eu-west-2 to Japan West takes 0 ms"));
        QVERIFY(answer.errHas("warning: Japan West to eu-central-1 takes 331 ms and back 230 ms") ||
                answer.errHas("warning: eu-central-1 to Japan West takes 230 ms and back 331 ms") ||
                answer.errHas("warning: Japan West to eu-central-1"));
        QVERIFY(answer.errHas("2 values left out"));
        const auto written = m_files.read("out.json");
        QVERIFY(written.find(R"("from": "lhr", "to": "fra", "rtt_ms": 16)") != std::string::npos);
        QVERIFY(written.find(R"("from": "fra", "to": "lhr")") == std::string::npos);
    }

    void manyAlikeAreCounted() {
        clear();
        std::string header = "m", zeros;
        const std::vector<std::string> sites = {"eu-central-1", "eu-west-1",  "eu-west-2",
                                                "eu-west-3",    "eu-north-1", "eu-south-1"};
        for (const auto& site : sites)
            header += "," + site;
        for (const auto& site : sites)
            zeros += "\n" + site + ",0,0,0,0,0,0";
        const auto answer = import(header + zeros + "\n");
        QCOMPARE(answer.code, 2); // nothing is left to write
        QVERIFY2(answer.errHas("… and 10 more like these (rtt.zero)"), answer.err.c_str());
    }

    void matrixOfAPlan() {
        const auto file = m_files.write("plan.json", plan);
        const auto table = run({"latency", "matrix", file});
        QCOMPARE(table.code, 0);
        QVERIFY2(table.outHas("FROM") && table.outHas("estimated") && table.outHas("proxy"), table.out.c_str());
        const auto json = run({"latency", "matrix", file, "--format", "json"}).json();
        QCOMPARE(json["pairs"].size(), std::size_t(3));
        QCOMPARE(json["format"].get<int>(), 1);
        const auto& typed = json["pairs"][1];
        QVERIFY(typed["from"] == "fra" && typed["to"] == "osa" && typed["rtt_ms"] == 240 &&
                typed["provenance"] == "typed" && typed["error_ms"].is_null());
        const auto& estimated = json["pairs"][2];
        QVERIFY(estimated["provenance"] == "estimated" && estimated["error_ms"].get<double>() > 1);
        // London to Osaka: Azure and AWS measured some 215 to 225 ms between their sites there.
        QVERIFY(std::abs(estimated["rtt_ms"].get<double>() - 220) < 25);
        const auto csv = run({"latency", "matrix", file, "--format", "csv"});
        QVERIFY(csv.out.starts_with("from,to,rtt_ms,provenance,error_ms,source\nfra,lhr,"));
        QVERIFY(csv.outHas(",\"typed, in the plan's latency list\"\n"));
        // Both are what import reads.
        for (const auto& text : {csv.out, run({"latency", "matrix", file, "--format", "json"}).out}) {
            clear();
            QCOMPARE(import(text, {"--into", file}).code, 0);
            QVERIFY(m_files.read("out.json").find("fra to lhr") != std::string::npos);
        }
    }

    void anUnreachablePairIsNull() {
        const auto file = m_files.write("cut.json", R"({"format": 1, "perspective": "customer", "regions": [
            {"id": "a1", "latitude": 1, "longitude": 1}, {"id": "b1", "latitude": 2, "longitude": 2}],
            "links": [{"from": "a1", "to": "b1", "rtt_ms": 5, "state": "down"}]})");
        QVERIFY(run({"latency", "matrix", file, "--format", "json"}).json()["pairs"][0]["rtt_ms"].is_null());
    }

    void evaluates() {
        std::string text = "m,eu-central-1,eu-west-1,eu-west-2,us-east-1,us-west-2,ap-northeast-1,sa-east-1\n";
        text += "eu-central-1,,22,15,92,140,230,205\neu-west-1,22,,12,70,125,210,180\neu-west-2,15,12,,78,132,215,190\n"
                "us-east-1,92,70,78,,65,150,115\nus-west-2,140,125,132,65,,97,175\nap-northeast-1,230,210,215,150,97,,"
                "260\nsa-east-1,205,180,190,115,175,260,\n";
        const auto file = m_files.write("judge.csv", text);
        const auto table = run({"latency", "evaluate", file});
        QVERIFY2(table.code == 0 && table.outHas("21 pairs of 7 sites"), (table.out + table.err).c_str());
        const auto json = run({"latency", "evaluate", file, "--format", "json"}).json();
        QCOMPARE(json["pairs"].get<int>(), 21);
        const auto& rows = json["qualities"];
        QCOMPARE(rows.size(), std::size_t(2 + 7));
        QVERIFY(rows[0]["method"] == "line" && rows[1]["method"] == "model" && rows[1]["predictions"] == 42);
        // The rows of the regions are the parts of the whole.
        double sum = 0;
        for (std::size_t i = 2; i < rows.size(); ++i)
            sum += rows[i]["mean_absolute_error_ms"].get<double>() * rows[i]["predictions"].get<double>();
        QVERIFY(std::abs(sum / 42 - rows[1]["mean_absolute_error_ms"].get<double>()) < 0.02);
        QVERIFY(run({"latency", "evaluate", file, "--format", "csv"}).out.starts_with("region,method,predictions,"));
        const auto small = run({"latency", "evaluate", m_files.write("small.csv", matrix)});
        QCOMPARE(small.code, 2);
        QVERIFY2(small.errHas("too small to judge a model by: it has 3 sites"), small.err.c_str());
        QCOMPARE(run({"latency", "evaluate", m_files.write("text.csv", "prose\n")}).code, 2);
        QCOMPARE(run({"latency", "evaluate", "/nowhere/x.csv"}).code, 3);
        QCOMPARE(run({"latency", "matrix", "/nowhere/x.json"}).code, 3);
        QCOMPARE(run({"latency"}).code, 2);
    }
};

FLIGHTPLAN_TEST_CLASS(TestLatency);

} // namespace

#include "test_latency.moc"
