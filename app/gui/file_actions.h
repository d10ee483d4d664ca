#pragma once

#include "app/gui/settings.h"
#include "model/base/finding.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

class QAction;
class QMenu;
class QWidget;

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::gui {

/// New, open, save, recent files and examples. Nothing that is open is lost: leaving a changed plan asks once, and a
/// file with problems is not opened.
class FileActions : public QObject {
    Q_OBJECT

public:
    /// `window` is the parent of the file dialogs; both must outlive the actions.
    FileActions(qt::PlanController& controller, QWidget& window);

    /// Adds the actions to a menu and to the window's shortcuts.
    void fill(QMenu& menu);

    /// Opens a plan; an example opens as a copy. False if it had problems, which `problemsFound` carries.
    bool open(const QString& path);
    /// Opens a file that had problems, after it was mended. That of the open plan is reloaded; for another, unsaved
    /// changes are asked about. False without problems: the user stays.
    bool openAgain(const QString& path, std::vector<Finding>& problems);
    /// Reads the file of the open plan once more, as an undo step.
    bool reload();
    /// Asks what to do with changes, if there are any. False: stay.
    bool mayLeave();
    /// As `mayLeave`, at the end of the program: without a question if the keeper takes the changes.
    bool mayClose();
    bool save();
    bool saveAs();
    bool saveTo(const QString& path);
    /// A plan was opened by other means than `open`, and belongs to this file.
    void adopted(const QString& path);
    /// The file that was opened last, be it as a copy; empty for a new plan.
    const QString& source() const { return m_source; }

    /// Keeps unsaved changes for the next start; false if it does not.
    void setKeeper(std::function<bool()> keeper) { m_keeper = std::move(keeper); }
    /// Whether the file of the open plan changed on disk since it was opened or saved.
    void setChangedOnDisk(std::function<bool()> changed) { m_changedOnDisk = std::move(changed); }

Q_SIGNALS:
    void problemsFound(const QString& path, bool asCopy, const std::vector<flightplan::Finding>& problems);
    void opened();
    /// The document is about to be saved or left: what is being typed has to reach it now.
    void settleRequested();
    void message(const QString& text);
    void saved();
    void saveFailed(const QString& path, const QString& why);
    /// The user gave the unsaved changes up.
    void discarded();

private:
    bool read(const QString& path, std::vector<Finding>& problems);
    /// The file on disk is not the one that was opened: asks once before it is overwritten.
    bool mayOverwrite(const QString& path);
    void chooseAndOpen();
    void remember(const QString& path);
    void fillRecent();
    void fillExamples();
    QAction* add(QMenu& menu, const QString& text, const QString& tip, const QString& icon,
                 const QKeySequence& shortcut, const QString& name, void (FileActions::*slot)());
    void newPlan();
    void saveSlot();
    void saveAsSlot();

    qt::PlanController& m_controller;
    QWidget& m_window;
    Settings m_settings;
    QString m_source;
    std::function<bool()> m_keeper = [] { return false; };
    std::function<bool()> m_changedOnDisk = [] { return false; };
    QMenu* m_recent = nullptr;
    QMenu* m_examples = nullptr;
};

} // namespace flightplan::gui
