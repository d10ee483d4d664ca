#include "model/document/edit.h"
#include "model/document/file.h"
#include "model/studies/missions.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QFile>
#include <QTest>

#include <cmath>
#include <functional>

using namespace flightplan;
using namespace flightplan::studies;

/// Every mission begins unmet and can be done.
class MissionsTest : public QObject {
    Q_OBJECT

    document::Document m_example;

    std::vector<Goal> goals(Mission mission, const document::Document& document) const {
        return goalsOf(mission, test::planned(document), m_example);
    }
    static document::Document with(const document::Document& document, const document::Edit& edit) {
        const auto applied = document::applyValid(document, edit, catalog::builtIn());
        if (!applied)
            qFatal("%s", applied.error().message.c_str());
        return applied->document;
    }
    static document::Edit counts(const document::Document& document,
                                 const std::function<int(const topology::HostEntry&)>& count) {
        std::vector<document::Edit> edits;
        document.hosts.forEach([&](std::size_t, const topology::HostEntry& entry) {
            auto next = entry;
            next.count = count(entry);
            edits.push_back({document::Put{std::move(next), {}}});
        });
        return document::batchOf(std::move(edits));
    }
    static QString text(const std::vector<Goal>& goals) {
        QStringList parts;
        for (const auto& goal : goals)
            parts << QStringLiteral("%1: %2 of %3").arg(static_cast<int>(goal.kind)).arg(goal.value).arg(goal.limit);
        return parts.join(QStringLiteral(", "));
    }

private Q_SLOTS:
    void initTestCase() {
        QFile file(qEnvironmentVariable("FLIGHTPLAN_SOURCE_DIR") +
                   QStringLiteral("/examples/global-web.flightplan.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto read = document::read(file.readAll().toStdString(), catalog::builtIn());
        QVERIFY(read.ok);
        m_example = read.document;
    }

    void noneIsDoneAtTheStart() {
        for (const auto mission : missions) {
            const auto start = goals(mission, missionStart(mission, m_example));
            QVERIFY2(!start.empty() && !isDone(start), qPrintable(text(start)));
        }
        QVERIFY(!isDone({}));
    }

    void saoPauloGetsARegion() {
        const auto start = missionStart(Mission::slowSaoPaulo, m_example);
        topology::Region region;
        region.id = RegionId("gru");
        const auto solved = with(start, document::addRegion(start, region, true, catalog::builtIn()));
        const auto reached = goals(Mission::slowSaoPaulo, solved);
        QVERIFY2(isDone(reached), qPrintable(text(reached)));
    }

    void moreHostsSurviveAshburn() {
        const auto start = missionStart(Mission::loseAshburn, m_example);
        const auto solved = with(start, counts(start, [](const auto& entry) { return entry.hostCount() * 2; }));
        const auto reached = goals(Mission::loseAshburn, solved);
        QVERIFY2(isDone(reached), qPrintable(text(reached)));
        // To give the region up is no way out.
        const auto without = with(start, document::deleteRegion(start, "iad"));
        QVERIFY(!isDone(goals(Mission::loseAshburn, without)));
    }

    void aThirdFewerHostsIsEnough() {
        const auto start = missionStart(Mission::fewerHosts, m_example);
        const auto solved =
            with(start, counts(start, [](const auto& entry) { return std::max(1, entry.hostCount() * 2 / 3); }));
        const auto reached = goals(Mission::fewerHosts, solved);
        QVERIFY2(isDone(reached), qPrintable(text(reached)));
    }
};

FLIGHTPLAN_TEST_CLASS(MissionsTest);
#include "missions_test.moc"
