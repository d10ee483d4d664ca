#pragma once

#include "model/placement/assignment.h"
#include "model/placement/problem.h"

#include <cstdint>
#include <span>
#include <vector>

namespace flightplan::placement {

/// The users of one workload while its replicas are placed: what of each client is still unserved, and what a replica
/// in each region would gain.
///
/// Client weights become integers that sum to k·2¹⁶ (largest remainder); a replica serves 2¹⁶ of what is left, nearest
/// clients first. Its latency term is 2⁻¹⁶·Σ amount·l(client, region), floored.
class ServedDemand {
public:
    /// `latencies` as made by `latencyTable` for the same profile and the workload's reference.
    ServedDemand(const ClientProfile& profile, std::span<const std::int32_t> latencies, std::int32_t regionCount,
                 std::int32_t replicas, topology::LatencyTerm mode);

    /// Latency term of a replica in `region`, 2⁻²⁴. O(clients) at worst.
    std::int64_t term(std::int32_t region) const;
    /// A replica in `region` takes its share; appends it to `served`. False if that changes no term of any region.
    bool take(std::int32_t region, std::vector<ServedShare>& served);

private:
    std::int64_t at(std::int32_t client, std::int32_t region) const {
        return m_latencies[static_cast<std::size_t>(client) * m_regions + static_cast<std::size_t>(region)];
    }
    bool reachable(std::int32_t client, std::int32_t region) const;

    const ClientProfile& m_profile;
    std::span<const std::int32_t> m_latencies;
    std::size_t m_regions;
    topology::LatencyTerm m_mode;
    std::vector<std::int64_t> m_unserved; // 2⁻¹⁶ replicas per client
    std::vector<std::int64_t> m_share;    // coverage: 2⁻¹⁶ of all users per client
    std::vector<std::int64_t> m_best;     // coverage: latency term of the best replica so far
};

/// One replica's worth of users.
inline constexpr std::int64_t replicaShare = std::int64_t(1) << 16;

/// Divides `total` in proportion to `weights` by the largest remainder, ties by order. All weights 0 give all 0.
std::vector<std::int64_t> apportion(std::span<const std::int64_t> weights, std::int64_t total);

/// l(client, region) for every client and region of a profile, 2⁻²⁴, row per client.
std::vector<std::int32_t> latencyTable(const ClientProfile& profile, std::int64_t reference);
/// The same for a priced plan.
std::vector<std::int32_t> linearLatencyTable(const ClientProfile& profile);

/// Latency term of a standby in `region` that would serve what its primary serves.
std::int64_t standbyTerm(std::span<const ServedShare> served, std::span<const std::int32_t> latencies,
                         std::int32_t regionCount, std::int32_t region);

} // namespace flightplan::placement
