#pragma once

#include <span>
#include <vector>

namespace flightplan::geo {

/// A place on the globe in degrees: latitude −90 to 90 (north positive), longitude −180 to 180 (east positive).
struct GeoPoint {
    double latitude = 0;
    double longitude = 0;

    bool operator==(const GeoPoint&) const = default;
};

/// True if both numbers are finite and in range.
bool isValid(GeoPoint place);

/// Length of the shortest path on the WGS84 ellipsoid in kilometres (GeographicLib), to about 15 nm. The last bits
/// depend on the machine's mathematics library: round before anything is decided by it. NaN for a place that is not
/// valid.
double distanceKm(GeoPoint a, GeoPoint b);

/// `segments` + 1 places at equal steps along the great circle from `a` to `b` on the sphere, for drawing: up to 0.5 %
/// longer than `distanceKm`. At least one segment; the ends are exactly `a` and `b`. Between antipodes, where every
/// great circle is a shortest one, the path runs over the north pole. Cost O(segments).
std::vector<GeoPoint> greatCircle(GeoPoint a, GeoPoint b, int segments);

/// Cuts a path wherever it crosses the antimeridian, so that a flat map draws no streak: each part ends at ±180° and
/// the next begins at ∓180° of the same latitude. A path that does not cross comes back as one part.
std::vector<std::vector<GeoPoint>> splitAtAntimeridian(std::span<const GeoPoint> path);

} // namespace flightplan::geo
