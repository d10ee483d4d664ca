#pragma once

#include "views/common/theme.h"

#include <array>

namespace flightplan::views {

/// Eight bands of round-trip time around a target: four inside, four outside. One scale for map, legend and charts.
class LatencyScale {
public:
    static constexpr int bands = 8;
    static constexpr int firstOutside = 4;

    /// `targetMs` of 1 … 10,000; anything else counts as 60.
    explicit LatencyScale(double targetMs = 60);

    double target() const { return m_edges[3]; }
    /// The upper edges of bands 0 … 6 in ms, rounded to what a legend can print, strictly growing; edge 3 is the
    /// target.
    const std::array<double, 7>& edges() const { return m_edges; }
    /// 0 … 7. The target itself is inside. Not a number counts as the last band.
    int band(double rttMs) const;

private:
    std::array<double, 7> m_edges{};
};

/// The colour of a band, 0 … 7.
QColor bandColor(const Tokens& tokens, int band);
QColor latencyColor(const Tokens& tokens, const LatencyScale& scale, double rttMs);

} // namespace flightplan::views
