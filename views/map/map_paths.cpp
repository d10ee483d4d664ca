#include "views/map/map_hit.h"
#include "views/map/plane_world.h"

#include <algorithm>
#include <cmath>

namespace flightplan::views {

namespace {

constexpr double kmPerSegment = 160;

std::vector<QPolygonF> pathOf(const geo::GeoPoint& from, const geo::GeoPoint& to, const geo::Projection& projection) {
    const double km = geo::distanceKm(from, to);
    if (!std::isfinite(km))
        return {};
    const int segments = std::clamp(static_cast<int>(km / kmPerSegment), 6, 96);
    const auto path = geo::greatCircle(from, to, segments);
    if (!projection.isFlat())
        return planeParts(path, projection);
    std::vector<QPolygonF> parts;
    for (const auto& part : geo::splitAtAntimeridian(path))
        for (auto& line : planeParts(part, projection))
            parts.push_back(std::move(line));
    return parts;
}

} // namespace

MapPaths pathsOf(const MapScene& scene, const geo::Projection& projection) {
    MapPaths paths;
    paths.arcs.reserve(scene.arcs.size());
    for (const MapArc& arc : scene.arcs)
        paths.arcs.push_back(pathOf(arc.from, arc.to, projection));
    paths.links.reserve(scene.links.size());
    for (const MapLink& link : scene.links)
        paths.links.push_back(pathOf(link.from, link.to, projection));
    return paths;
}

} // namespace flightplan::views
