#pragma once

#include "views/common/latency_scale.h"
#include "views/map/map_scene.h"

#include <array>

namespace flightplan::views {

/// How the numbers of a field become colours, on the map and in its legend: eight bands between seven edges, of which
/// the middle one is drawn as the edge that matters.
struct FieldInk {
    static constexpr int bands = LatencyScale::bands;
    static constexpr int middle = 3; ///< index of the edge that matters

    std::array<double, bands - 1> edges{}; ///< ms, growing; a band reaches up to its edge and includes it
    std::array<QColor, bands> colors;
    std::array<QColor, bands> hatching; ///< not valid where a band is not hatched
    int clearBand = -1;                 ///< the band that leaves the land as it is

    int band(double ms) const;
};

/// Round-trip times against a target, the edge that matters; hatched past it.
FieldInk latencyInk(const Tokens& tokens, double targetMs);
/// Added times: bands of what is nearer, one of what stays (±5 ms), bands of what is added; the outline of what is
/// slower matters.
FieldInk addedInk(const Tokens& tokens);
FieldInk inkOf(const Tokens& tokens, MapLegendTitle::Ramp ramp, double targetMs);

} // namespace flightplan::views
