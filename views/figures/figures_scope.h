#pragma once

#include "model/plan/plan.h"
#include "model/qt/selection.h"

#include <QPushButton>

#include <cstddef>
#include <optional>
#include <vector>

class QMenu;

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::views {

/// Whose figures are shown: those of all workloads, of one app, or of one workload. A button that says so, with a menu
/// of what is selected and of the first apps of the plan. A scope that a plan no longer knows is the whole plan.
class FiguresScope : public QPushButton {
    Q_OBJECT

public:
    /// `controller` must outlive this.
    explicit FiguresScope(qt::PlanController& controller, QWidget* parent = nullptr);

    /// Of kind none (all), app or workload.
    const qt::Selection& scope() const { return m_scope; }
    void setScope(const qt::Selection& scope);

    /// The workloads of the plan that it covers, indices of its fleet, ascending; empty = all.
    std::optional<std::vector<std::size_t>> workloadsOf(const plan::Plan& plan) const;

Q_SIGNALS:
    void scopeChanged();

private:
    void fillMenu();
    void add(const qt::Selection& scope, const QString& text);
    void describe();

    qt::PlanController& m_controller;
    qt::Selection m_scope;
    QMenu* m_menu;
};

} // namespace flightplan::views
