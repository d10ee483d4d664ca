// The panels around the stages: what they hold, where they stand, what they say of themselves.
#include "app/gui/main_window.h"
#include "app/gui/workspaces.h"
#include "model/qt/latency_study.h"
#include "model/qt/traffic_study.h"
#include "views/capacity/capacity_stage.h"
#include "views/charts/capacity_chart.h"
#include "views/charts/day_chart.h"
#include "views/charts/latency_chart.h"
#include "views/charts/rtt_matrix.h"
#include "views/common/chart_panel.h"
#include "views/figures/figures_strip.h"
#include "views/figures/verdict_bar.h"
#include "views/help/mission_card.h"
#include "views/inspector/inspector_panel.h"
#include "views/map/map_view.h"
#include "views/tables/catalogue_panel.h"
#include "views/tables/findings_panel.h"
#include "views/tables/fleet_panel.h"
#include "views/traffic/day_bar.h"
#include "views/traffic/traffic_panel.h"

#include <QDockWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace flightplan::gui {

QDockWidget* MainWindow::dock(const QString& title, const QString& name, QWidget* content, Qt::DockWidgetArea area) {
    auto* result = new QDockWidget(title, this);
    result->setObjectName(name);
    result->setWidget(content);
    // Each panel has a heading of its own; View shows and hides them, and lets them be moved.
    result->setTitleBarWidget(new QWidget(result));
    if (auto* chart = qobject_cast<views::ChartPanel*>(content))
        connect(result, &QDockWidget::visibilityChanged, chart, &views::ChartPanel::setInFront);
    addDockWidget(area, result);
    return result;
}

void MainWindow::makeDocks() {
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_traffic = new qt::TrafficStudy(m_controller, this);
    m_fleet = new views::FleetPanel(m_controller, this);
    m_catalogue = new views::CataloguePanel(m_controller, this);
    m_inspector = new views::InspectorPanel(m_controller, m_traffic, this);
    m_chart = new views::CapacityChart(m_controller, this);
    m_fleet->setObjectName(QStringLiteral("fleetPanel"));
    m_catalogue->setObjectName(QStringLiteral("cataloguePanel"));
    m_inspector->setObjectName(QStringLiteral("inspectorPanel"));
    m_chart->setObjectName(QStringLiteral("capacityChart"));
    m_fleet->addPage(m_catalogue, tr("Catalogue"));
    m_leftDock = dock(tr("Plan and catalogue"), QStringLiteral("planDock"), m_fleet, Qt::LeftDockWidgetArea);
    auto* right = new QWidget(this);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_mission = new views::MissionCard(m_controller, right);
    column->addWidget(m_mission);
    column->addWidget(m_inspector, 1);
    m_rightDock = dock(tr("Inspector"), QStringLiteral("inspectorDock"), right, Qt::RightDockWidgetArea);
    m_chartDock = dock(tr("Capacity"), QStringLiteral("capacityDock"), m_chart, Qt::BottomDockWidgetArea);
    auto* findings = new views::FindingsPanel(m_controller, m_traffic, this);
    findings->setObjectName(QStringLiteral("findingsPanel"));
    m_findingsDock = dock(tr("Findings"), QStringLiteral("findingsDock"), findings, Qt::BottomDockWidgetArea);
    splitDockWidget(m_chartDock, m_findingsDock, Qt::Horizontal);
    makeTraffic();
}

void MainWindow::makeTraffic() {
    m_trafficPanel = new views::TrafficPanel(m_controller, *m_traffic, this);
    m_trafficDock = dock(tr("Traffic"), QStringLiteral("trafficDock"), m_trafficPanel, Qt::BottomDockWidgetArea);
    tabifyDockWidget(m_findingsDock, m_trafficDock);
    setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
    m_latency = new qt::LatencyStudy(m_controller, *m_traffic, this);
    m_latencyChart = new views::LatencyChart(*m_latency, this);
    m_dayChart = new views::DayChart(*m_latency, *m_traffic, this);
    m_latencyDock = dock(tr("Latency"), QStringLiteral("latencyDock"), m_latencyChart, Qt::BottomDockWidgetArea);
    m_dayDock = dock(tr("Day"), QStringLiteral("dayDock"), m_dayChart, Qt::BottomDockWidgetArea);
    tabifyDockWidget(m_chartDock, m_latencyDock);
    tabifyDockWidget(m_latencyDock, m_dayDock);
    m_matrix = new views::RttMatrix(m_controller, this);
    m_matrixDock = dock(tr("Latency matrix"), QStringLiteral("matrixDock"), m_matrix, Qt::BottomDockWidgetArea);
    tabifyDockWidget(m_dayDock, m_matrixDock);
    m_chartDock->raise();
    connect(m_matrix, &views::RttMatrix::pathChanged, this, &MainWindow::refreshMap);
    connect(m_dayChart, &views::DayChart::hourChosen, this, [this](int minute) { setMinute(minute); });
    connect(m_traffic, &qt::TrafficStudy::hasTrafficChanged, this, [this] {
        m_withoutTraffic = m_traffic->hasTraffic() && m_workspaces ? m_workspaces->otherKeys() : QStringList();
        followTraffic();
    });
    connect(m_traffic, &qt::TrafficStudy::answered, this, &MainWindow::refreshMap);
    followTraffic();
}

void MainWindow::followTraffic() {
    const bool has = m_traffic->hasTraffic();
    m_trafficDock->toggleViewAction()->setEnabled(has);
    m_trafficDock->setVisible(has && !m_findingsDock->isHidden());
    m_dayDock->toggleViewAction()->setEnabled(has);
    m_dayDock->setVisible(has && !m_latencyDock->isHidden());
    if (has) {
        m_trafficDock->raise();
        if (m_workspaces && !m_workspaces->isArrangedByUser())
            fitDocks();
    }
}

void MainWindow::showPanel(const QString& name) {
    for (auto* each : docks())
        if (each->objectName() == name + QStringLiteral("Dock") && each->toggleViewAction()->isEnabled()) {
            each->show();
            each->raise();
        }
}

void MainWindow::showTitleBars(bool shown) {
    for (auto* each : docks()) {
        delete each->titleBarWidget(); // null where Qt's own bar stands
        each->setTitleBarWidget(shown ? nullptr : new QWidget(each));
    }
}

/// *What's this?* of every part.
void MainWindow::describeParts() {
    const auto describe = [](QWidget* part, const QString& text) { part->setWhatsThis(text); };
    describe(m_map,
             tr("The world map, coloured against the latency target: teal to blue is within it, plum to amber past "
                "it. Dots are users, rings are regions with the share of what is requested. Click to select, "
                "Ctrl click to select more, drag to move, right click for what can be done."));
    describe(m_figures,
             tr("Figures of the whole plan, or of what “Figures of …” says. The sign beside a figure says where "
                "it comes from; click it to read why it is what it is."));
    describe(m_verdict,
             tr("The one sentence about the plan: what is worst, and the smallest change that the engine found "
                "to mend it."));
    describe(m_fleet, tr("Everything in the plan as trees: regions with their hosts and microVMs, apps with their "
                         "workloads, and the catalogue of what can be added. The field above filters."));
    describe(m_inspector,
             tr("What is selected: its values, which can be changed, and why it is as it is. Enter commits a "
                "field, Esc takes back what was typed, Ctrl Z takes back the step."));
    describe(m_chart,
             tr("How much of what can be allocated is requested, by region, with the target of the plan. Click a "
                "bar to select its region; right click to save the chart or show it as a table."));
    describe(m_findingsDock->widget(),
             tr("What is wrong or worth knowing, worst first. A click selects the object, Fix "
                "makes the smallest change that the engine found."));
    describe(m_capacity, tr("Room left in units of a size, every host by region, and tables of hosts and microVMs, all "
                            "narrowed by one query, such as region:fra cpu>80%."));
    describe(m_trafficPanel,
             tr("What users ask at an hour of the UTC day, by the daily curve of their workload, and who "
                "answers. The arcs of the map and the shade of the night follow the hour."));
    describe(m_latencyChart,
             tr("How many of the requests of what is selected are answered within a time: network, queue and service "
                "together. Without traffic it shows the network alone. Point at it to read it; right click to save it "
                "or show it as a table."));
    describe(m_dayChart,
             tr("Requests and the times that half, 95 % and 99 % of them take, at every hour of the UTC day. Click an "
                "hour to show it on the map."));
    describe(
        m_matrix,
        tr("The round-trip time from each region to each other, coloured against the target as the map is. Point at "
           "a cell, or go there with the arrow keys, to see its way on the map and read where the number is from; "
           "click it to select the link or the region."));
    describe(m_mission, tr("An exercise: what is to be done, and how far the plan is."));
}

void MainWindow::fitDocks() {
    // The stage keeps most of the window: the side docks take what their content needs and no more.
    const int left = width() >= 1500 ? 316 : 272;
    const int right = width() >= 1500 ? 312 : 292;
    const int bottom = height() >= 900 ? 232 : 188;
    resizeDocks({m_leftDock, m_rightDock}, {left, right}, Qt::Horizontal);
    resizeDocks({m_chartDock, m_findingsDock}, {bottom, bottom}, Qt::Vertical);
    const int middle = width() - left - right;
    const int beside = m_traffic->hasTraffic() ? middle / 2 : middle * 2 / 5;
    resizeDocks({m_chartDock, m_findingsDock}, {middle - beside, beside}, Qt::Horizontal);
}

void MainWindow::arrangeDocks(bool withFindings) {
    for (auto* each : docks()) {
        each->setFloating(false);
        each->show();
    }
    addDockWidget(Qt::LeftDockWidgetArea, m_leftDock);
    addDockWidget(Qt::RightDockWidgetArea, m_rightDock);
    addDockWidget(Qt::BottomDockWidgetArea, m_chartDock);
    splitDockWidget(m_chartDock, m_findingsDock, Qt::Horizontal);
    tabifyDockWidget(m_chartDock, m_latencyDock);
    tabifyDockWidget(m_latencyDock, m_dayDock);
    tabifyDockWidget(m_dayDock, m_matrixDock);
    m_chartDock->raise();
    tabifyDockWidget(m_findingsDock, m_trafficDock);
    m_latencyDock->setVisible(withFindings);
    m_matrixDock->setVisible(withFindings);
    m_dayDock->setVisible(withFindings && m_traffic->hasTraffic());
    m_findingsDock->setVisible(withFindings);
    m_trafficDock->setVisible(withFindings && m_traffic->hasTraffic());
    fitDocks();
    // Qt takes the bar of tabs that are gone away at some later event; until then it would be in the way.
    if (!withFindings)
        for (auto* bar : findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly))
            bar->hide();
}

} // namespace flightplan::gui
