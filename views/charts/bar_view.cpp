#include "views/charts/bar_view.h"

#include "views/common/theme.h"

#include <QAbstractSeries>
#include <QChart>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace flightplan::views {

BarView::BarView(QChart* chart, QWidget* parent)
    : ChartPicture(chart, parent) {}

void BarView::setSelectedGroup(int group) {
    if (group == m_selected)
        return;
    m_selected = group;
    viewport()->update();
}

void BarView::setTarget(double value, const QString& label) {
    m_target = value;
    m_targetLabel = label;
    viewport()->update();
}

int BarView::groupAt(const QPoint& position) const {
    if (m_groups == 0 || chart()->series().isEmpty() || !chart()->plotArea().contains(position))
        return -1;
    const double x = chart()->mapToValue(position, chart()->series().constFirst()).x();
    const int group = static_cast<int>(std::lround(x));
    return group >= 0 && group < m_groups ? group : -1;
}

QRectF BarView::column(int group) const {
    const QRectF plot = chart()->plotArea();
    const double width = plot.width() / m_groups;
    return {plot.left() + group * width, plot.top(), width, plot.height()};
}

void BarView::paintBack(QPainter& painter) const {
    const auto& theme = tokens();
    ChartPicture::paintBack(painter);
    if (m_groups == 0)
        return;
    painter.setPen(Qt::NoPen);
    if (m_hovered >= 0 && m_hovered < m_groups) {
        painter.setBrush(theme.hover);
        painter.drawRoundedRect(column(m_hovered), 4, 4);
    }
    if (m_selected >= 0 && m_selected < m_groups) {
        painter.setBrush(withAlpha(theme.accentSoft, 0.6));
        painter.drawRoundedRect(column(m_selected), 4, 4);
        // The label's underline tells the selection without the fill.
        painter.setBrush(theme.accent);
        const QRectF box = column(m_selected);
        painter.drawRect(QRectF(box.left() + 4, box.bottom() + 1, box.width() - 8, 2));
    }
}

void BarView::paintFront(QPainter& painter) const {
    if (m_target < 0 || m_groups == 0 || chart()->series().isEmpty())
        return;
    const auto& theme = tokens();
    const QRectF plot = chart()->plotArea();
    const double y = chart()->mapToPosition({0, m_target}, chart()->series().constFirst()).y();
    if (y < plot.top() - 1 || y > plot.bottom())
        return;
    painter.setPen(QPen(theme.secondary, 1, Qt::DashLine));
    painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    const double width = labelSize(m_targetLabel).width();
    paintLabel(painter, {plot.right() - width - 2, y - labelSize(m_targetLabel).height() - 2}, m_targetLabel);
}

void BarView::mouseMoveEvent(QMouseEvent* event) {
    const int group = groupAt(event->pos());
    if (group != m_hovered) {
        m_hovered = group;
        setCursor(group < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
        viewport()->update();
    }
    if (group >= 0 && m_hoverText)
        QToolTip::showText(event->globalPosition().toPoint(), m_hoverText(group), viewport(), column(group).toRect());
    else
        QToolTip::hideText();
}

void BarView::mousePressEvent(QMouseEvent* event) {
    const int group = groupAt(event->pos());
    if (event->button() == Qt::LeftButton && group >= 0)
        Q_EMIT groupClicked(group);
    else
        QChartView::mousePressEvent(event);
}

void BarView::leaveEvent(QEvent* event) {
    m_hovered = -1;
    viewport()->update();
    QChartView::leaveEvent(event);
}

} // namespace flightplan::views
