#include "views/map/map_legend.h"

#include "views/common/fonts.h"
#include "views/common/format.h"
#include "views/common/icons.h"
#include "views/common/latency_scale.h"
#include "views/common/theme.h"
#include "views/map/field_ink.h"
#include "views/map/map_marks.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace flightplan::views {

namespace {

constexpr int legendWidth = 336;
constexpr int legendHeight = 80;
constexpr int padding = 12;
constexpr int keySide = 24;   // of the button
constexpr double barTop = 28; // of the bands
constexpr double barHeight = 7;
constexpr double leastMs = 1, mostMs = 2'000;

/// The mark of the target: a bar with a grip.
void paintHandle(QPainter& painter, QPointF top, bool focused, const Tokens& t) {
    painter.fillRect(QRectF(top.x() - 1, top.y() - 4, 2, barHeight + 7), t.text);
    painter.setPen(QPen(focused ? t.accent : t.background, focused ? 2 : 1));
    painter.setBrush(t.text);
    painter.drawRoundedRect(QRectF(top.x() - 4, top.y() - 1.5, 8, barHeight + 3), 2.5, 2.5);
}

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
    : QWidget(parent)
    , m_key(new QToolButton(this)) {
    setFixedSize(legendWidth, legendHeight);
    m_key->setObjectName(QStringLiteral("mapKeyButton"));
    m_key->setIcon(icon(u"question"));
    m_key->setIconSize({16, 16});
    m_key->setCheckable(true);
    m_key->setCursor(Qt::ArrowCursor);
    m_key->setFocusPolicy(Qt::TabFocus);
    m_key->setAccessibleName(tr("Key to the map"));
    m_key->setToolTip(tr("What the rings, the orange and red slices of health and the marks of origin mean"));
    m_key->setGeometry(legendWidth - keySide - 5, legendHeight - keySide - 5, keySide, keySide);
    connect(m_key, &QToolButton::clicked, this, &MapLegend::keyToggled);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
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
                 "to it, dots by what serves them; faint where nobody lives. Drag the mark, or press the arrow "
                 "keys, to move the target.")
                  .arg(title(), format::milliseconds(m_targetMs));
    setAccessibleDescription(text);
    setToolTip(text);
    update();
}

void MapLegend::setKeyShown(bool shown) {
    m_key->setChecked(shown);
}

QSize MapLegend::sizeHint() const {
    return {legendWidth, legendHeight};
}

QRectF MapLegend::handle() const {
    const double step = (width() - 2.0 * padding) / LatencyScale::bands;
    const double x = padding + LatencyScale::firstOutside * step - 0.5;
    constexpr double reach = 9;
    return {x - reach, barTop - reach, 2 * reach, barHeight + 2 * reach};
}

void MapLegend::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !handle().contains(event->position()))
        return QWidget::mousePressEvent(event);
    m_grabbed = event->position().x();
    m_startMs = m_targetMs;
    m_pulled = 0;
    ++m_gesture;
    event->accept();
}

void MapLegend::mouseMoveEvent(QMouseEvent* event) {
    setCursor(m_grabbed || handle().contains(event->position()) ? Qt::SizeHorCursor : Qt::ArrowCursor);
    if (!m_grabbed)
        return;
    // The bands follow the target, so a pull is a factor: 1.5 bands to the right double it.
    const double bandWidth = (width() - 2.0 * padding) / LatencyScale::bands;
    const double half = (width() - 2.0 * padding) / 2 - 4;
    m_pulled = std::clamp(event->position().x() - *m_grabbed, -half, half);
    update();
    const double next = std::clamp(std::round(m_startMs * std::exp2(m_pulled / bandWidth / 1.5)), leastMs, mostMs);
    if (next != m_targetMs)
        pull(next);
}

void MapLegend::mouseReleaseEvent(QMouseEvent*) {
    m_grabbed.reset();
    m_pulled = 0;
    update();
}

void MapLegend::keyPressEvent(QKeyEvent* event) {
    const bool up = event->key() == Qt::Key_Right || event->key() == Qt::Key_Up;
    if (!up && event->key() != Qt::Key_Left && event->key() != Qt::Key_Down)
        return QWidget::keyPressEvent(event);
    const double step = event->modifiers().testFlag(Qt::ShiftModifier) ? 10 : 1;
    pull(std::clamp(m_targetMs + (up ? step : -step), leastMs, mostMs));
}

void MapLegend::pull(double targetMs) {
    setTarget(targetMs); // at once: the plan comes later
    Q_EMIT targetDragged(targetMs, m_gesture);
}

void MapLegend::focusInEvent(QFocusEvent*) {
    ++m_gesture; // what is pressed from now on is a step of its own
    update();
}

void MapLegend::focusOutEvent(QFocusEvent*) {
    update();
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

    const double top = barTop;
    const double step = inner.width() / FieldInk::bands;
    for (int band = 0; band < FieldInk::bands; ++band) {
        const auto index = static_cast<std::size_t>(band);
        const QRectF box(inner.left() + band * step, top, step - (band + 1 < FieldInk::bands ? 1 : 0), barHeight);
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
        if (matters && added)
            painter.fillRect(QRectF(x - 1, top - 4, 2, 14), t.text);
        else if (matters)
            paintHandle(painter, QPointF(x + m_pulled, top), hasFocus(), t);
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
