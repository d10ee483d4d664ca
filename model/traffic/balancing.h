#pragma once

#include "model/topology/network.h"
#include "model/topology/residency.h"
#include "model/topology/traffic.h"
#include "model/traffic/rate.h"
#include "model/traffic/routing.h"

#include <cstdint>
#include <span>
#include <vector>

namespace flightplan::traffic {

/// The healthy microVMs of one workload in one region.
struct Pool {
    std::int32_t region = 0;
    std::int32_t microVms = 0;
    Rate soft = unlimited; ///< what they serve at their soft limits
    Rate hard = unlimited; ///< and at their hard ones; `unlimited` without
};

/// What users of one workload ask at one edge.
struct Ask {
    std::int32_t edge = 0;
    Rate rate = 0;
    topology::ResidencyBits home = 0; ///< the parts of the workload's residency that hold them
};

/// How requests choose among pools; `list` is that of the policy, resolved to regions.
struct Rule {
    topology::TrafficPolicy policy = topology::TrafficPolicy::nearest;
    topology::TrafficSpill spill = topology::TrafficSpill::hard;
    struct Listed {
        std::int32_t region = 0;
        std::int64_t weight = 0;
    };
    std::vector<Listed> list;
    std::span<const topology::ResidencyBits> residency; ///< per region the parts that hold it; empty without any
};

/// What goes from an edge to a pool.
struct Share {
    std::int32_t ask = 0, pool = 0; ///< indices into what was balanced
    Rate rate = 0;
    std::uint32_t rtt = 0; ///< from the edge to the pool, µs
    std::int32_t via = -1; ///< the region whose microVM passes them on; −1 = none
    bool operator==(const Share&) const = default;
};

/// Divides the demand of one workload among its pools.
///
/// A *way* is an edge with a pool that it reaches, and that policy and residency allow. With `replay` it leads over the
/// nearest pool of all, whose microVM passes the request on. Ways are taken in the order of the policy's
/// tier (the place in the list for `prefer`, `force` and `replay`), then round-trip time, region, edge; each gets as
/// much as its edge still asks and its pool still takes. That is the only division in which no edge and pool would both
/// rather have each other: an edge goes on to the next pool only when a nearer one is full, and of the last room the
/// nearest users have first call. A pool takes up to its hard limit; with `spill` soft up to the soft one on a first
/// round. `weights` and `sticky` first divide each edge's demand by weight or number of microVMs (largest remainder);
/// what a pool cannot take of it goes to the nearest of the listed that can, but a sticky session stays. What finds
/// every pool full queues at its first way. Cost O(ways).
class Balancer {
public:
    explicit Balancer(const topology::Network& network)
        : m_network(network) {}

    /// Why an ask of the last call found no way; of no use where it found one.
    NotServed whyNot(const Rule& rule, std::size_t ask, std::span<const Ask> asks, std::span<const Pool> pools) const;

    /// Appends shares by (ask, pool) to `shares`; gives back what found no way, per ask. Asks ascend by edge and home,
    /// pools by region.
    const std::vector<Rate>& balance(const Rule& rule, std::span<const Ask> asks, std::span<const Pool> pools,
                                     std::vector<Share>& shares);

private:
    struct Way {
        std::uint64_t rank = 0; ///< tier, then RTT in µs in the lower 32 bits
        std::int32_t pool = 0, ask = 0;
        auto operator<=>(const Way&) const = default;
    };

    /// How requests get from an edge to a region.
    struct Road {
        std::uint32_t rtt = topology::unreachableRtt;
        std::int32_t via = -1;
    };
    Road roadTo(const Ask& ask, std::int32_t first, std::int32_t region) const;
    std::int32_t firstOf(const Rule& rule, const Ask& ask, std::span<const Pool> pools) const;
    void findWays(const Rule& rule, std::span<const Ask> asks, std::span<const Pool> pools);
    void sortWays();
    bool allFitNearby(std::span<const Pool> pools, bool soft);
    void divideByWeight(const Rule& rule, std::span<const Ask> asks, std::span<const Pool> pools);
    void fill(std::span<const Pool> pools, bool soft);
    void queueTheRest();
    void send(const Way& way, Rate rate);

    const topology::Network& m_network;
    std::vector<Way> m_ways;              // those of an ask together, asks ascending, until they are sorted
    std::vector<Way> m_sorting;           // while they are
    std::vector<Way> m_best;              // per ask, the best way
    std::vector<std::int32_t> m_first;    // per ask, the region that requests go to first whatever serves them; −1
    std::vector<Rate> m_left, m_poolLoad; // per ask, per pool
    std::vector<Rate> m_sent;             // row per ask, column per pool
    std::size_t m_pools = 0;
};

} // namespace flightplan::traffic
