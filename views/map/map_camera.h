#pragma once

#include "model/geo/geodesy.h"
#include "model/geo/projection.h"

#include <QMarginsF>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace flightplan::views {

/// In plane units of a projection with y downwards, as painters want it. Longitude and latitude that are not finite or
/// out of range are brought into range. What a globe hides comes to its edge.
QPointF toPlane(const geo::GeoPoint& point, const geo::Projection& projection = {});
/// The inverse; points beside the globe give its nearest edge.
geo::GeoPoint toGeo(QPointF plane, const geo::Projection& projection = {});
/// The whole globe in plane units.
QRectF globeBounds(const geo::Projection& projection = {});

/// What part of the world a view shows: `centre` of the plane lies in the middle of `size`, `scale` pixels a unit. A
/// globe turns where a flat map is moved.
struct MapCamera {
    QPointF centre;
    double scale = 100;
    QSizeF size;
    geo::Projection projection = {};

    QPointF toScreen(QPointF plane) const;
    QPointF fromScreen(QPointF pixel) const;
    /// What the globe hides is far outside every view.
    QPointF toScreen(const geo::GeoPoint& point) const;
    geo::GeoPoint geoAt(QPointF pixel) const { return toGeo(fromScreen(pixel), projection); }

    /// The inhabited world (57° S to 84° N, of Web Mercator to 78° N) inside the view less `insets`; a globe whole.
    static MapCamera fitted(QSizeF size, const QMarginsF& insets, const geo::Projection& projection = {});
    /// The same place under `pixel`, `factor` times as near; the scale stays within `range`.
    MapCamera zoomed(QPointF pixel, double factor, std::pair<double, double> range) const;
    MapCamera panned(QPointF pixels) const;
    /// The place in the middle of the view; of a globe, the one that faces the eye.
    geo::GeoPoint middle() const;
    /// With a place in the middle.
    MapCamera centredOn(const geo::GeoPoint& place) const;
    /// Brings the centre back over the globe.
    MapCamera clamped() const;

    friend bool operator==(const MapCamera&, const MapCamera&) = default;

private:
    MapCamera turned(QPointF pixels) const;
};

} // namespace flightplan::views
