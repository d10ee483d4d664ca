#pragma once

#include "model/qt/quality_study.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::views {

class Section;

/// How far the plan is from the best there can be, what stands in the way, and *Improve*. Works only while it is seen.
class QualitySection : public QWidget {
    Q_OBJECT

public:
    /// `controller` must outlive the section.
    explicit QualitySection(qt::PlanController& controller, QWidget* parent = nullptr);

    /// The plan was replaced.
    void refresh();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void showAnswer();
    void showButtons();
    void startOrCancel();
    void take(const std::shared_ptr<const plan::Plan>& plan, const std::optional<document::Edit>& edit);
    void backToWeights();

    qt::PlanController& m_controller;
    qt::QualityStudy m_study;
    Section* m_section;
    QLabel* m_gap;
    QLabel* m_bottlenecks;
    QLabel* m_alpha;
    QLabel* m_outcome;
    QPushButton* m_improve;
    QPushButton* m_weights;
};

} // namespace flightplan::views
