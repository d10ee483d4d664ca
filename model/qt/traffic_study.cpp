#include "model/qt/traffic_study.h"

#include "model/planner/figures.h"
#include "model/qt/plan_controller.h"
#include "model/runtime/lanes.h"
#include "model/traffic/findings.h"
#include "model/traffic/latency.h"
#include "model/traffic/route.h"

#include <QCoreApplication>
#include <QMetaObject>

#include <algorithm>
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

/// The figures of a plan at the moment of a routing; at the usual hour the plan has them.
std::shared_ptr<const plan::Figures> figuresAt(const plan::Plan& plan, const traffic::Routing& routing) {
    return routing.utcMinute ? std::make_shared<const plan::Figures>(planner::figuresAt(plan, routing)) : plan.figures;
}

} // namespace

TrafficStudy::Answered TrafficStudy::answerOf(const Question& question, const std::stop_token& stop) {
    auto answer = std::make_shared<TrafficAnswer>();
    answer->plan = question.plan;
    const auto& before = question.before;
    const bool sameMoment = before && before->routing->utcMinute == question.minute;
    const bool same = sameMoment && before->plan == question.plan;
    if (same) {
        answer->routing = before->routing;
        answer->links = before->links;
        answer->forwarding = before->forwarding;
        answer->findings = before->findings;
        answer->figures = before->figures;
    } else {
        auto routing = traffic::route(*question.plan, {question.minute, stop});
        if (!routing)
            return std::nullopt; // stopped: a newer question waits
        answer->routing = std::make_shared<const traffic::Routing>(std::move(*routing));
        answer->links = std::make_shared<const traffic::LinkLoads>(traffic::loadsOf(*question.plan, *answer->routing));
        answer->forwarding =
            std::make_shared<const traffic::Forwarding>(traffic::forwardingOf(*question.plan, *answer->routing));
        answer->findings = std::make_shared<const std::vector<Finding>>(
            traffic::allFindings(*question.plan, *answer->routing, *answer->links, *answer->forwarding));
        answer->figures = figuresAt(*question.plan, *answer->routing);
    }
    if (sameMoment && before->compared.plan == question.compared) {
        answer->compared = before->compared;
    } else if (question.compared) {
        auto routing = traffic::route(*question.compared, {question.minute, stop});
        if (!routing)
            return std::nullopt;
        answer->compared = {question.compared, std::make_shared<const traffic::Routing>(std::move(*routing)), {}};
        answer->compared.figures = figuresAt(*question.compared, *answer->compared.routing);
    }
    for (const auto w : question.shown) {
        if (stop.stop_requested())
            return std::nullopt;
        if (w >= answer->routing->workloads.size())
            continue; // a row of an older plan
        if (same && before->workloads.contains(w))
            answer->workloads[w] = before->workloads.at(w);
        else
            answer->workloads[w] = {timesOf(*question.plan, *answer->routing, w),
                                    traffic::insideTarget(*question.plan, *answer->routing, w)};
    }
    return answer;
}

TrafficStudy::TrafficStudy(PlanController& controller, QObject* parent)
    : QObject(parent)
    , m_controller(controller)
    , m_work(
          controller.lanes().study, controller.lanes().timer,
          [](const Question& question, const std::stop_token& stop) { return answerOf(question, stop); },
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

void TrafficStudy::setCompared(std::shared_ptr<const plan::Plan> plan) {
    if (m_compared == plan)
        return;
    m_compared = std::move(plan);
    ask();
}

void TrafficStudy::setShown(std::vector<std::size_t> workloads) {
    m_shown = std::move(workloads);
    if (!m_answer || std::ranges::all_of(m_shown, [this](std::size_t w) { return m_answer->workloads.contains(w); }))
        return; // known, or found with the first answer
    ask();
}

void TrafficStudy::ask() {
    const auto plan = m_controller.plan();
    const bool has = plan && traffic::hasTraffic(*plan->fleet);
    if (std::exchange(m_hasTraffic, has) != has)
        Q_EMIT hasTrafficChanged();
    if (has) {
        m_work.submit({plan, m_compared, m_minute, m_shown, m_answer});
        return;
    }
    m_work.cancel();
    if (std::exchange(m_answer, nullptr)) {
        Q_EMIT answered();
        Q_EMIT timesAnswered();
    }
}

void TrafficStudy::take(std::shared_ptr<const TrafficAnswer> answer) {
    // Of a plan that is gone: a newer answer is on its way, or there is no traffic any more.
    if (!m_hasTraffic)
        return;
    const bool same =
        m_answer && m_answer->routing == answer->routing && m_answer->compared.routing == answer->compared.routing;
    m_answer = std::move(answer);
    if (!same)
        Q_EMIT answered();
    Q_EMIT timesAnswered();
}

void TrafficStudy::wait() {
    // An answer may bring the next question: the times of the rows that it shows.
    for (std::shared_ptr<const TrafficAnswer> before;;) {
        before = m_answer;
        m_work.waitUntilIdle();
        QCoreApplication::sendPostedEvents(this);
        if (m_answer == before)
            return;
    }
}

} // namespace flightplan::qt
