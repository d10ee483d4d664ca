#include "model/qt/verdict_study.h"

#include "model/qt/quiet_mailbox.h"
#include "model/runtime/lanes.h"

#include <QCoreApplication>
#include <QMetaObject>

#include <stop_token>
#include <utility>

namespace flightplan::qt {

struct VerdictStudy::Worker {
    Worker(VerdictStudy& owner, runtime::Lanes& lanes)
        : study(owner)
        , mailbox(lanes.study, lanes.timer) {}

    void work(const std::shared_ptr<const plan::Plan>& plan, const std::stop_token& stop) {
        auto remedy = studies::findRemedy(*plan, catalog::builtIn(), stop);
        if (stop.stop_requested())
            return;
        // The study is the context: what is posted to it after its end is never called.
        QMetaObject::invokeMethod(
            &study,
            [this, plan, remedy = std::move(remedy)] {
                if (plan != study.m_asked)
                    return;
                study.m_remedy = remedy;
                study.m_searching = false;
                Q_EMIT study.answered();
            },
            Qt::QueuedConnection);
    }

    VerdictStudy& study;
    QuietMailbox mailbox; // last: its end waits for the job that uses everything above
};

VerdictStudy::VerdictStudy(runtime::Lanes& lanes, QObject* parent)
    : QObject(parent)
    , m_worker(std::make_unique<Worker>(*this, lanes)) {}

VerdictStudy::~VerdictStudy() = default;

void VerdictStudy::ask(std::shared_ptr<const plan::Plan> plan) {
    if (plan == m_asked)
        return;
    m_asked = plan;
    m_remedy.reset();
    m_searching = true;
    m_worker->mailbox.submit(
        [worker = m_worker.get(), plan = std::move(plan)](const std::stop_token& stop) { worker->work(plan, stop); });
}

void VerdictStudy::forget() {
    m_worker->mailbox.cancel();
    m_asked.reset();
    m_remedy.reset();
    m_searching = false;
}

void VerdictStudy::wait() {
    m_worker->mailbox.waitUntilIdle();
    QCoreApplication::sendPostedEvents(this);
}

} // namespace flightplan::qt
