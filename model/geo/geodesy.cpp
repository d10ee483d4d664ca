#include "model/geo/geodesy.h"

#include <GeographicLib/Geodesic.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace flightplan::geo {
namespace {

constexpr double radiansPerDegree = std::numbers::pi / 180;

using Vector = std::array<double, 3>;

Vector toVector(GeoPoint place) {
    const double latitude = place.latitude * radiansPerDegree;
    const double longitude = place.longitude * radiansPerDegree;
    return {std::cos(latitude) * std::cos(longitude), std::cos(latitude) * std::sin(longitude), std::sin(latitude)};
}

GeoPoint toPlace(const Vector& v) {
    return {std::atan2(v[2], std::hypot(v[0], v[1])) / radiansPerDegree, std::atan2(v[1], v[0]) / radiansPerDegree};
}

double dot(const Vector& a, const Vector& b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

Vector combine(double s, const Vector& a, double t, const Vector& b) {
    return {s * a[0] + t * b[0], s * a[1] + t * b[1], s * a[2] + t * b[2]};
}

/// The unit vector at a right angle to `a` in the plane of `a` and `b`.
Vector towards(const Vector& a, const Vector& b) {
    Vector direction = combine(1, b, -dot(a, b), a);
    double length = std::sqrt(dot(direction, direction));
    if (length < 1e-12) { // same place or antipodes: over the pole, from the pole along the prime meridian
        const Vector pole = {0, 0, 1};
        direction = combine(1, pole, -a[2], a);
        length = std::sqrt(dot(direction, direction));
        if (length < 1e-12)
            return {1, 0, 0};
    }
    return combine(1 / length, direction, 0, direction);
}

} // namespace

bool isValid(GeoPoint place) {
    return std::abs(place.latitude) <= 90 && std::abs(place.longitude) <= 180; // false for NaN
}

double distanceKm(GeoPoint a, GeoPoint b) {
    if (!isValid(a) || !isValid(b))
        return std::numeric_limits<double>::quiet_NaN();
    double metres = 0;
    GeographicLib::Geodesic::WGS84().Inverse(a.latitude, a.longitude, b.latitude, b.longitude, metres);
    return metres / 1000;
}

std::vector<GeoPoint> greatCircle(GeoPoint a, GeoPoint b, int segments) {
    segments = std::max(segments, 1);
    const Vector from = toVector(a);
    const Vector to = toVector(b);
    const Vector side = towards(from, to);
    const double angle = std::atan2(dot(to, side), dot(from, to)); // atan2: exact for near and for far places
    std::vector<GeoPoint> path;
    path.reserve(static_cast<std::size_t>(segments) + 1);
    path.push_back(a);
    for (int i = 1; i < segments; ++i) {
        const double part = angle * i / segments;
        path.push_back(toPlace(combine(std::cos(part), from, std::sin(part), side)));
    }
    path.push_back(b);
    return path;
}

std::vector<std::vector<GeoPoint>> splitAtAntimeridian(std::span<const GeoPoint> path) {
    std::vector<std::vector<GeoPoint>> parts;
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (i == 0) {
            parts.push_back({path[0]});
            continue;
        }
        const GeoPoint before = path[i - 1];
        const GeoPoint here = path[i];
        if (std::abs(here.longitude - before.longitude) > 180) {
            const double edge = before.longitude > 0 ? 180 : -180;
            const double step = here.longitude + 2 * edge - before.longitude; // the short way round
            const double share = step == 0 ? 0 : (edge - before.longitude) / step;
            const double latitude = before.latitude + share * (here.latitude - before.latitude);
            parts.back().push_back({latitude, edge});
            parts.push_back({{latitude, -edge}});
        }
        parts.back().push_back(here);
    }
    return parts;
}

} // namespace flightplan::geo
