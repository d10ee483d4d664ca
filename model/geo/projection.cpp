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

} // namespace

PlanePoint Projection::forward(GeoPoint place) const {
    const double latitude = std::clamp(place.latitude, -90.0, 90.0) * radiansPerDegree;
    const double sine = sqrt3 / 2 * std::sin(latitude);
    const double theta = std::asin(sine);
    const double cosine = std::sqrt(1 - sine * sine);
    return {place.longitude * radiansPerDegree * stretch(cosine, theta), yOf(theta)};
}

std::optional<Projection::Row> Projection::row(double y) const {
    if (!(std::abs(y) <= yMax + tolerance))
        return std::nullopt;
    const double theta = thetaOf(y);
    const double sine = std::clamp(std::sin(theta) * 2 / sqrt3, -1.0, 1.0);
    const double xPerRadian = stretch(std::cos(theta), theta);
    return Row{std::asin(sine) / radiansPerDegree, 1 / (xPerRadian * radiansPerDegree), std::numbers::pi * xPerRadian};
}

std::optional<GeoPoint> Projection::inverse(PlanePoint point) const {
    const auto found = row(point.y);
    if (!found || !(std::abs(point.x) <= found->halfWidth + tolerance))
        return std::nullopt;
    return GeoPoint{found->latitude, std::clamp(point.x * found->degreesPerX, -180.0, 180.0)};
}

PlaneRect Projection::bounds() const {
    const double x = forward({0, 180}).x;
    return {-x, -yMax, x, yMax};
}

std::vector<PlanePoint> Projection::outline(int steps) const {
    steps = std::max(steps, 1);
    std::vector<PlanePoint> polygon;
    polygon.reserve(2 * (static_cast<std::size_t>(steps) + 1));
    for (int i = 0; i <= steps; ++i)
        polygon.push_back(forward({-90 + 180.0 * i / steps, 180}));
    for (int i = steps; i >= 0; --i)
        polygon.push_back(forward({-90 + 180.0 * i / steps, -180}));
    return polygon;
}

} // namespace flightplan::geo
