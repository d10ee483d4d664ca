#pragma once

#include "model/plan/plan.h"

#include <QObject>

#include <memory>

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::gui {

/// The plan as it is in the file, to be held against the one on screen.
class SavedOverlay : public QObject {
    Q_OBJECT

public:
    explicit SavedOverlay(qt::PlanController& controller, QObject* parent = nullptr);

    /// Shows the saved plan while `held`.
    void hold(bool held);
    /// Null while it is not known.
    std::shared_ptr<const plan::Plan> saved() const { return m_saved; }
    /// The saved plan while it is held and known; else null.
    std::shared_ptr<const plan::Plan> held() const { return m_held ? m_saved : nullptr; }

Q_SIGNALS:
    void changed();
    void message(const QString& text);

private:
    void follow();

    qt::PlanController& m_controller;
    std::shared_ptr<const plan::Plan> m_saved; // null until the saved document was planned
    bool m_waiting = true;                     // what is open is what is saved, its plan is not there yet
    bool m_held = false;
};

} // namespace flightplan::gui
