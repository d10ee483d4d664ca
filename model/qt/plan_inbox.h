#pragma once

#include "model/qt/residents.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <mutex>
#include <optional>

namespace flightplan::qt {

/// Brings plans from the worker to the GUI thread, the newest alone: however many are put, one event is on its way at a
/// time, and at least `interval` passes between two deliveries.
class PlanInbox : public QObject {
    Q_OBJECT
public:
    explicit PlanInbox(std::chrono::milliseconds interval, QObject* parent = nullptr);

    /// Any thread. A snapshot that is replaced before it was delivered is released here.
    void put(Snapshot snapshot);
    /// Delivers now what is there, if anything.
    void deliver();

Q_SIGNALS:
    void arrived(const flightplan::qt::Snapshot& snapshot);
    /// From the worker to the GUI thread.
    void announced(QPrivateSignal);

private:
    void wake();

    const std::chrono::milliseconds m_interval;
    std::mutex m_mutex;
    std::optional<Snapshot> m_newest;
    bool m_announced = false; ///< an event or the timer will deliver
    QElapsedTimer m_sinceLast;
    QTimer m_later;
};

} // namespace flightplan::qt
