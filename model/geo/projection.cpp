#include "model/geo/projection.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace flightplan::geo {
namespace {

constexpr double radiansPerDegree = std::numbers::pi / 180;
constexpr double sqrt3 = std::numbers::sqrt3;
constexpr double a1 = 1.340264;
constexpr double a2 = -0.081106;
constexpr double a3 = 0.000893;
constexpr double a4 = 0.003796;
constexpr double thetaMax = std::numbers::pi / 3; // of the poles
constexpr double tolerance = 1e-9;

constexpr double yOf(double theta) {
    const double square = theta * theta;
    const double sixth = square * square * square;
    return theta * (a1 + a2 * square + sixth * (a3 + a4 * square));
}

constexpr double slopeOf(double theta) { // dy/dθ
    const double square = theta * theta;
    const double sixth = square * square * square;
    return a1 + 3 * a2 * square + sixth * (7 * a3 + 9 * a4 * square);
}

constexpr double yMax = yOf(thetaMax);

/// x per radian of longitude.
double stretch(double cosTheta, double theta) {
    return 2 * sqrt3 * cosTheta / (3 * slopeOf(theta));
}

/// dy/dθ stays between 1.13 and 1.35, so Newton's steps converge from any start on the globe.
double thetaOf(double y) {
    double theta = std::clamp(y / a1, -thetaMax, thetaMax);
    for (int i = 0; i < 12; ++i) {
        const double step = (yOf(theta) - y) / slopeOf(theta);
        theta -= step;
        if (std::abs(step) < 1e-14)
            break;
    }
    return std::clamp(theta, -thetaMax, thetaMax);
}

PlanePoint equalEarth(GeoPoint place) {
    const double latitude = std::clamp(place.latitude, -90.0, 90.0) * radiansPerDegree;
    const double sine = sqrt3 / 2 * std::sin(latitude);
    const double theta = std::asin(sine);
    const double cosine = std::sqrt(1 - sine * sine);
    return {place.longitude * radiansPerDegree * stretch(cosine, theta), yOf(theta)};
}

std::optional<Projection::Row> equalEarthRow(double y) {
    if (!(std::abs(y) <= yMax + tolerance))
        return std::nullopt;
    const double theta = thetaOf(y);
    const double sine = std::clamp(std::sin(theta) * 2 / sqrt3, -1.0, 1.0);
    const double xPerRadian = stretch(std::cos(theta), theta);
    return Projection::Row{std::asin(sine) / radiansPerDegree, 1 / (xPerRadian * radiansPerDegree),
                           std::numbers::pi * xPerRadian};
}

constexpr double mercatorLimit = 85.05112877980659; // gd(π) in degrees: the map is a square

PlanePoint mercator(GeoPoint place) {
    const double latitude = std::clamp(place.latitude, -mercatorLimit, mercatorLimit) * radiansPerDegree;
    return {place.longitude * radiansPerDegree, std::atanh(std::sin(latitude))};
}

std::optional<Projection::Row> mercatorRow(double y) {
    if (!(std::abs(y) <= std::numbers::pi + tolerance))
        return std::nullopt;
    return Projection::Row{std::asin(std::tanh(y)) / radiansPerDegree, 1 / radiansPerDegree, std::numbers::pi};
}

} // namespace

Projection::Projection(ProjectionKind kind, GeoPoint centre)
    : m_kind(kind) {
    if (kind != ProjectionKind::orthographic)
        return;
    m_centre = centre;
    m_sine = std::sin(centre.latitude * radiansPerDegree);
    m_cosine = std::cos(centre.latitude * radiansPerDegree);
}

/// x and y on the globe's disc, and how far towards the eye.
struct Projection::Seen {
    double x, y, depth;
};

Projection::Seen Projection::seen(GeoPoint place) const {
    const double latitude = std::clamp(place.latitude, -90.0, 90.0) * radiansPerDegree;
    const double longitude = (place.longitude - m_centre.longitude) * radiansPerDegree;
    const double sine = std::sin(latitude), cosine = std::cos(latitude), ahead = std::cos(longitude);
    return {cosine * std::sin(longitude), m_cosine * sine - m_sine * cosine * ahead,
            m_sine * sine + m_cosine * cosine * ahead};
}

PlanePoint Projection::forward(GeoPoint place) const {
    if (m_kind == ProjectionKind::equalEarth)
        return equalEarth(place);
    if (m_kind == ProjectionKind::webMercator)
        return mercator(place);
    const auto at = seen(place);
    if (at.depth >= 0)
        return {at.x, at.y};
    const double length = std::hypot(at.x, at.y);
    return length > 0 ? PlanePoint{at.x / length, at.y / length} : PlanePoint{1, 0};
}

bool Projection::shows(GeoPoint place) const {
    return isFlat() || seen(place).depth >= 0;
}

std::optional<Projection::Row> Projection::row(double y) const {
    return m_kind == ProjectionKind::equalEarth    ? equalEarthRow(y)
           : m_kind == ProjectionKind::webMercator ? mercatorRow(y)
                                                   : std::nullopt;
}

std::optional<GeoPoint> Projection::inverse(PlanePoint point) const {
    if (isFlat()) {
        const auto found = row(point.y);
        if (!found || !(std::abs(point.x) <= found->halfWidth + tolerance))
            return std::nullopt;
        return GeoPoint{found->latitude, std::clamp(point.x * found->degreesPerX, -180.0, 180.0)};
    }
    const double square = point.x * point.x + point.y * point.y;
    if (!(square <= 1 + 2 * tolerance))
        return std::nullopt;
    const double depth = std::sqrt(std::max(0.0, 1 - square));
    const double sine = std::clamp(depth * m_sine + point.y * m_cosine, -1.0, 1.0);
    double longitude = m_centre.longitude + std::atan2(point.x, depth * m_cosine - point.y * m_sine) / radiansPerDegree;
    longitude -= 360 * std::round(longitude / 360);
    return GeoPoint{std::asin(sine) / radiansPerDegree, longitude};
}

GeoPoint Projection::nearest(PlanePoint point) const {
    if (isFlat()) {
        const auto rect = bounds();
        const auto found = row(std::clamp(point.y, rect.bottom, rect.top));
        return {
            found->latitude,
            std::clamp(std::clamp(point.x, -found->halfWidth, found->halfWidth) * found->degreesPerX, -180.0, 180.0)};
    }
    const double length = std::hypot(point.x, point.y);
    return *inverse(length > 1 ? PlanePoint{point.x / length, point.y / length} : point);
}

PlaneRect Projection::bounds() const {
    if (m_kind == ProjectionKind::orthographic)
        return {-1, -1, 1, 1};
    const double x = forward({0, 180}).x;
    const double y = forward({90, 0}).y;
    return {-x, -y, x, y};
}

std::vector<PlanePoint> Projection::outline(int steps) const {
    steps = std::max(steps, 1);
    std::vector<PlanePoint> polygon;
    polygon.reserve(2 * (static_cast<std::size_t>(steps) + 1));
    if (m_kind == ProjectionKind::orthographic) {
        for (int i = 0; i < 2 * steps; ++i) {
            const double angle = std::numbers::pi * i / steps;
            polygon.push_back({std::cos(angle), std::sin(angle)});
        }
        return polygon;
    }
    for (int i = 0; i <= steps; ++i)
        polygon.push_back(forward({-90 + 180.0 * i / steps, 180}));
    for (int i = steps; i >= 0; --i)
        polygon.push_back(forward({-90 + 180.0 * i / steps, -180}));
    return polygon;
}

} // namespace flightplan::geo
