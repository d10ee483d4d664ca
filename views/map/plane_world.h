#pragma once

#include "model/geo/land.h"
#include "model/geo/projection.h"

#include <QPolygonF>
#include <QRectF>

#include <span>
#include <vector>

namespace flightplan::views {

/// A line in plane units with its bounds, so that what lies outside a picture is skipped at once.
struct PlaneLine {
    std::vector<QPointF> points;
    QRectF bounds;
};

/// The outlines of the world under a projection.
struct PlaneWorld {
    std::vector<PlaneLine> land;    ///< closed rings: fill odd-even
    std::vector<PlaneLine> coasts;  ///< what of the rings is coast and in sight, where that is not all of them
    std::vector<PlaneLine> borders; ///< open, in sight
};

/// Rings that go round the edge of a globe follow it, so that they can be filled; nothing else is where it hides them.
/// Cost O(points), some 0.1 µs each.
PlaneWorld planeWorld(const geo::Projection& projection, geo::MapDetail detail);

/// What of a line is in sight: a flat map shows all of it, a globe may cut it.
std::vector<QPolygonF> planeParts(std::span<const geo::GeoPoint> line, const geo::Projection& projection);

} // namespace flightplan::views
