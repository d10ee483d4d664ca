#include "views/map/map_legend.h"

#include "views/common/fonts.h"
#include "views/common/format.h"
#include "views/common/latency_scale.h"
#include "views/common/theme.h"
#include "views/map/field_ink.h"
#include "views/map/map_marks.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace flightplan::views {

namespace {

constexpr int legendWidth = 316;
constexpr int legendHeight = 80;
constexpr int padding = 12;

/// As the field is hatched past the target.
void paintHatching(QPainter& painter, const QRectF& box, const QColor& color) {
    painter.save();
    painter.setClipRect(box);
    painter.setPen(QPen(color, 1));
    for (double x = box.left(); x < box.right() + box.height(); x += 5)
        painter.drawLine(QPointF(x, box.top()), QPointF(x - box.height(), box.bottom()));
    painter.restore();
}

} // namespace

MapLegend::MapLegend(QWidget* parent)
    : QWidget(parent) {
    setFixedSize(legendWidth, legendHeight);
    describe();
}

void MapLegend::setTarget(double targetMs) {
    const double target = LatencyScale(targetMs).target();
    if (target == m_targetMs)
        return;
    m_targetMs = target;
    describe();
}

void MapLegend::setTitle(const MapLegendTitle& title) {
    if (title == m_title)
        return;
    m_title = title;
    describe();
}

QString MapLegend::title() const {
    return m_title.text.isEmpty() ? tr("RTT to the serving region") : m_title.text;
}

void MapLegend::describe() {
    setAccessibleName(tr("Legend"));
    const QString text =
        m_title.ramp == MapLegendTitle::Ramp::added
            ? tr("%1. Violet: so many milliseconds slower than before. Teal: nearer. Land without colour stays as it "
                 "was; faint where nobody lives.")
                  .arg(title())
            : tr("%1. Teal to blue: within the target of %2. Plum to amber, hatched: past it. Land by what is nearest "
                 "to it, dots by what serves them; faint where nobody lives.")
                  .arg(title(), format::milliseconds(m_targetMs));
    setAccessibleDescription(text);
    setToolTip(text);
    update();
}

QSize MapLegend::sizeHint() const {
    return {legendWidth, legendHeight};
}

void MapLegend::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens();
    const bool added = m_title.ramp == MapLegendTitle::Ramp::added;
    const FieldInk ink = inkOf(t, m_title.ramp, m_targetMs);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.lineStrong, 1));
    painter.setBrush(withAlpha(t.surface, t.dark ? 0.9 : 0.94));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    const QRectF inner = QRectF(rect()).adjusted(padding, 8, -padding, -8);

    const QFont bold = textFont(11, QFont::DemiBold);
    const QString target = added ? tr("ms more or less") : tr("target %1").arg(format::milliseconds(m_targetMs));
    const double targetWidth = QFontMetricsF(bold).horizontalAdvance(target);
    painter.setFont(bold);
    painter.setPen(t.text);
    painter.drawText(QRectF(inner.left(), inner.top(), inner.width(), 14), Qt::AlignRight | Qt::AlignVCenter, target);
    painter.setPen(t.secondary);
    painter.drawText(QRectF(inner.left(), inner.top(), inner.width() - targetWidth - 10, 14),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(bold).elidedText(title(), Qt::ElideRight, inner.width() - targetWidth - 10));

    const double top = inner.top() + 20;
    const double step = inner.width() / FieldInk::bands;
    for (int band = 0; band < FieldInk::bands; ++band) {
        const auto index = static_cast<std::size_t>(band);
        const QRectF box(inner.left() + band * step, top, step - (band + 1 < FieldInk::bands ? 1 : 0), 7);
        painter.fillRect(box, ink.colors[index]);
        if (ink.hatching[index].isValid())
            paintHatching(painter, box, ink.hatching[index]);
    }
    for (int edge = 0; edge + 1 < FieldInk::bands; ++edge) {
        const double x = inner.left() + (edge + 1) * step - 0.5;
        const double ms = ink.edges[static_cast<std::size_t>(edge)];
        const bool matters = edge == FieldInk::middle;
        painter.setFont(numberFont(11, matters ? QFont::Bold : QFont::Normal));
        painter.setPen(matters ? t.text : t.tertiary);
        const QString sign = !added ? QString() : ms < 0 ? QStringLiteral("−") : QStringLiteral("+");
        painter.drawText(QRectF(x - step, top + 9, 2 * step, 14), Qt::AlignCenter,
                         sign + figure::milliseconds(std::abs(ms)).value);
        if (matters)
            painter.fillRect(QRectF(x - 1, top - 4, 2, 14), t.text);
    }
    paintSigns(painter, QRectF(inner.left(), top + 27, inner.width(), 14));
}

void MapLegend::paintSigns(QPainter& painter, const QRectF& row) const {
    const Tokens& t = tokens();
    const QFont font = textFont(11);
    const double middle = row.center().y();
    const auto text = [&](double x, const QString& word) {
        painter.setFont(font);
        painter.setPen(t.secondary);
        painter.drawText(QRectF(x, row.top(), 120, row.height()), Qt::AlignLeft | Qt::AlignVCenter, word);
        return x + QFontMetricsF(font).horizontalAdvance(word) + 12;
    };
    painter.setRenderHint(QPainter::Antialiasing);
    double x = row.left();
    paintClient(painter, QPointF(x + 5, middle), 4, MapClient{}, t);
    x = text(x + 14, tr("unserved"));
    paintOverMark(painter, QPointF(x + 5, middle), 9, t);
    x = text(x + 14, tr("over limit"));
    paintCross(painter, QPointF(x + 4, middle), 7, t.bad, 1.6);
    x = text(x + 13, tr("down"));
    QPen dashed(t.secondary, 1);
    dashed.setDashPattern({4, 3});
    painter.setPen(dashed);
    painter.drawLine(QPointF(x, middle), QPointF(x + 18, middle));
    text(x + 23, tr("estimated"));
}

} // namespace flightplan::views
