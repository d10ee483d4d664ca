#include "model/geo/quick_distance.h"

#include <numbers>

namespace flightplan::geo {

SpherePlace::SpherePlace(GeoPoint place) {
    const double phi = place.latitude * std::numbers::pi / 180;
    const double lambda = place.longitude * std::numbers::pi / 180;
    const double sine = (1 - flattening) * std::sin(phi);
    const double cosine = std::cos(phi);
    const double length = std::hypot(sine, cosine);
    sinBeta = sine / length;
    cosBeta = cosine / length;
    sinLambda = std::sin(lambda);
    cosLambda = std::cos(lambda);
}

double quickDistanceKm(const SpherePlace& a, const SpherePlace& b, double square) {
    // sin² of half the sum and of half the difference of the reduced latitudes, without angles.
    const double sinSin = a.sinBeta * b.sinBeta;
    const double cosCos = a.cosBeta * b.cosBeta;
    const double sum = (1 - (cosCos - sinSin)) / 2;
    const double difference = (1 - (cosCos + sinSin)) / 2;

    const double root = std::sqrt(square);
    const double sine = 2 * std::sqrt(square * (1 - square)); // of the angle
    const double ratio = 2 * std::asin(root) / sine;
    const double u = 2 * sum * (1 - difference) / (1 - square);
    const double v = 2 * difference * (1 - sum) / square;
    const double x = u + v;
    const double y = u - v;
    const double d = 4 * ratio * ratio;
    const double e = 2 * (1 - 2 * square);
    const double c = ratio - (d * e - e) / 2;
    const double second = x * (d * e + c * x) - y * (2 * d + e * y) + d * x * y;
    return equatorKm * sine * (ratio - flattening * (ratio * x - y) / 4 + flattening * flattening * second / 64);
}

} // namespace flightplan::geo
