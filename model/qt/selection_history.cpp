#include "model/qt/selection_history.h"

#include "model/catalog/catalog.h"
#include "model/qt/plan_controller.h"
#include "model/qt/selection_tracking.h"

namespace flightplan::qt {

SelectionHistory::SelectionHistory(PlanController& controller, QObject* parent)
    : QObject(parent)
    , m_controller(controller) {
    connect(&controller, &PlanController::selectionChanged, this, &SelectionHistory::take);
    connect(&controller, &PlanController::documentReplaced, this, &SelectionHistory::changed);
    take();
}

void SelectionHistory::clear() {
    m_steps.clear();
    m_at = -1;
    take();
}

bool SelectionHistory::exists(const Selection& selection) const {
    return qt::exists(selection, m_controller.document(), catalog::builtIn());
}

std::ptrdiff_t SelectionHistory::find(int direction) const {
    const auto& selected = m_controller.selection();
    const auto count = static_cast<std::ptrdiff_t>(m_steps.size());
    // With nothing selected the way back begins at the step itself.
    const bool besides = direction < 0 && m_at >= 0 && selected != m_steps[static_cast<std::size_t>(m_at)];
    for (auto step = besides ? m_at : m_at + direction; step >= 0 && step < count; step += direction)
        if (const auto& candidate = m_steps[static_cast<std::size_t>(step)]; candidate != selected && exists(candidate))
            return step;
    return -1;
}

void SelectionHistory::go(int direction) {
    const auto step = find(direction);
    if (step < 0)
        return;
    m_at = step;
    m_going = true;
    m_controller.select(m_steps[static_cast<std::size_t>(step)]);
    m_going = false;
    Q_EMIT changed();
}

void SelectionHistory::take() {
    if (m_going)
        return;
    const auto& selected = m_controller.selection();
    auto* here = m_at < 0 ? nullptr : &m_steps[static_cast<std::size_t>(m_at)];
    if (here && here->kind == selected.kind && !exists(*here)) {
        *here = selected; // renamed: what is deleted leaves the selection to an object of another kind
    } else if (selected.kind != Selection::Kind::none && (!here || *here != selected)) {
        m_steps.resize(static_cast<std::size_t>(m_at + 1));
        m_steps.push_back(selected);
        if (m_steps.size() > longest)
            m_steps.erase(m_steps.begin());
        m_at = static_cast<std::ptrdiff_t>(m_steps.size()) - 1;
    }
    Q_EMIT changed();
}

} // namespace flightplan::qt
