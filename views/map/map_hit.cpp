#include "views/map/map_hit.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace flightplan::views {

namespace {

constexpr double regionReach = 12; ///< a finger's error around a small marker
constexpr double clientReach = 3;  ///< beyond the edge of the dot
constexpr double lineReach = 4;
constexpr double smallestRing = 4.2;

double lengthOf(QPointF v) {
    return std::hypot(v.x(), v.y());
}

double distanceToSegment(QPointF p, QPointF a, QPointF b) {
    const QPointF ab = b - a;
    const double squared = QPointF::dotProduct(ab, ab);
    const double t = squared > 0 ? std::clamp(QPointF::dotProduct(p - a, ab) / squared, 0.0, 1.0) : 0;
    return lengthOf(p - (a + ab * t));
}

/// The index of the nearest line within `reach` plane units, or −1.
int nearestLine(const std::vector<std::vector<QPolygonF>>& lines, QPointF at, double reach) {
    int best = -1;
    double bestDistance = reach;
    for (std::size_t i = 0; i < lines.size(); ++i)
        for (const QPolygonF& part : lines[i])
            for (qsizetype k = 1; k < part.size(); ++k) {
                const double distance = distanceToSegment(at, part[k - 1], part[k]);
                if (distance < bestDistance) {
                    bestDistance = distance;
                    best = static_cast<int>(i);
                }
            }
    return best;
}

} // namespace

MapHit hitTest(const MapScene& scene, const MapPaths* paths, const MapCamera& camera, QPointF pixel) {
    MapHit hit;
    double best = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < scene.regions.size(); ++i) {
        const double distance = lengthOf(camera.toScreen(scene.regions[i].place) - pixel);
        if (distance < best && distance <= regionReach) {
            best = distance;
            hit = {MapHit::Kind::region, static_cast<int>(i)};
        }
    }
    if (hit.kind != MapHit::Kind::none)
        return hit;

    const double zoom = markZoom(camera);
    for (std::size_t i = 0; i < scene.clients.size(); ++i) {
        const MapClient& client = scene.clients[i];
        const double distance = lengthOf(camera.toScreen(client.place) - pixel);
        if (distance < best && distance <= clientRadius(client, zoom) + clientReach) {
            best = distance;
            hit = {MapHit::Kind::client, static_cast<int>(i)};
        }
    }
    if (hit.kind != MapHit::Kind::none || !paths)
        return hit;

    const QPointF at = camera.fromScreen(pixel);
    const double reach = lineReach / camera.scale;
    if (const int link = nearestLine(paths->links, at, reach);
        link >= 0 && static_cast<std::size_t>(link) < scene.links.size())
        return {MapHit::Kind::link, link};
    if (const int arc = nearestLine(paths->arcs, at, reach);
        arc >= 0 && static_cast<std::size_t>(arc) < scene.arcs.size())
        return {MapHit::Kind::arc, arc};
    return {};
}

int regionTowards(const MapScene& scene, const MapCamera& camera, int from, QPointF direction) {
    if (from < 0 || static_cast<std::size_t>(from) >= scene.regions.size())
        return -1;
    const QPointF start = camera.toScreen(scene.regions[static_cast<std::size_t>(from)].place);
    int best = -1;
    double bestCost = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < scene.regions.size(); ++i) {
        const QPointF step = camera.toScreen(scene.regions[i].place) - start;
        const double ahead = QPointF::dotProduct(step, direction);
        const double aside = std::abs(step.x() * direction.y() - step.y() * direction.x());
        if (static_cast<int>(i) == from || ahead <= 0.5)
            continue;
        // Beyond 60° aside another key leads there better; take it only when nothing else lies in this direction.
        const double cost = ahead + 2 * aside + (aside > 1.73 * ahead ? 1e6 : 0);
        if (cost < bestCost) {
            bestCost = cost;
            best = static_cast<int>(i);
        }
    }
    return best;
}

double markZoom(const MapCamera& camera) {
    return std::clamp(0.55 + camera.scale / 520, 0.85, 1.5);
}

double regionRadius(const MapScene& scene, const MapCamera& camera, int index) {
    const MapRegion& region = scene.regions[static_cast<std::size_t>(index)];
    const double hosts = std::clamp(region.hosts, 0, 2500);
    const double wanted = (4.6 + 0.13 * std::sqrt(hosts)) * markZoom(camera);
    const QPointF place = toPlane(region.place, camera.projection);
    double nearest = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < scene.regions.size(); ++i)
        if (static_cast<int>(i) != index)
            nearest =
                std::min(nearest, lengthOf(toPlane(scene.regions[i].place, camera.projection) - place) * camera.scale);
    return std::clamp(nearest / 2 - 0.5, smallestRing, std::max(smallestRing, wanted));
}

double clientRadius(const MapClient& client, double zoom) {
    const double weight = std::isfinite(client.weight) ? std::clamp(client.weight, 0.0, 1.0) : 0;
    return std::min(1.7 + 26 * std::sqrt(weight), 13.0) * zoom;
}

} // namespace flightplan::views
