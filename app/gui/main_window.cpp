#include "app/gui/main_window.h"

#include "app/gui/clipboard_actions.h"
#include "app/gui/edit_actions.h"
#include "app/gui/file_actions.h"
#include "app/gui/help_actions.h"
#include "app/gui/history_actions.h"
#include "app/gui/network_actions.h"
#include "app/gui/palette_actions.h"
#include "app/gui/saved_overlay.h"
#include "app/gui/session.h"
#include "app/gui/settings.h"
#include "app/gui/status_line.h"
#include "app/gui/what_if_actions.h"
#include "app/gui/workspaces.h"
#include "model/qt/comparison.h"
#include "model/qt/latency_study.h"
#include "model/qt/object_mime.h"
#include "model/qt/plan_change_study.h"
#include "model/qt/plan_controller.h"
#include "model/qt/traffic_study.h"
#include "views/capacity/capacity_stage.h"
#include "views/capacity/room_strip.h"
#include "views/charts/capacity_chart.h"
#include "views/charts/rtt_matrix.h"
#include "views/common/chart_panel.h"
#include "views/common/icons.h"
#include "views/common/notice_stack.h"
#include "views/common/segmented_control.h"
#include "views/figures/figures_scope.h"
#include "views/figures/figures_strip.h"
#include "views/figures/verdict_bar.h"
#include "views/help/mission_card.h"
#include "views/inspector/inspector_panel.h"
#include "views/inspector/pages/quality_section.h"
#include "views/map/map_view.h"
#include "views/map/night.h"
#include "views/map/plan_scene.h"
#include "views/tables/catalogue_panel.h"
#include "views/tables/findings_panel.h"
#include "views/tables/fleet_panel.h"
#include "views/tables/problems_panel.h"
#include "views/traffic/day_bar.h"
#include "views/traffic/traffic_panel.h"
#include "views/whatif/comparison_bar.h"
#include "views/whatif/what_if_bar.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDate>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLayout>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QUrl>
#include <QVBoxLayout>

#include <chrono>
#include <cmath>

namespace flightplan::gui {
namespace {

using qt::Selection;

const QString designKey = QStringLiteral("design");
const QString capacityKey = QStringLiteral("capacity");

} // namespace

MainWindow::MainWindow(qt::PlanController& controller, views::Theme& theme, QWidget* parent)
    : QMainWindow(parent)
    , m_controller(controller)
    , m_theme(theme)
    , m_settings(new Settings(this)) {
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(1180, 720);
    setAcceptDrops(true);
    setDockNestingEnabled(true);
    m_comparison = new qt::Comparison(controller, this);
    setCentralWidget(makeStage());
    makeDocks();
    makeWorkspaces();
    m_saved = new SavedOverlay(m_controller, this);
    makeMenus();
    m_changes = new qt::PlanChangeStudy(controller, this);
    m_status = new StatusLine(controller, *m_changes, *m_traffic, this);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_status, 1);
    connectMap();
    connectCapacity();
    connectComparison();
    connectPanels();
    const auto followTitle = [this] {
        setWindowTitle(m_controller.title() + (m_controller.isDirty() ? QStringLiteral(" *") : QString()) +
                       tr(" – Flightplan"));
    };
    connect(&controller, &qt::PlanController::fileChanged, this, followTitle);
    connect(&controller, &qt::PlanController::documentReplaced, this, followTitle);
    followTitle();
    describeParts();
}

MainWindow::~MainWindow() = default;

QWidget* MainWindow::makeStage() {
    auto* stage = new QWidget(this);
    auto* layout = new QVBoxLayout(stage);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_problems = new views::ProblemsPanel(m_controller, stage);
    m_problems->setObjectName(QStringLiteral("problemsPanel"));
    m_problems->hide();
    m_stages = new QStackedWidget(stage);
    m_notices = new views::NoticeStack(stage);
    layout->addWidget(m_notices);
    layout->addWidget(m_problems);
    layout->addWidget(new views::WhatIfBar(m_controller, stage));
    layout->addWidget(new views::ComparisonBar(m_controller, *m_comparison, stage));
    m_verdict = new views::VerdictBar(m_controller, stage);
    layout->addWidget(m_verdict);
    layout->addWidget(m_stages, 1);
    return stage;
}

QWidget* MainWindow::makeDesignStage() {
    auto* stage = new QWidget(m_stages);
    auto* layout = new QVBoxLayout(stage);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_map = new views::MapView(stage);
    m_map->setObjectName(QStringLiteral("map"));
    m_figures = new views::FiguresStrip(m_controller, m_traffic, stage);
    m_verdict->addTool(m_figures->scope());
    layout->addWidget(m_figures);
    layout->addWidget(m_map, 1);
    return stage;
}

void MainWindow::makeWorkspaces() {
    m_workspaces = new Workspaces(*this, *m_stages);
    m_capacity = new views::CapacityStage(m_controller, m_stages);
    m_workspaces->add(designKey, tr("Design"), QStringLiteral("design"), makeDesignStage(),
                      [this] { arrangeDocks(true); });
    m_workspaces->add(capacityKey, tr("Capacity"), QStringLiteral("capacity"), m_capacity,
                      [this] { arrangeDocks(false); });
    for (auto* each : docks())
        m_workspaces->watch(*each);
}

void MainWindow::find() {
    if (m_workspaces->current() == capacityKey) {
        m_capacity->focusFilter();
        return;
    }
    m_leftDock->show();
    m_controller.document().settings->perspective == document::Perspective::customer ? m_fleet->showApps()
                                                                                     : m_fleet->showFleet();
    m_fleet->focusFilter();
}

void MainWindow::openContextMenu(const QPoint& at) {
    QMenu menu(this);
    m_edits->fillContext(menu);
    menu.addSeparator();
    m_whatIf->fill(menu);
    menu.exec(at);
}

void MainWindow::connectCapacity() {
    connect(m_capacity, &views::CapacityStage::contextMenuRequested, this, &MainWindow::openContextMenu);
    connect(m_capacity, &views::CapacityStage::dropRequested, m_edits, &EditActions::drop);
    connect(m_capacity, &views::CapacityStage::activated, m_inspector, [this] { m_inspector->setFocus(); });
    connect(m_capacity, &views::CapacityStage::message, this,
            [this](const QString& text, bool isRefusal) { m_status->show(text, isRefusal); });
    connect(m_workspaces, &Workspaces::changed, this, [this] {
        m_figures->scope().setVisible(m_workspaces->current() == designKey);
        if (!m_traffic->hasTraffic()) // a layout that was kept may bring it back
            for (auto* each : {m_trafficDock, m_dayDock})
                each->hide();
        else if (m_withoutTraffic.removeAll(m_workspaces->current()) > 0) // or be older than the traffic
            followTraffic();
        if (!m_workspaces->isArrangedByUser())
            fitDocks();
        refreshMap();
    });
}

void MainWindow::connectComparison() {
    connect(m_comparison, &qt::Comparison::otherChanged, this, [this] {
        m_figures->setBefore(m_comparison->other());
        refreshMap();
    });
    connect(m_comparison, &qt::Comparison::failed, this, [this](const QString& why) { m_status->show(why, true); });
    connect(m_files, &FileActions::opened, m_comparison, &qt::Comparison::end);
}

void MainWindow::connectMap() {
    connect(&m_controller, &qt::PlanController::planReplaced, this, &MainWindow::refreshMap);
    connect(&m_controller, &qt::PlanController::selectionChanged, this, &MainWindow::refreshMap);
    connect(m_map, &views::MapView::regionClicked, this, [this](const QString& id) {
        m_controller.select({Selection::Kind::region, id});
    });
    connect(m_map, &views::MapView::regionToggled, this, [this](const QString& id) {
        m_controller.toggle({Selection::Kind::region, id});
    });
    connect(m_map, &views::MapView::clientClicked, this, [this](int index) {
        m_controller.select({Selection::Kind::client, m_map->scene().clients[static_cast<std::size_t>(index)].key});
    });
    connect(m_map, &views::MapView::linkClicked, this, &MainWindow::selectLink);
    connect(m_map, &views::MapView::linkMenuRequested, this, [this](int index, QPoint at) {
        selectLink(index);
        openContextMenu(at);
    });
    connect(m_map, &views::MapView::linkDrawn, &m_edits->network(), &NetworkActions::link);
    connect(m_map, &views::MapView::regionDragged, &m_edits->network(), &NetworkActions::moveRegion);
    connect(m_map, &views::MapView::savedPlanHeld, m_saved, &SavedOverlay::hold);
    connect(m_saved, &SavedOverlay::changed, this, &MainWindow::refreshMap);
    connect(m_saved, &SavedOverlay::message, this, [this](const QString& text) { m_status->show(text); });
    connect(m_map, &views::MapView::targetDragged, this, &MainWindow::setTarget);
    connect(m_map, &views::MapView::backgroundClicked, this, [this] { m_controller.select({}); });
    m_map->setDropTypes({qt::objectMimeType()});
    connect(m_map, &views::MapView::dropRequested, this,
            [this](const QMimeData* dropped, const QString& region, geo::GeoPoint) {
                m_edits->drop(qt::objectIn(*dropped), region, {});
            });
    connect(&m_edits->clipboard(), &ClipboardActions::message, this,
            [this](const QString& text, bool isRefusal) { m_status->show(text, isRefusal); });
    connect(m_edits, &EditActions::refused, this, [this](const QString& why) { m_status->show(why, true); });
    connect(m_map, &views::MapView::contextMenuRequested, this,
            [this](const QString& region, geo::GeoPoint place, QPoint at) {
                QMenu menu(this);
                // Also over a region: at world zoom one covers the whole country around it.
                menu.addAction(views::icon(u"plus"), tr("Add a region here"), this,
                               [this, place] { m_edits->addRegionAt(place); });
                if (!region.isEmpty()) {
                    m_controller.select({Selection::Kind::region, region});
                    menu.addSeparator();
                    m_edits->fillContext(menu);
                    menu.addSeparator();
                    m_whatIf->fill(menu);
                }
                menu.exec(at);
            });
}

void MainWindow::selectLink(int index) {
    m_controller.select({Selection::Kind::link, m_map->scene().links[static_cast<std::size_t>(index)].key});
}

void MainWindow::connectPanels() {
    connect(m_fleet, &views::FleetPanel::contextMenuRequested, this,
            [this](const Selection&, const QPoint& at) { openContextMenu(at); });
    connect(m_fleet, &views::FleetPanel::activated, this, [this] {
        m_map->reveal(m_map->scene().selectedRegion);
        m_inspector->setFocus();
    });
    connect(m_catalogue, &views::CataloguePanel::addRegionRequested, m_edits, &EditActions::addCatalogueRegion);
    connect(m_edits, &EditActions::catalogueRequested, this, [this] {
        m_leftDock->show();
        m_fleet->showPage(m_catalogue);
        m_catalogue->focusFilter();
    });
    connect(m_files, &FileActions::problemsFound, this,
            [this](const QString& path, bool asCopy, const std::vector<Finding>& problems) {
                m_problems->showProblems(path, asCopy, problems);
                m_problems->show();
            });
    connect(m_files, &FileActions::opened, this, [this] {
        m_problems->hide();
        m_changes->forget();
        m_history->forget();
        m_fitWhenPlanned = true;
    });
    connect(m_files, &FileActions::opened, m_mission, &views::MissionCard::end);
    connect(m_help, &HelpActions::message, this,
            [this](const QString& text, bool isRefusal) { m_status->show(text, isRefusal); });
    connect(m_history, &HistoryActions::moved, this, &MainWindow::reveal);
    connect(m_palette, &PaletteActions::revealRequested, this, &MainWindow::reveal);
    connect(m_palette, &PaletteActions::addRegionRequested, m_edits, &EditActions::addCatalogueRegion);
    connect(m_palette, &PaletteActions::addRegionAtRequested, m_edits, &EditActions::addRegionAt);
    connect(m_files, &FileActions::saveFailed, this,
            [this](const QString&, const QString& why) { m_status->show(why, true); });
    connect(m_files, &FileActions::settleRequested, m_inspector, [this] { m_inspector->settle(); });
    m_problems->setReader([this](const QString& path, bool, std::vector<Finding>& problems) {
        return m_files->openAgain(path, problems);
    });
    connect(m_problems, &views::ProblemsPanel::opened, m_problems, &QWidget::hide);
    connect(m_problems, &views::ProblemsPanel::opened, m_history, &HistoryActions::forget);
    connect(m_problems, &views::ProblemsPanel::dismissed, m_problems, &QWidget::hide);
    connect(m_files, &FileActions::message, this, [this](const QString& text) { m_status->show(text); });
    for (auto* chart : findChildren<views::ChartPanel*>())
        connect(chart, &views::ChartPanel::saveFailed, this, [this](const QString& why) { m_status->show(why, true); });
    connect(&m_controller, &qt::PlanController::editRefused, this,
            [this](const QString& why) { m_status->show(why, true); });
}

void MainWindow::refreshMap() {
    const auto saved = m_saved->held();
    const auto plan = saved ? saved : m_controller.plan();
    if (!plan || m_workspaces->current() != designKey) // caught up with when the map comes back
        return;
    QStringList companions;
    for (const auto& companion : m_controller.companions())
        if (companion.kind == Selection::Kind::region)
            companions << companion.id;
    const auto whatIf = saved ? nullptr : m_controller.whatIf();
    // The answer of an older plan would not fit this one; the next one comes with its own refresh.
    const auto answer = m_traffic->answer();
    const auto routing = answer && answer->plan == plan ? answer->routing : nullptr;
    const auto minute = routing ? m_traffic->minute() : std::nullopt;
    const auto before = saved ? nullptr : m_comparison->other();
    const auto title = saved ? tr("As saved: RTT to the region") : before && !whatIf ? tr("RTT compared") : QString();
    const auto path = m_matrix->path();
    m_map->setSceneMaker(
        [plan, companions, title, routing, minute, path, selection = m_controller.selection(), whatIf, before] {
            auto scene = views::sceneOf(*plan, selection, {whatIf.get(), routing.get(), before.get(), path});
            if (minute)
                scene.sun = views::subsolarPoint(*minute, QDate::currentDate().dayOfYear());
            scene.companionRegions = companions;
            if (!title.isEmpty())
                scene.legendTitle.text = title;
            return scene;
        });
    if (m_fitWhenPlanned && !m_controller.isPlanning()) {
        m_fitWhenPlanned = false;
        m_map->fitScene();
    }
}

void MainWindow::setTarget(double targetMs, int gesture) {
    const std::chrono::microseconds target(std::llround(targetMs * 1000));
    const auto mergeKey = QStringLiteral("legend target#%1").arg(gesture);
    const auto& document = m_controller.document();
    const auto& selection = m_controller.selection();
    const auto at = selection.kind == Selection::Kind::workload
                        ? document::findWorkload(document, selection.id.toStdString())
                        : std::nullopt;
    if (at && document.workloads[*at].targets.latency) {
        auto workload = document.workloads[*at];
        workload.targets.latency = target;
        m_controller.apply(document::Edit{document::Put{std::move(workload), {}}},
                           tr("Set the latency target of %1").arg(selection.id), mergeKey);
        return;
    }
    auto targets = *document.targets;
    targets.latency = target;
    m_controller.apply(document::Edit{document::SetTargets{targets}}, tr("Set the latency target"), mergeKey);
}

void MainWindow::setMinute(std::optional<int> minute) {
    m_trafficPanel->day().setMinute(minute);
}

void MainWindow::reveal() {
    const auto kind = m_controller.selection().kind;
    if (kind == Selection::Kind::app || kind == Selection::Kind::workload)
        m_fleet->showApps();
    else if (kind == Selection::Kind::region || kind == Selection::Kind::hostEntry || kind == Selection::Kind::host)
        m_fleet->showFleet();
    m_map->reveal(m_map->scene().selectedRegion);
}

void MainWindow::renderNow() {
    refreshMap();
    m_traffic->wait();
    m_latency->wait();
    m_chart->refreshNow();
    m_figures->finish();
    m_verdict->finish();
    m_capacity->finish();
    m_changes->wait();
    for (auto* quality : findChildren<views::QualitySection*>())
        quality->finish();
    m_map->renderNow();
}

void MainWindow::saveLayout() {
    m_settings->set(Key::windowGeometry, saveGeometry());
    m_settings->set(Key::windowDocks, m_workspaces->layouts());
    m_settings->set(Key::workspace, m_workspaces->current());
    m_settings->set(Key::roomUnit, m_capacity->room().unit());
}

void MainWindow::restoreLayout() {
    restoreGeometry(m_settings->value(Key::windowGeometry).toByteArray());
    m_workspaces->setLayouts(m_settings->value(Key::windowDocks).toByteArray());
    m_workspaces->show(m_settings->text(Key::workspace));
    followTraffic();
    m_capacity->room().setUnit(m_settings->text(Key::roomUnit));
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!m_files->mayClose()) {
        event->ignore();
        return;
    }
    saveLayout();
    rememberSession(*m_settings, *this, m_controller);
    event->accept();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    if (!m_workspaces->isArrangedByUser())
        fitDocks();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const auto urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const auto path = event->mimeData()->urls().value(0).toLocalFile();
    event->acceptProposedAction();
    if (!path.isEmpty() && m_files->mayLeave())
        m_files->open(path);
}

} // namespace flightplan::gui
