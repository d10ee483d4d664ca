#pragma once

#include "model/qt/quiet_mailbox.h"
#include "model/runtime/lanes.h"

#include <QCoreApplication>
#include <QMetaObject>
#include <QObject>

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <utility>

namespace flightplan::qt {

/// The work of a study that answers one question about the newest plan: done on the study lane once the hand rests, its
/// answer brought back to the GUI thread, answers to older questions dropped. GUI thread; a member of the study, after
/// all that its work uses.
template <class Answer>
class NewestAnswer {
public:
    /// Empty if it was stopped.
    using Work = std::function<std::optional<Answer>(const std::stop_token&)>;

    /// `take` hears of the answers; `owner` is the study. The lanes must outlive this.
    NewestAnswer(runtime::Lanes& lanes, QObject& owner, std::function<void(Answer)> take)
        : m_owner(owner)
        , m_take(std::move(take))
        , m_mailbox(lanes.study, lanes.timer) {}

    void ask(Work work) {
        m_mailbox.submit([this, question = ++m_question, work = std::move(work)](const std::stop_token& stop) {
            auto answer = work(stop);
            if (!answer)
                return;
            // The study is the context: what is posted to it after its end is never called.
            QMetaObject::invokeMethod(
                &m_owner,
                [this, question, answer = std::move(*answer)] {
                    if (question == m_question)
                        m_take(answer);
                },
                Qt::QueuedConnection);
        });
    }

    /// Drops the question.
    void forget() {
        ++m_question;
        m_mailbox.cancel();
    }

    /// Blocks until the last question is answered (pictures, tests).
    void wait() {
        m_mailbox.waitUntilIdle();
        QCoreApplication::sendPostedEvents(&m_owner);
    }

private:
    QObject& m_owner;
    std::function<void(Answer)> m_take;
    std::uint64_t m_question = 0;
    QuietMailbox m_mailbox; // last: its end waits for the job that uses everything above
};

} // namespace flightplan::qt
