#pragma once

#include "model/planner/plan_change.h"
#include "model/runtime/latest.h"

#include <QObject>

#include <memory>
#include <utility>

namespace flightplan::qt {

class PlanController;

/// What the last edit did: compares, away from the GUI thread, the plan before the newest undo step with the plan of
/// the document as it is. While a slider moves, the plan before it stays the one compared with.
class PlanChangeStudy : public QObject {
    Q_OBJECT
public:
    /// `controller` must outlive the study.
    explicit PlanChangeStudy(PlanController& controller, QObject* parent = nullptr);
    ~PlanChangeStudy() override;

    /// Null until an edit was planned, and after `forget`.
    std::shared_ptr<const planner::PlanChange> change() const { return m_change; }
    /// Another document was opened: there is nothing before it.
    void forget();
    /// Blocks until the change is known (tests, pictures).
    void wait();

Q_SIGNALS:
    void changed();

private:
    using Plan = std::shared_ptr<const plan::Plan>;
    void takePlan();

    PlanController& m_controller;
    Plan m_base, m_last; ///< before the newest step, and the last one that was complete
    int m_index = 0;     ///< of the undo stack, at `m_last`
    std::shared_ptr<const planner::PlanChange> m_change;
    runtime::Latest<std::pair<Plan, Plan>, planner::PlanChange> m_latest; // last: its end waits for the work
};

} // namespace flightplan::qt
