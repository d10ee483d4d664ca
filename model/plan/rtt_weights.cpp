#include "model/plan/rtt_weights.h"

#include "model/placement/problem.h"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

namespace flightplan::plan {

std::optional<double> RttWeights::p95Ms() const {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    // Weights are summed in the order of their times, which does not depend on the table.
    std::vector<std::pair<std::uint32_t, double>> byTime(m_weights.begin(), m_weights.end());
    std::ranges::sort(byTime, {}, &std::pair<std::uint32_t, double>::first);
    double total = 0;
    for (const auto& [rtt, weight] : byTime)
        total += weight;
    if (total <= 0)
        return std::nullopt;
    double sum = 0;
    for (const auto& [rtt, weight] : byTime) {
        sum += weight;
        if (sum * 100 >= total * 95)
            return rtt == placement::unreachable ? infinity : static_cast<double>(rtt) / 1000;
    }
    return infinity;
}

} // namespace flightplan::plan
