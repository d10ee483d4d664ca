#pragma once

#include <QWidget>

class QAction;
class QToolButton;
class QTreeView;

namespace flightplan::qt {
class PlanController;
class TrafficStudy;
} // namespace flightplan::qt

namespace flightplan::views {

class DayBar;
class ElidedLabel;
class RegionChart;
class SegmentedControl;
class WorkloadTimesModel;

/// What users ask at an hour of the day, who serves it, and how long it takes.
class TrafficPanel : public QWidget {
    Q_OBJECT

public:
    TrafficPanel(qt::PlanController& controller, qt::TrafficStudy& study, QWidget* parent = nullptr);

    DayBar& day() { return *m_day; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    void refresh();
    void showTotals();
    void askForShown();

    qt::PlanController& m_controller;
    qt::TrafficStudy& m_study;
    DayBar* m_day;
    ElidedLabel* m_totals;
    RegionChart* m_regions;
    QToolButton* m_more; ///< what can be done with the chart of the regions
    WorkloadTimesModel* m_times;
    QTreeView* m_workloads;
    QAction* m_byRegion = nullptr;
    SegmentedControl* m_pages; ///< workloads or regions, where there is no room for both
};

} // namespace flightplan::views
