#pragma once

#include "model/geo/geodesy.h"

#include <QMarginsF>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace flightplan::views {

/// Equal Earth in plane units with y downwards, as painters want it. Longitude and latitude that are not finite or out
/// of range are brought into range.
QPointF toPlane(const geo::GeoPoint& point);
/// The inverse; points beside the globe give its nearest edge.
geo::GeoPoint toGeo(QPointF plane);
/// The whole globe in plane units.
QRectF globeBounds();

/// What part of the plane a view shows: `centre` of the plane lies in the middle of `size`, `scale` pixels a unit.
struct MapCamera {
    QPointF centre;
    double scale = 100;
    QSizeF size;

    QPointF toScreen(QPointF plane) const;
    QPointF fromScreen(QPointF pixel) const;
    QPointF toScreen(const geo::GeoPoint& point) const { return toScreen(toPlane(point)); }
    geo::GeoPoint geoAt(QPointF pixel) const { return toGeo(fromScreen(pixel)); }

    /// The inhabited world (57° S to 84° N) inside the view less `insets`.
    static MapCamera fitted(QSizeF size, const QMarginsF& insets);
    /// The same place under `pixel`, `factor` times as near; the scale stays within `range`.
    MapCamera zoomed(QPointF pixel, double factor, std::pair<double, double> range) const;
    MapCamera panned(QPointF pixels) const;
    /// Brings the centre back over the globe.
    MapCamera clamped() const;

    friend bool operator==(const MapCamera&, const MapCamera&) = default;
};

} // namespace flightplan::views
