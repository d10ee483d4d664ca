#pragma once

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace flightplan::qt {
class PlanController;
class TrafficStudy;
} // namespace flightplan::qt

namespace flightplan::views {

class DayBar;
class RegionBars;

/// What users ask at an hour of the day, who serves it, and how long it takes.
class TrafficPanel : public QWidget {
    Q_OBJECT

public:
    TrafficPanel(qt::PlanController& controller, qt::TrafficStudy& study, QWidget* parent = nullptr);

    DayBar& day() { return *m_day; }

private:
    void refresh();
    void showTotals();
    void showWorkloads();

    qt::PlanController& m_controller;
    qt::TrafficStudy& m_study;
    DayBar* m_day;
    QLabel* m_totals;
    RegionBars* m_regions;
    QTreeWidget* m_workloads;
};

} // namespace flightplan::views
