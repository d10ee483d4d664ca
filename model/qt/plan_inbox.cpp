#include "model/qt/plan_inbox.h"

#include <utility>

namespace flightplan::qt {

PlanInbox::PlanInbox(std::chrono::milliseconds interval, QObject* parent)
    : QObject(parent)
    , m_interval(interval) {
    m_later.setSingleShot(true);
    m_later.setTimerType(Qt::PreciseTimer);
    connect(this, &PlanInbox::announced, this, &PlanInbox::wake, Qt::QueuedConnection);
    connect(&m_later, &QTimer::timeout, this, &PlanInbox::deliver);
}

void PlanInbox::put(Snapshot snapshot) {
    std::optional<Snapshot> old(std::move(snapshot));
    bool announce = false;
    {
        const std::lock_guard lock(m_mutex);
        m_newest.swap(old);
        announce = !std::exchange(m_announced, true);
    }
    if (announce)
        Q_EMIT announced({});
}

void PlanInbox::wake() {
    const auto passed = m_sinceLast.isValid() ? std::chrono::milliseconds(m_sinceLast.elapsed()) : m_interval;
    if (passed >= m_interval)
        deliver();
    else
        m_later.start(m_interval - passed);
}

void PlanInbox::deliver() {
    std::optional<Snapshot> snapshot;
    {
        const std::lock_guard lock(m_mutex);
        m_newest.swap(snapshot);
        m_announced = false;
    }
    if (!snapshot)
        return;
    m_sinceLast.start();
    Q_EMIT arrived(*snapshot);
}

} // namespace flightplan::qt
