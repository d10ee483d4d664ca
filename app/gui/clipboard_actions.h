#pragma once

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::gui {

/// Cut, copy and paste of what is selected, as the JSON of a plan file: between windows, into an editor, from a mail.
/// Each paste and cut is one undo step.
class ClipboardActions : public QObject {
    Q_OBJECT

public:
    ClipboardActions(qt::PlanController& controller, QWidget& window);

    void fill(QMenu& menu);

Q_SIGNALS:
    void message(const QString& text, bool isRefusal);

private:
    QAction* make(const QString& text, const QString& icon, const QKeySequence& shortcut, const QString& name);
    void follow();
    bool copy();
    void cut();
    void paste();

    qt::PlanController& m_controller;
    QWidget& m_window;
    QAction *m_cut, *m_copy, *m_paste;
};

} // namespace flightplan::gui
