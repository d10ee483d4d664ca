#pragma once

#include "model/planner/react.h"

#include <QObject>

#include <string>

class QAction;
class QMenu;
class QWidget;

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::gui {

/// *What if this is lost, or drained?* for the selection, and the way back.
class WhatIfActions : public QObject {
    Q_OBJECT

public:
    WhatIfActions(qt::PlanController& controller, QWidget& window);

    /// The entries of a menu or of a right click.
    void fill(QMenu& menu);

    /// Asks about the selection, or does nothing for what cannot be lost.
    void ask(planner::LossMode mode);

private:
    std::string object() const;
    void follow();

    qt::PlanController& m_controller;
    QAction *m_lost, *m_drained, *m_end;
};

} // namespace flightplan::gui
