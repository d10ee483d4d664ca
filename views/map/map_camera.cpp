#include "views/map/map_camera.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace flightplan::views {

namespace {

constexpr double southOfLand = -57;
constexpr double northOfLand = 84;
constexpr double northOfPeople = 78; ///< where Web Mercator would be mostly Greenland
constexpr QPointF outOfSight(-1e6, -1e6);

double bounded(double value, double limit) {
    return std::isfinite(value) ? std::clamp(value, -limit, limit) : 0;
}

geo::GeoPoint bounded(const geo::GeoPoint& point) {
    return {.latitude = bounded(point.latitude, 90), .longitude = bounded(point.longitude, 180)};
}

} // namespace

QPointF toPlane(const geo::GeoPoint& point, const geo::Projection& projection) {
    const auto plane = projection.forward(bounded(point));
    return {plane.x, -plane.y};
}

geo::GeoPoint toGeo(QPointF plane, const geo::Projection& projection) {
    return projection.nearest({plane.x(), -plane.y()});
}

QRectF globeBounds(const geo::Projection& projection) {
    const geo::PlaneRect bounds = projection.bounds();
    return {bounds.left, -bounds.top, bounds.width(), bounds.height()};
}

QPointF MapCamera::toScreen(QPointF plane) const {
    return (plane - centre) * scale + QPointF(size.width() / 2, size.height() / 2);
}

QPointF MapCamera::fromScreen(QPointF pixel) const {
    return (pixel - QPointF(size.width() / 2, size.height() / 2)) / scale + centre;
}

QPointF MapCamera::toScreen(const geo::GeoPoint& point) const {
    return projection.isFlat() || projection.shows(bounded(point)) ? toScreen(toPlane(point, projection)) : outOfSight;
}

MapCamera MapCamera::fitted(QSizeF size, const QMarginsF& insets, const geo::Projection& projection) {
    const QRectF globe = globeBounds(projection);
    double top = globe.top(), bottom = globe.bottom();
    if (projection.isFlat()) {
        const bool mercator = projection.kind() == geo::ProjectionKind::webMercator;
        top = toPlane({.latitude = mercator ? northOfPeople : northOfLand, .longitude = 0}, projection).y();
        bottom = toPlane({.latitude = southOfLand, .longitude = 0}, projection).y();
    }
    const QRectF room = QRectF(QPointF(), size).marginsRemoved(insets);

    MapCamera camera;
    camera.size = size;
    camera.projection = projection;
    camera.scale = std::max(1.0, std::min(room.width() / globe.width(), room.height() / (bottom - top)));
    camera.centre =
        QPointF(0, (top + bottom) / 2) - (room.center() - QPointF(size.width() / 2, size.height() / 2)) / camera.scale;
    return camera;
}

MapCamera MapCamera::zoomed(QPointF pixel, double factor, std::pair<double, double> range) const {
    MapCamera next = *this;
    next.scale = std::clamp(scale * factor, range.first, std::max(range.first, range.second));
    if (projection.isFlat()) {
        next.centre = fromScreen(pixel) - (pixel - QPointF(size.width() / 2, size.height() / 2)) / next.scale;
        return next;
    }
    next.centre = centre * (scale / next.scale); // the globe's middle stays where it is in the view
    const auto place = geoAt(pixel);
    constexpr int steps = 3; // of an iteration that halves what is missing at the very least
    for (int i = 0; i < steps && next.projection.shows(place); ++i)
        next = next.turned(pixel - next.toScreen(place));
    return next;
}

MapCamera MapCamera::panned(QPointF pixels) const {
    if (!projection.isFlat())
        return turned(pixels);
    MapCamera next = *this;
    next.centre -= pixels / scale;
    return next;
}

MapCamera MapCamera::turned(QPointF pixels) const {
    constexpr double degrees = 180 / std::numbers::pi;
    constexpr double nearestToPole = 85; // beyond, a globe would spin under the hand
    const auto at = projection.centre();
    const double latitude = std::clamp(at.latitude + pixels.y() / scale * degrees, -nearestToPole, nearestToPole);
    const double slow = std::max(0.2, std::cos(at.latitude / degrees));
    return centredOn({latitude, at.longitude - pixels.x() / scale * degrees / slow});
}

geo::GeoPoint MapCamera::middle() const {
    return projection.isFlat() ? toGeo(centre, projection) : projection.centre();
}

MapCamera MapCamera::centredOn(const geo::GeoPoint& place) const {
    MapCamera next = *this;
    if (projection.isFlat())
        next.centre = toPlane(place, projection);
    else
        next.projection = geo::Projection(projection.kind(),
                                          {place.latitude, place.longitude - 360 * std::round(place.longitude / 360)});
    return next;
}

MapCamera MapCamera::clamped() const {
    if (!projection.isFlat())
        return *this;
    const QRectF globe = globeBounds(projection);
    MapCamera next = *this;
    next.centre.setX(std::clamp(centre.x(), globe.left(), globe.right()));
    next.centre.setY(std::clamp(centre.y(), globe.top(), globe.bottom()));
    return next;
}

} // namespace flightplan::views
