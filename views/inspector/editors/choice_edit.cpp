#include "views/inspector/editors/choice_edit.h"

#include "views/common/theme.h"

#include <QPainter>
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

void ChoiceEdit::paintEvent(QPaintEvent* event) {
    QComboBox::paintEvent(event);
    // A style sheet with a border takes the arrow of the style away.
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isEnabled() ? tokens().tertiary : tokens().lineStrong, 1.4, Qt::SolidLine, Qt::RoundCap));
    const QPointF tip(width() - 14, height() / 2.0 + 2);
    painter.drawLine(tip, tip + QPointF(-3.5, -3.5));
    painter.drawLine(tip, tip + QPointF(3.5, -3.5));
}

} // namespace flightplan::views
