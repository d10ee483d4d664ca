#include "views/map/mini_map.h"

#include "views/common/theme.h"
#include "views/map/plane_world.h"

#include <QMouseEvent>
#include <QPainter>

#include <cmath>
#include <optional>
#include <utility>

namespace flightplan::views {
namespace {

constexpr int mapWidth = 178;
constexpr int mapHeight = 92;
constexpr double inset = 6;
constexpr int stepsAlongEdge = 24;

} // namespace

MiniMap::MiniMap(QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("miniMap"));
    setAccessibleName(tr("Overview of the world"));
    setToolTip(tr("What the map shows of the world: click or drag to go elsewhere"));
    setFocusPolicy(Qt::NoFocus); // the arrow keys of the map go everywhere it does
    setCursor(Qt::PointingHandCursor);
    resize(sizeHint());
}

QSize MiniMap::sizeHint() const {
    return {mapWidth, mapHeight};
}

void MiniMap::follow(const MapCamera& camera) {
    if (std::exchange(m_shown, camera) != camera)
        update();
}

void MiniMap::setRegions(const std::vector<MapRegion>& regions) {
    m_regions.clear();
    for (const auto& region : regions)
        m_regions.push_back(region.place);
    update();
}

MapCamera MiniMap::worldCamera() const {
    return MapCamera::fitted(size(), {inset, inset, inset, inset});
}

void MiniMap::paintWorld() {
    const Tokens& t = tokens();
    const double ratio = devicePixelRatioF();
    m_world = QPixmap((QSizeF(size()) * ratio).toSize());
    m_world.setDevicePixelRatio(ratio);
    m_world.fill(Qt::transparent);
    QPainter painter(&m_world);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.lineStrong, 1));
    painter.setBrush(withAlpha(t.surface, t.dark ? 0.92 : 0.95));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    const auto camera = worldCamera();
    QPainterPath land;
    for (const auto& ring : planeWorld({}, geo::MapDetail::coarse).land) {
        QPolygonF polygon;
        for (const QPointF& point : ring.points)
            polygon << camera.toScreen(point);
        land.addPolygon(polygon);
        land.closeSubpath();
    }
    painter.fillPath(land, mixed(t.land, t.secondary, 0.25));
}

void MiniMap::paintEvent(QPaintEvent*) {
    if (m_world.isNull())
        paintWorld();
    const Tokens& t = tokens();
    const auto camera = worldCamera();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_world);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.text);
    for (const auto& place : m_regions)
        painter.drawEllipse(camera.toScreen(place), 1.3, 1.3);

    // The edge of what the map shows, brought to this projection point by point; where it crosses the antimeridian, the
    // pen is lifted.
    const QRectF view(QPointF(), m_shown.size);
    const QPointF corners[] = {view.topLeft(), view.topRight(), view.bottomRight(), view.bottomLeft(), view.topLeft()};
    QPainterPath edge;
    std::optional<QPointF> last;
    for (int side = 0; side < 4; ++side)
        for (int step = side == 0 ? 0 : 1; step <= stepsAlongEdge; ++step) {
            const double share = static_cast<double>(step) / stepsAlongEdge;
            const QPointF at =
                camera.toScreen(m_shown.geoAt(corners[side] + (corners[side + 1] - corners[side]) * share));
            if (!last || std::abs(at.x() - last->x()) > width() / 3.0)
                edge.moveTo(at);
            else
                edge.lineTo(at);
            last = at;
        }
    painter.setClipRect(QRectF(rect()).adjusted(2, 2, -2, -2));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.accent, 1.6));
    painter.drawPath(edge);
}

void MiniMap::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        Q_EMIT centreRequested(worldCamera().geoAt(event->position()));
}

void MiniMap::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton)
        Q_EMIT centreRequested(worldCamera().geoAt(event->position()));
}

void MiniMap::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        m_world = {};
    QWidget::changeEvent(event);
}

} // namespace flightplan::views
