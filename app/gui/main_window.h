#pragma once

#include "views/common/theme.h"

#include <QMainWindow>
#include <QStringList>

#include <optional>
#include <vector>

class QDockWidget;
class QMenu;
class QStackedWidget;

namespace flightplan::qt {
class PlanController;
class PlanChangeStudy;
class Comparison;
class LatencyStudy;
class TrafficStudy;
} // namespace flightplan::qt

namespace flightplan::views {
class CapacityChart;
class CapacityStage;
class CataloguePanel;
class DayChart;
class FiguresStrip;
class VerdictBar;
class FleetPanel;
class InspectorPanel;
class LatencyChart;
class MissionCard;
class TrafficPanel;
class MapView;
class NoticeStack;
class ProblemsPanel;
class RttMatrix;
} // namespace flightplan::views

namespace flightplan::gui {

class EditActions;
class SavedOverlay;
class FileActions;
class HelpActions;
class HistoryActions;
class ImportActions;
class PaletteActions;
class Settings;
class StatusLine;
class WhatIfActions;
class Workspaces;

/// The window: a stage per workspace, docks around it, one controller behind all of them. It wires; rules live
/// elsewhere.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(qt::PlanController& controller, views::Theme& theme, QWidget* parent = nullptr);
    ~MainWindow() override;

    FileActions& files() { return *m_files; }
    ImportActions& imports() { return *m_imports; }
    views::MapView& map() { return *m_map; }
    qt::Comparison& comparison() { return *m_comparison; }
    views::NoticeStack& notices() { return *m_notices; }
    Settings& settings() { return *m_settings; }
    views::CapacityChart& chart() { return *m_chart; }
    views::CapacityStage& capacity() { return *m_capacity; }
    Workspaces& workspaces() { return *m_workspaces; }

    /// The hour of the UTC day that traffic is shown at, in minutes; empty: no hour in particular.
    void setMinute(std::optional<int> minute);
    /// Brings a panel to the front: "capacity", "latency", "day", "matrix", "findings", "traffic". Another name does
    /// nothing, and neither does one that has nothing to show.
    void showPanel(const QString& name);
    /// Draws everything that is drawn later by timers or workers now: for pictures and tests.
    void renderNow();
    void saveLayout();
    void restoreLayout();

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeStage();
    QWidget* makeDesignStage();
    void makeDocks();
    void makeWorkspaces();
    void makeMenus();
    void fillView(QMenu& menu, QAction* theme);
    void connectMap();
    void connectPanels();
    void connectComparison();
    void connectCapacity();
    void refreshMap();
    /// The target that the map shows: the selected workload's, if it has one of its own, else the plan's.
    void setTarget(double targetMs, int gesture);
    void find();
    void openContextMenu(const QPoint& at);
    /// By its index in the scene of the map.
    void selectLink(int index);
    void arrangeDocks(bool withFindings);
    /// Panels with title bars can be dragged; without, they take no room for one.
    void showTitleBars(bool shown);
    std::vector<QDockWidget*> docks() const {
        return {m_leftDock, m_rightDock,  m_chartDock,    m_latencyDock,
                m_dayDock,  m_matrixDock, m_findingsDock, m_trafficDock};
    }
    void makeTraffic();
    /// The panel of traffic is there while users ask something.
    void followTraffic();
    void describeParts();
    void fitDocks();
    /// Shows what is selected, on the map and in the tree that it stands in.
    void reveal();
    QDockWidget* dock(const QString& title, const QString& name, QWidget* content, Qt::DockWidgetArea area);
    QAction* makeThemeAction();
    QAction* makeSettingsAction();

    qt::PlanController& m_controller;
    views::Theme& m_theme;
    Settings* m_settings;
    FileActions* m_files = nullptr;
    EditActions* m_edits = nullptr;
    SavedOverlay* m_saved = nullptr;
    WhatIfActions* m_whatIf = nullptr;
    Workspaces* m_workspaces = nullptr;
    QStackedWidget* m_stages = nullptr;
    HelpActions* m_help = nullptr;
    HistoryActions* m_history = nullptr;
    ImportActions* m_imports = nullptr;
    PaletteActions* m_palette = nullptr;
    views::MapView* m_map = nullptr;
    views::CapacityStage* m_capacity = nullptr;
    views::CapacityChart* m_chart = nullptr;
    views::InspectorPanel* m_inspector = nullptr;
    views::MissionCard* m_mission = nullptr;
    qt::TrafficStudy* m_traffic = nullptr;
    qt::Comparison* m_comparison = nullptr;
    views::TrafficPanel* m_trafficPanel = nullptr;
    qt::LatencyStudy* m_latency = nullptr;
    views::LatencyChart* m_latencyChart = nullptr;
    views::DayChart* m_dayChart = nullptr;
    views::RttMatrix* m_matrix = nullptr;
    views::VerdictBar* m_verdict = nullptr;
    views::FiguresStrip* m_figures = nullptr;
    views::FleetPanel* m_fleet = nullptr;
    views::CataloguePanel* m_catalogue = nullptr;
    views::ProblemsPanel* m_problems = nullptr;
    views::NoticeStack* m_notices = nullptr;
    QDockWidget *m_leftDock = nullptr, *m_rightDock = nullptr, *m_chartDock = nullptr, *m_findingsDock = nullptr,
                *m_trafficDock = nullptr, *m_latencyDock = nullptr, *m_dayDock = nullptr, *m_matrixDock = nullptr;
    qt::PlanChangeStudy* m_changes = nullptr;
    StatusLine* m_status = nullptr;
    QStringList m_withoutTraffic;  ///< workspaces whose docks were left before there was traffic
    bool m_fitWhenPlanned = false; ///< a file was opened; the map moves to it once it is planned
};

} // namespace flightplan::gui
