#include "model/qt/quality_study.h"

#include "model/planner/improve.h"
#include "model/qt/quiet_mailbox.h"
#include "model/runtime/lanes.h"
#include "model/runtime/mailbox.h"

#include <QCoreApplication>
#include <QMetaObject>

#include <chrono>
#include <stop_token>
#include <utility>

namespace flightplan::qt {

struct QualityStudy::Worker {
    Worker(QualityStudy& owner, runtime::Lanes& lanes)
        : study(owner)
        , bounds(lanes.study, lanes.timer)
        , improvements(lanes.study, lanes.timer) {}

    void post(QualityAnswer answer) {
        // The study is the context: what is posted to it after its end is never called.
        QMetaObject::invokeMethod(
            &study,
            [this, shared = std::make_shared<const QualityAnswer>(std::move(answer))] {
                if (shared->plan != study.m_asked)
                    return;
                study.m_answer = shared;
                Q_EMIT study.answered();
            },
            Qt::QueuedConnection);
    }

    void bound(const std::shared_ptr<const plan::Plan>& plan, const std::stop_token& stop) {
        using Clock = std::chrono::steady_clock;
        constexpr auto pause = std::chrono::milliseconds(150);
        auto told = Clock::now();
        planner::BoundStudyOptions options;
        options.start = prices;
        options.stop = stop;
        options.progress = [&](const planner::BoundStudy& soFar) {
            if (Clock::now() - told < pause)
                return;
            told = Clock::now();
            post({plan, soFar, {}});
        };
        auto found = planner::studyBound(*plan, solver, options);
        if (stop.stop_requested())
            return;
        prices = found.bound.prices;
        post({plan, std::move(found), planner::nextAlpha(*plan, stop)});
    }

    void improve(const std::shared_ptr<const plan::Plan>& plan, const std::stop_token& stop) {
        planner::ImproveOptions options;
        options.stop = stop;
        auto better = planner::improve(*plan, options);
        if (!better)
            return; // cancelled
        QMetaObject::invokeMethod(
            &study, [this, plan, edit = std::move(better->edit)] { study.finish(plan, edit); }, Qt::QueuedConnection);
    }

    QualityStudy& study;
    bound::BoundSolver solver; // study lane only, like the prices
    bound::Prices prices;
    QuietMailbox bounds;
    runtime::Mailbox improvements; // last, both: their end waits for jobs that use everything above
};

QualityStudy::QualityStudy(runtime::Lanes& lanes, QObject* parent)
    : QObject(parent)
    , m_worker(std::make_unique<Worker>(*this, lanes)) {}

QualityStudy::~QualityStudy() = default;

void QualityStudy::ask(std::shared_ptr<const plan::Plan> plan) {
    if (plan == m_asked)
        return;
    m_asked = plan;
    m_worker->bounds.submit(
        [worker = m_worker.get(), plan = std::move(plan)](const std::stop_token& stop) { worker->bound(plan, stop); });
}

void QualityStudy::improve(std::shared_ptr<const plan::Plan> plan) {
    m_improving = plan;
    m_worker->improvements.submit([worker = m_worker.get(), plan = std::move(plan)](const std::stop_token& stop) {
        worker->improve(plan, stop);
    });
    Q_EMIT improvingChanged();
}

void QualityStudy::cancelImprove() {
    if (!m_improving)
        return;
    m_improving.reset();
    m_worker->improvements.cancel();
    Q_EMIT improvingChanged();
}

void QualityStudy::finish(const std::shared_ptr<const plan::Plan>& plan, std::optional<document::Edit> edit) {
    if (plan != m_improving)
        return;
    m_improving.reset();
    Q_EMIT improvingChanged();
    Q_EMIT improved(plan, edit);
}

void QualityStudy::wait() {
    m_worker->bounds.waitUntilIdle();
    QCoreApplication::sendPostedEvents(this);
}

} // namespace flightplan::qt
