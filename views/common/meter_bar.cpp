#include "views/common/meter_bar.h"

#include "views/common/format.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace flightplan::views {

namespace {

constexpr double barHeight = 6;
constexpr double glyphWidth = 10;

double clampedShare(double share) {
    return std::isfinite(share) ? std::clamp(share, 0.0, 1.0) : 0;
}

} // namespace

void paintMeter(QPainter& painter, const QRectF& box, const Tokens& tokens, double share, double reserved,
                std::optional<double> limit, Series series) {
    const bool over = std::isfinite(share) && share > limit.value_or(1.0) + 1e-9;
    QRectF bar = box;
    bar.setHeight(std::min(barHeight, box.height()));
    bar.moveCenter(box.center());
    // Room for the ▲ also where there is none, so that the ticks of a column of meters stand below each other.
    if (over || limit)
        bar.setRight(bar.right() - glyphWidth - 2);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double round = bar.height() / 2;
    QPainterPath shape;
    shape.addRoundedRect(bar, round, round);
    painter.fillPath(shape, tokens.lineStrong);
    painter.setClipPath(shape);

    // The fuller, the further from the background: lightness says load, hue says what is loaded.
    const QColor hue = seriesColor(tokens, series);
    const double filled = clampedShare(share);
    const QColor fill = mixed(mixed(hue, tokens.surface, 0.3), mixed(hue, tokens.text, 0.15), filled);
    const double end = bar.left() + filled * bar.width();
    painter.fillRect(QRectF(bar.left(), bar.top(), end - bar.left(), bar.height()), fill);
    const double kept = clampedShare(filled + (std::isfinite(reserved) ? reserved : 0));
    painter.fillRect(QRectF(end, bar.top(), (kept - filled) * bar.width(), bar.height()), withAlpha(hue, 0.35));
    painter.setClipping(false);

    if (limit && *limit > 0 && *limit < 1) {
        const double x = bar.left() + *limit * bar.width();
        painter.fillRect(QRectF(x - 0.75, bar.top() - 2, 1.5, bar.height() + 4), tokens.text);
    }
    if (over) {
        const QRectF glyph(bar.right() + 3, bar.center().y() - 4.5, glyphWidth - 1, 9);
        QPainterPath triangle(QPointF(glyph.center().x(), glyph.top()));
        triangle.lineTo(glyph.bottomRight());
        triangle.lineTo(glyph.bottomLeft());
        triangle.closeSubpath();
        painter.fillPath(triangle, tokens.warn);
    }
    painter.restore();
}

MeterBar::MeterBar(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MeterBar::setValue(double share) {
    if (m_value == share)
        return;
    m_value = share;
    setAccessibleDescription(format::percent(share));
    update();
}

void MeterBar::setReserved(double share) {
    m_reserved = share;
    update();
}

void MeterBar::setLimit(std::optional<double> share) {
    m_limit = share;
    update();
}

void MeterBar::setSeries(Series series) {
    m_series = series;
    update();
}

bool MeterBar::overLimit() const {
    return m_value > m_limit.value_or(1.0) + 1e-9;
}

QSize MeterBar::sizeHint() const {
    return {120, 12};
}
QSize MeterBar::minimumSizeHint() const {
    return {32, 12};
}

void MeterBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintMeter(painter, rect(), tokens(), m_value, m_reserved, m_limit, m_series);
}

} // namespace flightplan::views
