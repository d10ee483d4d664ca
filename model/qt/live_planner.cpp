#include "model/qt/live_planner.h"

#include <utility>

namespace flightplan::qt {
namespace {

constexpr std::chrono::milliseconds frame(16);
// A plan of the largest fleets that are edited live takes some 100 ms: while a slider moves, one that is finished a
// little late shows more than many that were stopped.
constexpr std::chrono::milliseconds patience(500);

Snapshot answer(const WhatIf& question, plan::Plan plan) {
    auto found = std::make_shared<WhatIfAnswer>();
    found->question = question;
    found->before = std::make_shared<const plan::Plan>(std::move(plan));
    auto reaction = planner::react(*found->before, question.objects, question.mode);
    if (reaction)
        found->reaction = std::move(*reaction);
    else
        found->refused = QString::fromStdString(reaction.error().message);
    auto snapshot = makeSnapshot(reaction ? found->reaction.after : *found->before);
    snapshot.whatIf = std::move(found);
    return snapshot;
}

} // namespace

LivePlanner::LivePlanner(runtime::Lanes& lanes, QObject* parent)
    : QObject(parent)
    , m_lanes(lanes)
    , m_inbox(frame)
    , m_requests(
          lanes.live, lanes.timer,
          [this](const Request& request, const std::stop_token& stop) { return work(request, stop); },
          [this](Snapshot snapshot) { m_inbox.put(std::move(snapshot)); }, patience) {
    connect(&m_inbox, &PlanInbox::arrived, this, &LivePlanner::arrived);
}

void LivePlanner::submit(const document::Document& document, std::uint64_t revision,
                         const std::optional<WhatIf>& whatIf) {
    m_requests.submit({document, revision, whatIf});
}

std::optional<Snapshot> LivePlanner::work(const Request& request, const std::stop_token& stop) {
    planner::PlanOptions options;
    options.stop = stop;
    auto plan = m_planner.plan(request.document, options);
    if (!plan)
        return {}; // cancelled: a newer document waits
    plan->revision = request.revision;
    return request.whatIf ? answer(*request.whatIf, std::move(*plan)) : makeSnapshot(std::move(*plan));
}

void LivePlanner::wait() {
    m_requests.waitUntilIdle();
    m_inbox.deliver();
}

void LivePlanner::release(Snapshot snapshot) {
    if (snapshot.plan)
        m_lanes.live.post([held = std::move(snapshot)](const std::stop_token&) {});
}

} // namespace flightplan::qt
