#include "views/charts/legend_item.h"

#include "views/common/fonts.h"

#include <QPainter>

namespace flightplan::views {

namespace {

constexpr int swatch = 9;
constexpr int gap = 6;
constexpr int padding = 5;
constexpr int itemHeight = 22;

} // namespace

LegendItem::LegendItem(const QString& name, Series series, QWidget* parent)
    : QAbstractButton(parent)
    , m_series(series) {
    setText(name);
    setFont(textFont(11));
    setCheckable(true);
    setChecked(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(name);
    setToolTip(tr("Shows or hides %1").arg(name));
}

QSize LegendItem::sizeHint() const {
    return {2 * padding + swatch + gap + fontMetrics().horizontalAdvance(text()) + 1, itemHeight};
}

void LegendItem::paintEvent(QPaintEvent*) {
    const auto& theme = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus() || underMouse()) {
        painter.setPen(hasFocus() ? QPen(theme.accent) : QPen(Qt::NoPen));
        painter.setBrush(underMouse() ? theme.hover : QColor(Qt::transparent));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    }
    const QRectF box(padding, (height() - swatch) / 2.0, swatch, swatch);
    const QColor colour = seriesColor(theme, m_series);
    // A hidden series is an outline, so that the state does not rest on colour alone.
    painter.setPen(isChecked() ? QPen(Qt::NoPen) : QPen(colour, 1.2));
    painter.setBrush(isChecked() ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box, 2, 2);
    painter.setPen(isChecked() ? theme.secondary : theme.tertiary);
    painter.drawText(rect().adjusted(padding + swatch + gap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
}

} // namespace flightplan::views
