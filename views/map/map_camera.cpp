#include "views/map/map_camera.h"

#include "model/geo/projection.h"

#include <algorithm>
#include <cmath>

namespace flightplan::views {

namespace {

constexpr double southOfLand = -57;
constexpr double northOfLand = 84;

double bounded(double value, double limit) {
    return std::isfinite(value) ? std::clamp(value, -limit, limit) : 0;
}

} // namespace

QPointF toPlane(const geo::GeoPoint& point) {
    const auto plane = geo::Projection().forward(
        {.latitude = bounded(point.latitude, 90), .longitude = bounded(point.longitude, 180)});
    return {plane.x, -plane.y};
}

geo::GeoPoint toGeo(QPointF plane) {
    const geo::Projection projection;
    const geo::PlaneRect bounds = projection.bounds();
    const double y = std::clamp(-plane.y(), bounds.bottom, bounds.top);
    const auto row = projection.row(y);
    if (!row)
        return {};
    return {.latitude = row->latitude,
            .longitude =
                std::clamp(std::clamp(plane.x(), -row->halfWidth, row->halfWidth) * row->degreesPerX, -180.0, 180.0)};
}

QRectF globeBounds() {
    const geo::PlaneRect bounds = geo::Projection().bounds();
    return {bounds.left, -bounds.top, bounds.width(), bounds.height()};
}

QPointF MapCamera::toScreen(QPointF plane) const {
    return (plane - centre) * scale + QPointF(size.width() / 2, size.height() / 2);
}

QPointF MapCamera::fromScreen(QPointF pixel) const {
    return (pixel - QPointF(size.width() / 2, size.height() / 2)) / scale + centre;
}

MapCamera MapCamera::fitted(QSizeF size, const QMarginsF& insets) {
    const QRectF globe = globeBounds();
    const double top = toPlane({.latitude = northOfLand, .longitude = 0}).y();
    const double bottom = toPlane({.latitude = southOfLand, .longitude = 0}).y();
    const QRectF room = QRectF(QPointF(), size).marginsRemoved(insets);

    MapCamera camera;
    camera.size = size;
    camera.scale = std::max(1.0, std::min(room.width() / globe.width(), room.height() / (bottom - top)));
    camera.centre =
        QPointF(0, (top + bottom) / 2) - (room.center() - QPointF(size.width() / 2, size.height() / 2)) / camera.scale;
    return camera;
}

MapCamera MapCamera::zoomed(QPointF pixel, double factor, std::pair<double, double> range) const {
    const QPointF under = fromScreen(pixel);
    MapCamera next = *this;
    next.scale = std::clamp(scale * factor, range.first, std::max(range.first, range.second));
    next.centre = under - (pixel - QPointF(size.width() / 2, size.height() / 2)) / next.scale;
    return next;
}

MapCamera MapCamera::panned(QPointF pixels) const {
    MapCamera next = *this;
    next.centre -= pixels / scale;
    return next;
}

MapCamera MapCamera::clamped() const {
    const QRectF globe = globeBounds();
    MapCamera next = *this;
    next.centre.setX(std::clamp(centre.x(), globe.left(), globe.right()));
    next.centre.setY(std::clamp(centre.y(), globe.top(), globe.bottom()));
    return next;
}

} // namespace flightplan::views
