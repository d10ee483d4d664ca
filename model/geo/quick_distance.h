#pragma once

#include "model/geo/geodesy.h"

#include <algorithm>
#include <cmath>

namespace flightplan::geo {

/// A place on the auxiliary sphere of WGS84 (at its reduced latitude β, tan β = (1 − f)·tan φ), prepared for many
/// distances.
struct SpherePlace {
    double sinBeta = 0, cosBeta = 1;     ///< of the reduced latitude
    double sinLambda = 0, cosLambda = 1; ///< of the longitude

    SpherePlace() = default;
    explicit SpherePlace(GeoPoint place);

    double x() const { return cosBeta * cosLambda; }
    double y() const { return cosBeta * sinLambda; }
    double z() const { return sinBeta; }
};

/// WGS84: its longer half axis in km and its flattening.
inline constexpr double equatorKm = 6378.137;
inline constexpr double flattening = 1 / 298.257223563;

/// sin²(σ/2) of the angle σ between two places of the auxiliary sphere, 0 to 1. The distance on the ellipsoid is
/// between (1 − f)·σ and σ half axes, since each piece of a way is.
inline double halfAngleSquare(const SpherePlace& a, const SpherePlace& b) {
    const double dx = a.x() - b.x(), dy = a.y() - b.y(), dz = a.z() - b.z();
    return std::min((dx * dx + dy * dy + dz * dz) / 4, 1.0);
}

/// How far `quickDistanceKm` is from `distanceKm` at most, in km, where it applies.
inline constexpr double quickErrorKm = 1e-4;

/// True where `quickDistanceKm` applies: from some 60 m to some 10,000 km.
inline bool hasQuickDistance(double halfAngleSquare) {
    return halfAngleSquare > 2.5e-11 && halfAngleSquare < 0.5;
}

/// Length of the shortest path on WGS84 in km to ±`quickErrorKm`, some ten times as fast as `distanceKm`: the series
/// to f² of P. D. Thomas, "Spheroidal geodesics, reference systems and local geometry", U.S. Naval Oceanographic
/// Office SP-138 (1970). `square` is `halfAngleSquare(a, b)`, for which `hasQuickDistance` must hold.
double quickDistanceKm(const SpherePlace& a, const SpherePlace& b, double square);

} // namespace flightplan::geo
