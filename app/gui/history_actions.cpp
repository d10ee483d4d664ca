#include "app/gui/history_actions.h"

#include "model/qt/plan_controller.h"
#include "views/common/icons.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

namespace flightplan::gui {

HistoryActions::HistoryActions(qt::PlanController& controller, QWidget& window)
    : QObject(&window)
    , m_history(controller)
    , m_back(make(tr("Go &back"), QStringLiteral("back"), Qt::Key_Left, QStringLiteral("actionBack")))
    , m_forward(make(tr("Go f&orward"), QStringLiteral("forward"), Qt::Key_Right, QStringLiteral("actionForward"))) {
    window.addActions({m_back, m_forward});
    connect(m_back, &QAction::triggered, this, [this] {
        m_history.goBack();
        Q_EMIT moved();
    });
    connect(m_forward, &QAction::triggered, this, [this] {
        m_history.goForward();
        Q_EMIT moved();
    });
    connect(&m_history, &qt::SelectionHistory::changed, this, &HistoryActions::follow);
    follow();
}

QAction* HistoryActions::make(const QString& text, const QString& icon, Qt::Key key, const QString& name) {
    auto* action = new QAction(views::icon(icon), text, this);
    action->setObjectName(name);
    action->setShortcut(QKeySequence(Qt::ALT | key));
    return action;
}

void HistoryActions::fill(QMenu& menu) {
    menu.addSeparator();
    menu.addActions({m_back, m_forward});
}

void HistoryActions::follow() {
    m_back->setEnabled(m_history.canGoBack());
    m_back->setToolTip(m_back->isEnabled() ? tr("Selects what was selected before")
                                           : tr("Nothing was selected before"));
    m_forward->setEnabled(m_history.canGoForward());
    m_forward->setToolTip(m_forward->isEnabled() ? tr("Selects what was selected before the way back")
                                                 : tr("No way back was taken"));
}

} // namespace flightplan::gui
