#pragma once

#include "model/base/error.h"
#include "model/document/document.h"

#include <QDateTime>
#include <QString>

#include <memory>
#include <vector>

class QLockFile;

namespace flightplan::gui {

/// What is known of a rescued plan beside its content.
struct RescueNote {
    QString path;  ///< the file it belongs to; empty: never saved
    QString stamp; ///< of that file when the plan was opened or saved last, as `FileStamp::toText`
    QString title;
    QString selection; ///< as `qt::Selection::toObject`
    QDateTime changed; ///< when the copy was made
    qint64 pid = 0;
    bool kept = false; ///< the program ended in good order and kept the plan for the next start

    bool operator==(const RescueNote&) const = default;
};

/// A plan that an ended run left unsaved. Nobody else is offered it as long as this lives.
class Rescue {
public:
    Rescue(QString file, std::shared_ptr<QLockFile> lock);

    const QString& file() const { return m_file; }
    /// Without a readable note: the title "Untitled plan" and the time of the file.
    const RescueNote& note() const { return m_note; }
    /// Takes plan and note off the disk.
    void remove() const;

private:
    QString m_file;
    RescueNote m_note;
    std::shared_ptr<QLockFile> m_lock;
};

/// Where rescue copies are: beside the program's other data, never beside the user's files.
QString recoveryFolder();

/// What ended runs left in the folder, newest first. Those of running programs are left alone.
std::vector<Rescue> findRescues(const QString& folder);

/// The rescue copies of this run:
///
///     recovery/<run>.lock                    held while the program runs; a crash leaves it behind, with a dead pid
///     recovery/<run>-<number>.flightplan.json  the plan, written as Save writes it
///     recovery/<run>-<number>.note.json        the note
///
/// Each plan that is opened has a number of its own, so that a crash never leaves a plan with the note of another.
class RecoveryRun {
public:
    /// Makes the folder, readable for its owner alone, and takes the lock.
    explicit RecoveryRun(QString folder);
    ~RecoveryRun();
    RecoveryRun(const RecoveryRun&) = delete;
    RecoveryRun& operator=(const RecoveryRun&) = delete;

    /// Writes copy `number` and takes away those of other numbers. Any thread, one at a time. On failure the copy
    /// before is still there.
    Result<void> write(int number, const document::Document& document, const RescueNote& note) const;
    /// Takes all copies of this run away. Any thread, not while another writes.
    void clear() const;

private:
    void removeAllBut(const QString& kept) const;

    QString m_folder;
    QString m_run;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace flightplan::gui
