#pragma once

#include "model/qt/verdict_study.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::views {

class ElidedLabel;

/// The plan in one sentence, worst first, and the one edit that helps most, tried by the engine before it is offered.
/// In a what-if the sentence is about the plan after the loss, and nothing is offered: the loss is no edit yet.
class VerdictBar : public QFrame {
    Q_OBJECT

public:
    /// `controller` must outlive the bar.
    explicit VerdictBar(qt::PlanController& controller, QWidget* parent = nullptr);

    /// A small control at the end of the bar.
    void addTool(QWidget& tool);

    /// Blocks until the remedy is known: for pictures.
    void finish();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void refreshRemedy();
    void fix();

    qt::PlanController& m_controller;
    QLabel* m_glyph;
    ElidedLabel* m_sentence;
    ElidedLabel* m_remedy;
    QPushButton* m_fix;
    QString m_object;
    qt::VerdictStudy m_study;
};

} // namespace flightplan::views
