#include "app/gui/main_window.h"
#include "model/qt/comparison.h"
#include "model/qt/plan_controller.h"
#include "tests/app/gui/window_test.h"
#include "tests/support/test_registry.h"
#include "views/inspector/inspector_page.h"
#include "views/inspector/inspector_panel.h"
#include "views/map/map_legend.h"
#include "views/map/map_view.h"

#include <QFile>
#include <QLabel>
#include <QTest>

#include <algorithm>
#include <chrono>

using namespace flightplan;
using qt::Selection;

/// What the map lets one ask and change: users, the target, the saved plan.
class MapJourneyTest : public test::WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { QVERIFY(openWindow(QSize(1440, 900))); }
    void cleanup() { closeWindow(); }

    void aCityExplainsItsLatency() {
        auto& map = m_window->map();
        map.renderNow();
        const auto& clients = map.scene().clients;
        const auto city = std::ranges::find(clients, QStringLiteral("Manaus, BR"), &views::MapClient::key);
        const auto any = city == clients.end() ? clients.begin() : city;
        Q_EMIT map.clientClicked(static_cast<int>(any - clients.begin()));
        QVERIFY(m_controller->selection().kind == Selection::Kind::client);
        auto* page = m_window->findChild<views::InspectorPanel*>()->page();
        QVERIFY(page->kind() == Selection::Kind::client && page->exists());
        QVERIFY(page->findChild<QWidget*>(QStringLiteral("clientRegions"))->isVisible());
    }

    void theTargetIsPulledInTheLegendAsOneStep() {
        auto* legend = m_window->map().findChild<views::MapLegend*>();
        QVERIFY(legend && legend->isVisible());
        const auto target = [&] { return m_controller->document().targets->latency->count() / 1000; };
        const auto before = target();
        const QPoint mark(legend->width() / 2, 31);
        QTest::mousePress(legend, Qt::LeftButton, {}, mark);
        for (int x = 4; x <= 60; x += 4)
            QTest::mouseMove(legend, mark + QPoint(x, 0));
        QTest::mouseRelease(legend, Qt::LeftButton, {}, mark + QPoint(60, 0));
        QVERIFY(target() > before);
        QCOMPARE(m_controller->undoStack().count(), 1);
        m_controller->undoStack().undo();
        QCOMPARE(target(), before);
        // Beside the mark nothing is pulled.
        QTest::mousePress(legend, Qt::LeftButton, {}, QPoint(30, 31));
        QTest::mouseMove(legend, QPoint(90, 31));
        QTest::mouseRelease(legend, Qt::LeftButton, {}, QPoint(90, 31));
        QCOMPARE(target(), before);
        m_controller->waitForPlan();
        m_window->map().renderNow();
        legend->setFocus();
        QTest::keyClick(legend, Qt::Key_Left);
        QTest::keyClick(legend, Qt::Key_Left);
        QCOMPARE(target(), before - 2);
        QCOMPARE(m_controller->undoStack().count(), 1);
    }

    void aLinkIsDrawnCutAndTakenBack() {
        auto& map = m_window->map();
        Q_EMIT map.linkDrawn(QStringLiteral("gru"), QStringLiteral("jnb"));
        QCOMPARE(m_controller->selection().id, QStringLiteral("gru>jnb"));
        QVERIFY(m_controller->document().links->back().rtt > std::chrono::milliseconds(70));
        m_controller->waitForPlan();
        map.renderNow();
        QCOMPARE(map.scene().links.size(), std::size_t(1));
        QVERIFY(map.scene().links[0].selected && !map.scene().links[0].cut);
        m_window->findChild<QAction*>(QStringLiteral("actionToggleState"))->trigger();
        m_controller->waitForPlan();
        map.renderNow();
        QVERIFY(map.scene().links[0].cut);
        // Drawn once more, the other way round, it is only selected.
        m_controller->select({});
        Q_EMIT map.linkDrawn(QStringLiteral("jnb"), QStringLiteral("gru"));
        QCOMPARE(m_controller->selection().id, QStringLiteral("gru>jnb"));
        QCOMPARE(m_controller->undoStack().count(), 2);
        m_controller->undoStack().undo();
        m_controller->undoStack().undo();
        QVERIFY(m_controller->document().links->empty());
    }

    void aDraggedRegionMovesItsFieldInOneStep() {
        auto& map = m_window->map();
        m_controller->select({Selection::Kind::region, QStringLiteral("jnb")});
        map.renderNow();
        const auto regionIn = [&] {
            const auto& regions = map.scene().regions;
            return *std::ranges::find(regions, QStringLiteral("jnb"), &views::MapRegion::id);
        };
        const auto field = map.scene().field;
        const QPoint from = map.screenOf(regionIn().place).toPoint();
        QTest::mousePress(&map, Qt::LeftButton, {}, from);
        for (int step = 2; step <= 40; step += 2)
            QTest::mouseMove(&map, from - QPoint(0, step));
        QTest::mouseRelease(&map, Qt::LeftButton, {}, from - QPoint(0, 40));
        m_controller->waitForPlan();
        map.renderNow();
        QVERIFY(regionIn().place.latitude > -20);
        QVERIFY(map.scene().field != field);
        QCOMPARE(m_controller->undoStack().count(), 1);
        m_controller->undoStack().undo();
        m_controller->waitForPlan();
        map.renderNow();
        QVERIFY(map.scene().field == field);
    }

    void aPlanIsComparedWithItselfBeforeAnEdit() {
        auto& map = m_window->map();
        auto& comparison = m_window->comparison();
        auto* bar = m_window->findChild<QWidget*>(QStringLiteral("comparisonBar"));
        QVERIFY(bar && bar->isHidden());
        m_window->findChild<QAction*>(QStringLiteral("actionCompareNow"))->trigger();
        QVERIFY(bar->isVisible());
        m_controller->select({Selection::Kind::region, QStringLiteral("syd")});
        m_window->findChild<QAction*>(QStringLiteral("actionToggleState"))->trigger();
        m_controller->waitForPlan();
        comparison.wait();
        m_controller->select({});
        map.renderNow();
        QVERIFY(map.scene().legendTitle.ramp == views::MapLegendTitle::Ramp::added);
        QVERIFY(map.scene().fieldBefore.edges.size() == map.scene().field.edges.size() + 1);
        QCOMPARE(comparison.change()->moves.empty(), false);
        const auto* effect = bar->findChild<QLabel*>(QStringLiteral("comparisonEffect"));
        QVERIFY(effect->text().contains(QStringLiteral("microVMs moved")));
        const auto* p95 = m_window->findChild<QWidget*>(QStringLiteral("figureP95"));
        QVERIFY(p95->accessibleDescription().contains(QStringLiteral("was ")));
        m_window->findChild<QAction*>(QStringLiteral("actionCompareEnd"))->trigger();
        QVERIFY(bar->isHidden());
        map.renderNow();
        QVERIFY(map.scene().legendTitle.ramp == views::MapLegendTitle::Ramp::latency);
    }

    void aPlanIsComparedWithAFile() {
        auto& comparison = m_window->comparison();
        comparison.beginWithFile(example("europe-only"));
        comparison.wait();
        comparison.wait(); // the file, then the difference
        QVERIFY(comparison.other() && comparison.change());
        QVERIFY(comparison.name().contains(QStringLiteral("europe-only")));
        QVERIFY(comparison.change()->added > 500);
        // A file that is no plan says why, and the comparison stays.
        QString why;
        connect(&comparison, &qt::Comparison::failed, this, [&why](const QString& text) { why = text; });
        const QString broken = m_folder.filePath(QStringLiteral("broken.json"));
        QFile file(broken);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"format\": 1,\n \"regions\": [{\"id\": 7}]}") > 0);
        file.close();
        comparison.beginWithFile(broken);
        comparison.wait();
        QVERIFY2(why.contains(QStringLiteral("broken.json")) && why.contains(QStringLiteral("line 2")),
                 qPrintable(why));
        QVERIFY(comparison.other() != nullptr);
    }

    void theSavedPlanIsShownWhileBIsHeld() {
        auto& map = m_window->map();
        m_controller->waitForPlan();
        map.renderNow();
        const auto downIn = [&] {
            map.renderNow();
            return std::ranges::count_if(
                map.scene().regions, [](const auto& region) { return region.state == views::MapRegion::State::down; });
        };
        QCOMPARE(downIn(), 0);
        m_controller->select({Selection::Kind::region, QStringLiteral("syd")});
        m_window->findChild<QAction*>(QStringLiteral("actionToggleState"))->trigger();
        m_controller->waitForPlan();
        QCOMPARE(downIn(), 1);
        map.setFocus();
        QTest::keyPress(&map, Qt::Key_B);
        QCOMPARE(downIn(), 0);
        QVERIFY(map.scene().legendTitle.text.contains(QStringLiteral("saved")));
        QTest::keyRelease(&map, Qt::Key_B);
        QCOMPARE(downIn(), 1);
    }
};

FLIGHTPLAN_TEST_CLASS(MapJourneyTest);
#include "map_journey_test.moc"
