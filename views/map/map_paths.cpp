#include "views/map/map_hit.h"

#include <algorithm>
#include <cmath>

namespace flightplan::views {

namespace {

constexpr double kmPerSegment = 160;

std::vector<QPolygonF> pathOf(const geo::GeoPoint& from, const geo::GeoPoint& to) {
    const double km = geo::distanceKm(from, to);
    if (!std::isfinite(km))
        return {};
    const int segments = std::clamp(static_cast<int>(km / kmPerSegment), 6, 96);
    std::vector<QPolygonF> parts;
    for (const auto& part : geo::splitAtAntimeridian(geo::greatCircle(from, to, segments))) {
        QPolygonF line;
        line.reserve(static_cast<qsizetype>(part.size()));
        for (const geo::GeoPoint& point : part)
            line << toPlane(point);
        if (line.size() > 1)
            parts.push_back(std::move(line));
    }
    return parts;
}

} // namespace

MapPaths pathsOf(const MapScene& scene) {
    MapPaths paths;
    paths.arcs.reserve(scene.arcs.size());
    for (const MapArc& arc : scene.arcs)
        paths.arcs.push_back(pathOf(arc.from, arc.to));
    paths.links.reserve(scene.links.size());
    for (const MapLink& link : scene.links)
        paths.links.push_back(pathOf(link.from, link.to));
    return paths;
}

} // namespace flightplan::views
