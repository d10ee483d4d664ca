#include "app/gui/file_notices.h"

#include "app/gui/file_actions.h"
#include "app/gui/safety/file_guard.h"
#include "model/qt/plan_controller.h"
#include "views/common/format.h"
#include "views/common/notice_stack.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

namespace flightplan::gui {
namespace {

using views::NoticeAction;

QString changedName() {
    return QStringLiteral("fileChanged");
}
QString goneName() {
    return QStringLiteral("fileGone");
}
QString failedName() {
    return QStringLiteral("saveFailed");
}

QString differenceText(const FileNews& news) {
    return news.changes ? FileNotices::tr("Objects that differ in the file: %1.")
                              .arg(views::format::count(static_cast<double>(*news.changes)))
                        : FileNotices::tr("How much it differs is not known.");
}

/// Messages of the engine begin in lower case, as the command line prints them behind the program's name.
QString asSentence(QString text) {
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text + u'.';
}

} // namespace

QString saveAdvice(const QString& path) {
    const QFileInfo file(path);
    const QFileInfo folder(file.absolutePath());
    if (!folder.isDir())
        return FileNotices::tr("The folder is not there: save in another one.");
    if (file.exists() && !file.isWritable())
        return FileNotices::tr("The file is read-only: save under another name.");
    if (!folder.isWritable())
        return FileNotices::tr("You may not write in this folder: save in another one.");
    constexpr qint64 little = 1 << 20;
    const QStorageInfo disk(folder.absoluteFilePath());
    if (disk.isReadOnly())
        return FileNotices::tr("The disk is read-only: save on another one.");
    if (disk.isValid() && disk.bytesAvailable() < little)
        return FileNotices::tr("The disk is full: make room and try again, or save on another one.");
    return FileNotices::tr("Try again, or save in another folder.");
}

FileNotices::FileNotices(qt::PlanController& controller, FileActions& files, FileGuard& guard,
                         views::NoticeStack& notices, QObject* parent)
    : QObject(parent)
    , m_controller(controller)
    , m_files(files)
    , m_guard(guard)
    , m_notices(notices) {
    connect(&guard, &FileGuard::found, this, &FileNotices::take);
    connect(&files, &FileActions::saveFailed, this, &FileNotices::showSaveFailed);
    connect(&controller, &qt::PlanController::synchronised, this, [this] { m_notices.dismiss(failedName()); });
}

void FileNotices::take(const FileNews& news) {
    m_notices.dismiss(changedName());
    m_notices.dismiss(goneName());
    if (news.kind == FileNews::Kind::changed)
        showChanged(news);
    else if (news.kind == FileNews::Kind::gone)
        showGone();
}

void FileNotices::showChanged(const FileNews& news) {
    const bool dirty = m_controller.isDirty();
    const NoticeAction reload{QStringLiteral("fileReload"), dirty ? tr("Reload theirs") : tr("Reload"),
                              tr("Reads the file again; undo brings back what is open now"),
                              [this] { m_files.reload(); }};
    const NoticeAction keep{QStringLiteral("fileKeep"), tr("Keep mine"),
                            tr("The open plan stays as it is; saving replaces what the other program wrote"),
                            [this] { keepMine(); }};
    auto text = differenceText(news);
    if (dirty)
        text = tr("You have changes that are not saved, too.") + u' ' + text;
    m_notices.put({changedName(), views::Tone::warn,
                   tr("“%1” was changed by another program.").arg(QFileInfo(m_controller.path()).fileName()), text,
                   dirty ? std::vector{keep, reload} : std::vector{reload, keep}});
}

void FileNotices::keepMine() {
    m_guard.acknowledge();
    m_controller.markUnsaved();
}

void FileNotices::showGone() {
    m_controller.markUnsaved();
    m_notices.put(
        {goneName(),
         views::Tone::warn,
         tr("“%1” was deleted or moved by another program.").arg(QFileInfo(m_controller.path()).fileName()),
         tr("The plan is still open here, and not saved. It was at %1.")
             .arg(QDir::toNativeSeparators(m_controller.path())),
         {{QStringLiteral("fileSaveAgain"), tr("Save"), tr("Writes the file again"), [this] { m_files.save(); }},
          {QStringLiteral("fileSaveAs"), tr("Save as…"), tr("Writes the plan to another file"),
           [this] { m_files.saveAs(); }}}});
}

void FileNotices::showSaveFailed(const QString& path, const QString& why) {
    m_notices.put(
        {failedName(),
         views::Tone::bad,
         tr("“%1” was not saved. The plan stays open, with its changes.").arg(QFileInfo(path).fileName()),
         asSentence(why) + u'\n' + saveAdvice(path),
         {{QStringLiteral("saveElsewhere"), tr("Save as…"), tr("Writes the plan to another file"),
           [this] { m_files.saveAs(); }},
          {QStringLiteral("saveAgain"), tr("Try again"), QDir::toNativeSeparators(path),
           [this, path] { m_files.saveTo(path); }},
          {QStringLiteral("saveFailedClose"), tr("Close"), tr("Closes this notice; the plan stays unsaved"), [] {}}}});
}

} // namespace flightplan::gui
