#include "model/qt/latency_study.h"

#include "model/qt/plan_controller.h"
#include "model/qt/traffic_study.h"
#include "model/runtime/lanes.h"

#include <QCoreApplication>
#include <QMetaObject>

#include <utility>

namespace flightplan::qt {

LatencyStudy::LatencyStudy(PlanController& controller, TrafficStudy& traffic, QObject* parent)
    : QObject(parent)
    , m_controller(controller)
    , m_traffic(traffic)
    , m_curveWork(
          controller.lanes().study, controller.lanes().timer,
          [](const CurveQuestion& question,
             const std::stop_token& stop) -> std::optional<std::shared_ptr<const Curve>> {
              auto curve = studies::latencyCurve(*question.plan, question.routing.get(), question.scope.of, stop);
              if (!curve)
                  return std::nullopt;
              return std::make_shared<const Curve>(
                  Curve{question.plan, question.routing, question.scope, std::move(*curve)});
          },
          [this](std::shared_ptr<const Curve> curve) {
              QMetaObject::invokeMethod(
                  this,
                  [this, curve = std::move(curve)] {
                      m_curve = curve;
                      Q_EMIT curveAnswered();
                  },
                  Qt::QueuedConnection);
          })
    , m_dayWork(
          controller.lanes().study, controller.lanes().timer,
          [](const DayQuestion& question, const std::stop_token& stop) -> std::optional<std::shared_ptr<const Day>> {
              auto day = studies::dayCurve(*question.plan, question.scope.of, stop);
              if (!day)
                  return std::nullopt;
              return std::make_shared<const Day>(Day{question.plan, question.scope, std::move(*day)});
          },
          [this](std::shared_ptr<const Day> day) {
              QMetaObject::invokeMethod(
                  this,
                  [this, day = std::move(day)] {
                      m_day = day;
                      Q_EMIT dayAnswered();
                  },
                  Qt::QueuedConnection);
          }) {
    connect(&controller, &PlanController::planReplaced, this, &LatencyStudy::ask);
    connect(&controller, &PlanController::selectionChanged, this, &LatencyStudy::ask);
    connect(&traffic, &TrafficStudy::answered, this, &LatencyStudy::ask);
}

LatencyStudy::~LatencyStudy() = default;

void LatencyStudy::setCurveWanted(bool wanted) {
    m_curveWanted = wanted;
    ask();
    if (!wanted && std::exchange(m_askedCurve, std::nullopt))
        m_curveWork.cancel();
}

void LatencyStudy::setDayWanted(bool wanted) {
    m_dayWanted = wanted;
    ask();
    if (!wanted && std::exchange(m_askedDay, std::nullopt))
        m_dayWork.cancel();
}

void LatencyStudy::ask() {
    const auto plan = m_controller.plan();
    if (!plan)
        return;
    if (m_curveWanted)
        askCurve(plan);
    if (m_dayWanted)
        askDay(plan);
}

void LatencyStudy::askCurve(const std::shared_ptr<const plan::Plan>& plan) {
    const auto answer = m_traffic.answer();
    // Of an older plan or hour: the next answer comes with its own question.
    const bool fits = answer && answer->plan == plan;
    if (m_traffic.hasTraffic() && !fits)
        return;
    CurveQuestion question{plan, fits ? answer->routing : nullptr, trafficScopeOf(*plan, m_controller.selection())};
    const auto& asked = m_askedCurve;
    if (asked && asked->plan == plan && asked->routing == question.routing && asked->scope == question.scope)
        return;
    m_askedCurve = question;
    m_curveWork.submit(std::move(question));
}

void LatencyStudy::askDay(const std::shared_ptr<const plan::Plan>& plan) {
    if (!m_traffic.hasTraffic())
        return;
    DayQuestion question{plan, trafficScopeOf(*plan, m_controller.selection())};
    const auto& asked = m_askedDay;
    if (asked && asked->plan == plan && asked->scope == question.scope)
        return;
    m_askedDay = question;
    m_dayWork.submit(std::move(question));
}

void LatencyStudy::wait() {
    m_curveWork.waitUntilIdle();
    m_dayWork.waitUntilIdle();
    QCoreApplication::sendPostedEvents(this);
}

} // namespace flightplan::qt
