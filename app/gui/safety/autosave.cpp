#include "app/gui/safety/autosave.h"

#include "model/qt/plan_controller.h"
#include "model/runtime/lanes.h"
#include "model/runtime/mailbox.h"

#include <QCoreApplication>

#include <utility>

namespace flightplan::gui {

/// Newest wins: a copy that waits is dropped for a newer one, and for the order to take all away.
struct Autosave::Worker {
    Worker(const QString& folder, runtime::Lanes& lanes)
        : run(folder)
        , mailbox(lanes.file, lanes.timer) {}

    RecoveryRun run;
    runtime::Mailbox mailbox; // last: its end waits for the job that writes
};

namespace {

void removeAll(const std::vector<Rescue>& rescues) {
    for (const auto& rescue : rescues)
        rescue.remove();
}

} // namespace

Autosave::Autosave(qt::PlanController& controller, const QString& folder, QObject* parent)
    : QObject(parent)
    , m_controller(controller)
    , m_worker(std::make_unique<Worker>(folder, controller.lanes())) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, [this] { write(false); });
    connect(&controller, &qt::PlanController::documentReplaced, this, &Autosave::follow);
    connect(&controller, &qt::PlanController::fileChanged, this, &Autosave::follow);
    connect(&controller, &qt::PlanController::synchronised, this, [this] {
        ++m_number;
        clear();
    });
}

Autosave::~Autosave() = default;

void Autosave::follow() {
    // Of an edit the document is heard before the undo stack knows that it is dirty: look when the interval is over.
    m_discarded = false;
    if (!m_timer.isActive())
        m_timer.start();
}

void Autosave::replace(Rescue rescue) {
    m_replaced.push_back(std::move(rescue));
    ++m_number;
    write(false);
}

void Autosave::write(bool kept) {
    m_timer.stop();
    if (m_discarded || !m_controller.isDirty()) {
        clear();
        return;
    }
    RescueNote note{m_controller.path(),
                    m_stamp,
                    m_controller.title(),
                    m_controller.selection().toObject(),
                    QDateTime::currentDateTimeUtc(), // no thread but this one asks for the time zone
                    QCoreApplication::applicationPid(),
                    kept};
    m_worker->mailbox.submit([this, worker = m_worker.get(), number = m_number, document = m_controller.document(),
                              note = std::move(note), replaced = m_replaced](const std::stop_token&) {
        const auto result = worker->run.write(number, document, note);
        if (result)
            removeAll(replaced);
        QMetaObject::invokeMethod(
            this,
            [this, result] {
                if (result)
                    Q_EMIT written();
                else
                    Q_EMIT failed(QString::fromStdString(result.error().message));
            },
            Qt::QueuedConnection);
    });
}

void Autosave::clear() {
    m_timer.stop();
    m_worker->mailbox.submit(
        [worker = m_worker.get(), replaced = std::exchange(m_replaced, {})](const std::stop_token&) {
            worker->run.clear();
            removeAll(replaced);
        });
}

bool Autosave::keep() {
    bool good = true;
    const auto heard = connect(this, &Autosave::failed, this, [&good] { good = false; });
    write(true);
    finish();
    disconnect(heard);
    return good;
}

void Autosave::discard() {
    m_discarded = true;
    clear();
    m_worker->mailbox.waitUntilIdle();
}

void Autosave::finish() {
    if (m_timer.isActive())
        write(false);
    m_worker->mailbox.waitUntilIdle();
    QCoreApplication::sendPostedEvents(this);
}

} // namespace flightplan::gui
