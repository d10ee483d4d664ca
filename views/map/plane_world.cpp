#include "views/map/plane_world.h"

#include "views/map/map_camera.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace flightplan::views {
namespace {

constexpr double limbStep = std::numbers::pi / 60; ///< between points that follow the edge of a globe

geo::GeoPoint placeOf(const geo::MapPoint& point) {
    return {.latitude = static_cast<double>(point.latitude), .longitude = static_cast<double>(point.longitude)};
}

PlaneLine withBounds(std::vector<QPointF> points) {
    double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;
    for (const QPointF& p : points) {
        left = std::min(left, p.x());
        right = std::max(right, p.x());
        top = std::min(top, p.y());
        bottom = std::max(bottom, p.y());
    }
    return {std::move(points), QRectF(QPointF(left, top), QPointF(right, bottom))};
}

/// Even-odd in degrees: no ring of the world spans a pole, and all are cut at the antimeridian.
bool contains(const geo::MapLine& ring, geo::GeoPoint place) {
    bool inside = false;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const auto a = placeOf(ring[i]), b = placeOf(ring[j]);
        if ((a.latitude > place.latitude) != (b.latitude > place.latitude) &&
            place.longitude <
                a.longitude + (b.longitude - a.longitude) * (place.latitude - a.latitude) / (b.latitude - a.latitude))
            inside = !inside;
    }
    return inside;
}

bool isSeam(const geo::MapPoint& a, const geo::MapPoint& b) {
    return std::abs(a.longitude) == 180 && a.longitude == b.longitude;
}

/// Follows the edge of a globe from `from` to `to`, both on it, the shorter way; without its ends.
void followLimb(QPointF from, QPointF to, std::vector<QPointF>& points) {
    const double start = std::atan2(from.y(), from.x());
    const double turn = std::remainder(std::atan2(to.y(), to.x()) - start, 2 * std::numbers::pi);
    const int steps = static_cast<int>(std::abs(turn) / limbStep);
    for (int i = 1; i <= steps; ++i) {
        const double angle = start + turn * i / (steps + 1);
        points.emplace_back(std::cos(angle), std::sin(angle));
    }
}

/// The world as a globe shows it.
class GlobeWorld {
public:
    explicit GlobeWorld(const geo::Projection& projection)
        : m_projection(projection) {
        const auto centre = projection.centre();
        m_antipode = {-centre.latitude, centre.longitude > 0 ? centre.longitude - 180 : centre.longitude + 180};
    }

    PlaneWorld of(const geo::WorldMap& map) {
        for (const auto& ring : map.land)
            addRing(ring);
        // Bringing what is hidden to the edge turns a ring around the far side's middle inside out: one more ring
        // around all turns it back.
        if (m_turned) {
            std::vector<QPointF> limb;
            for (const auto& point : m_projection.outline(60))
                limb.emplace_back(point.x, -point.y);
            m_world.land.push_back(withBounds(std::move(limb)));
        }
        std::vector<geo::GeoPoint> places;
        for (const auto& border : map.borders) {
            places.clear();
            std::ranges::transform(border, std::back_inserter(places), placeOf);
            for (auto& part : planeParts(places, m_projection))
                m_world.borders.push_back(withBounds({part.begin(), part.end()}));
        }
        return std::move(m_world);
    }

private:
    void addRing(const geo::MapLine& ring) {
        m_shown.clear();
        for (const auto& point : ring)
            m_shown.push_back(m_projection.shows(placeOf(point)));
        if (std::ranges::none_of(m_shown, [](char shown) { return shown != 0; }))
            return;
        m_turned = m_turned != contains(ring, m_antipode);
        std::vector<QPointF> points;
        points.reserve(ring.size());
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const QPointF next = toPlane(placeOf(ring[i]), m_projection);
            if (i > 0 && !m_shown[i] && !m_shown[i - 1])
                followLimb(points.back(), next, points);
            points.push_back(next);
        }
        if (!m_shown.front() && !m_shown.back())
            followLimb(points.back(), points.front(), points);
        addCoasts(ring);
        m_world.land.push_back(withBounds(std::move(points)));
    }

    void addCoasts(const geo::MapLine& ring) {
        std::vector<QPointF> coast;
        const auto end = [&] {
            if (coast.size() > 1)
                m_world.coasts.push_back(withBounds(std::move(coast)));
            coast.clear();
        };
        for (std::size_t i = 0; i <= ring.size(); ++i) {
            const auto at = i % ring.size();
            if (i > 0 && isSeam(ring[i - 1], ring[at]))
                end();
            if (m_shown[at])
                coast.push_back(toPlane(placeOf(ring[at]), m_projection));
            else
                end();
        }
        end();
    }

    const geo::Projection& m_projection;
    geo::GeoPoint m_antipode;
    bool m_turned = false; // the far side's middle is on land
    std::vector<char> m_shown;
    PlaneWorld m_world;
};

std::vector<PlaneLine> flat(const std::vector<geo::MapLine>& lines, const geo::Projection& projection) {
    std::vector<PlaneLine> result;
    result.reserve(lines.size());
    for (const geo::MapLine& line : lines) {
        std::vector<QPointF> points;
        points.reserve(line.size());
        for (const geo::MapPoint& point : line)
            points.push_back(toPlane(placeOf(point), projection));
        result.push_back(withBounds(std::move(points)));
    }
    return result;
}

} // namespace

PlaneWorld planeWorld(const geo::Projection& projection, geo::MapDetail detail) {
    const geo::WorldMap& map = geo::worldMap(detail);
    if (!projection.isFlat())
        return GlobeWorld(projection).of(map);
    return {flat(map.land, projection), {}, flat(map.borders, projection)};
}

std::vector<QPolygonF> planeParts(std::span<const geo::GeoPoint> line, const geo::Projection& projection) {
    std::vector<QPolygonF> parts;
    QPolygonF part;
    const auto end = [&] {
        if (part.size() > 1)
            parts.push_back(std::move(part));
        part = {};
    };
    for (const auto& place : line) {
        if (projection.shows(place))
            part << toPlane(place, projection);
        else
            end();
    }
    end();
    return parts;
}

} // namespace flightplan::views
