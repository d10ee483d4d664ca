#include "model/qt/survival_study.h"

#include "model/qt/quiet_mailbox.h"
#include "model/runtime/lanes.h"

#include <QCoreApplication>
#include <QMetaObject>

#include <stop_token>
#include <utility>

namespace flightplan::qt {

struct SurvivalStudy::Worker {
    Worker(SurvivalStudy& owner, runtime::Lanes& lanes)
        : study(owner)
        , mailbox(lanes.study, lanes.timer) {}

    void work(const std::shared_ptr<const plan::Plan>& plan, const std::stop_token& stop) {
        auto losses = studies::Survival(*plan).regions(stop);
        if (!losses)
            return;
        auto answer = std::make_shared<SurvivalAnswer>();
        answer->plan = plan;
        answer->losses = std::move(*losses);
        answer->figure = studies::survivesOneRegion(*plan, answer->losses);
        // The study is the context: what is posted to it after its end is never called.
        QMetaObject::invokeMethod(
            &study,
            [this, answer = std::move(answer)] {
                if (answer->plan != study.m_asked)
                    return;
                study.m_answer = answer;
                Q_EMIT study.answered();
            },
            Qt::QueuedConnection);
    }

    SurvivalStudy& study;
    QuietMailbox mailbox; // last: its end waits for the job that uses everything above
};

SurvivalStudy::SurvivalStudy(runtime::Lanes& lanes, QObject* parent)
    : QObject(parent)
    , m_worker(std::make_unique<Worker>(*this, lanes)) {}

SurvivalStudy::~SurvivalStudy() = default;

void SurvivalStudy::ask(std::shared_ptr<const plan::Plan> plan) {
    if (plan == m_asked)
        return;
    m_asked = plan;
    m_worker->mailbox.submit(
        [worker = m_worker.get(), plan = std::move(plan)](const std::stop_token& stop) { worker->work(plan, stop); });
}

void SurvivalStudy::wait() {
    m_worker->mailbox.waitUntilIdle();
    QCoreApplication::sendPostedEvents(this);
}

} // namespace flightplan::qt
