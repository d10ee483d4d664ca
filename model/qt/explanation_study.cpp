#include "model/qt/explanation_study.h"

#include "model/runtime/lanes.h"
#include "model/runtime/mailbox.h"

#include <QMetaObject>

#include <atomic>
#include <stop_token>
#include <utility>

namespace flightplan::qt {

struct ExplanationStudy::Worker {
    Worker(ExplanationStudy& owner, runtime::Lanes& lanes)
        : study(owner)
        , mailbox(lanes.study, lanes.timer) {}

    void work(const std::shared_ptr<const plan::Plan>& plan, std::int64_t microVm, std::uint64_t number,
              const std::stop_token& stop) {
        StudyAnswer answer{plan, planner::explain(*plan, microVm), false, {}};
        const bool placed = answer.explanation.placement.placed();
        post(answer, number);
        if (placed || number != newest || stop.stop_requested())
            return;
        answer.cure = planner::findCure(*plan, microVm);
        answer.cureTried = true;
        post(std::move(answer), number);
    }

    void post(StudyAnswer answer, std::uint64_t number) {
        // The study is the context: what is posted to it after its end is never called.
        QMetaObject::invokeMethod(
            &study,
            [this, shared = std::make_shared<const StudyAnswer>(std::move(answer)), number] {
                if (number != newest)
                    return;
                study.m_answer = shared;
                Q_EMIT study.answered();
            },
            Qt::QueuedConnection);
    }

    ExplanationStudy& study;
    std::atomic<std::uint64_t> newest = 0;
    runtime::Mailbox mailbox; // last: its end waits for the job that uses everything above
};

ExplanationStudy::ExplanationStudy(runtime::Lanes& lanes, QObject* parent)
    : QObject(parent)
    , m_worker(std::make_unique<Worker>(*this, lanes)) {}

ExplanationStudy::~ExplanationStudy() = default;

void ExplanationStudy::ask(std::shared_ptr<const plan::Plan> plan, std::int64_t microVm) {
    const std::uint64_t number = ++m_worker->newest;
    m_worker->mailbox.submit([worker = m_worker.get(), plan = std::move(plan), microVm,
                              number](const std::stop_token& stop) { worker->work(plan, microVm, number, stop); });
}

void ExplanationStudy::forget() {
    ++m_worker->newest;
    m_worker->mailbox.cancel();
    m_answer.reset();
}

} // namespace flightplan::qt
