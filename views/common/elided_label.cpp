#include "views/common/elided_label.h"

#include "views/common/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace flightplan::views {

ElidedLabel::ElidedLabel(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void ElidedLabel::setText(const QString& text) {
    if (m_text == text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void ElidedLabel::setDim(bool dim) {
    m_dim = dim;
    update();
}

void ElidedLabel::setClickable(bool clickable) {
    m_clickable = clickable;
    setFocusPolicy(clickable ? Qt::TabFocus : Qt::NoFocus);
    setCursor(clickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

QSize ElidedLabel::sizeHint() const {
    const QFontMetricsF metrics(font());
    return {static_cast<int>(std::ceil(metrics.horizontalAdvance(m_text))) + 2,
            static_cast<int>(std::ceil(metrics.height())) + 4};
}

QSize ElidedLabel::minimumSizeHint() const {
    constexpr int aFewLetters = 40;
    return {std::min(aFewLetters, sizeHint().width()), sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const auto& colours = tokens();
    const bool pointed = m_clickable && underMouse();
    painter.setPen(pointed ? colours.accent : m_dim ? colours.secondary : colours.text);
    painter.drawText(rect().adjusted(1, 0, -1, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_text, Qt::ElideRight, width() - 2));
    if (!hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours.accent);
    constexpr qreal radius = 3;
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void ElidedLabel::mouseReleaseEvent(QMouseEvent* event) {
    if (m_clickable && event->button() == Qt::LeftButton && rect().contains(event->pos()))
        Q_EMIT clicked();
}

void ElidedLabel::keyPressEvent(QKeyEvent* event) {
    const bool press = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (m_clickable && press)
        Q_EMIT clicked();
    else
        QWidget::keyPressEvent(event);
}

bool ElidedLabel::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const bool elided = fontMetrics().horizontalAdvance(m_text) > width() - 2;
        const auto text = elided ? m_text : toolTip();
        text.isEmpty() ? QToolTip::hideText() : QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave)
        update();
    return QWidget::event(event);
}

} // namespace flightplan::views
