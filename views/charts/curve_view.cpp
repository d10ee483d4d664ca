#include "views/charts/curve_view.h"

#include "views/common/theme.h"

#include <QAbstractSeries>
#include <QChart>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace flightplan::views {

CurveView::CurveView(QChart* chart, QWidget* parent)
    : ChartPicture(chart, parent) {
    setFocusPolicy(Qt::StrongFocus);
}

void CurveView::setMarks(std::vector<Mark> marks) {
    m_marks = std::move(marks);
    viewport()->update();
}

void CurveView::setReader(double step, double last, std::function<QString(double)> read) {
    m_step = step;
    m_last = last;
    m_read = std::move(read);
    if (m_reading && *m_reading > last)
        m_reading.reset();
}

double CurveView::xOf(double value) const {
    return chart()->mapToPosition({value, 0}, chart()->series().constFirst()).x();
}

double CurveView::yOf(double value) const {
    return chart()->mapToPosition({0, value}, chart()->series().constFirst()).y();
}

std::optional<double> CurveView::valueAt(const QPoint& position) const {
    if (!m_read || chart()->series().isEmpty() || !chart()->plotArea().contains(position))
        return std::nullopt;
    const double x = chart()->mapToValue(position, chart()->series().constFirst()).x();
    return std::clamp(std::round(x / m_step) * m_step, 0.0, m_last);
}

void CurveView::paintBack(QPainter& painter) const {
    ChartPicture::paintBack(painter);
    if (chart()->series().isEmpty())
        return;
    const QRectF plot = chart()->plotArea();
    for (const auto& mark : m_marks)
        if (const double x = xOf(mark.value); mark.isTarget && mark.line == Qt::Vertical && x < plot.right())
            painter.fillRect(QRectF(QPointF(x, plot.top()), plot.bottomRight()),
                             QBrush(withAlpha(tokens().lineStrong, 0.6), Qt::BDiagPattern));
}

void CurveView::paintUpright(QPainter& painter, const Mark& mark) const {
    const QRectF plot = chart()->plotArea();
    const double x = xOf(mark.value);
    painter.setPen(
        QPen(mark.isTarget ? tokens().secondary : tokens().tertiary, 1, mark.isTarget ? Qt::DashLine : Qt::SolidLine));
    if (x >= plot.left() - 1 && x <= plot.right() + 1)
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
}

/// After all lines, so that none goes through a label.
void CurveView::paintFootLabels(QPainter& painter) const {
    const QRectF plot = chart()->plotArea();
    std::vector<QRectF> taken;
    for (const auto& mark : m_marks) {
        const double x = xOf(mark.value);
        if (mark.line != Qt::Vertical || x < plot.left() - 1 || x > plot.right() + 1)
            continue;
        // At the foot, where curves that rise to the right leave room; a step up wherever another is in the way.
        const QSizeF size = labelSize(mark.label);
        QRectF box(QPointF(x + 2, plot.bottom() - size.height() - 1), size);
        if (box.right() > plot.right())
            box.moveRight(x - 2);
        while (std::ranges::any_of(taken, [&](const QRectF& other) { return other.intersects(box); }))
            box.translate(0, -box.height());
        taken.push_back(box);
        paintLabel(painter, box.topLeft(), mark.label);
    }
}

void CurveView::paintLevel(QPainter& painter, const Mark& mark) const {
    const QRectF plot = chart()->plotArea();
    const double y = yOf(mark.value);
    if (y < plot.top() - 1 || y > plot.bottom())
        return;
    painter.setPen(QPen(tokens().secondary, 1, Qt::DashLine));
    painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    const QSizeF size = labelSize(mark.label);
    paintLabel(painter, {plot.right() - size.width() - 2, y - size.height() - 2}, mark.label);
}

void CurveView::paintFront(QPainter& painter) const {
    if (chart()->series().isEmpty())
        return;
    for (const auto& mark : m_marks) {
        if (mark.line == Qt::Vertical)
            paintUpright(painter, mark);
        else
            paintLevel(painter, mark);
    }
    paintFootLabels(painter);
    if (!m_reading)
        return;
    const QRectF plot = chart()->plotArea();
    painter.setPen(QPen(tokens().accent, 1));
    painter.drawLine(QPointF(xOf(*m_reading), plot.top()), QPointF(xOf(*m_reading), plot.bottom()));
}

void CurveView::read(std::optional<double> value, const QPoint& globalPosition) {
    if (value != m_reading) {
        m_reading = value;
        viewport()->update();
    }
    if (!m_reading)
        return QToolTip::hideText();
    const double x = xOf(*m_reading);
    const QRectF plot = chart()->plotArea();
    QToolTip::showText(globalPosition, m_read(*m_reading), viewport(),
                       QRectF(x - 40, plot.top(), 80, plot.height()).toRect());
}

void CurveView::mouseMoveEvent(QMouseEvent* event) {
    const auto value = valueAt(event->pos());
    setCursor(value && m_clickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    read(value, event->globalPosition().toPoint());
}

void CurveView::mousePressEvent(QMouseEvent* event) {
    const auto value = valueAt(event->pos());
    if (event->button() == Qt::LeftButton && value && m_clickable)
        Q_EMIT clicked(*value);
    else
        ChartPicture::mousePressEvent(event);
}

void CurveView::leaveEvent(QEvent* event) {
    read(std::nullopt, {});
    ChartPicture::leaveEvent(event);
}

void CurveView::focusOutEvent(QFocusEvent* event) {
    read(std::nullopt, {});
    ChartPicture::focusOutEvent(event);
}

void CurveView::keyPressEvent(QKeyEvent* event) {
    const auto move = [this](double to) {
        const double value = std::clamp(to, 0.0, m_last);
        read(value, viewport()->mapToGlobal(QPointF(xOf(value), chart()->plotArea().center().y()).toPoint()));
        setAccessibleDescription(m_read(value)); // what a screen reader says of the new place
    };
    const bool isReadable = m_read && !chart()->series().isEmpty();
    const bool isLeft = event->key() == Qt::Key_Left;
    if (isReadable && (isLeft || event->key() == Qt::Key_Right))
        move(m_reading ? *m_reading + (isLeft ? -m_step : m_step) : 0);
    else if (isReadable && event->key() == Qt::Key_Home)
        move(0);
    else if (isReadable && event->key() == Qt::Key_End)
        move(m_last);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_clickable && m_reading)
        Q_EMIT clicked(*m_reading);
    else
        ChartPicture::keyPressEvent(event);
}

} // namespace flightplan::views
