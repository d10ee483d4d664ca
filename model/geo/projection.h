#pragma once

#include "model/geo/geodesy.h"

#include <optional>
#include <vector>

namespace flightplan::geo {

/// A place on the flat map, in radii of the globe (of a sphere of radius 1): x to the east, y to the north, the origin
/// at 0° N 0° E.
struct PlanePoint {
    double x = 0;
    double y = 0;

    bool operator==(const PlanePoint&) const = default;
};

/// A rectangle of the flat map.
struct PlaneRect {
    double left = 0;
    double bottom = 0;
    double right = 0;
    double top = 0;

    double width() const { return right - left; }
    double height() const { return top - bottom; }
};

/// The Equal Earth map of the sphere: areas are true. B. Šavrič, T. Patterson, B. Jenny, "The Equal Earth map
/// projection", International Journal of Geographical Information Science 33 (2019):
///
///     sin θ = (√3/2)·sin φ        y = A₄θ⁹ + A₃θ⁷ + A₂θ³ + A₁θ        x = λ · 2√3·cos θ / (3·dy/dθ)
///
/// Latitude depends on y alone, and longitude is linear along a row of equal y. Stateless; every call is O(1) and any
/// thread may make it.
class Projection {
public:
    /// A row of equal y.
    struct Row {
        double latitude = 0;    ///< degrees
        double degreesPerX = 0; ///< longitude = x · degreesPerX
        double halfWidth = 0;   ///< the globe reaches from −halfWidth to halfWidth
    };

    /// A latitude beyond ±90 counts as ±90; a longitude beyond ±180 is not wrapped and lands outside the globe.
    PlanePoint forward(GeoPoint place) const;

    /// Empty outside the globe's outline; a point within 10⁻⁹ of it counts as on it.
    std::optional<GeoPoint> inverse(PlanePoint point) const;

    /// What is needed to invert a whole row at the cost of one point. Empty above and below the globe.
    std::optional<Row> row(double y) const;

    /// The smallest rectangle around the globe: ±2.7066 by ±1.3173.
    PlaneRect bounds() const;

    /// The globe's edge as a closed polygon (the first point is not repeated), counter-clockwise from the south pole's
    /// right end. `steps` ≥ 1 is the number of segments of each of the two curved sides.
    std::vector<PlanePoint> outline(int steps = 90) const;
};

} // namespace flightplan::geo
