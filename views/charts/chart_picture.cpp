#include "views/charts/chart_picture.h"

#include "views/common/fonts.h"
#include "views/common/theme.h"

#include <QChart>
#include <QGraphicsScene>
#include <QPainter>

namespace flightplan::views {

ChartPicture::ChartPicture(QChart* chart, QWidget* parent)
    : QChartView(chart, parent) {
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setFocusPolicy(Qt::NoFocus);
    setStyleSheet(QStringLiteral("background: transparent"));
    connect(chart->scene(), &QGraphicsScene::changed, this, &ChartPicture::invalidate);
}

void ChartPicture::invalidate() {
    m_dirty = true;
    viewport()->update();
}

void ChartPicture::paintBack(QPainter& painter) const {
    painter.fillRect(QRectF(QPointF(0, 0), QSizeF(viewport()->size())), tokens().surface);
}

QSizeF ChartPicture::labelSize(const QString& text) {
    const QFontMetricsF metrics(textFont(11));
    return {metrics.horizontalAdvance(text) + 8, metrics.height()};
}

void ChartPicture::paintLabel(QPainter& painter, QPointF topLeft, const QString& text) {
    const auto& theme = tokens();
    const QRectF box(topLeft, labelSize(text));
    painter.setFont(textFont(11));
    painter.setPen(Qt::NoPen);
    painter.setBrush(withAlpha(theme.surface, 0.85));
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(theme.secondary);
    painter.drawText(box, Qt::AlignCenter, text);
}

void ChartPicture::paintAll(QPainter& painter) {
    painter.setRenderHint(QPainter::Antialiasing);
    paintBack(painter);
    render(&painter, QRectF(QPointF(0, 0), QSizeF(viewport()->size())), viewport()->rect());
    paintFront(painter);
}

void ChartPicture::paintEvent(QPaintEvent*) {
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

void ChartPicture::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    m_dirty = true;
}

} // namespace flightplan::views
