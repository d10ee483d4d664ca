#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>

namespace flightplan::plan {

/// User weight by round-trip time, for the percentile of the figures. There are far fewer times than users.
class RttWeights {
public:
    /// Weight ≥ 0 of users at `rtt` µs; `placement::unreachable` = unserved.
    void add(std::uint32_t rtt, double weight) { m_weights[rtt] += weight; }

    /// The smallest r [ms] with at least 95 % of the weight at RTT ≤ r; infinite if that takes unserved users; empty
    /// without users. O(times · log times).
    std::optional<double> p95Ms() const;

private:
    std::unordered_map<std::uint32_t, double> m_weights;
};

} // namespace flightplan::plan
