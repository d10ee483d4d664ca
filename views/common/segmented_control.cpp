#include "views/common/segmented_control.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace flightplan::views {

SegmentedControl::SegmentedControl(QWidget* parent)
    : QWidget(parent)
    , m_group(new QActionGroup(this)) {
    setAttribute(Qt::WA_StyledBackground);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->setSpacing(2);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SegmentedControl::add(QAction* action) {
    action->setCheckable(true);
    m_group->addAction(action);
    if (!m_group->checkedAction())
        action->setChecked(true);
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setProperty("segment", true);
    button->setIconSize(QSize(16, 16));
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(action->text().remove(u'&'));
    button->setToolButtonStyle(m_compact ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    layout()->addWidget(button);
}

void SegmentedControl::setCompact(bool compact) {
    m_compact = compact;
    for (auto* button : findChildren<QToolButton*>())
        button->setToolButtonStyle(compact ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

} // namespace flightplan::views
