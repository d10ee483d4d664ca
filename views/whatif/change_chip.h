#pragma once

#include "model/planner/plan_change.h"

#include <QWidget>

#include <memory>

class QFrame;

namespace flightplan::qt {
class PlanController;
class PlanChangeStudy;
} // namespace flightplan::qt

namespace flightplan::views {

class Chip;
class MovesModel;

/// What a change says in one line: "p95 −6 ms · 3 microVMs moved".
QString changeText(const planner::PlanChange& change);

/// What the last edit did, in a chip; a click or Enter lists what moved where. Hidden until something was edited.
class ChangeChip : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive the chip.
    ChangeChip(qt::PlanController& controller, qt::PlanChangeStudy& study, QWidget* parent = nullptr);
    ~ChangeChip() override;

public Q_SLOTS:
    /// Opens the list; does nothing while there is none.
    void showList();

private:
    void refresh();

    qt::PlanController& m_controller;
    qt::PlanChangeStudy& m_study;
    Chip* m_chip;
    std::unique_ptr<MovesModel> m_moves;
    QFrame* m_list = nullptr;
};

} // namespace flightplan::views
