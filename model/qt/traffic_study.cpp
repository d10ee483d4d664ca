#include "model/qt/traffic_study.h"

#include "model/qt/plan_controller.h"
#include "model/runtime/lanes.h"
#include "model/traffic/latency.h"
#include "model/traffic/route.h"

#include <QCoreApplication>
#include <QMetaObject>

#include <utility>

namespace flightplan::qt {
namespace {

std::optional<TrafficAnswer::Times> timesOf(const plan::Plan& plan, const traffic::Routing& routing, std::size_t w) {
    if (routing.workloads[w].served() <= 0)
        return std::nullopt;
    const traffic::LatencyDistribution times(plan, routing, w);
    if (!times.any())
        return std::nullopt;
    return TrafficAnswer::Times{times.percentile(0.5), times.percentile(0.95), times.percentile(0.99)};
}

std::optional<std::shared_ptr<const TrafficAnswer>> answerOf(const std::shared_ptr<const plan::Plan>& plan,
                                                             std::optional<std::int32_t> minute,
                                                             const std::stop_token& stop) {
    auto routing = traffic::route(*plan, {minute, stop});
    if (!routing)
        return std::nullopt; // stopped: a newer question waits
    auto answer = std::make_shared<TrafficAnswer>();
    answer->plan = plan;
    answer->routing = std::make_shared<const traffic::Routing>(std::move(*routing));
    answer->links = traffic::loadsOf(*plan, *answer->routing);
    for (std::size_t w = 0; w < plan->fleet->workloads.size(); ++w) {
        if (stop.stop_requested())
            return std::nullopt;
        answer->times.push_back(timesOf(*plan, *answer->routing, w));
        answer->insideTarget.push_back(traffic::insideTarget(*plan, *answer->routing, w));
    }
    return answer;
}

} // namespace

TrafficStudy::TrafficStudy(PlanController& controller, QObject* parent)
    : QObject(parent)
    , m_controller(controller)
    , m_work(
          controller.lanes().study, controller.lanes().timer,
          [](const Question& question, const std::stop_token& stop) {
              return answerOf(question.plan, question.minute, stop);
          },
          [this](std::shared_ptr<const TrafficAnswer> answer) {
              QMetaObject::invokeMethod(
                  this, [this, answer = std::move(answer)] { take(answer); }, Qt::QueuedConnection);
          }) {
    connect(&controller, &PlanController::planReplaced, this, &TrafficStudy::ask);
    ask();
}

TrafficStudy::~TrafficStudy() = default;

void TrafficStudy::setMinute(std::optional<int> minute) {
    if (std::exchange(m_minute, minute) != minute)
        ask();
}

void TrafficStudy::ask() {
    const auto plan = m_controller.plan();
    const bool has = plan && traffic::hasTraffic(*plan->fleet);
    if (std::exchange(m_hasTraffic, has) != has)
        Q_EMIT hasTrafficChanged();
    if (has) {
        m_work.submit({plan, m_minute});
        return;
    }
    m_work.cancel();
    if (std::exchange(m_answer, nullptr))
        Q_EMIT answered();
}

void TrafficStudy::take(std::shared_ptr<const TrafficAnswer> answer) {
    // Of a plan that is gone: a newer answer is on its way, or there is no traffic any more.
    if (!m_hasTraffic)
        return;
    m_answer = std::move(answer);
    Q_EMIT answered();
}

void TrafficStudy::wait() {
    m_work.waitUntilIdle();
    QCoreApplication::sendPostedEvents(this);
}

} // namespace flightplan::qt
