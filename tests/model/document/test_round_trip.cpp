#include "model/document/file.h"
#include "model/document/json_tree.h"
#include "tests/model/document/document_maker.h"
#include "tests/support/test_registry.h"

#include <QDirIterator>
#include <QTest>

#include <algorithm>
#include <rapidcheck.h>

namespace {

using namespace flightplan;
using namespace flightplan::test;
using document::Document;
using document::read;

Document anyDocument() {
    const auto seed = *rc::gen::arbitrary<std::uint32_t>();
    const auto size = *rc::gen::inRange(0, 12);
    return DocumentMaker(seed, size).make();
}

document::ReadResult readText(const std::string& text) {
    return read(text, catalog::builtIn());
}

/// A plan whose every object has unknown keys, before and between the known.
const std::string strange = R"({"a": 1, "format": 1, "zz": [1.50, {"k": null}], "b": "x",
 "targets": {"soon": 1, "latency_ms": 60}, "objective": {"mood": true, "alpha": 0.25},
 "regions": [{"flag": "de", "id": "fra"}], "edges": [{"id": "fra", "a": 1E2}],
 "links": [{"from": "fra", "cable": "x", "to": "t1", "rtt_ms": 1.5}, {"from": "t1", "to": "fra", "rtt_ms": 2}],
 "latency": [{"from": "fra", "to": "fra", "rtt_ms": 1, "who": []}],
 "hosts": [{"id": "h", "region": "fra", "rack": 7, "capacity": {"gpu": 1, "cpu_mvcpu": 1000, "memory_mib": 10, "bandwidth_mbps": 1, "disk_mib": 5000},
   "reserved": {"gpu": 2}, "overcommit": {"gpu": 3}, "exceptions": [{"index": 1, "why": "old"}]}],
 "workloads": [{"id": "w", "size": "shared-cpu-1x", "owner": "me", "demand": {"gpu": 4}, "burst": {"gpu": 5}, "objective": {"o": 6},
   "targets": {"t": 7}, "regions": {"r": 8}, "spread": {"s": 9, "per_host": {"p": 10}}, "pins": [{"replica": 1, "region": "fra", "q": 11}],
   "standbys": {"u": 12}, "clients": [{"region": "fra", "c": 13}]}]})";

const std::string strangeWritten = R"({
  "format": 1,
  "targets": {"latency_ms": 60, "soon": 1},
  "objective": {"alpha": 0.25, "mood": true},
  "regions": [
    {"id": "fra", "flag": "de"}
  ],
  "edges": [
    {"id": "fra", "a": 1E2}
  ],
  "links": [
    {"from": "fra", "to": "t1", "rtt_ms": 1.5, "cable": "x"},
    {"from": "t1", "to": "fra", "rtt_ms": 2}
  ],
  "latency": [
    {"from": "fra", "to": "fra", "rtt_ms": 1, "who": []}
  ],
  "hosts": [
    {"id": "h", "region": "fra", "capacity": {"cpu_mvcpu": 1000, "memory_mib": 10, "bandwidth_mbps": 1, "disk_mib": 5000, "gpu": 1}, "reserved": {"gpu": 2}, "overcommit": {"gpu": 3}, "exceptions": [{"index": 1, "why": "old"}], "rack": 7}
  ],
  "workloads": [
    {"id": "w", "size": "shared-cpu-1x", "demand": {"gpu": 4}, "burst": {"gpu": 5}, "objective": {"o": 6}, "targets": {"t": 7}, "regions": {"r": 8}, "spread": {"per_host": {"p": 10}, "s": 9}, "pins": [{"replica": 1, "region": "fra", "q": 11}], "standbys": {"u": 12}, "clients": [{"region": "fra", "c": 13}], "owner": "me"}
  ],
  "a": 1,
  "b": "x",
  "zz": [1.50, {"k": null}]
}
)";

class TestRoundTrip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readingWhatWasWrittenGivesTheSame() {
        QVERIFY(rc::check("read(write(d)) = d and write(read(t)) = t", [] {
            const auto document = anyDocument();
            const auto text = textOf(document);
            const auto again = readValid(text);
            RC_ASSERT(again == document);
            RC_ASSERT(textOf(again) == text);
        }));
    }

    void unknownKeysStayAtEveryLevel() {
        QCOMPARE(QString::fromStdString(textOf(readValid(strange))), QString::fromStdString(strangeWritten));
        QVERIFY(readValid(strangeWritten) == readValid(strange));
    }

    void anEmptyDocumentIsItsFormat() {
        QCOMPARE(textOf(Document{}), std::string("{\n  \"format\": 1\n}\n"));
        QVERIFY(readValid(R"({"format": 1})") == Document{});
    }

    void defaultsAreNotWritten() {
        const std::string defaults =
            R"({"format": 1, "catalog": "", "name": "", "perspective": "operator", "seed": 1, "survive": "none",
          "targets": {"percentile": 95, "availability": 0.999, "utilisation_max": 0.85},
          "objective": {"alpha": 0.5, "beta": 0.3, "gamma": 0.2, "delta": 0, "latency": "served_share", "capacity": "bottleneck", "order": "id"},
          "microvm_overhead_mib": 5, "regions": [{"id": "fra", "state": "up"}], "edges": [], "links": [{"from": "a", "to": "b", "rtt_ms": 0, "state": "up"}],
          "latency": [{"from": "fra", "to": "fra", "rtt_ms": 0.001, "source": "typed", "via": []}],
          "hosts": [{"id": "h", "region": "fra", "count": 1, "state": "up", "health": 1.0, "capacity": {"cpu_mvcpu": 0.5, "memory_mib": 1, "bandwidth_mbps": 0, "disk_mib": 0},
            "reserved": {"cpu_mvcpu": 0}, "overcommit": {"cpu": 1.0}, "exceptions": []}],
          "workloads": [{"id": "w", "labels": {}, "replicas": 1, "size": "shared-cpu-1x", "demand": {}, "burst": {}, "priority": 0, "weight": 1, "volume_gib": 0,
            "objective": {}, "targets": {}, "regions": {"deny": []}, "affinity": [], "spread": {"per_host": {"max": 1, "mode": "hard"}, "min_regions": 0},
            "pins": [], "standbys": {"count": 0, "state": "warm", "reserve": "dedicated"}, "clients": [{"region": "fra", "weight": 1}]}]})";
        const std::string written = R"({
  "format": 1,
  "regions": [
    {"id": "fra"}
  ],
  "links": [
    {"from": "a", "to": "b", "rtt_ms": 0}
  ],
  "latency": [
    {"from": "fra", "to": "fra", "rtt_ms": 0.001}
  ],
  "hosts": [
    {"id": "h", "region": "fra", "count": 1, "capacity": {"cpu_mvcpu": 0.5, "memory_mib": 1, "bandwidth_mbps": 0, "disk_mib": 0}}
  ],
  "workloads": [
    {"id": "w", "size": "shared-cpu-1x", "clients": [{"region": "fra"}]}
  ]
}
)";
        QCOMPARE(QString::fromStdString(textOf(readValid(defaults))), QString::fromStdString(written));
    }

    void numbersAreWrittenShortest_data() {
        QTest::addColumn<QString>("read");
        QTest::addColumn<QString>("written");
        for (const auto& [number, text] :
             {std::pair("0.60", "0.6"), std::pair("0.100", "0.1"), std::pair("1e1", "10"), std::pair("-3.50e0", "-3.5"),
              std::pair("0.33333333333333333", "0.3333333"), std::pair("2E-1", "0.2"), std::pair("-58.9", "-58.9")})
            QTest::newRow(number) << number << text;
    }

    void numbersAreWrittenShortest() {
        QFETCH(QString, read);
        QFETCH(QString, written);
        const auto text =
            textOf(readValid(QString(R"({"format": 1, "objective": {"alpha": %1}})").arg(read).toStdString()));
        QVERIFY2(text.find("\"alpha\": " + written.toStdString() + "}") != std::string::npos, text.c_str());
    }

    void coordinatesKeepEveryDigit() {
        const std::string text =
            R"({"format": 1, "regions": [{"id": "x", "latitude": 52.520000000000003, "longitude": -0.0}]})";
        const auto written = textOf(readValid(text));
        QVERIFY2(written.find("\"latitude\": 52.52, \"longitude\": 0}") != std::string::npos, written.c_str());
    }

    void theLargestSeedSurvives() {
        const auto document = readValid(R"({"format": 1, "seed": 18446744073709551615})");
        QCOMPARE(document.settings->seed, ~std::uint64_t(0));
        QVERIFY(textOf(document).find("18446744073709551615") != std::string::npos);
    }

    void orderOfAFileIsKept() {
        const auto document = readValid(R"({"format": 1, "regions": [{"id": "sin"}, {"id": "ams"}, {"id": "fra"}]})");
        QCOMPARE((*document.regions)[0].id.text(), std::string("sin"));
        QCOMPARE((*document.regions)[1].id.text(), std::string("ams"));
    }

    void formatZeroIsMigrated() {
        const auto old = readText("{\"format\": 0,\n \"weights\": {\"alpha\": 1},\n \"regions\": [{\"id\": \"fra\"}],\n"
                                  " \"apps\": [{\"id\": \"w\", \"count\": 3,\n   \"size\": \"shared-cpu-1x\"}]}");
        QVERIFY(old.ok);
        const auto now = readValid(
            R"({"format": 1, "objective": {"alpha": 1}, "regions": [{"id": "fra"}], "workloads": [{"id": "w", "replicas": 3, "size": "shared-cpu-1x"}]})");
        QVERIFY(old.document == now);
        QCOMPARE(old.problems.front().key, std::string("document.migrated"));
        QCOMPARE(old.problems.front().arguments, (std::vector<std::string>{"0", "1"}));
        QVERIFY(old.problems.front().severity == Severity::info);
    }

    void aMigratedFileWithBothNamesKeepsBoth() {
        const auto document = readValid(R"({"format": 0, "weights": {"alpha": 1}, "objective": {"alpha": 0.25}})");
        QCOMPARE(document.objective->alpha, fixedOne / 4);
        QVERIFY(textOf(document).find("\"weights\": {\"alpha\": 1}") != std::string::npos);
    }

    void formats_data() {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("key");
        QTest::newRow("future") << "2"
                                << "document.future_format";
        QTest::newRow("far future") << "1000000"
                                    << "document.future_format";
        QTest::newRow("beyond") << "1000001"
                                << "document.out_of_range";
        QTest::newRow("negative") << "-1"
                                  << "document.out_of_range";
        QTest::newRow("between") << "0.4"
                                 << "document.not_whole";
        QTest::newRow("nearly two") << "1.6"
                                    << "document.not_whole";
        QTest::newRow("text") << "\"1\""
                              << "document.bad_type";
        QTest::newRow("null") << "null"
                              << "document.bad_type";
    }

    void formats() {
        QFETCH(QString, format);
        QFETCH(QString, key);
        const auto result = readText("{\n\"format\": " + format.toStdString() + "\n}");
        QVERIFY(!result.ok);
        QCOMPARE(QString::fromStdString(result.problems.front().key), key);
        QCOMPARE(QString::fromStdString(result.problems.front().path), QString("/format"));
        QCOMPARE(result.problems.front().line, 2);
    }

    void aByteOrderMarkIsAccepted() { QVERIFY(readValid("\xEF\xBB\xBF{\"format\": 1}") == Document{}); }

    void examplesAreStable() {
        QDirIterator files(qEnvironmentVariable("FLIGHTPLAN_SOURCE_DIR") + "/examples", {"*.flightplan.json"},
                           QDir::Files);
        if (!files.hasNext())
            QSKIP("FLIGHTPLAN_SOURCE_DIR is not set");
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto text = file.readAll().toStdString();
            const auto document = readValid(text);
            QVERIFY2(readValid(textOf(document)) == document, qPrintable(file.fileName()));
            // Examples are written by the program itself, so that saving one is no change in version control.
            QCOMPARE(QString::fromStdString(textOf(document)), QString::fromStdString(text));
        }
    }

    void theTreeWritesWhatItRead() {
        document::JsonNode root;
        std::vector<Finding> problems;
        const std::string text = R"({"a": [1, 2.50, -1e-7, "\u0041\ud83d\ude00\n", null, true, {}], "": {}})";
        QVERIFY(document::parseJson(text, root, problems));
        QCOMPARE(QString::fromStdString(toText(root)),
                 QString::fromUtf8("{\"a\": [1, 2.50, -1e-7, \"A😀\\n\", null, true, {}], \"\": {}}"));
    }
};

FLIGHTPLAN_TEST_CLASS(TestRoundTrip);

} // namespace

#include "test_round_trip.moc"
