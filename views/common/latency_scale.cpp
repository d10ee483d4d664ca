#include "views/common/latency_scale.h"

#include <algorithm>
#include <cmath>

namespace flightplan::views {

LatencyScale::LatencyScale(double targetMs) {
    const double target = targetMs >= 1 && targetMs <= 10'000 ? targetMs : 60;
    constexpr std::array<double, 7> shares = {0.25, 5.0 / 12, 2.0 / 3, 1, 4.0 / 3, 2, 3};
    const double step = target >= 240 ? 10 : target >= 40 ? 5 : target >= 12 ? 1 : 0.1;
    for (std::size_t i = 0; i < shares.size(); ++i)
        m_edges[i] = std::round(target * shares[i] / step) * step;
    m_edges[3] = target;
}

int LatencyScale::band(double rttMs) const {
    if (std::isnan(rttMs))
        return bands - 1;
    return static_cast<int>(std::lower_bound(m_edges.begin(), m_edges.end(), rttMs) - m_edges.begin());
}

QColor bandColor(const Tokens& tokens, int band) {
    const auto index = static_cast<std::size_t>(std::clamp(band, 0, LatencyScale::bands - 1));
    return index < tokens.inside.size() ? tokens.inside[index] : tokens.outside[index - tokens.inside.size()];
}

QColor latencyColor(const Tokens& tokens, const LatencyScale& scale, double rttMs) {
    return bandColor(tokens, scale.band(rttMs));
}

} // namespace flightplan::views
