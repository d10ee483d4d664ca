#include "model/document/edit.h"
#include "model/document/file.h"
#include "tests/model/document/document_maker.h"
#include "tests/support/test_registry.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <rapidcheck.h>

namespace {

using namespace flightplan;
using namespace flightplan::test;

const std::string capacity =
    R"("capacity": {"cpu_mvcpu": 1000, "memory_mib": 1000, "bandwidth_mbps": 1, "disk_mib": 9000})";
const std::string regions = "\"regions\": [{\"id\": \"fra\"}, {\"id\": \"ams\"}],\n";

std::string host(const std::string& keys) {
    return "{" + keys + ", " + capacity + "}";
}
/// Workload w, its keys on line 3.
std::string workload(const std::string& keys) {
    return regions + "\"workloads\": [{\"id\": \"w\", \"size\": \"shared-cpu-1x\", " + keys + "}]";
}

struct Row {
    const char* key;
    const char* path;
    int line;
    std::string parts; ///< from line 2 on
};

std::string manySites(const std::string& section, int count) {
    std::string text = "\"" + section + "\": [";
    for (int i = 0; i < count; ++i)
        text += std::string(i > 0 ? ", " : "") + R"({"id": "s)" + std::to_string(i) +
                R"(", "latitude": 1, "longitude": 1})";
    return text + "]";
}

std::string manyParts() {
    std::string text = R"("regions": {"residency": ["@eu")";
    for (int i = 1; i < 33; ++i)
        text += R"(, "@eu")";
    return text + "]}";
}

std::string muchTraffic() {
    std::string text = regions + "\"workloads\": [";
    for (int i = 0; i < 91; ++i)
        text += std::string(i > 0 ? ", " : "") + R"({"id": "w)" + std::to_string(i) +
                R"(", "size": "shared-cpu-1x", "traffic": {"requests_per_s": 1000000000}})";
    return text + "]";
}

// A plan that has this one thing wrong, at least one for each key that validation knows.
const std::vector<Row>& rows() {
    static const std::vector<Row> all = {
        {"document.other_catalog", "/catalog", 2, R"("catalog": "1999.1")"},
        {"document.no_regions", "/regions", 1, R"("name": "x")"},
        {"document.no_hosts", "/hosts", 1, R"("regions": [{"id": "fra"}])"},
        {"document.too_many_hosts", "/hosts", 3,
         regions + "\"hosts\": [" + host(R"("id": "h", "region": "fra", "count": 200001)") + "]"},
        {"document.too_many_microvms", "/workloads", 3, workload("\"replicas\": 2000001")},
        {"document.too_many_microvms", "/workloads", 3,
         workload("\"replicas\": 1000001, \"standbys\": {\"count\": 1000000}")},
        {"document.too_many_sites", "/regions", 2, manySites("regions", 2001)},
        {"document.too_many_sites", "/edges", 3, regions + manySites("edges", 2001)},
        {"document.duplicate_id", "/regions/1/id", 3, "\"regions\": [{\"id\": \"fra\"},\n{\"id\": \"fra\"}]"},
        {"document.duplicate_id", "/edges/1/id", 3, "\"edges\": [{\"id\": \"fra\"},\n{\"id\": \"fra\"}]"},
        {"document.duplicate_id", "/hosts/1/id", 4,
         regions + "\"hosts\": [" + host(R"("id": "h", "region": "fra")") + ",\n" +
             host(R"("id": "h", "region": "ams")") + "]"},
        {"document.duplicate_id", "/workloads/1/id", 3,
         "\"workloads\": [{\"id\": \"w\", \"size\": \"shared-cpu-1x\"},\n{\"id\": \"w\", \"size\": "
         "\"shared-cpu-1x\"}]"},
        // The other is the assumed pool of fra.
        {"document.duplicate_id", "/hosts/0/id", 3,
         "\"perspective\": \"customer\", " + regions + "\"hosts\": [" + host(R"("id": "fra-pool", "region": "ams")") +
             "]"},
        {"document.duplicate_pair", "/links/1", 4,
         regions + "\"links\": [{\"from\": \"fra\", \"to\": \"ams\", \"rtt_ms\": 1},\n{\"from\": \"fra\", \"to\": "
                   "\"ams\", \"rtt_ms\": 1}]"},
        {"document.duplicate_pair", "/latency/1", 4,
         regions + "\"latency\": [{\"from\": \"fra\", \"to\": \"ams\", \"rtt_ms\": 1},\n{\"from\": \"fra\", \"to\": "
                   "\"ams\", \"rtt_ms\": 1}]"},
        {"document.unknown_region", "/latency/0/from", 4,
         regions + "\"latency\": [{\"to\": \"ams\",\n\"from\": \"lhr\", \"rtt_ms\": 1}]"},
        {"document.unknown_region", "/latency/0/to", 3,
         regions + R"("latency": [{"from": "ams", "to": "lhr", "rtt_ms": 1}])"},
        {"document.unknown_region", "/hosts/0/region", 3,
         regions + "\"hosts\": [" + host(R"("id": "h", "region": "lhr")") + "]"},
        {"document.unknown_region", "/workloads/0/regions/allow/1", 3,
         workload(R"("regions": {"allow": ["fra", "mars"]})")},
        {"document.unknown_region", "/workloads/0/regions/deny/0", 3, workload(R"("regions": {"deny": ["mars"]})")},
        {"document.unknown_region", "/workloads/0/regions/residency/0", 3,
         workload(R"("regions": {"residency": ["mars"]})")},
        {"workload.residency_many", "/workloads/0/regions/residency", 3, workload(manyParts())},
        {"document.unknown_region", "/workloads/0/pins/0/region", 3,
         workload(R"("pins": [{"replica": 1, "region": "lhr"}])")},
        {"document.unknown_region", "/workloads/0/clients/1/region", 4,
         workload("\"clients\": [{\"region\": \"fra\"},\n{\"region\": \"lhr\"}]")},
        {"document.unknown_host", "/workloads/0/pins/0/host", 3,
         workload(R"("pins": [{"replica": 1, "host": "nobody"}])")},
        {"document.unknown_host", "/workloads/0/pins/0/host", 4,
         "\"hosts\": [" + host(R"("id": "h", "region": "fra", "count": 2)") + "],\n" +
             workload(R"("pins": [{"replica": 1, "host": "h-3"}])")},
        {"document.unknown_host", "/workloads/0/pins/0/host", 4,
         "\"hosts\": [" + host(R"("id": "h", "region": "fra", "count": 2)") + "],\n" +
             workload(R"("pins": [{"replica": 1, "host": "h"}])")},
        {"document.unknown_workload", "/workloads/0/affinity/0", 3, workload(R"("affinity": ["db"])")},
        {"place.half", "/regions/0", 2, R"("regions": [{"id": "fra", "latitude": 1}])"},
        {"place.half", "/edges/0", 2, R"("edges": [{"id": "fra", "longitude": 1}])"},
        {"place.half", "/workloads/0/clients/0", 3, workload(R"("clients": [{"longitude": 1}])")},
        {"region.no_place", "/regions/0", 2, R"("regions": [{"id": "atlantis"}])"},
        {"region.withdrawn", "/regions/0", 2, R"("regions": [{"id": "waw"}])"},
        {"edge.no_place", "/edges/0", 2, R"("edges": [{"id": "atlantis"}])"},
        {"link.loop", "/links/0", 3, regions + R"("links": [{"from": "fra", "to": "fra", "rtt_ms": 1}])"},
        {"link.dead_end", "/links/0", 3, regions + R"("links": [{"from": "fra", "to": "asm", "rtt_ms": 1}])"},
        {"latency.bad_date", "/latency/0/date", 3,
         regions + R"("latency": [{"from": "fra", "to": "fra", "rtt_ms": 1, "date": "last March"}])"},
        {"latency.bad_via", "/latency/0/via", 3,
         regions + R"("latency": [{"from": "fra", "to": "ams", "rtt_ms": 1, "via": ["fra", "ams"]}])"},
        {"latency.bad_via", "/latency/0/via", 4,
         "\"links\": [{\"from\": \"ams\", \"to\": \"fra\", \"rtt_ms\": 1}],\n" + regions +
             R"("latency": [{"from": "fra", "to": "ams", "rtt_ms": 1, "via": ["ams", "fra"]}])"},
        {"latency.bad_via", "/latency/0/via", 3,
         regions + R"("latency": [{"from": "fra", "to": "fra", "rtt_ms": 1, "via": ["fra"]}])"},
        {"host.collision", "/hosts/1/id", 4,
         regions + "\"hosts\": [" + host(R"("id": "h", "region": "fra", "count": 2)") + ",\n" +
             host(R"("id": "h-2", "region": "ams")") + "]"},
        {"host.collision", "/hosts/0/id", 3,
         "\"perspective\": \"customer\", " + regions + "\"hosts\": [" + host(R"("id": "fra-pool-1", "region": "ams")") +
             "]"},
        {"host.exception_range", "/hosts/0/exceptions/0/index", 3,
         regions + "\"hosts\": [" + host(R"("id": "h", "region": "fra", "count": 2, "exceptions": [{"index": 3}])") +
             "]"},
        {"host.exception_range", "/hosts/0/exceptions/0/index", 3,
         regions + "\"hosts\": [" + host(R"("id": "h", "region": "fra", "exceptions": [{"index": 2}])") + "]"},
        {"host.exception_twice", "/hosts/0/exceptions/1/index", 3,
         regions + "\"hosts\": [" +
             host(R"("id": "h", "region": "fra", "count": 2, "exceptions": [{"index": 1}, {"index": 1}])") + "]"},
        {"host.memory_overcommit", "/hosts/0/overcommit", 3,
         regions + "\"hosts\": [" + host(R"("id": "h", "region": "fra", "overcommit": {"memory": 1.1})") + "]"},
        {"host.no_capacity", "/hosts/0/capacity", 3,
         regions +
             R"("hosts": [{"id": "h", "region": "fra", "capacity": {"cpu_mvcpu": 0, "memory_mib": 1, "bandwidth_mbps": 1, "disk_mib": 1}}])"},
        {"host.reserved_exceeds", "/hosts/0/reserved", 3,
         regions + "\"hosts\": [" + host(R"("id": "h", "region": "fra", "reserved": {"memory_mib": 1001})") + "]"},
        {"objective.all_zero", "/objective", 2, R"("objective": {"alpha": 0, "beta": 0, "gamma": 0})"},
        {"objective.all_zero", "/workloads/0/objective", 3,
         workload(R"("objective": {"alpha": 0, "beta": 0, "gamma": 0})")},
        {"objective.too_large", "/objective", 2, R"("objective": {"alpha": 60, "beta": -0.1, "gamma": 0})"},
        {"objective.too_large", "/workloads/0/objective", 3,
         workload(R"("objective": {"alpha": 59.9})")}, // with the plan's β and γ
        {"pin.one_of", "/workloads/0/pins/0", 3, workload(R"("pins": [{"replica": 1}])")},
        {"pin.one_of", "/workloads/0/pins/0", 4,
         "\"hosts\": [" + host(R"("id": "h", "region": "fra")") + "],\n" +
             workload(R"("pins": [{"replica": 1, "region": "fra", "host": "h"}])")},
        {"pin.replica_range", "/workloads/0/pins/0/replica", 3,
         workload(R"("pins": [{"replica": 2, "region": "fra"}])")},
        {"pin.twice", "/workloads/0/pins/1/replica", 3,
         workload(R"("pins": [{"replica": 1, "region": "fra"}, {"replica": 1, "region": "fra"}])")},
        {"traffic.too_much", "/workloads", 3, muchTraffic()},
        {"traffic.soft_over_hard", "/workloads/0/traffic/soft_limit", 3,
         workload(R"("traffic": {"requests_per_s": 1, "soft_limit": 9, "hard_limit": 8})")},
        {"traffic.policy_regions", "/workloads/0/traffic/policy", 3,
         workload(R"("traffic": {"requests_per_s": 1, "policy": "force"})")},
        {"traffic.region_twice", "/workloads/0/traffic/regions/1/region", 3,
         workload(R"("traffic": {"requests_per_s": 1, "regions": [{"region": "fra"}, {"region": "fra"}]})")},
        {"document.unknown_region", "/workloads/0/traffic/regions/0/region", 3,
         workload(R"("traffic": {"requests_per_s": 1, "regions": [{"region": "syd"}]})")},
        {"client.one_of", "/workloads/0/clients/0", 3, workload(R"("clients": [{}])")},
        {"client.one_of", "/workloads/0/clients/0", 3,
         workload(R"("clients": [{"region": "fra", "latitude": 1, "longitude": 1}])")},
        {"client.unknown_city", "/workloads/0/clients/0/city", 3, workload(R"("clients": [{"city": "Atlantis, XX"}])")},
        {"workload.affinity_self", "/workloads/0/affinity/0", 3, workload(R"("affinity": ["w"])")},
        {"workload.allow_empty", "/workloads/0/regions/allow", 3, workload(R"("regions": {"allow": []})")},
        {"workload.no_clients", "/workloads/0/clients", 3, workload(R"("replicas": 2)")},
        {"workload.no_clients", "/workloads/0/clients", 4,
         workload("\"replicas\": 2,\n\"clients\": [{\"region\": \"fra\", \"weight\": 0}]")},
        {"workload.no_demand", "/workloads/0/demand", 3,
         regions + R"("workloads": [{"id": "w", "demand": {"cpu_mvcpu": 1}}])"},
        {"workload.no_demand", "/workloads/0/demand", 3, regions + R"("workloads": [{"id": "w"}])"},
        {"workload.parked", "/workloads/0/replicas", 3, workload(R"("replicas": 0)")},
        {"workload.region_not_in_plan", "/workloads/0/regions/allow/1", 3,
         workload(R"("regions": {"allow": ["@eu", "lhr"]})")},
        {"workload.too_many_standbys", "/workloads/0/standbys/count", 3, workload(R"("standbys": {"count": 2})")},
        {"workload.unknown_size", "/workloads/0/size", 3, regions + R"("workloads": [{"id": "w", "size": "huge"}])"},
    };
    return all;
}

document::ReadResult readText(const std::string& text) {
    return document::read(text, catalog::builtIn());
}

class TestValidate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findings_data() {
        QTest::addColumn<qsizetype>("row");
        for (std::size_t i = 0; i < rows().size(); ++i)
            QTest::addRow("%s %s %d", rows()[i].key, rows()[i].path, static_cast<int>(i)) << qsizetype(i);
    }

    void findings() {
        QFETCH(qsizetype, row);
        const auto& expected = rows()[static_cast<std::size_t>(row)];
        const auto text = "{\"format\": 1,\n" + expected.parts + "\n}";
        const auto result = readText(text);
        const auto isIt = [&](const Finding& finding) {
            return finding.key == expected.key && finding.path == expected.path;
        };
        const auto found = std::ranges::find_if(result.problems, isIt);
        std::string all = text + "\n";
        for (const auto& problem : result.problems)
            all += problem.key + " " + problem.path + ":" + std::to_string(problem.line) + "\n";
        QVERIFY2(found != result.problems.end(), all.c_str());
        QVERIFY2(found->line == expected.line, all.c_str());
        QVERIFY(!found->object.empty());
        QVERIFY(!render(*found).empty());
        QVERIFY2(!QString::fromStdString(render(*found)).contains(QRegularExpression("\\{\\d\\}")),
                 render(*found).c_str());
        // Nothing else is wrong: a mistake is reported once.
        const auto errors = std::ranges::count(result.problems, Severity::error, &Finding::severity);
        QVERIFY2(errors == (found->severity == Severity::error), all.c_str());
        QCOMPARE(result.ok, errors == 0);
        QCOMPARE(std::ranges::count_if(result.problems, isIt), 1);
    }

    void everyKeyHasARow() {
        const auto folder = qEnvironmentVariable("FLIGHTPLAN_SOURCE_DIR") + "/model/document";
        QDirIterator files(folder, {"validate*.cpp"}, QDir::Files);
        if (!files.hasNext())
            QSKIP("FLIGHTPLAN_SOURCE_DIR is not set");
        QSet<QString> tested{"document.bad_format"}; // below: no file has it
        for (const auto& row : rows())
            tested.insert(row.key);
        const QRegularExpression form("\"([a-z]+\\.[a-z_]+)\"");
        int count = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto matches = form.globalMatch(QString::fromUtf8(file.readAll()));
            for (; matches.hasNext(); ++count) {
                const auto key = matches.next().captured(1);
                QVERIFY2(tested.contains(key), qPrintable(key));
            }
        }
        QVERIFY(count > 40);
    }

    void anotherFormatIsAnErrorOfAnEdit() {
        document::Document document;
        document.settings.edit([](auto& settings) { settings.format = 2; });
        const auto findings = validate(document, catalog::builtIn());
        QVERIFY(std::ranges::find(findings, "document.bad_format", &Finding::key) != findings.end());
    }

    void goodNeighboursAreAccepted_data() {
        QTest::addColumn<QString>("parts");
        const auto row = [](const char* name, const std::string& parts) {
            QTest::newRow(name) << QString::fromStdString(parts);
        };
        row("own coordinates", R"("regions": [{"id": "atlantis", "latitude": 0, "longitude": -30}])");
        row("edge at a region of the plan",
            R"("regions": [{"id": "x", "latitude": 0, "longitude": 0}], "edges": [{"id": "x"}])");
        row("link in both directions",
            regions +
                R"("links": [{"from": "fra", "to": "ams", "rtt_ms": 1}, {"from": "ams", "to": "fra", "rtt_ms": 2}])");
        row("via against a link",
            "\"links\": [{\"from\": \"ams\", \"to\": \"fra\", \"rtt_ms\": 1}],\n" + regions +
                R"("latency": [{"from": "fra", "to": "ams", "rtt_ms": 1, "via": ["fra", "ams"]}])");
        row("names that only look alike", regions + "\"hosts\": [" + host(R"("id": "h", "region": "fra", "count": 2)") +
                                              ", " + host(R"("id": "h-3", "region": "ams")") + ", " +
                                              host(R"("id": "h-02", "region": "ams")") + ", " +
                                              host(R"("id": "h-x", "region": "ams")") + "]");
        row("pin to a host of an assumed pool",
            "\"perspective\": \"customer\", " + workload(R"("pins": [{"replica": 1, "host": "fra-pool-1"}])"));
        row("pin to a plain host", "\"hosts\": [" + host(R"("id": "h-9", "region": "fra")") + "], " +
                                       workload(R"("pins": [{"replica": 1, "host": "h-9"}])"));
        row("weights of 60", R"("objective": {"alpha": 60, "beta": 0, "gamma": 0, "delta": -60})");
        row("two million", workload("\"replicas\": 2000000"));
    }

    void goodNeighboursAreAccepted() {
        QFETCH(QString, parts);
        const auto result = readText("{\"format\": 1,\n" + parts.toStdString() + "}");
        const auto error = std::ranges::find(result.problems, Severity::error, &Finding::severity);
        QVERIFY2(result.ok, error == result.problems.end() ? "" : render(*error).c_str());
    }

    void hintsDoNotHideErrors() {
        // 1,500 parked workloads, then one that cannot be.
        std::string text = "{\"format\": 1, \"workloads\": [\n";
        for (int i = 0; i < 1500; ++i)
            text += "{\"id\": \"w" + std::to_string(i) + "\", \"size\": \"shared-cpu-1x\", \"replicas\": 0},\n";
        const auto result = readText(text + "{\"id\": \"last\"}]}");
        QVERIFY(!result.ok);
        QCOMPARE(result.problems.size(), document::maxProblems);
        QCOMPARE(result.problems.back().key, std::string("workload.no_demand"));
        QCOMPARE(result.problems.back().line, 1502);
    }

    void validDocumentsStayValidWhenWritten() {
        QVERIFY(rc::check("validate(read(write(d))) = validate(d)", [] {
            const auto seed = *rc::gen::arbitrary<std::uint32_t>();
            const auto document = DocumentMaker(seed, *rc::gen::inRange(0, 10)).make();
            RC_ASSERT(validate(document, catalog::builtIn()) ==
                      validate(readValid(textOf(document)), catalog::builtIn()));
        }));
    }
};

FLIGHTPLAN_TEST_CLASS(TestValidate);

} // namespace

#include "test_validate.moc"
