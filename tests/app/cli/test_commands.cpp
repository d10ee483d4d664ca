#include "app/cli/generate.h"
#include "model/document/file.h"
#include "tests/app/cli/cli_run.h"
#include "tests/support/test_registry.h"

#include <QTest>

namespace {

using namespace flightplan;
using namespace flightplan::test;

const std::string goodPlan = R"({"format": 1, "regions": [{"id": "fra"}]})";
const std::string badPlan = "{\"format\": 1,\n\"seed\": -1,\n\"regions\": [{\"id\": \"FRA\"}]}";

class TestCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void help_data() {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("mentions");
        QTest::newRow("program") << ""
                                 << "Exit codes";
        QTest::newRow("plan") << "plan"
                              << "--explain";
        QTest::newRow("validate") << "validate"
                                  << "FILE";
        QTest::newRow("fingerprint") << "fingerprint"
                                     << "FILE";
        QTest::newRow("generate") << "generate"
                                  << "--microvms";
        QTest::newRow("import") << "import"
                                << "roadef";
        QTest::newRow("latency") << "latency"
                                 << "evaluate";
        QTest::newRow("rebalance") << "rebalance"
                                   << "--moves";
        QTest::newRow("compare-policies") << "compare-policies"
                                          << "--order";
        QTest::newRow("catalog") << "catalog"
                                 << "cities";
    }

    void help() {
        QFETCH(QString, command);
        QFETCH(QString, mentions);
        auto arguments = command.isEmpty() ? std::vector<std::string>{} : std::vector{command.toStdString()};
        arguments.push_back("--help");
        const auto answer = run(arguments);
        QCOMPARE(answer.code, 0);
        QVERIFY2(answer.outHas(mentions.toStdString()), answer.out.c_str());
        QVERIFY(answer.err.empty());
    }

    void version() {
        const auto answer = run({"--version"});
        QCOMPARE(answer.code, 0);
        QVERIFY2(
            QString::fromStdString(answer.out)
                .contains(QRegularExpression("^flightplan-cli \\d+\\.\\d+\\.\\d+, engine \\S+, catalogue \\S+\n$")),
            answer.out.c_str());
    }

    void wrongUsage_data() {
        QTest::addColumn<QStringList>("arguments");
        for (const auto& arguments : {QStringList{},
                                      QStringList{"fly"},
                                      QStringList{"--fast"},
                                      QStringList{"plan"},
                                      QStringList{"plan", "a", "b"},
                                      QStringList{"plan", "--format", "xml", "a"},
                                      QStringList{"plan", "--seed", "-1", "a"},
                                      QStringList{"plan", "--seed", "many", "a"},
                                      QStringList{"plan", "--seed", "1.5", "a"},
                                      QStringList{"plan", "--seed", "18446744073709551616", "a"},
                                      QStringList{"plan", "a", "--explain"},
                                      QStringList{"validate"},
                                      QStringList{"fingerprint"},
                                      QStringList{"catalog"},
                                      QStringList{"catalog", "prices"},
                                      QStringList{"catalog", "sizes", "--format", "csv"},
                                      QStringList{"generate", "--regions", "0"},
                                      QStringList{"generate", "--hosts", "200001"},
                                      QStringList{"generate", "--microvms", "2000001"},
                                      QStringList{"generate", "--seed", "x"},
                                      QStringList{"plan", "a", "validate", "b"}})
            QTest::newRow(qPrintable("flightplan-cli " + arguments.join(' '))) << arguments;
    }

    void wrongUsage() {
        QFETCH(QStringList, arguments);
        std::vector<std::string> list;
        for (const auto& argument : arguments)
            list.push_back(argument.toStdString());
        const auto answer = run(list);
        QCOMPARE(answer.code, 2);
        QVERIFY(answer.out.empty());
        QVERIFY(!answer.err.empty());
    }

    void validateReportsEveryProblem() {
        const Files files;
        const auto good = files.write("good.json", goodPlan);
        const auto bad = files.write("bad.json", badPlan);
        const auto answer = run({"validate", good, bad});
        QCOMPARE(answer.code, 2);
        QCOMPARE(answer.out, good + ": valid\n" + bad + ": not valid\n");
        QVERIFY2(answer.errHas(good + ":1: warning: the plan has no hosts"), answer.err.c_str());
        QVERIFY2(answer.errHas(bad + ":2: error: seed must be between 0"), answer.err.c_str());
        QVERIFY2(answer.errHas("[/seed]\n"), answer.err.c_str());
        QVERIFY2(answer.errHas(bad + ":3: error: id must be an id"), answer.err.c_str());
        QVERIFY2(answer.errHas("[/regions/0/id]\n"), answer.err.c_str());
    }

    void validateChecksAllFiles() {
        const Files files;
        const auto good = files.write("good.json", goodPlan);
        const auto bad = files.write("bad.json", badPlan);
        QCOMPARE(run({"validate", good}).code, 0); // warnings are no failure
        const auto answer = run({"validate", bad, files.path("missing.json"), good});
        QCOMPARE(answer.code, 3);
        QVERIFY(answer.errHas("missing.json"));
        QVERIFY(answer.outHas(good + ": valid"));
        if (haveExamples())
            QCOMPARE(run({"validate", example("too-small")}).code, 0); // something has no place, but the file is good
    }

    void manyProblemsAreCutWithAWord() {
        const Files files;
        std::string text = "{\"format\": 1, \"regions\": [{\"id\": 1}";
        for (int i = 0; i < 2000; ++i)
            text += ",\n{\"id\": 1}";
        const auto answer = run({"validate", files.write("many.json", text + "]}")});
        QCOMPARE(answer.code, 2);
        QCOMPARE(std::ranges::count(answer.err, '\n'), 1001);
        QVERIFY(answer.errHas("only the first 1000 problems are shown"));
    }

    void fingerprintIsThePlans() {
        if (!haveExamples())
            QSKIP("FLIGHTPLAN_SOURCE_DIR is not set");
        const auto file = example("three-nodes");
        const auto plan = run({"plan", file, "--format", "json"}).json();
        const auto answer = run({"fingerprint", file, example("too-small"), file});
        QCOMPARE(answer.code, 0); // what has no place is part of the fingerprint
        const auto line = std::string(plan["fingerprint"]) + "  " + file + "\n";
        QCOMPARE(std::string(plan["fingerprint"]).size(), std::size_t(32));
        QVERIFY2(answer.out.starts_with(line) && answer.out.ends_with(line), answer.out.c_str());
        QCOMPARE(std::ranges::count(answer.out, '\n'), 3);
    }

    void fingerprintGoesOnAfterABadFile() {
        const Files files;
        const auto good = files.write("good.json", goodPlan);
        const auto answer = run({"fingerprint", files.write("bad.json", badPlan), good});
        QCOMPARE(answer.code, 2);
        QVERIFY(answer.out.ends_with("  " + good + "\n"));
        QVERIFY(answer.errHas("bad.json:2: error:"));
        QCOMPARE(run({"fingerprint", files.path("missing.json"), good}).code, 3);
    }

    void generatedSizesAreExact_data() {
        QTest::addColumn<int>("regions");
        QTest::addColumn<int>("hosts");
        QTest::addColumn<int>("microVms");
        for (const auto& [regions, hosts, microVms] :
             {std::tuple(1, 1, 1), std::tuple(18, 1, 1000), std::tuple(6, 100, 1), std::tuple(3, 17, 333),
              std::tuple(18, 5000, 20'000)})
            QTest::addRow("%d %d %d", regions, hosts, microVms) << regions << hosts << microVms;
    }

    void generatedSizesAreExact() {
        QFETCH(int, regions);
        QFETCH(int, hosts);
        QFETCH(int, microVms);
        for (const auto* seed : {"1", "18446744073709551615"}) {
            const auto answer = run({"generate", "--regions", std::to_string(regions), "--hosts", std::to_string(hosts),
                                     "--microvms", std::to_string(microVms), "--seed", seed});
            QCOMPARE(answer.code, 0);
            const auto result = document::read(answer.out, catalog::builtIn());
            QVERIFY(result.ok);
            std::int64_t hostSum = 0, microVmSum = 0;
            result.document.hosts.forEach([&](std::size_t, const auto& entry) { hostSum += entry.hostCount(); });
            result.document.workloads.forEach(
                [&](std::size_t, const auto& workload) { microVmSum += workload.replicas; });
            QCOMPARE(result.document.regions->size(), static_cast<std::size_t>(regions));
            QCOMPARE(hostSum, hosts);
            QCOMPARE(microVmSum, microVms);
            QCOMPARE(document::write(result.document), answer.out);
        }
    }

    void generatingIsReproducible() {
        const Files files;
        const auto make = [&](const std::string& seed, const std::string& name) {
            const auto answer =
                run({"generate", "--seed", seed, "--hosts", "50", "--microvms", "200", "-o", files.path(name)});
            return answer.code == 0 && answer.out.empty() && answer.err.empty();
        };
        QVERIFY(make("5", "a") && make("5", "b") && make("6", "c"));
        QCOMPARE(files.read("a"), files.read("b"));
        QVERIFY(files.read("a") != files.read("c"));
        QCOMPARE(files.count(), std::size_t(3));
    }

    void aLargerFleetKeepsTheFirstWorkloads() {
        // Counter-based randomness: workloads do not change because others are added.
        const auto small = cli::generateFleet({6, 10, 50, 3}, catalog::builtIn());
        const auto large = cli::generateFleet({6, 10, 500, 3}, catalog::builtIn());
        for (std::size_t i = 0; i + 1 < small.workloads.size(); ++i)
            QVERIFY(small.workloads[i] == large.workloads[i]);
    }

    void whatCannotBeWrittenIsAFailure() {
        const Files files;
        const auto answer = run({"generate", "-o", files.path("no/such/folder.json")});
        QCOMPARE(answer.code, 3);
        QVERIFY(answer.errHas("cannot write"));
        QVERIFY(answer.out.empty());
    }

    void catalog_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("number");
        QTest::newRow("regions") << "regions"
                                 << "id"
                                 << "price_multiplier";
        QTest::newRow("sizes") << "sizes"
                               << "id"
                               << "baseline_mvcpu";
        QTest::newRow("latency") << "latency"
                                 << "from"
                                 << "rtt_ms";
        QTest::newRow("cities") << "cities"
                                << "city"
                                << "population";
    }

    void catalog() {
        QFETCH(QString, kind);
        QFETCH(QString, key);
        QFETCH(QString, number);
        const auto table = run({"catalog", kind.toStdString()});
        QCOMPARE(table.code, 0);
        QVERIFY(table.out.starts_with(key.toUpper().toStdString()));
        const auto answer = run({"catalog", kind.toStdString(), "--format", "json"});
        QCOMPARE(answer.code, 0);
        const auto json = answer.json();
        QCOMPARE(std::string(json["catalog"]), catalog::builtIn().version());
        const auto& rows = json[kind.toStdString()];
        QCOMPARE(std::ranges::count(table.out, '\n'), static_cast<std::ptrdiff_t>(rows.size()) + 1);
        for (const auto& row : rows) {
            QVERIFY(row[key.toStdString()].is_string());
            QVERIFY(row[number.toStdString()].is_number());
        }
    }
};

FLIGHTPLAN_TEST_CLASS(TestCommands);

} // namespace

#include "test_commands.moc"
