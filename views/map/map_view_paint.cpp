// What the view paints over the picture: selection, hover, and what the hand is doing.

#include "views/common/theme.h"
#include "views/map/map_marks.h"
#include "views/map/map_view.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace flightplan::views {

void MapView::paintPicture(QPainter& painter) const {
    if (m_picture.isNull() || !pictureCoversView())
        painter.fillRect(rect(), tokens().oceanDeep);
    if (m_picture.isNull())
        return;
    const QPointF corner = m_camera.toScreen(m_pictureCamera.fromScreen({0, 0}));
    if (std::abs(m_camera.scale / m_pictureCamera.scale - 1) < 1e-9) {
        // On whole device pixels a blit is a copy and stays sharp.
        const double ratio = m_picture.devicePixelRatio();
        painter.drawPixmap(QPointF(std::round(corner.x() * ratio) / ratio, std::round(corner.y() * ratio) / ratio),
                           m_picture);
        return;
    }
    const QPointF end =
        m_camera.toScreen(m_pictureCamera.fromScreen({m_pictureCamera.size.width(), m_pictureCamera.size.height()}));
    painter.drawPixmap(QRectF(corner, end), m_picture, QRectF(m_picture.rect()));
}

void MapView::paintMark(QPainter& painter, const QString& regionId, bool selected) const {
    const int index = indexOf(regionId);
    if (index < 0)
        return;
    const Tokens& t = tokens();
    const auto at = static_cast<std::size_t>(index);
    const MapRegion& region = m_scene->regions[at];
    const QPointF place = screenOf(region.place);
    const double radius = regionRadius(*m_scene, m_camera, index);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    if (selected) {
        painter.setPen(QPen(withAlpha(t.accent, 0.3), 5));
        painter.drawEllipse(place, radius + 4.5, radius + 4.5);
    }
    painter.setPen(QPen(selected ? t.accent : withAlpha(t.text, 0.8), selected ? 2.0 : 1.3));
    painter.drawEllipse(place, radius + (selected ? 4.0 : 3.0), radius + (selected ? 4.0 : 3.0));
    // Its label had no room among its neighbours; now it is the one that matters.
    const bool labelled = m_pictureScene == m_scene && at < m_labels.size() && m_labels[at];
    if (labelled)
        return;
    const QFont font = regionLabelFont(true);
    const QSizeF size = labelSize(region.label, font);
    QRectF box(place.x() + radius + 7, place.y() - size.height() / 2, size.width(), size.height());
    if (box.right() > width() - 4)
        box.moveRight(place.x() - radius - 7);
    painter.setPen(Qt::NoPen);
    painter.setBrush(withAlpha(t.halo, 0.85));
    painter.drawRoundedRect(box.adjusted(-3, -1, 3, 1), 3, 3);
    paintHaloText(painter, labelBaseline(box, font), region.label, font, t.text, t.halo);
}

void MapView::paintDrag(QPainter& painter) const {
    const Tokens& t = tokens();
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_drag.kind == MapDrag::Kind::region) {
        // The plan follows a frame or two later; the hand sees at once where it is.
        painter.setPen(QPen(t.accent, 1.5, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(m_drag.last, 9, 9);
        return;
    }
    const int from = indexOf(m_linkFrom);
    if (from < 0)
        return;
    paintMark(painter, m_linkFrom, true);
    painter.setPen(QPen(t.accent, 2, Qt::DashLine));
    painter.drawLine(screenOf(m_scene->regions[static_cast<std::size_t>(from)].place), m_linkEnd);
}

void MapView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintPicture(painter);
    if (m_hover.kind == MapHit::Kind::region)
        paintMark(painter, m_scene->regions[static_cast<std::size_t>(m_hover.index)].id, false);
    if (hasFocus() && m_travel != m_selected)
        paintMark(painter, m_travel, false);
    for (const auto& companion : m_scene->companionRegions)
        paintMark(painter, companion, true);
    paintMark(painter, m_selected, true);
    paintDrag(painter);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(withAlpha(tokens().accent, 0.7), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

} // namespace flightplan::views
