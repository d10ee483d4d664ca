#include "model/base/messages.h"
#include "model/document/file.h"
#include "model/placement/constraint.h"
#include "model/planner/planner.h"
#include "tests/support/random_document.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace flightplan;
using namespace flightplan::topology;
using test::topologyFromText;

namespace {

std::vector<Finding> findingsOf(const document::Document& document) {
    return *test::planned(document).findings;
}

QStringList keysOf(const document::Document& document) {
    QStringList keys;
    for (const auto& finding : findingsOf(document))
        keys << QString::fromStdString(finding.key);
    return keys;
}

} // namespace

class FindingsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyKeyInTheSourceHasAMessage() {
        const QRegularExpression key(
            QStringLiteral("\"((?:client|document|edge|host|latency|link|objective|pin|place|"
                           "plan|region|remedy|verdict|workload)\\.[a-z_]+(?:\\.[a-z_]+)?)\""));
        std::set<QString> keys;
        QDirIterator files(qEnvironmentVariable("FLIGHTPLAN_SOURCE_DIR") + QStringLiteral("/model"),
                           {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            // The table itself, and descriptions of the keys of the file format, which look alike.
            if (file.fileName().contains(QRegularExpression(QStringLiteral("/(messages|schema[a-z_]*)\\.(cpp|h)$"))))
                continue;
            auto matches = key.globalMatch(QString::fromUtf8(file.readAll()));
            while (matches.hasNext())
                if (const auto found = matches.next().captured(1);
                    !found.endsWith(QStringLiteral(".csv"))) // a file of the catalogue
                    keys.insert(found);
        }
        QVERIFY(keys.size() > 30);
        for (const auto& found : keys)
            QVERIFY2(!messageTemplate(found.toStdString()).empty(), qPrintable(found));
        for (const auto constraint : placement::constraintNames)
            QVERIFY2(!messageTemplate("plan.unplaced." + std::string(constraint)).empty(),
                     std::string(constraint).c_str());
    }

    void everyFindingReadsAsASentence() {
        std::set<std::string> seen;
        for (std::uint64_t seed = 0; seed < 200; ++seed) {
            const auto plan = test::planned(test::randomDocument(seed));
            auto last = Severity::error;
            for (const auto& finding : *plan.findings) {
                const auto text = render(finding);
                QVERIFY2(!text.empty() && text != finding.key, finding.key.c_str());
                QVERIFY2(!QString::fromStdString(text).contains(QRegularExpression(QStringLiteral("\\{\\d\\}"))),
                         text.c_str());
                QVERIFY2(!finding.object.empty(), finding.key.c_str());
                QVERIFY(finding.severity >= last); // worst first
                last = finding.severity;
                seen.insert(finding.key);
            }
        }
        QVERIFY(seen.size() > 15);
    }

    void fixesWork() {
        int fixed = 0;
        for (std::uint64_t seed = 0; seed < 200; ++seed) {
            const auto document = test::randomDocument(seed);
            for (const auto& finding : findingsOf(document)) {
                if (finding.fix.empty())
                    continue;
                QVERIFY(!messageTemplate(finding.fixTitle).empty());
                const auto edit = document::editFromJson(finding.fix);
                QVERIFY(edit);
                const auto applied = document::applyValid(document, *edit, catalog::builtIn());
                QVERIFY2(applied.has_value(), finding.key.c_str());
                ++fixed;
            }
        }
        QVERIFY(fixed > 50);
    }

    void whatHasNoPlace() {
        const auto findings = findingsOf(topologyFromText("aaa: [4c 8g]\nweb 3x[1c 1g] @aaa"));
        QCOMPARE(findings[0].key, std::string("plan.unplaced.per_host"));
        QVERIFY(findings[0].severity == Severity::error);
        QCOMPARE(findings[0].object, std::string("microvm:web/2"));
        QCOMPARE(findings[0].path, std::string("/workloads/0"));
        QVERIFY(render(findings[0]).starts_with("2 of web"));
    }

    void targetsThatAreMissed() {
        auto document = topologyFromText("aaa: 2x[4c 8g]\nbbb:\naaa = bbb 50ms\nweb 1x[1c 1g] @bbb");
        QVERIFY(!keysOf(document).contains(QStringLiteral("workload.target_missed")));
        document.targets.edit([](Targets& targets) { targets.latency = std::chrono::milliseconds(49); });
        QVERIFY(keysOf(document).contains(QStringLiteral("workload.target_missed")));
        document.targets.edit([](Targets& targets) { targets.latency = std::chrono::milliseconds(50); });
        QVERIFY(!keysOf(document).contains(QStringLiteral("workload.target_missed")));
        // Half of the users are near: whether that is enough, the percentile says.
        document = topologyFromText("aaa: 2x[4c 8g]\nbbb:\naaa = bbb 50ms\nweb 1x[1c 1g] @aaa @bbb");
        document.targets.edit([](Targets& targets) {
            targets.latency = std::chrono::milliseconds(49);
            targets.percentile = 50 * millionth;
        });
        QVERIFY(!keysOf(document).contains(QStringLiteral("workload.target_missed")));
        document.targets.edit([](Targets& targets) { targets.percentile = 51 * millionth; });
        QVERIFY(keysOf(document).contains(QStringLiteral("workload.target_missed")));
    }

    void weaknesses() {
        auto document = topologyFromText("aaa: 3x[4c 8g]\nbbb: 3x[4c 8g]\nweb 1x[1c 1g] @aaa");
        QVERIFY(keysOf(document).contains(QStringLiteral("workload.single_replica")));
        test::editWorkload(document, "web", [](Workload& web) { web.volumeGib = 1; });
        QVERIFY(!keysOf(document).contains(QStringLiteral("workload.single_replica")));
        test::editWorkload(document, "web", [](Workload& web) {
            web.volumeGib = 0;
            web.replicas = 2;
            web.regions.allow = {"aaa"};
        });
        QVERIFY(keysOf(document).contains(QStringLiteral("workload.one_region")));
        test::editWorkload(document, "web", [](Workload& web) { web.regions.allow.reset(); });
        QVERIFY(!keysOf(document).contains(QStringLiteral("workload.one_region")));
    }

    void regionsAndRules() {
        auto document = topologyFromText("aaa: [4c 8g]\nbbb:\nweb 1x[4c 1g] @aaa");
        test::editWorkload(document, "web", [](Workload& web) { web.spread.minRegions = 3; });
        const auto keys = keysOf(document);
        QVERIFY(keys.contains(QStringLiteral("region.over_limit")));
        QVERIFY(keys.contains(QStringLiteral("region.no_hosts")));
        QVERIFY(keys.contains(QStringLiteral("workload.min_regions_clamped")));
        document.targets.edit([](Targets& targets) { targets.utilisationMax = millionth; });
        QVERIFY(!keysOf(document).contains(QStringLiteral("region.over_limit")));
    }
};

FLIGHTPLAN_TEST_CLASS(FindingsTest);
#include "findings_test.moc"
