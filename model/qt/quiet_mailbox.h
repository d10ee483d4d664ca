#pragma once

#include "model/runtime/mailbox.h"

#include <QTimer>

#include <functional>
#include <stop_token>
#include <utility>

namespace flightplan::runtime {
struct Lanes;
}

namespace flightplan::qt {

/// A mailbox for what nobody waits for while the hand still moves: a job begins once nothing was asked for a while, and
/// a running one stops as soon as another is asked. So the cores belong to the plans of a drag. GUI thread.
class QuietMailbox {
public:
    using Job = std::function<void(const std::stop_token&)>;

    QuietMailbox(runtime::Lane& lane, runtime::Timer& timer)
        : m_mailbox(lane, timer) {
        constexpr int quietMs = 150; // longer than from plan to plan of the largest fleets
        m_quiet.setSingleShot(true);
        m_quiet.setInterval(quietMs);
        QObject::connect(&m_quiet, &QTimer::timeout, [this] { begin(); });
    }

    void submit(Job job) {
        m_mailbox.cancel();
        m_next = std::move(job);
        m_quiet.start();
    }

    void cancel() {
        m_quiet.stop();
        m_next = nullptr;
        m_mailbox.cancel();
    }

    /// Begins at once what waits, and blocks until it is done.
    void waitUntilIdle() {
        if (m_quiet.isActive())
            begin();
        m_mailbox.waitUntilIdle();
    }

private:
    void begin() {
        m_quiet.stop();
        m_mailbox.submit(std::exchange(m_next, nullptr));
    }

    Job m_next;
    QTimer m_quiet;
    runtime::Mailbox m_mailbox; // last: its end waits for the job
};

} // namespace flightplan::qt
