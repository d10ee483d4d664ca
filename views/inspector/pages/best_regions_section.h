#pragma once

#include "model/document/edit.h"
#include "model/qt/best_regions_study.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::views {

class RowList;
class Section;

/// *Best regions for these users*: for 1 to 8 regions the set with the least p95, where more bring little, and what one
/// region more or less than now would do. A click makes it so. Works only while it is open and seen.
class BestRegionsSection : public QWidget {
    Q_OBJECT

public:
    /// `controller` must outlive the section.
    explicit BestRegionsSection(qt::PlanController& controller, QWidget* parent = nullptr);

    /// The plan was replaced, or another workload is shown.
    void refresh(const std::string& workload);
    /// Blocks until the answer is there: for pictures and tests.
    void finish() { m_study.wait(); }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void ask();
    void showAnswer();
    void showCurve(const studies::BestRegions& best);
    void showSteps(const studies::BestRegions& best);
    /// Lets the workload run in these regions alone.
    void allow(const std::vector<std::int32_t>& regions, const QString& step);
    QString codes(const std::vector<std::int32_t>& regions) const;

    qt::PlanController& m_controller;
    qt::BestRegionsStudy m_study;
    std::string m_workload;
    Section* m_section;
    QLabel* m_note;
    RowList *m_curve, *m_steps;
};

} // namespace flightplan::views
