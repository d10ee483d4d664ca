#include "app/gui/what_if_actions.h"

#include "model/qt/plan_controller.h"
#include "views/common/icons.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

namespace flightplan::gui {

using qt::Selection;

WhatIfActions::WhatIfActions(qt::PlanController& controller, QWidget& window)
    : QObject(&window)
    , m_controller(controller)
    , m_lost(new QAction(views::icon(u"failover"), tr("What if this is &lost?"), this))
    , m_drained(new QAction(views::icon(u"failover"), tr("What if this is d&rained?"), this))
    , m_end(new QAction(views::icon(u"close"), tr("&End the what-if"), this)) {
    m_lost->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    m_lost->setObjectName(QStringLiteral("actionWhatIfLost"));
    m_drained->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D));
    m_drained->setObjectName(QStringLiteral("actionWhatIfDrained"));
    m_end->setShortcut(QKeySequence(Qt::Key_Escape));
    m_end->setObjectName(QStringLiteral("actionWhatIfEnd"));
    window.addActions({m_lost, m_drained, m_end});
    connect(m_lost, &QAction::triggered, this, [this] { ask(planner::LossMode::lost); });
    connect(m_drained, &QAction::triggered, this, [this] { ask(planner::LossMode::drained); });
    connect(m_end, &QAction::triggered, this, [this] { m_controller.endWhatIf(); });
    connect(&controller, &qt::PlanController::selectionChanged, this, &WhatIfActions::follow);
    connect(&controller, &qt::PlanController::planReplaced, this, &WhatIfActions::follow);
    follow();
}

void WhatIfActions::fill(QMenu& menu) {
    menu.setToolTipsVisible(true);
    menu.addActions({m_lost, m_drained, m_end});
}

/// What would be lost: the selected region, hosts or link, the host of a selected microVM; empty for anything else.
std::string WhatIfActions::object() const {
    const auto& selection = m_controller.selection();
    switch (selection.kind) {
    case Selection::Kind::region:
    case Selection::Kind::hostEntry:
    case Selection::Kind::host:
    case Selection::Kind::link:
        return selection.toObject().toStdString();
    case Selection::Kind::microVm: {
        const auto plan = m_controller.plan();
        const auto microVm = plan ? plan->fleet->findMicroVm(selection.id.toStdString()) : -1;
        const auto host = microVm < 0 ? -1 : plan->assignment->microVms[static_cast<std::size_t>(microVm)].host;
        return host < 0 ? std::string() : "host:" + plan->fleet->hostName(host);
    }
    default:
        return {};
    }
}

void WhatIfActions::ask(planner::LossMode mode) {
    if (const auto what = object(); !what.empty())
        m_controller.ask({{what}, mode});
}

void WhatIfActions::follow() {
    const auto what = object();
    const auto kind = m_controller.selection().kind;
    m_lost->setEnabled(!what.empty());
    m_drained->setEnabled(!what.empty() && kind != Selection::Kind::link);
    m_lost->setText(kind == Selection::Kind::microVm ? tr("What if its host is &lost?") : tr("What if this is &lost?"));
    m_drained->setText(kind == Selection::Kind::microVm ? tr("What if its host is d&rained?")
                                                        : tr("What if this is d&rained?"));
    m_end->setEnabled(m_controller.whatIf() != nullptr);
    m_lost->setToolTip(m_lost->isEnabled() ? tr("Shows the plan as it would be if this were gone at once")
                                           : tr("Select a region, hosts, a link or a microVM first"));
    m_drained->setToolTip(m_drained->isEnabled()
                              ? tr("Shows the plan as it would be if this were emptied in good order")
                          : m_lost->isEnabled() ? tr("A link carries traffic and cannot be drained")
                                                : tr("Select a region, hosts or a microVM first"));
    m_end->setToolTip(m_end->isEnabled() ? tr("Back to the plan as it is") : tr("Nothing is asked"));
}

} // namespace flightplan::gui
