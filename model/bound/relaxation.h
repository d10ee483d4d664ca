#pragma once

#include "model/bound/transport.h"
#include "model/placement/problem.h"

#include <array>
#include <compare>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

namespace flightplan::bound {

using topology::Resources;

/// Prices of resources: per region, ns of round-trip time per vCPU, GiB, Gbit/s, GiB, none negative.
using Prices = std::vector<Resources>;

/// A region as seen from a client.
struct Near {
    std::uint32_t rtt = 0; ///< µs
    std::int32_t region = 0;
    auto operator<=>(const Near&) const = default;
};

/// What depends on users alone. It stays when an edit leaves the users alone, and is most of the work of making a
/// relaxation.
struct UserCosts {
    std::vector<Near> nearest; ///< row per client: the regions by round-trip time
    /// What two replicas cost in each pair of regions, 2⁻¹⁶ ns: row per region, lower triangle; the row behind the last
    /// region means: without a place. Empty until a workload of two replicas asks for it.
    std::vector<std::int64_t> pairs;
    std::vector<std::int64_t> least; ///< per region: what the one of two replicas that is there costs at least, 2⁻¹⁶ ns
    bool used = false;
};
using UserMemory = std::unordered_map<std::shared_ptr<const placement::ClientProfile>, UserCosts>;

/// The least that any plan can cost when resources have prices instead of limits. Each workload is then on its own:
/// exact for one replica and for two, a transport of users to regions for more. Kept are allowed regions, the caps per
/// region and per host, and class, state and health of hosts; of the limits on resources, the sum over the usable hosts
/// of each region; everything else is dropped, which can only lower the value.
class Relaxation {
public:
    /// `problem` must outlive it. Cost O(workloads · regions), and O(regions²) per profile that is new to `memory`.
    Relaxation(const placement::Problem& problem, UserMemory& memory);

    /// A lower bound of Z for any prices, 2⁻¹⁶ ns; leaves behind what the cheapest choices use. Cost O(workloads ·
    /// regions), O(regions²) for workloads of two replicas.
    Int128 evaluate(const Prices& prices);

    /// Σ demand of the last evaluation ÷ Σ allocatable of the usable hosts; 0 where there are none.
    double usage(std::size_t region, std::size_t resource) const;
    const Resources& capacity(std::size_t region) const { return m_capacity[region]; }

private:
    enum class Kind : std::uint8_t { free, single, pair, transport };
    struct Bin {
        std::int32_t region = 0;
        std::int32_t most = 0; ///< replicas
    };
    struct Bins {
        std::size_t firstBin = 0, binCount = 0;
        std::size_t firstMost = 0; ///< the same, per region
    };
    /// A workload's primaries or standbys. Holds pointers to all that an evaluation reads: with tens of thousands of
    /// workloads its time is that of fetching these.
    struct Item {
        Kind kind = Kind::free;
        std::int32_t replicas = 0;
        std::int32_t clients = 0;
        std::int32_t enough = 0; ///< transport: that many bins hold all, whichever they are
        std::size_t shape = 0;
        Bins bins;
        std::size_t firstCost = 0;           ///< single: of each bin; transport: the demand of each client
        const std::uint32_t* rtt = nullptr;  ///< of the profile
        const Near* nearest = nullptr;       ///< of the users
        const std::int64_t* pairs = nullptr; ///< of the users
        const std::int64_t* least = nullptr; ///< of the users
    };

    void findUsableHosts();
    std::size_t shapeOf(const Resources& need);
    void addBins(Item& item, const placement::WorkloadSpec& workload, const Resources& need, bool standby);
    void addPrimaries(std::size_t w);
    void addStandbys(std::size_t w);
    void addUsers(Item& item, const placement::WorkloadSpec& workload);
    void findEnough(Item& item);
    UserCosts& usersOf(std::int32_t profile);
    void findPairs(const placement::ClientProfile& profile, UserCosts& users) const;

    void price(const Prices& prices);
    Int128 evaluateFree(const Item& item);
    std::int64_t evaluateSingle(const Item& item);
    std::int64_t evaluatePair(const Item& item);
    Int128 evaluateTransport(const Item& item);
    void findCheapest(const Item& item, std::size_t client);
    Int128 fill(const Item& item);
    void prefetch(std::size_t item) const;
    void use(const Item& item, std::int32_t region, std::int64_t amount);
    std::span<const Bin> binsOf(const Item& item) const {
        return std::span(m_bins).subspan(item.bins.firstBin, item.bins.binCount);
    }
    const std::int64_t* pricesOf(const Item& item) const { return m_prices.data() + item.shape * m_regions; }

    struct UsableHosts {
        std::int32_t hostClass = -1;
        std::vector<std::int32_t> count; ///< per region
        std::vector<Resources> largest;  ///< per region: the most that one host has, resource by resource
    };
    const UsableHosts* usableOf(std::int32_t hostClass) const;

    const placement::Problem& m_problem;
    UserMemory& m_memory;
    std::size_t m_regions;
    std::vector<UsableHosts> m_usable;
    std::vector<Resources> m_capacity; // per region
    std::vector<Resources> m_shapes;
    std::map<std::array<std::int64_t, topology::resourceCount>, std::size_t> m_shapeIndex;
    std::vector<Item> m_items;
    std::vector<Bin> m_bins;
    std::vector<std::int64_t> m_costs;
    std::vector<std::int64_t> m_prices;  // [shape][region], ns
    std::vector<std::int64_t> m_amounts; // [shape][region], 2⁻¹⁶ replicas
    std::vector<double> m_usage;         // [region][resource]
    Transport m_transport;
    std::vector<std::int32_t> m_most;                     // [bins][region]
    std::map<std::vector<std::int32_t>, Bins> m_binIndex; // by the caps of all regions
    std::vector<std::int32_t> m_caps;                     // scratch
    // Scratch of one evaluation.
    struct Offer {
        std::int64_t cost = 0;
        std::int32_t region = 0;
    };
    std::vector<Offer> m_offers; // of one client: its cheapest regions
    std::vector<std::int32_t> m_binRegion, m_binOfRegion;
    std::vector<std::int64_t> m_binCosts, m_binCapacity, m_least;
};

} // namespace flightplan::bound
