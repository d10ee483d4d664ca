#include "app/cli/run_cli.h"
#include "app/gui/edit_actions.h"
#include "app/gui/main_window.h"
#include "app/gui/workspaces.h"
#include "model/planner/figures.h"
#include "model/qt/latency_study.h"
#include "model/qt/plan_controller.h"
#include "model/qt/traffic_study.h"
#include "model/studies/served_places.h"
#include "model/traffic/latency.h"
#include "model/traffic/route.h"
#include "tests/app/gui/window_test.h"
#include "tests/support/test_registry.h"
#include "views/charts/curve_view.h"
#include "views/charts/day_chart.h"
#include "views/charts/rtt_matrix.h"
#include "views/common/figure_tile.h"
#include "views/common/format.h"
#include "views/figures/figures_scope.h"
#include "views/inspector/parts/row_list.h"
#include "views/map/map_view.h"
#include "views/traffic/day_bar.h"
#include "views/traffic/region_bars.h"
#include "views/traffic/region_chart.h"
#include "views/traffic/traffic_panel.h"

#include <QAction>
#include <QDockWidget>
#include <QImage>
#include <QLabel>
#include <QLocale>
#include <QMap>
#include <QSlider>
#include <QTabBar>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QTreeView>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

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

    void chooseHour(std::optional<int> minute) {
        m_window->findChild<views::TrafficPanel*>()->day().setMinute(minute);
        settle();
    }
    static nlohmann::json printed(const std::vector<std::string>& arguments) {
        std::ostringstream out, errors;
        cli::runCli(arguments, out, errors);
        return nlohmann::json::parse(out.str());
    }
    const views::FigureTile& tile(const char* name) const {
        return *m_window->findChild<views::FigureTile*>(QLatin1String(name));
    }
    /// The strip shows these figures.
    void compareStrip(const nlohmann::json& p95Ms, const nlohmann::json& inside) const {
        QCOMPARE(tile("figureP95").figure().text(), views::format::milliseconds(p95Ms.get<double>()));
        QCOMPARE(tile("figureInside").figure().text(), views::format::percent(inside.get<double>(), 1));
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
        QTRY_VERIFY(!m_window->findChild<views::DayChart*>()->isLookedAt());
        settle();
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

    void aCellOfTheMatrixShowsItsWayOnTheMap() {
        m_window->showPanel(QStringLiteral("matrix"));
        settle();
        auto& matrix = *m_window->findChild<views::RttMatrix*>();
        auto& cells = *matrix.findChild<QTableView*>(QStringLiteral("rttCells"));
        const auto arcs = m_window->map().scene().arcs.size();
        cells.setFocus();
        cells.setCurrentIndex(cells.model()->index(0, 1));
        settle();
        const auto& scene = m_window->map().scene();
        QCOMPARE(matrix.path(), (std::vector<std::string>{"ams", "arn"}));
        QCOMPARE(scene.arcs.size(), arcs + 1);
        QCOMPARE(std::ranges::count_if(scene.arcs, &views::MapArc::emphasised), 1);
        m_window->showPanel(QStringLiteral("capacity"));
        QTRY_VERIFY(!matrix.isLookedAt());
        settle();
        QCOMPARE(m_window->map().scene().arcs.size(), arcs);
    }

    void aRegionPastItsLimitSaysWhoGoesOn() {
        hour().setValue(20 * 4); // evening in São Paulo
        m_controller->select({Selection::Kind::region, QStringLiteral("gru")});
        settle();
        const auto routing = routed(20 * 60);
        const auto& plan = *m_controller->plan();
        const auto catchment = studies::catchmentOf(plan, &routing, plan.fleet->findRegion("gru"));
        QVERIFY(!catchment.places.empty() && !catchment.wentOn.empty());
        const auto& served = m_window->findChild<views::RowList*>(QStringLiteral("regionCatchment"))->rows();
        QCOMPARE(served.size(), catchment.places.size());
        QCOMPARE(served.front().key.toStdString(), catchment.places.front().key);
        QVERIFY(served.front().value.startsWith(views::format::perSecond(catchment.places.front().weight)));
        QCOMPARE(m_window->findChild<views::RowList*>(QStringLiteral("regionWentOn"))->rows().size(),
                 catchment.wentOn.size());
        QCOMPARE(m_window->findChild<QLabel*>(QStringLiteral("regionUsers"))->text(),
                 views::format::percent(catchment.weight / (static_cast<double>(routing.total.served()) * 1e-6), 1));
        // The map shows the same: cities that the region serves, and others faded.
        for (const auto& client : m_window->map().scene().clients)
            QCOMPARE(!client.faded, std::ranges::find(catchment.places, client.key.toStdString(),
                                                      &studies::ServedPlace::key) != catchment.places.end());
    }

    /// The last line of the issue: open global-web, lose a region, move the hour; all of the window changes at once and
    /// says what `flightplan-cli route` prints, to the digit.
    void theWindowAgreesWithTheCommandLine() {
        QVERIFY(m_window->files().open(example("global-web")));
        settle();
        m_window->showPanel(QStringLiteral("latency"));
        const auto arcsBefore = m_window->map().scene().arcs.size();
        m_controller->select({Selection::Kind::region, QStringLiteral("fra")});
        m_window->findChild<QAction*>(QStringLiteral("actionToggleState"))->trigger();
        hour().setValue(21 * 4 + 2); // 21:30
        m_controller->select({Selection::Kind::client, QStringLiteral("Berlin, DE")});
        settle();
        const auto file = m_folder.filePath(QStringLiteral("down.flightplan.json"));
        QString message;
        QVERIFY2(m_controller->save(file, message), qPrintable(message));
        std::ostringstream out, errors;
        QCOMPARE(cli::runCli({"route", file.toStdString(), "--hour", "21.5", "--format", "json"}, out, errors), 0);
        const auto json = nlohmann::json::parse(out.str());
        const auto exact = [](const nlohmann::json& ms) {
            return QLocale().toString(ms.get<double>(), 'f', 3) + QStringLiteral(" ms");
        };
        // The table of workloads.
        const auto& table = *m_window->findChild<QTreeView*>(QStringLiteral("trafficWorkloads"))->model();
        QCOMPARE(std::size_t(table.rowCount()), json["workloads"].size());
        for (int row = 0; row < table.rowCount(); ++row) {
            const auto& printed = json["workloads"][std::size_t(row)];
            QCOMPARE(table.index(row, 0).data().toString().toStdString(), printed["id"].get<std::string>());
            const char* keys[] = {"p50_ms", "p95_ms", "p99_ms"};
            for (int column = 2; column < 5; ++column)
                QVERIFY(table.index(row, column)
                            .data(Qt::ToolTipRole)
                            .toString()
                            .startsWith(exact(printed[keys[column - 2]])));
            QCOMPARE(table.index(row, 5).data().toString(),
                     views::format::percent(printed["inside_target"].get<double>(), 1));
        }
        // The bars of the regions.
        for (const auto& region : json["regions"])
            QCOMPARE(servedIn(QString::fromStdString(region["id"])), region["served_per_s"].get<double>());
        QCOMPARE(servedIn(QStringLiteral("fra")), 0.0);
        // The page of the city, against each of its rows of the answer.
        QMap<QString, double> shares;
        double all = 0;
        for (const auto& flow : json["flows"]) {
            if (flow["client"] != "Berlin, DE")
                continue;
            const double asked = std::stod(flow["offered_per_s"].dump());
            shares[QString::fromStdString(flow["region"])] += asked;
            all += asked;
            QCOMPARE(m_window->findChild<QLabel*>(QStringLiteral("clientLastMile"))->toolTip(),
                     exact(flow["last_mile_ms"]));
        }
        QVERIFY(!shares.isEmpty() && !shares.contains(QStringLiteral("fra")));
        const auto& rows = m_window->findChild<views::RowList*>(QStringLiteral("clientRegions"))->rows();
        for (const auto& row : rows)
            QCOMPARE(row.value.contains(QStringLiteral("%")), shares.contains(row.key));
        const auto most = std::ranges::max_element(shares.keyValueBegin(), shares.keyValueEnd(), {},
                                                   [](const auto& entry) { return entry.second; });
        for (const auto& flow : json["flows"])
            if (flow["client"] == "Berlin, DE" && QString::fromStdString(flow["region"]) == (*most).first)
                QCOMPARE(m_window->findChild<QLabel*>(QStringLiteral("clientBackhaul"))->toolTip(),
                         exact(flow["backhaul_ms"]));
        // Arcs and the chart.
        QVERIFY(arcsBefore > 0);
        const auto& scene = m_window->map().scene();
        QCOMPARE(scene.arcs.size(), std::size_t(shares.size()));
        m_controller->select({Selection::Kind::workload, QStringLiteral("cdn-cache")});
        settle();
        const auto& curve = m_window->findChild<qt::LatencyStudy*>()->curve()->curve;
        const auto cdn = std::ranges::find_if(json["workloads"], [](const auto& w) { return w["id"] == "cdn-cache"; });
        QCOMPARE(views::format::exactMilliseconds(*curve.percentiles.p95), exact((*cdn)["p95_ms"]));
        QCOMPARE(views::format::exactMilliseconds(*curve.percentiles.p99), exact((*cdn)["p99_ms"]));
    }

    void theFiguresAgreeWithTheCommandLine() {
        for (const char* name : {"busy-day", "global-web"}) {
            QVERIFY(m_window->files().open(example(name)));
            m_controller->select({});
            chooseHour({});
            const auto file = example(name).toStdString();
            const auto planned = printed({"plan", file, "--format", "json"})["figures"];
            compareStrip(planned["p95_across_users"]["value"], planned["inside_target"]["value"]);
            QVERIFY(tile("figureP95").why().contains(QStringLiteral("Users count by requests.")));
            const auto routed = printed({"route", file, "--format", "json"})["overall"];
            compareStrip(routed["p95_across_users_ms"], routed["inside_target"]);
            chooseHour(3 * 60);
            const auto json = printed({"route", file, "--hour", "3", "--format", "json"});
            const auto& overall = json["overall"];
            QVERIFY(overall != routed);
            compareStrip(overall["p95_across_users_ms"], overall["inside_target"]);
            const auto& exact = *m_window->findChild<qt::TrafficStudy*>()->answer()->figures;
            QCOMPARE(*exact.p95AcrossUsers.value, overall["p95_across_users_ms"].get<double>());
            QCOMPARE(*exact.insideTarget.value, overall["inside_target"].get<double>());
            QVERIFY(tile("figureP95").why().contains(QStringLiteral("Users count by requests at 03:00 UTC.")));
            // One workload alone: the strip, its page and the command agree.
            auto& scope = *m_window->findChild<views::FiguresScope*>();
            for (const auto& workload : json["workloads"]) {
                const auto id = QString::fromStdString(workload["id"]);
                m_controller->select({Selection::Kind::workload, id});
                scope.setScope({Selection::Kind::workload, id});
                settle();
                const auto inside = views::format::percent(workload["inside_target"].get<double>(), 1);
                QCOMPARE(tile("figureInside").figure().text(), inside);
                QCOMPARE(m_window->findChild<QLabel*>(QStringLiteral("workloadInside"))->text(), inside);
                QCOMPARE(m_window->findChild<QLabel*>(QStringLiteral("workloadP95"))->text(),
                         tile("figureP95").figure().text());
            }
            scope.setScope({});
        }
        // A plan that nobody says the requests of has no hour.
        QVERIFY(m_window->files().open(example("europe-only")));
        settle();
        QVERIFY(tile("figureP95").why().contains(QStringLiteral("Users count by served share.")));
        const auto planned = printed({"plan", example("europe-only").toStdString(), "--format", "json"})["figures"];
        compareStrip(planned["p95_across_users"]["value"], planned["inside_target"]["value"]);
    }

    void anEditAndAWhatIfKeepTheHour() {
        chooseHour(20 * 60);
        const auto before = tile("figureInside").figure().text();
        m_controller->select({Selection::Kind::region, QStringLiteral("gru")});
        m_window->findChild<QAction*>(QStringLiteral("actionWhatIfLost"))->trigger();
        settle();
        QVERIFY(m_controller->whatIf());
        const auto lost = planner::figuresAt(*m_controller->plan(), routed(20 * 60));
        QVERIFY(tile("figureInside").accessibleDescription().contains(QStringLiteral("was ") + before));
        compareStrip(*lost.p95AcrossUsers.value, *lost.insideTarget.value);
        m_controller->endWhatIf();
        settle();
        QCOMPARE(tile("figureInside").figure().text(), before);
        m_window->findChild<QAction*>(QStringLiteral("actionToggleState"))->trigger();
        settle();
        const auto down = planner::figuresAt(*m_controller->plan(), routed(20 * 60));
        compareStrip(*down.p95AcrossUsers.value, *down.insideTarget.value);
    }

    void theBarsOfTheRegionsCanBeATableAndSaved() {
        auto& chart = *m_window->findChild<views::RegionChart*>();
        const auto lines = chart.toText(u',').split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(std::size_t(lines.size()), bars().rows().size() + 1);
        QCOMPARE(lines[1].section(u',', 0, 0), bars().rows().front().id);
        QString message;
        for (const char* name : {"bars.png", "bars.svg", "bars.csv"})
            QVERIFY2(chart.saveAs(m_folder.filePath(QLatin1String(name)), message), qPrintable(message));
        QVERIFY(QImage(m_folder.filePath(QStringLiteral("bars.png"))).height() >= 2 * 18 * int(bars().rows().size()));
        chart.setTableShown(true);
        QCOMPARE(std::size_t(chart.findChild<QTableWidget*>()->rowCount()), bars().rows().size());
    }

    void usualDemandHasNoSun() {
        QVERIFY(!m_window->map().scene().sun);
        const auto usual = *traffic::route(*m_controller->plan(), {});
        QCOMPARE(m_window->findChild<qt::TrafficStudy*>()->answer()->routing->total.offered, usual.total.offered);
    }

    void capacityKeepsToItsChart() {
        QVERIFY(m_window->files().open(example("three-nodes")));
        settle();
        m_window->workspaces().show(QStringLiteral("capacity"));
        QVERIFY(m_window->files().open(example("busy-day")));
        settle();
        for (const char* name : {"latencyDock", "dayDock", "matrixDock", "trafficDock"})
            QVERIFY(m_window->findChild<QDockWidget*>(QLatin1String(name))->isHidden());
        const auto tabs = [this] {
            const auto bars = m_window->findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly);
            return std::ranges::count_if(bars, [](const QTabBar* bar) { return bar->isVisible(); });
        };
        QCOMPARE(tabs(), 0);
        m_window->workspaces().show(QStringLiteral("design"));
        settle();
        QVERIFY(!m_window->findChild<QDockWidget*>(QStringLiteral("matrixDock"))->isHidden());
        QTRY_VERIFY(tabs() >= 1);
    }

    void thePanelIsThereOnlyWithTraffic() {
        auto* dock = m_window->findChild<QDockWidget*>(QStringLiteral("trafficDock"));
        QVERIFY(!dock->isHidden() && dock->toggleViewAction()->isEnabled());
        QVERIFY(m_window->files().open(example("three-nodes")));
        settle();
        QVERIFY(dock->isHidden() && !dock->toggleViewAction()->isEnabled());
        auto* day = m_window->findChild<QDockWidget*>(QStringLiteral("dayDock"));
        QVERIFY(day->isHidden() && !day->toggleViewAction()->isEnabled());
        QVERIFY(!m_window->findChild<QDockWidget*>(QStringLiteral("latencyDock"))->isHidden()); // of the network
        QVERIFY(!m_window->findChild<qt::TrafficStudy*>()->answer());
    }
};

FLIGHTPLAN_TEST_CLASS(TrafficTest);
#include "traffic_test.moc"
