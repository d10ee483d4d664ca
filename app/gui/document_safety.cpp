#include "app/gui/document_safety.h"

#include "app/gui/file_actions.h"
#include "app/gui/file_notices.h"
#include "app/gui/recovery_offers.h"
#include "app/gui/session.h"
#include "app/gui/settings.h"
#include "model/qt/plan_controller.h"
#include "views/common/notice_stack.h"

#include <chrono>
#include <cmath>

namespace flightplan::gui {

DocumentSafety::DocumentSafety(qt::PlanController& controller, FileActions& files, views::NoticeStack& notices,
                               Settings& settings, const QString& folder, QObject* parent)
    : QObject(parent)
    , m_controller(controller)
    , m_files(files)
    , m_notices(notices)
    , m_settings(settings)
    , m_guard(new FileGuard(controller, this))
    , m_autosave(new Autosave(controller, folder, this))
    , m_fileNotices(new FileNotices(controller, files, *m_guard, notices, this))
    , m_offers(new RecoveryOffers(controller, files, notices, this)) {
    m_offers->add(findRescues(folder));
    connectSettings();
    connectRecovery();
}

DocumentSafety::~DocumentSafety() {
    m_files.setKeeper([] { return false; });
    m_files.setChangedOnDisk([] { return false; });
}

void DocumentSafety::connectSettings() {
    const auto takeInterval = [this] {
        const auto seconds = m_settings.number(Key::autosaveSeconds);
        m_autosave->setInterval(std::chrono::milliseconds(std::lround(1000 * seconds)));
    };
    takeInterval();
    connect(&m_settings, &Settings::changed, this, [takeInterval](Key key) {
        if (key == Key::autosaveSeconds)
            takeInterval();
    });
    const auto noteFile = [this] { rememberFile(m_settings, m_files); };
    connect(&m_files, &FileActions::opened, this, noteFile);
    connect(&m_files, &FileActions::saved, this, noteFile);
    m_files.setKeeper([this] { return m_settings.flag(Key::reopenLast) && m_autosave->keep(); });
    m_files.setChangedOnDisk([this] { return m_guard->differs(); });
}

void DocumentSafety::connectRecovery() {
    const auto takeStamp = [this] { m_autosave->setStamp(m_guard->known().toText()); };
    connect(&m_controller, &qt::PlanController::synchronised, this, takeStamp);
    takeStamp();
    connect(&m_files, &FileActions::discarded, m_autosave, &Autosave::discard);
    connect(m_autosave, &Autosave::failed, this, &DocumentSafety::warnUnprotected);
    connect(m_autosave, &Autosave::written, this, [this] {
        m_warned = false;
        m_notices.dismiss(QStringLiteral("unprotected"));
    });
    connect(m_offers, &RecoveryOffers::recovered, this, [this](const Rescue& rescue) {
        const auto& note = rescue.note();
        m_autosave->setStamp(note.stamp);
        m_autosave->replace(rescue);
        m_guard->expect(FileStamp::fromText(note.stamp));
        m_controller.select(qt::Selection::fromObject(note.selection));
        Q_EMIT m_files.message(tr("“%1” is back with its unsaved changes.").arg(m_controller.title()));
    });
}

bool DocumentSafety::openKept() {
    return m_settings.flag(Key::reopenLast) && m_offers->openKept();
}

void DocumentSafety::offerRescues() {
    m_offers->show();
}

void DocumentSafety::warnUnprotected(const QString& why) {
    if (std::exchange(m_warned, true)) // once, not after each edit
        return;
    m_notices.put(
        {QStringLiteral("unprotected"),
         views::Tone::warn,
         tr("Your changes would not survive a crash: the rescue copy cannot be written. Save often."),
         why,
         {{QStringLiteral("unprotectedSave"), tr("Save"), tr("Saves the plan now"), [this] { m_files.save(); }, true},
          {QStringLiteral("unprotectedClose"), tr("Close"), tr("Closes this notice"), [] {}}}});
}

} // namespace flightplan::gui
