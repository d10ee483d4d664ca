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

/// How the globe is shown flat. Of a sphere of radius 1, each:
enum class ProjectionKind {
    /// Areas are true. B. Šavrič, T. Patterson, B. Jenny, "The Equal Earth map projection", International Journal of
    /// Geographical Information Science 33 (2019):
    ///
    ///     sin θ = (√3/2)·sin φ        y = A₄θ⁹ + A₃θ⁷ + A₂θ³ + A₁θ        x = λ · 2√3·cos θ / (3·dy/dθ)
    equalEarth,
    /// Angles are true, and north is up everywhere: x = λ, y = artanh(sin φ), cut where the map is a square.
    webMercator,
    /// The globe from far away, with one half in sight: the orthographic projection.
    orthographic,
};

/// A projection of the sphere. In the flat ones latitude depends on y alone, and longitude is linear along a row of
/// equal y. A value; every call is O(1) and any thread may make it.
class Projection {
public:
    /// A row of equal y.
    struct Row {
        double latitude = 0;    ///< degrees
        double degreesPerX = 0; ///< longitude = x · degreesPerX
        double halfWidth = 0;   ///< the globe reaches from −halfWidth to halfWidth
    };

    Projection() = default; ///< Equal Earth
    /// `centre` is the place in the middle of an orthographic globe; the others have none.
    explicit Projection(ProjectionKind kind, GeoPoint centre = {});

    ProjectionKind kind() const { return m_kind; }
    bool isFlat() const { return m_kind != ProjectionKind::orthographic; }
    GeoPoint centre() const { return m_centre; }

    /// A latitude beyond the last one shown counts as that one; a longitude beyond ±180 is not wrapped and lands
    /// outside a flat map. What lies on the far side of the globe comes to the nearest point of its edge, hence rings
    /// keep their order around it.
    PlanePoint forward(GeoPoint place) const;

    /// False for what the globe hides.
    bool shows(GeoPoint place) const;

    /// Empty outside the globe's outline; a point within 10⁻⁹ of it counts as on it.
    std::optional<GeoPoint> inverse(PlanePoint point) const;

    /// The place nearest to a point of the plane, which may lie outside the outline.
    GeoPoint nearest(PlanePoint point) const;

    /// What is needed to invert a whole row at the cost of one point. Empty above and below the globe, and where rows
    /// are not that simple.
    std::optional<Row> row(double y) const;

    /// The smallest rectangle around the globe: ±2.7066 by ±1.3173, ±π by ±π, ±1 by ±1.
    PlaneRect bounds() const;

    /// The globe's edge as a closed polygon (the first point is not repeated), counter-clockwise. `steps` ≥ 1 is the
    /// number of segments of each half.
    std::vector<PlanePoint> outline(int steps = 90) const;

    bool operator==(const Projection&) const = default;

private:
    struct Seen; // from the middle of the globe

    Seen seen(GeoPoint place) const;

    ProjectionKind m_kind = ProjectionKind::equalEarth;
    GeoPoint m_centre;
    double m_sine = 0, m_cosine = 1; ///< of the centre's latitude
};

} // namespace flightplan::geo
