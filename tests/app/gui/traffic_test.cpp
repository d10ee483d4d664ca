#include "app/gui/edit_actions.h"
#include "app/gui/main_window.h"
#include "model/qt/latency_study.h"
#include "model/qt/plan_controller.h"
#include "model/qt/traffic_study.h"
#include "model/traffic/latency.h"
#include "model/traffic/route.h"
#include "tests/app/gui/window_test.h"
#include "tests/support/test_registry.h"
#include "views/charts/curve_view.h"
#include "views/charts/day_chart.h"
#include "views/common/format.h"
#include "views/map/map_view.h"
#include "views/traffic/region_bars.h"
#include "views/traffic/traffic_panel.h"

#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QSlider>
#include <QTest>
#include <QTreeView>

#include <algorithm>
#include <cmath>

using namespace flightplan;
using qt::Selection;

/// Requests of a day in the window: the same numbers as the engine's, at once.
class TrafficTest : public test::WindowTest {
    Q_OBJECT

    void settle() {
        m_controller->waitForPlan();
        m_window->renderNow();
    }
    QSlider& hour() const { return *m_window->findChild<QSlider*>(QStringLiteral("daySlider")); }
    views::RegionBars& bars() const { return *m_window->findChild<views::RegionBars*>(); }
    double servedIn(const QString& region) const {
        const auto& rows = bars().rows();
        const auto row = std::ranges::find(rows, region, &views::RegionBars::Row::id);
        return row == rows.end() ? 0 : row->served;
    }
    traffic::Routing routed(int minute) const { return *traffic::route(*m_controller->plan(), {minute, {}}); }

    /// What stands in the panel is what the engine says of the same plan and minute.
    void compareWithEngine(int minute) const {
        const auto routing = routed(minute);
        const auto& fleet = *m_controller->plan()->fleet;
        for (std::size_t r = 0; r < fleet.regions.size(); ++r)
            QCOMPARE(servedIn(QString::fromStdString(fleet.regions[r].id)),
                     static_cast<double>(routing.regions[r].served()) * 1e-6);
        const auto& table = *m_window->findChild<QTreeView*>(QStringLiteral("trafficWorkloads"))->model();
        int rows = 0;
        for (std::size_t w = 0; w < fleet.workloads.size(); ++w) {
            if (routing.workloads[w].offered <= 0)
                continue;
            const auto text = [&](int column) { return table.index(rows, column).data().toString(); };
            QCOMPARE(text(0), QString::fromStdString(fleet.workloads[w].id.text()));
            const traffic::LatencyDistribution times(*m_controller->plan(), routing, w);
            QCOMPARE(text(3), times.any()
                                  ? views::format::milliseconds(static_cast<double>(times.percentile(0.95)) / 1000)
                                  : QStringLiteral("–"));
            ++rows;
        }
        QCOMPARE(table.rowCount(), rows);
    }

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() {
        QVERIFY(openWindow(QSize(1600, 1000), "busy-day"));
        settle();
    }
    void cleanup() { closeWindow(); }

    void theHourMovesTheDemand() {
        hour().setValue(2 * 4);
        settle();
        compareWithEngine(120);
        const double night = servedIn(QStringLiteral("gru"));
        const auto sunAtTwo = m_window->map().scene().sun;
        hour().setValue(20 * 4);
        settle();
        compareWithEngine(20 * 60);
        QVERIFY(servedIn(QStringLiteral("gru")) > night);
        QVERIFY(sunAtTwo && m_window->map().scene().sun);
        QVERIFY(std::abs(sunAtTwo->longitude - 150) < 1e-9); // two hours after midnight in Greenwich: noon at 150° E
        QVERIFY(std::abs(m_window->map().scene().sun->longitude + 120) < 1e-9);
    }

    void aRegionThatGoesDownIsServedByOthersAtOnce() {
        hour().setValue(14 * 4);
        settle();
        QVERIFY(servedIn(QStringLiteral("gru")) > 0);
        m_controller->select({Selection::Kind::region, QStringLiteral("gru")});
        m_window->findChild<QAction*>(QStringLiteral("actionToggleState"))->trigger();
        settle();
        QCOMPARE(servedIn(QStringLiteral("gru")), 0.0);
        compareWithEngine(14 * 60);
        m_controller->select({});
        settle();
        // Arcs are those flows: none ends in the region that is down.
        const auto& scene = m_window->map().scene();
        const auto gru = std::ranges::find(scene.regions, QStringLiteral("gru"), &views::MapRegion::id)->place;
        QVERIFY(!scene.arcs.empty());
        for (const auto& arc : scene.arcs)
            QVERIFY(std::abs(arc.to.latitude - gru.latitude) > 1e-9 ||
                    std::abs(arc.to.longitude - gru.longitude) > 1e-9);
    }

    void theChartsFollowHourAndSelection() {
        m_window->showPanel(QStringLiteral("latency"));
        const auto* study = m_window->findChild<qt::LatencyStudy*>();
        const auto dayBefore = study->day();
        hour().setValue(9 * 4);
        settle();
        QCOMPARE(study->curve()->routing->utcMinute, std::optional(9 * 60));
        m_controller->select({Selection::Kind::workload, QStringLiteral("collab")});
        settle();
        const auto w = static_cast<std::size_t>(m_controller->plan()->fleet->findWorkload("collab"));
        const traffic::LatencyDistribution times(*m_controller->plan(), routed(9 * 60), w);
        QCOMPARE(study->curve()->curve.percentiles.p99, std::optional(times.percentile(0.99)));
        QCOMPARE(study->day(), dayBefore); // its chart lies behind
        m_window->showPanel(QStringLiteral("day"));
        settle();
        QCOMPARE(study->day()->day.hours[9].percentiles.p99, std::optional(times.percentile(0.99)));
        auto& view = *m_window->findChild<views::DayChart*>()->findChild<views::CurveView*>();
        Q_EMIT view.clicked(3);
        settle();
        QCOMPARE(hour().value(), 3 * 4);
        QCOMPARE(view.marks().back().value, 3.0);
        compareWithEngine(3 * 60);
    }

    void usualDemandHasNoSun() {
        QVERIFY(!m_window->map().scene().sun);
        const auto usual = *traffic::route(*m_controller->plan(), {});
        QCOMPARE(m_window->findChild<qt::TrafficStudy*>()->answer()->routing->total.offered, usual.total.offered);
    }

    void thePanelIsThereOnlyWithTraffic() {
        auto* dock = m_window->findChild<QDockWidget*>(QStringLiteral("trafficDock"));
        QVERIFY(!dock->isHidden() && dock->toggleViewAction()->isEnabled());
        QVERIFY(m_window->files().open(example("three-nodes")));
        settle();
        QVERIFY(dock->isHidden() && !dock->toggleViewAction()->isEnabled());
        QVERIFY(!m_window->findChild<qt::TrafficStudy*>()->answer());
    }
};

FLIGHTPLAN_TEST_CLASS(TrafficTest);
#include "traffic_test.moc"
