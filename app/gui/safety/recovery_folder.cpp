#include "app/gui/safety/recovery_folder.h"

#include "model/document/file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QMap>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace flightplan::gui {
namespace {

constexpr auto planSuffix = QLatin1String(".flightplan.json");
constexpr auto noteSuffix = QLatin1String(".note.json");
constexpr auto lockSuffix = QLatin1String(".lock");

QString noteFileOf(const QString& planFile) {
    return planFile.chopped(planSuffix.size()) + noteSuffix;
}

/// Taken if the run that made it has ended: a lock of a dead process counts as free, however young it is.
std::shared_ptr<QLockFile> lockOf(const QString& path) {
    auto lock = std::make_shared<QLockFile>(path);
    qint64 pid = 0;
    QString host, program;
    const bool readable = lock->getLockInfo(&pid, &host, &program);
    // Never by age, as a program may run for weeks, but for a lock that a power cut left empty.
    constexpr int tooOldToBeInTheMaking = 30'000;
    lock->setStaleLockTime(readable ? 0 : tooOldToBeInTheMaking);
    return lock->tryLock(0) ? lock : nullptr;
}

QByteArray toJson(const RescueNote& note) {
    return QJsonDocument(QJsonObject{{QStringLiteral("path"), note.path},
                                     {QStringLiteral("stamp"), note.stamp},
                                     {QStringLiteral("title"), note.title},
                                     {QStringLiteral("selection"), note.selection},
                                     {QStringLiteral("changed"), note.changed.toUTC().toString(Qt::ISODateWithMs)},
                                     {QStringLiteral("pid"), note.pid},
                                     {QStringLiteral("untitled"), note.path.isEmpty()},
                                     {QStringLiteral("kept"), note.kept}})
        .toJson();
}

RescueNote readNote(const QString& planFile) {
    QFile file(noteFileOf(planFile));
    const auto object =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    RescueNote note;
    note.path = object[QStringLiteral("path")].toString();
    note.stamp = object[QStringLiteral("stamp")].toString();
    note.title = object[QStringLiteral("title")].toString();
    note.selection = object[QStringLiteral("selection")].toString();
    note.changed = QDateTime::fromString(object[QStringLiteral("changed")].toString(), Qt::ISODateWithMs);
    note.pid = object[QStringLiteral("pid")].toInteger();
    note.kept = object[QStringLiteral("kept")].toBool();
    if (note.title.isEmpty())
        note.title = QCoreApplication::translate("Recovery", "Untitled plan");
    if (!note.changed.isValid())
        note.changed = QFileInfo(planFile).lastModified();
    return note;
}

Result<void> writeTo(const QString& path, std::string_view text) {
    return document::writeFileAtomically(QFile::encodeName(path).toStdString(), text);
}

} // namespace

Rescue::Rescue(QString file, std::shared_ptr<QLockFile> lock)
    : m_file(std::move(file))
    , m_note(readNote(m_file))
    , m_lock(std::move(lock)) {}

void Rescue::remove() const {
    QFile::remove(m_file);
    QFile::remove(noteFileOf(m_file));
}

QString recoveryFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/recovery");
}

std::vector<Rescue> findRescues(const QString& folder) {
    const QDir dir(folder);
    QMap<QString, std::shared_ptr<QLockFile>> locks; // of each run; one that is free and without plans goes away here
    const auto lockOfRun = [&](const QString& run) {
        if (!locks.contains(run))
            locks[run] = lockOf(dir.filePath(run + lockSuffix));
        return locks[run];
    };
    for (const auto& name : dir.entryList({QStringLiteral("*") + lockSuffix}, QDir::Files))
        lockOfRun(name.chopped(lockSuffix.size()));
    std::vector<Rescue> found;
    for (const auto& name : dir.entryList({QStringLiteral("*") + planSuffix}, QDir::Files))
        if (const auto lock = lockOfRun(name.section(u'-', 0, 0)))
            found.emplace_back(dir.filePath(name), lock);
    for (const auto& name : dir.entryList({QStringLiteral("*") + noteSuffix}, QDir::Files)) {
        const auto plan = name.chopped(noteSuffix.size()) + planSuffix;
        if (!dir.exists(plan) && lockOfRun(name.section(u'-', 0, 0)))
            QFile::remove(dir.filePath(name)); // the run was killed before it wrote its first plan
    }
    std::ranges::sort(found, std::ranges::greater(), [](const Rescue& rescue) { return rescue.note().changed; });
    return found;
}

RecoveryRun::RecoveryRun(QString folder)
    : m_folder(std::move(folder))
    , m_run(QUuid::createUuid().toString(QUuid::Id128)) {
    QDir().mkpath(m_folder);
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_lock = std::make_unique<QLockFile>(m_folder + u'/' + m_run + lockSuffix);
    m_lock->setStaleLockTime(0);
    m_lock->tryLock(0); // the name is ours alone; where the folder cannot be written, `write` says so
}

RecoveryRun::~RecoveryRun() = default; // what is still there is found at the next start, as the lock is free then

Result<void> RecoveryRun::write(int number, const document::Document& document, const RescueNote& note) const {
    const auto stem = m_folder + u'/' + m_run + u'-' + QString::number(number);
    // The note first: a plan is never there without one.
    auto written = writeTo(stem + noteSuffix, toJson(note).toStdString());
    if (written)
        written = writeTo(stem + planSuffix, document::write(document));
    if (written)
        removeAllBut(m_run + u'-' + QString::number(number) + u'.');
    return written;
}

void RecoveryRun::clear() const {
    removeAllBut({});
}

void RecoveryRun::removeAllBut(const QString& kept) const {
    const QDir dir(m_folder);
    for (const auto& name : dir.entryList({m_run + QStringLiteral("-*")}, QDir::Files))
        if (kept.isEmpty() || !name.startsWith(kept))
            QFile::remove(dir.filePath(name));
}

} // namespace flightplan::gui
