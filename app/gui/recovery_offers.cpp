#include "app/gui/recovery_offers.h"

#include "app/gui/file_actions.h"
#include "app/gui/show_file.h"
#include "model/base/finding.h"
#include "model/qt/plan_controller.h"
#include "views/common/notice_stack.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace flightplan::gui {
namespace {

constexpr std::size_t mostShown = 3;

QString noticeName(const Rescue& rescue) {
    return QStringLiteral("recovery/") + QFileInfo(rescue.file()).fileName();
}

/// "14:02" today, else with the day.
QString timeText(const QDateTime& time) {
    const auto local = time.toLocalTime();
    const auto time24 = local.toString(QStringLiteral("HH:mm"));
    return local.date() == QDate::currentDate()
               ? time24
               : QLocale().toString(local.date(), QLocale::ShortFormat) + u' ' + time24;
}

QString homeText(const RescueNote& note) {
    return note.path.isEmpty() ? RecoveryOffers::tr("It was never saved to a file.")
                               : RecoveryOffers::tr("It belongs to %1.").arg(QDir::toNativeSeparators(note.path));
}

} // namespace

RecoveryOffers::RecoveryOffers(qt::PlanController& controller, FileActions& files, views::NoticeStack& notices,
                               QObject* parent)
    : QObject(parent)
    , m_controller(controller)
    , m_files(files)
    , m_notices(notices) {}

void RecoveryOffers::add(std::vector<Rescue> rescues) {
    m_waiting = std::move(rescues);
}

bool RecoveryOffers::openKept() {
    const auto kept = std::ranges::find_if(m_waiting, [](const Rescue& rescue) { return rescue.note().kept; });
    if (kept == m_waiting.end())
        return false;
    const auto rescue = *kept;
    return open(rescue);
}

void RecoveryOffers::show() {
    // Each is put on top of those before: the newest last.
    for (auto i = std::min(mostShown, m_waiting.size()); i-- > 0;)
        if (!m_notices.isShown(noticeName(m_waiting[i])))
            offer(m_waiting[i]);
}

void RecoveryOffers::offer(const Rescue& rescue) {
    const auto& note = rescue.note();
    views::Notice notice{noticeName(rescue), views::Tone::warn, {}, homeText(note), {}};
    notice.title = note.kept
                       ? tr("“%1” was closed with unsaved changes, last at %2.").arg(note.title, timeText(note.changed))
                       : tr("Flightplan ended unexpectedly. “%1”, changed %2, can be recovered.")
                             .arg(note.title, timeText(note.changed));
    notice.actions = {
        {QStringLiteral("recoveryRecover"), tr("Recover"),
         tr("Opens it with its changes; its file stays as it is until you save"), [this, rescue] { recover(rescue); }},
        {QStringLiteral("recoveryDiscard"), tr("Discard"),
         tr("Deletes the rescued copy; the saved file stays as it is"), [this, rescue] { discard(rescue); }},
        {QStringLiteral("recoveryShowFile"), tr("Show file"), QDir::toNativeSeparators(rescue.file()),
         [this, rescue] { showFile(rescue.file(), m_files); }, true}};
    m_notices.put(notice);
}

void RecoveryOffers::recover(const Rescue& rescue) {
    if (!m_files.mayLeave()) {
        offer(rescue);
        return;
    }
    open(rescue);
    show();
}

void RecoveryOffers::discard(const Rescue& rescue) {
    rescue.remove();
    forget(rescue);
    show();
}

bool RecoveryOffers::open(const Rescue& rescue) {
    std::vector<Finding> problems;
    const auto& path = rescue.note().path;
    const bool good = m_controller.recover(rescue.file(), path, problems);
    if (good) {
        m_files.adopted(path);
        Q_EMIT recovered(rescue);
    } else {
        reportUnreadable(rescue, problems.empty() ? QString() : QString::fromStdString(render(problems.front())));
    }
    forget(rescue);
    return good;
}

void RecoveryOffers::reportUnreadable(const Rescue& rescue, const QString& why) {
    views::Notice notice{
        noticeName(rescue),
        views::Tone::bad,
        tr("The rescued copy of “%1” cannot be read.").arg(rescue.note().title),
        tr("%1\nIt stays at %2, where it can be mended by hand.").arg(why, QDir::toNativeSeparators(rescue.file())),
        {}};
    notice.actions = {
        {QStringLiteral("recoveryShowFile"), tr("Show file"), QDir::toNativeSeparators(rescue.file()),
         [this, rescue] { showFile(rescue.file(), m_files); }, true},
        {QStringLiteral("recoveryDiscard"), tr("Discard"), tr("Deletes the rescued copy"),
         [this, rescue] { discard(rescue); }},
        {QStringLiteral("recoveryClose"), tr("Close"), tr("Keeps the copy; the next start offers it again"), [] {}}};
    m_notices.put(notice);
}

void RecoveryOffers::forget(const Rescue& rescue) {
    std::erase_if(m_waiting, [&](const Rescue& each) { return each.file() == rescue.file(); });
}

} // namespace flightplan::gui
