#include "model/qt/plan_change_study.h"

#include "model/qt/plan_controller.h"
#include "model/runtime/lanes.h"

#include <QCoreApplication>
#include <QMetaObject>

#include <optional>

namespace flightplan::qt {

PlanChangeStudy::PlanChangeStudy(PlanController& controller, QObject* parent)
    : QObject(parent)
    , m_controller(controller)
    , m_latest(
          controller.lanes().picture, controller.lanes().timer,
          [](const std::pair<Plan, Plan>& plans, const std::stop_token&) {
              return std::optional(planner::changeBetween(plans.first, plans.second));
          },
          [this](planner::PlanChange found) {
              auto shared = std::make_shared<const planner::PlanChange>(std::move(found));
              // This is the context: what is posted to it after its end is never called.
              QMetaObject::invokeMethod(
                  this,
                  [this, shared] {
                      if (shared->after != m_last)
                          return; // forgotten, or older than the newest plan
                      m_change = shared;
                      Q_EMIT changed();
                  },
                  Qt::QueuedConnection);
          }) {
    connect(&controller, &PlanController::planReplaced, this, &PlanChangeStudy::takePlan);
}

PlanChangeStudy::~PlanChangeStudy() = default;

void PlanChangeStudy::takePlan() {
    // A what-if is no edit, and has a bar of its own.
    if (m_controller.isPlanning() || m_controller.whatIf())
        return;
    const auto plan = m_controller.plan();
    const int index = m_controller.undoStack().index();
    if (plan == m_last)
        return;
    if (index != m_index || !m_base)
        m_base = m_last;
    m_index = index;
    m_last = plan;
    if (m_base)
        m_latest.submit({m_base, m_last});
}

void PlanChangeStudy::forget() {
    m_base.reset();
    m_last.reset();
    m_index = m_controller.undoStack().index();
    m_change.reset();
    Q_EMIT changed();
}

void PlanChangeStudy::wait() {
    m_latest.waitUntilIdle();
    QCoreApplication::sendPostedEvents(this);
}

} // namespace flightplan::qt
