#include "app/gui/saved_overlay.h"

#include "model/qt/plan_controller.h"
#include "views/common/format.h"

#include <cmath>
#include <optional>

namespace flightplan::gui {
namespace {

QString p95Text(const plan::Plan& plan) {
    const auto value = plan.figures->p95AcrossUsers.value;
    return value && std::isfinite(*value) ? views::format::milliseconds(*value) : QStringLiteral("–");
}

} // namespace

SavedOverlay::SavedOverlay(qt::PlanController& controller, QObject* parent)
    : QObject(parent)
    , m_controller(controller) {
    connect(&controller, &qt::PlanController::synchronised, this, [this] {
        m_waiting = true;
        m_saved.reset();
        follow();
    });
    connect(&controller, &qt::PlanController::documentReplaced, this, [this] {
        // An edit came before the plan: there is none of what was saved any more.
        m_waiting = m_waiting && !m_controller.isDirty();
    });
    connect(&controller, &qt::PlanController::planReplaced, this, &SavedOverlay::follow);
}

void SavedOverlay::follow() {
    if (!m_waiting || m_controller.isPlanning() || m_controller.whatIf() || !m_controller.plan())
        return;
    m_saved = m_controller.plan();
    m_waiting = false;
}

void SavedOverlay::hold(bool held) {
    if (held == m_held)
        return;
    m_held = held;
    if (held && !m_saved)
        Q_EMIT message(tr("The saved plan is not known: it was changed before it was planned."));
    else if (held && m_controller.plan())
        Q_EMIT message(tr("As saved: p95 %1 across users; now %2. Release B to come back.")
                           .arg(p95Text(*m_saved), p95Text(*m_controller.plan())));
    Q_EMIT changed();
}

} // namespace flightplan::gui
