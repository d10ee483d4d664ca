#pragma once

#include "app/gui/safety/recovery_folder.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <vector>

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::gui {

/// Keeps a rescue copy of what is not saved. The first edit starts the interval, later ones do not put it off; the copy
/// is then written in a worker. It goes away when the plan is saved, undone to what is saved, or given up.
class Autosave : public QObject {
    Q_OBJECT

public:
    /// `controller` must outlive this.
    Autosave(qt::PlanController& controller, const QString& folder, QObject* parent = nullptr);
    /// What is neither saved nor discarded stays in the folder.
    ~Autosave() override;

    void setInterval(std::chrono::milliseconds interval) { m_timer.setInterval(interval); }
    /// The stamp that notes get: that of the plan's file as it was opened or saved last.
    void setStamp(const QString& stamp) { m_stamp = stamp; }

    /// The open plan came from this rescue: it goes as soon as this run has a copy of its own, or needs none.
    void replace(Rescue rescue);
    /// Writes what is not saved, marked as kept for the next start, and waits until it is on the disk. False: it could
    /// not be written, and `failed` said why.
    bool keep();
    /// The changes are given up: no copy, until the next edit.
    void discard();
    /// Writes now what the timer would write later, and waits (tests).
    void finish();

Q_SIGNALS:
    void written();                  ///< a rescue copy is on the disk
    void failed(const QString& why); ///< there is none, or an older one alone

private:
    struct Worker;

    void follow();
    void write(bool kept);
    void clear();

    qt::PlanController& m_controller;
    QTimer m_timer;
    QString m_stamp;
    int m_number = 0; ///< of the open plan in this run
    bool m_discarded = false;
    std::vector<Rescue> m_replaced;
    std::unique_ptr<Worker> m_worker; // last: its end waits for what is being written
};

} // namespace flightplan::gui
