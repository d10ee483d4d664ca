#include "views/common/elided_label.h"

#include "views/common/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace flightplan::views {

ElidedLabel::ElidedLabel(QWidget* parent)
    : ClickableText(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void ElidedLabel::setDim(bool dim) {
    m_dim = dim;
    update();
}

QSize ElidedLabel::sizeHint() const {
    const QFontMetricsF metrics(font());
    return {static_cast<int>(std::ceil(metrics.horizontalAdvance(text()))) + 2,
            static_cast<int>(std::ceil(metrics.height())) + 4};
}

QSize ElidedLabel::minimumSizeHint() const {
    constexpr int aFewLetters = 40;
    return {std::min(aFewLetters, sizeHint().width()), sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const auto& colours = tokens();
    const bool pointed = isClickable() && underMouse();
    painter.setPen(pointed ? colours.accent : m_dim ? colours.secondary : colours.text);
    painter.drawText(rect().adjusted(1, 0, -1, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, width() - 2));
    if (!hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours.accent);
    constexpr qreal radius = 3;
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

bool ElidedLabel::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const bool elided = fontMetrics().horizontalAdvance(text()) > width() - 2;
        auto shown = toolTip();
        if (elided && !shown.contains(text()))
            shown = shown.isEmpty() ? text() : text() + u'\n' + shown;
        shown.isEmpty() ? QToolTip::hideText() : QToolTip::showText(help->globalPos(), shown, this);
        return true;
    }
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave)
        update();
    return ClickableText::event(event);
}

} // namespace flightplan::views
