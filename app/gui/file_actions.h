#pragma once

#include "model/base/finding.h"

#include <QObject>
#include <QString>
#include <QStringList>

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
    /// Asks what to do with changes, if there are any. False: stay.
    bool mayLeave();

Q_SIGNALS:
    void problemsFound(const QString& path, bool asCopy, const std::vector<flightplan::Finding>& problems);
    void opened();
    /// The document is about to be saved or left: what is being typed has to reach it now.
    void settleRequested();
    void message(const QString& text);

private:
    bool save();
    bool saveAs();
    bool saveTo(const QString& path);
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
    QMenu* m_recent = nullptr;
    QMenu* m_examples = nullptr;
};

} // namespace flightplan::gui
