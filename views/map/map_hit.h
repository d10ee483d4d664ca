#pragma once

#include "views/map/map_camera.h"
#include "views/map/map_scene.h"

#include <QPolygonF>

#include <vector>

namespace flightplan::views {

/// The lines of a scene in plane units, cut at the antimeridian or where the globe hides them: one entry for each arc
/// and link, empty where an end is no place. Made by the worker, because great circles cost.
struct MapPaths {
    std::vector<std::vector<QPolygonF>> arcs;
    std::vector<std::vector<QPolygonF>> links;
};

/// Cost O(arcs + links).
MapPaths pathsOf(const MapScene& scene, const geo::Projection& projection = {});

/// What lies under the pointer.
struct MapHit {
    enum class Kind { none, region, client, arc, link };

    Kind kind = Kind::none;
    int index = -1; ///< into the vector of its kind

    friend bool operator==(const MapHit&, const MapHit&) = default;
};

/// The nearest region within reach wins over the nearest client, that over the nearest line. `paths` may be null while
/// none are known. Cost O(regions + clients + points of paths).
MapHit hitTest(const MapScene& scene, const MapPaths* paths, const MapCamera& camera, QPointF pixel);

/// The region to go to from `from` in the direction of an arrow key (`direction` of length 1 in pixels, y downwards);
/// −1 where there is none. Prefers what lies ahead over what lies near.
int regionTowards(const MapScene& scene, const MapCamera& camera, int from, QPointF direction);

/// How much larger marks are drawn at a camera than at a small overview, 0.85 … 1.5.
double markZoom(const MapCamera& camera);
/// Radius of a region's ring in pixels: grows with the square root of its hosts, but neighbours do not overlap while
/// they are 9 pixels apart. Cost O(regions).
double regionRadius(const MapScene& scene, const MapCamera& camera, int index);
/// Radius of a city's dot in pixels: grows with the square root of its users. Safe for any weight.
double clientRadius(const MapClient& client, double zoom);

} // namespace flightplan::views
