#pragma once

#include "model/qt/selection_history.h"

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace flightplan::gui {

/// Back and forward among what was selected.
class HistoryActions : public QObject {
    Q_OBJECT

public:
    HistoryActions(qt::PlanController& controller, QWidget& window);

    void fill(QMenu& menu);
    /// Another document is open: what was selected before is in another plan.
    void forget() { m_history.clear(); }

Q_SIGNALS:
    /// A step back or forward was taken; what is selected now wants to be seen.
    void moved();

private:
    QAction* make(const QString& text, const QString& icon, Qt::Key key, const QString& name);
    void follow();

    qt::SelectionHistory m_history;
    QAction *m_back, *m_forward;
};

} // namespace flightplan::gui
