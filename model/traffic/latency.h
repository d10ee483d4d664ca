#pragma once

#include "model/plan/plan.h"
#include "model/traffic/routing.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace flightplan::traffic {

/// How far the times of a flow's way can be trusted: the least certain of its legs from the edge on.
Provenance provenanceOf(const topology::Network& network, const Flow& flow);

/// Where the time of a request goes, µs, means over served requests.
struct LatencySplit {
    double lastMile = 0; ///< user to edge and back
    double edge = 0;     ///< forwarding in user space
    double backhaul = 0; ///< edge to region and back
    double queue = 0;    ///< waiting for a microVM
    double service = 0;
    double network() const { return lastMile + edge + backhaul; }
    double total() const { return network() + queue + service; }
    bool operator==(const LatencySplit&) const = default;
};

/// The split of one flow: that of its edge's users and of its group's queue.
LatencySplit splitOf(const Routing& routing, const Flow& flow);
/// Mean over the served requests of a workload, of all regions or one; empty if none is served.
std::optional<LatencySplit> splitOf(const Routing& routing, std::size_t workload,
                                    std::optional<std::int32_t> region = {});

/// How long the served requests of a workload take: for every client and region its network time, with the waiting and
/// service time of the region's queue behind it. Network times are single values (the medians of the catalogue, where
/// nothing better is known), so network percentiles are over users, not over time.
class LatencyDistribution {
public:
    /// Of all regions, or of one.
    LatencyDistribution(const plan::Plan& plan, const Routing& routing, std::size_t workload,
                        std::optional<std::int32_t> region = {});
    /// Of several workloads together, each by its served requests.
    LatencyDistribution(const plan::Plan& plan, const Routing& routing, std::span<const std::size_t> workloads,
                        std::optional<std::int32_t> region = {});

    /// False if nothing is served.
    bool any() const { return !m_atoms.empty(); }
    /// P(network + waiting + service > t). O(clients · regions).
    double tail(double micros) const;
    /// P(network > t).
    double networkTail(double micros) const;
    /// The smallest whole number of µs that at most 1 − p of the served requests exceed; 0 < p < 1. Needs `any`.
    std::int64_t percentile(double p) const;
    std::int64_t networkPercentile(double p) const;
    /// Shares of served requests by time: in [0, width), [width, 2·width) …, the last takes all that is longer.
    std::vector<double> histogram(double widthMicros, std::size_t bins) const;

private:
    struct Atom {
        double share = 0;
        std::uint32_t network = 0; ///< µs
        std::size_t queue = 0;
    };
    /// Appends what is served of a workload, in requests.
    void add(const plan::Plan& plan, const Routing& routing, std::size_t workload, std::optional<std::int32_t> region);

    std::vector<Atom> m_atoms; ///< by network time
    std::vector<ServiceTime> m_queues;
};

/// Share of a workload's demand with a network round trip within the target, lost and refused demand being outside
/// it, as in `UserFigures`; empty without a target, demand or known users.
std::optional<double> insideTarget(const plan::Plan& plan, const Routing& routing, std::size_t workload);

} // namespace flightplan::traffic
