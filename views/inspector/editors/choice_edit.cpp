#include "views/inspector/editors/choice_edit.h"

#include <QWheelEvent>

namespace flightplan::views {

ChoiceEdit::ChoiceEdit(QWidget* parent)
    : QComboBox(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(6);
    connect(this, &QComboBox::activated, this, [this] {
        if (value() == m_committed || !m_commit)
            return;
        const int before = m_committed;
        if (!m_commit(value()).isEmpty())
            setValue(before);
    });
}

void ChoiceEdit::addChoice(const QString& text, int value, const QString& tip) {
    addItem(text, value);
    if (!tip.isEmpty())
        setItemData(count() - 1, tip, Qt::ToolTipRole);
}

void ChoiceEdit::setValue(int value) {
    m_committed = value;
    setCurrentIndex(findData(value));
}

void ChoiceEdit::describe(const QString& name, const QString& tip) {
    setAccessibleName(name);
    setAccessibleDescription(tip);
    setToolTip(tip);
}

void ChoiceEdit::wheelEvent(QWheelEvent* event) {
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace flightplan::views
