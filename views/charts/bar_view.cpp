#include "views/charts/bar_view.h"

#include "views/common/fonts.h"
#include "views/common/theme.h"

#include <QAbstractSeries>
#include <QChart>
#include <QGraphicsScene>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace flightplan::views {

BarView::BarView(QChart* chart, QWidget* parent)
    : QChartView(chart, parent) {
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setFocusPolicy(Qt::NoFocus);
    setStyleSheet(QStringLiteral("background: transparent"));
    connect(chart->scene(), &QGraphicsScene::changed, this, &BarView::invalidate);
}

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

void BarView::invalidate() {
    m_dirty = true;
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
    painter.fillRect(QRectF(QPointF(0, 0), QSizeF(viewport()->size())), theme.surface);
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
    painter.setFont(textFont(11));
    const QFontMetricsF metrics(painter.font());
    const QRectF label(plot.right() - metrics.horizontalAdvance(m_targetLabel) - 10, y - metrics.height() - 2,
                       metrics.horizontalAdvance(m_targetLabel) + 8, metrics.height());
    painter.setPen(Qt::NoPen);
    painter.setBrush(withAlpha(theme.surface, 0.85));
    painter.drawRoundedRect(label, 3, 3);
    painter.setPen(theme.secondary);
    painter.drawText(label, Qt::AlignCenter, m_targetLabel);
}

void BarView::paintAll(QPainter& painter) {
    painter.setRenderHint(QPainter::Antialiasing);
    paintBack(painter);
    render(&painter, QRectF(QPointF(0, 0), QSizeF(viewport()->size())), viewport()->rect());
    paintFront(painter);
}

void BarView::paintEvent(QPaintEvent*) {
    const qreal ratio = devicePixelRatioF();
    const QSize size = viewport()->size() * ratio;
    if (m_dirty || m_picture.size() != size) {
        m_picture = QPixmap(size);
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(Qt::transparent);
        QPainter painter(&m_picture);
        painter.setRenderHint(QPainter::Antialiasing);
        render(&painter, QRectF(QPointF(0, 0), QSizeF(viewport()->size())), viewport()->rect());
        m_dirty = false;
    }
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    paintBack(painter);
    painter.drawPixmap(0, 0, m_picture);
    paintFront(painter);
}

void BarView::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    m_dirty = true;
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
