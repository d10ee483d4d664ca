#include "views/inspector/editors/daily_curve_edit.h"

#include "model/base/fixed_point.h"
#include "views/common/fonts.h"
#include "views/common/theme.h"
#include "views/inspector/editors/gesture.h"
#include "views/inspector/editors/quantity_edit.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace flightplan::views {
namespace {

constexpr int hours = 24;
constexpr std::int64_t snap = millionth / 20; ///< of mouse and arrow keys
constexpr std::int64_t mostDrawn = 10 * millionth;
constexpr std::int64_t mostTyped = 100 * millionth; ///< what the file allows
constexpr double leastTop = 2;
constexpr int axisHeight = 15;

QString clock(int hour) {
    return QStringLiteral("%1:00").arg(hour, 2, 10, QLatin1Char('0'));
}

double toShare(std::int64_t value) {
    return static_cast<double>(value) / static_cast<double>(millionth);
}

} // namespace

DailyCurveEdit::DailyCurveEdit(QWidget* parent)
    : QWidget(parent)
    , m_bars(new DailyCurveBars(*this))
    , m_label(new QLabel(this))
    , m_field(new QuantityEdit(Dimension::ratio, {0, mostTyped}, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_bars);
    auto* row = new QHBoxLayout;
    row->addWidget(m_label, 1);
    row->addWidget(m_field);
    layout->addLayout(row);
    m_label->setProperty("dim", true);
    m_label->setBuddy(&m_field->line());
    m_field->setFixedWidth(82);
    m_field->setStep(snap);
    m_field->describe(tr("Multiplier of the hour"),
                      tr("What users ask at this hour of their solar time, in multiples of what is usual"));
    m_field->setCommitValue([this](std::optional<std::int64_t> value) {
        return send(m_hour, *value, m_field->gesture()) ? QString() : tr("This value cannot be used.");
    });
    m_curve.fill(millionth);
    describe();
}

void DailyCurveEdit::setCurve(const DailyCurve& curve, bool inherited) {
    m_curve = curve;
    m_inherited = inherited;
    describe();
}

void DailyCurveEdit::chooseHour(int hour) {
    m_hour = std::clamp(hour, 0, hours - 1);
    describe();
}

bool DailyCurveEdit::send(int hour, std::int64_t value, const QString& gesture) {
    auto next = m_curve;
    next[static_cast<std::size_t>(hour)] = value;
    if (next == m_curve && !m_inherited)
        return true;
    const auto before = m_curve;
    m_curve = next; // what comes back from the document is the same
    if (m_commit && !m_commit(next, gesture).isEmpty()) {
        m_curve = before;
        describe();
        return false;
    }
    describe();
    return true;
}

void DailyCurveEdit::describe() {
    const auto value = m_curve[static_cast<std::size_t>(m_hour)];
    m_label->setText(tr("%1 solar time").arg(clock(m_hour)));
    m_field->setValue(value);
    m_bars->setAccessibleDescription(
        tr("%1: %2 times what is usual").arg(clock(m_hour), quantityText(value, Dimension::ratio)));
    m_bars->update();
}

DailyCurveBars::DailyCurveBars(DailyCurveEdit& editor)
    : QWidget(&editor)
    , m_editor(editor) {
    setObjectName(QStringLiteral("dailyCurveBars"));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Daily curve"));
    setToolTip(
        tr("What users ask at each hour of their solar time, in multiples of what is usual. Draw with the mouse; "
           "or go along with Left and Right, and change with Up and Down."));
    setCursor(Qt::CrossCursor);
}

QRect DailyCurveBars::plot() const {
    return rect().adjusted(0, 2, 0, -axisHeight);
}

double DailyCurveBars::top() const {
    if (m_heldTop > 0)
        return m_heldTop;
    constexpr double air = 1.1;
    return std::max(leastTop, toShare(std::ranges::max(m_editor.m_curve)) * air);
}

int DailyCurveBars::hourAt(const QPoint& position) const {
    return std::clamp(position.x() * hours / std::max(1, width()), 0, hours - 1);
}

std::int64_t DailyCurveBars::valueAt(const QPoint& position) const {
    const double share = static_cast<double>(plot().bottom() - position.y()) / std::max(1, plot().height()) * top();
    const auto steps = std::llround(share * static_cast<double>(millionth) / static_cast<double>(snap));
    return std::clamp<std::int64_t>(steps * snap, 0, mostDrawn);
}

QPoint DailyCurveBars::pointOf(int hour, std::int64_t value) const {
    return {(2 * hour + 1) * width() / (2 * hours),
            plot().bottom() - static_cast<int>(std::lround(toShare(value) / top() * plot().height()))};
}

void DailyCurveBars::drawTo(const QPoint& position) {
    // Every hour between the last place and this one, on the straight line: a quick stroke leaves none out.
    const int from = hourAt(m_last), to = hourAt(position);
    const int count = std::abs(to - from);
    for (int i = count == 0 ? 0 : 1; i <= count; ++i) {
        const double part = count == 0 ? 1 : static_cast<double>(i) / count;
        const int y = m_last.y() + static_cast<int>(std::lround(part * (position.y() - m_last.y())));
        if (!m_editor.send(from + (to > from ? i : -i), valueAt({position.x(), y}), m_gesture))
            return;
    }
    m_last = position;
    m_editor.chooseHour(to);
}

void DailyCurveBars::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_heldTop = top();
    m_gesture = newGesture();
    m_last = event->pos();
    drawTo(event->pos());
}

void DailyCurveBars::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton)
        drawTo(event->pos());
}

void DailyCurveBars::mouseReleaseEvent(QMouseEvent* event) {
    m_heldTop = 0;
    m_gesture = newGesture();
    update();
    QWidget::mouseReleaseEvent(event);
}

void DailyCurveBars::keyPressEvent(QKeyEvent* event) {
    const int hour = m_editor.m_hour;
    const auto go = [this](int to) {
        m_gesture = newGesture();
        m_editor.chooseHour(to);
    };
    const auto change = [&](std::int64_t by) {
        const auto value = m_editor.m_curve[static_cast<std::size_t>(hour)] + by;
        m_editor.send(hour, std::clamp<std::int64_t>(value, 0, mostDrawn), m_gesture);
    };
    constexpr int page = 5; // steps
    switch (event->key()) {
    case Qt::Key_Left:
        return go(hour - 1);
    case Qt::Key_Right:
        return go(hour + 1);
    case Qt::Key_Home:
        return go(0);
    case Qt::Key_End:
        return go(hours - 1);
    case Qt::Key_Up:
        return change(snap);
    case Qt::Key_Down:
        return change(-snap);
    case Qt::Key_PageUp:
        return change(page * snap);
    case Qt::Key_PageDown:
        return change(-page * snap);
    default:
        QWidget::keyPressEvent(event);
    }
}

void DailyCurveBars::focusInEvent(QFocusEvent* event) {
    m_gesture = newGesture();
    QWidget::focusInEvent(event);
    update();
}

void DailyCurveBars::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

void DailyCurveBars::paintEvent(QPaintEvent*) {
    const auto& theme = tokens();
    QPainter painter(this);
    const QRect area = plot();
    painter.fillRect(area, theme.raised);
    const QColor own = isEnabled() ? theme.accent : theme.lineStrong;
    // An inherited curve is an outline: it is not this workload's own.
    for (int hour = 0; hour < hours; ++hour) {
        const int left = hour * width() / hours, right = (hour + 1) * width() / hours;
        const int y = pointOf(hour, m_editor.m_curve[static_cast<std::size_t>(hour)]).y();
        const QRect bar(QPoint(left + 1, std::max(area.top(), y)), QPoint(right - 2, area.bottom()));
        if (m_editor.m_inherited) {
            painter.setPen(theme.secondary);
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(bar.adjusted(0, 0, -1, 0));
        } else {
            painter.fillRect(bar, hour == m_editor.m_hour ? own : withAlpha(own, 0.6));
        }
    }
    const int usual = pointOf(0, millionth).y();
    painter.setPen(QPen(theme.secondary, 1, Qt::DashLine));
    painter.drawLine(area.left(), usual, area.right(), usual);
    const int left = m_editor.m_hour * width() / hours, right = (m_editor.m_hour + 1) * width() / hours;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(hasFocus() ? theme.accent : theme.lineStrong, hasFocus() ? 2 : 1));
    painter.drawRect(QRect(left, area.top(), right - left - 1, area.height() - 1));
    painter.setFont(numberFont(11));
    painter.setPen(theme.secondary);
    for (const int hour : {0, 6, 12, 18})
        painter.drawText(QRect(hour * width() / hours, area.bottom() + 1, width() / 4, axisHeight),
                         Qt::AlignLeft | Qt::AlignVCenter, QString::number(hour));
    painter.drawText(QRect(width() - 60, area.bottom() + 1, 60, axisHeight), Qt::AlignRight | Qt::AlignVCenter,
                     QStringLiteral("24"));
}

} // namespace flightplan::views
