#pragma once

#include "model/planner/planner.h"
#include "model/qt/plan_inbox.h"
#include "model/qt/what_if.h"
#include "model/runtime/lanes.h"
#include "model/runtime/latest.h"

#include <QObject>

#include <cstdint>
#include <optional>

namespace flightplan::qt {

/// Plans the newest document on the live lane. One planner lives there, so that its memory of stages is never shared.
class LivePlanner : public QObject {
    Q_OBJECT
public:
    explicit LivePlanner(runtime::Lanes& lanes, QObject* parent = nullptr);

    /// With a question, the snapshot shows the plan after the loss.
    void submit(const document::Document& document, std::uint64_t revision, const std::optional<WhatIf>& whatIf);
    /// Blocks until the newest submitted document is planned, and delivers its plan.
    void wait();
    /// Lets go of a snapshot on the worker: the last owner of a large plan frees megabytes.
    void release(Snapshot snapshot);

Q_SIGNALS:
    void arrived(const flightplan::qt::Snapshot& snapshot);

private:
    struct Request {
        document::Document document;
        std::uint64_t revision = 0;
        std::optional<WhatIf> whatIf;
    };

    std::optional<Snapshot> work(const Request& request, const std::stop_token& stop);

    runtime::Lanes& m_lanes;
    PlanInbox m_inbox;
    planner::Planner m_planner;                    ///< live lane only
    runtime::Latest<Request, Snapshot> m_requests; ///< last: ends before what its jobs use
};

} // namespace flightplan::qt
