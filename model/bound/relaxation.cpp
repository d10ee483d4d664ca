#include "model/bound/relaxation.h"

#include "model/placement/price.h"
#include "model/placement/score.h"
#include "model/placement/served_demand.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace flightplan::bound {
namespace {

using namespace placement;

/// Past so many regions a table of all pairs costs more than what it gains.
constexpr std::size_t mostPairedRegions = 100;

std::int64_t costNanos(std::uint32_t rtt) {
    return std::min<std::int64_t>(rtt, unplacedRtt) * nanosPerMicro;
}

std::size_t pairIndex(std::size_t a, std::size_t b) {
    return a >= b ? a * (a + 1) / 2 + b : b * (b + 1) / 2 + a;
}

} // namespace

Relaxation::Relaxation(const Problem& problem, PairMemory& memory)
    : m_problem(problem)
    , m_memory(memory)
    , m_regions(static_cast<std::size_t>(problem.regionCount))
    , m_capacity(m_regions)
    , m_usage(m_regions * topology::resourceCount) {
    for (auto& [profile, pairs] : m_memory)
        pairs.used = false;
    findUsableHosts();
    for (std::size_t w = 0; w < problem.workloads.size(); ++w) {
        addPrimaries(w);
        addStandbys(w);
    }
    std::erase_if(m_memory, [](const auto& entry) { return !entry.second.used; });
    m_prices.resize(m_shapes.size() * m_regions);
    m_amounts.resize(m_shapes.size() * m_regions);
}

void Relaxation::findUsableHosts() {
    const auto& hosts = m_problem.hosts;
    for (std::size_t host = 0; host < hosts.size(); ++host) {
        const auto& amounts = hosts.allocatable[host];
        // One that reserves more than it has takes nothing, not even what needs nothing.
        if (!hosts.up[host] || hosts.health[host] < healthGate || !Resources{}.fitsIn(amounts))
            continue;
        auto found = std::ranges::find(m_usable, hosts.hostClass[host], &UsableHosts::hostClass);
        if (found == m_usable.end()) {
            m_usable.push_back(
                {hosts.hostClass[host], std::vector<std::int32_t>(m_regions, 0), std::vector<Resources>(m_regions)});
            found = std::prev(m_usable.end());
        }
        const auto region = static_cast<std::size_t>(hosts.region[host]);
        ++found->count[region];
        for (std::size_t r = 0; r < topology::resourceCount; ++r)
            found->largest[region].amounts[r] = std::max(found->largest[region].amounts[r], amounts.amounts[r]);
        m_capacity[region] += amounts;
    }
}

const Relaxation::UsableHosts* Relaxation::usableOf(std::int32_t hostClass) const {
    const auto found = std::ranges::find(m_usable, hostClass, &UsableHosts::hostClass);
    return found == m_usable.end() ? nullptr : &*found;
}

std::size_t Relaxation::shapeOf(const Resources& need) {
    const auto [at, isNew] = m_shapeIndex.try_emplace(need.amounts, m_shapes.size());
    if (isNew)
        m_shapes.push_back(need);
    return at->second;
}

/// The regions that could take some of it, each with how many at most.
void Relaxation::addBins(Item& item, const WorkloadSpec& workload, const Resources& need, bool standby) {
    item.firstBin = m_bins.size();
    const auto* usable = usableOf(workload.hostClass);
    for (std::size_t region = 0; usable && region < m_regions; ++region) {
        if (!workload.allowed[region] || usable->count[region] == 0 || !need.fitsIn(usable->largest[region]))
            continue;
        std::int64_t most = item.replicas;
        if (!standby && workload.perRegionMax > 0)
            most = std::min<std::int64_t>(most, workload.perRegionMax);
        if (workload.perHostMode == topology::PerHostMode::hard)
            most = std::min(most, std::int64_t(usable->count[region]) * workload.perHostMax);
        m_bins.push_back({static_cast<std::int32_t>(region), static_cast<std::int32_t>(most)});
    }
    item.binCount = m_bins.size() - item.firstBin;
}

void Relaxation::addPrimaries(std::size_t w) {
    const auto& workload = m_problem.workloads[w];
    if (workload.replicas == 0)
        return;
    Item item;
    item.workload = static_cast<std::int32_t>(w);
    item.replicas = workload.replicas;
    item.shape = shapeOf(workload.need);
    addBins(item, workload, workload.need, false);
    item.kind = workload.profile < 0                                       ? Kind::free
                : workload.replicas == 1                                   ? Kind::single
                : workload.replicas == 2 && m_regions <= mostPairedRegions ? Kind::pair
                                                                           : Kind::transport;
    item.firstCost = m_costs.size();
    if (item.kind == Kind::pair)
        item.pairs = pairsOf(workload.profile);
    if (item.kind == Kind::single || item.kind == Kind::transport) {
        const auto& profile = *m_problem.profiles[static_cast<std::size_t>(workload.profile)];
        const auto demand = apportion(profile.weights, workload.replicas * replicaShare);
        if (item.kind == Kind::transport)
            m_costs.insert(m_costs.end(), demand.begin(), demand.end());
        else
            for (const auto& bin : binsOf(item)) {
                std::int64_t sum = 0;
                for (std::size_t client = 0; client < demand.size(); ++client)
                    sum += demand[client] *
                           costNanos(profile.rtt[client * m_regions + static_cast<std::size_t>(bin.region)]);
                m_costs.push_back(sum);
            }
    }
    m_items.push_back(item);
}

/// A standby has no users of its own; only what it reserves has a price. What pooled ones reserve depends on the
/// others: they are dropped.
void Relaxation::addStandbys(std::size_t w) {
    const auto& workload = m_problem.workloads[w];
    if (workload.standbys == 0 || workload.standbyReserve == topology::StandbyReserve::pooled)
        return;
    Item item;
    item.workload = static_cast<std::int32_t>(w);
    item.replicas = workload.standbys;
    item.shape = shapeOf(workload.standbyNeed);
    addBins(item, workload, workload.standbyNeed, true);
    m_items.push_back(item);
}

const PairCosts* Relaxation::pairsOf(std::int32_t profile) {
    const auto& shared = m_problem.profiles[static_cast<std::size_t>(profile)];
    const auto [at, isNew] = m_memory.try_emplace(shared);
    if (isNew)
        at->second = makePairs(*shared);
    at->second.used = true;
    return &at->second;
}

PairCosts Relaxation::makePairs(const ClientProfile& profile) const {
    const auto clients = profile.clientCount();
    const auto demand = apportion(profile.weights, 2 * replicaShare);
    const auto cost = [&](std::size_t client, std::size_t region) {
        return region == m_regions ? unplacedNanos : costNanos(profile.rtt[client * m_regions + region]);
    };
    PairCosts pairs;
    std::vector<std::size_t> order(clients);
    std::vector<std::int64_t> gain(clients);
    for (std::size_t a = 0; a <= m_regions; ++a)
        for (std::size_t b = 0; b <= a; ++b) {
            // All to `a`; then one replica's worth moves to `b`, those first who gain most by it.
            std::int64_t sum = 0;
            for (std::size_t client = 0; client < clients; ++client) {
                sum += demand[client] * cost(client, a);
                gain[client] = cost(client, b) - cost(client, a);
            }
            std::iota(order.begin(), order.end(), std::size_t(0));
            std::ranges::sort(order, {}, [&](std::size_t client) { return std::pair(gain[client], client); });
            std::int64_t left = replicaShare;
            for (const auto client : order) {
                const auto amount = std::min(left, demand[client]);
                sum += amount * gain[client];
                left -= amount;
            }
            pairs.costs.push_back(sum);
        }
    return pairs;
}

double Relaxation::usage(std::size_t region, std::size_t resource) const {
    return m_usage[region * topology::resourceCount + resource];
}

void Relaxation::use(const Item& item, std::int32_t region, std::int64_t amount) {
    m_amounts[item.shape * m_regions + static_cast<std::size_t>(region)] += amount;
}

/// Without users only prices count: the cheapest regions, as many as they may hold.
Int128 Relaxation::evaluateFree(const Item& item) {
    const auto bins = binsOf(item);
    const auto* prices = pricesOf(item);
    m_binCosts.clear();
    m_binCapacity.clear();
    for (const auto& bin : bins) {
        m_binCosts.push_back(prices[bin.region]);
        m_binCapacity.push_back(bin.most * replicaShare);
    }
    const std::int64_t demand[] = {item.replicas * replicaShare};
    const auto value = m_transport.solve(demand, m_binCosts, m_binCapacity, unplacedNanos);
    for (std::size_t bin = 0; bin < bins.size(); ++bin)
        use(item, bins[bin].region, m_transport.filled(bin));
    return value;
}

std::int64_t Relaxation::evaluateSingle(const Item& item) {
    const auto bins = binsOf(item);
    const auto* prices = pricesOf(item);
    const auto* costs = &m_costs[item.firstCost];
    auto best = unplacedNanos * replicaShare;
    std::int32_t chosen = -1;
    for (std::size_t bin = 0; bin < bins.size(); ++bin) {
        const auto cost = costs[bin] + prices[bins[bin].region] * replicaShare;
        if (cost < best) {
            best = cost;
            chosen = bins[bin].region;
        }
    }
    if (chosen >= 0)
        use(item, chosen, replicaShare);
    return best;
}

std::int64_t Relaxation::evaluatePair(const Item& item) {
    const auto bins = binsOf(item);
    const auto* prices = pricesOf(item);
    const auto* costs = item.pairs->costs.data();
    auto best = 2 * unplacedNanos * replicaShare;
    std::int32_t first = -1;
    std::int32_t second = -1;
    const auto nowhere = m_regions;
    for (std::size_t i = 0; i < bins.size(); ++i) {
        const auto a = static_cast<std::size_t>(bins[i].region);
        const auto* row = costs + pairIndex(a, 0);
        const auto own = prices[a] * replicaShare;
        // Bins are in the order of regions, so `b` ≤ `a`.
        const auto end = bins[i].most >= 2 ? i + 1 : i;
        for (std::size_t j = 0; j < end; ++j) {
            const auto b = bins[j].region;
            const auto cost = row[b] + own + prices[b] * replicaShare;
            if (cost < best) {
                best = cost;
                first = bins[i].region;
                second = b;
            }
        }
        if (const auto cost = costs[pairIndex(nowhere, a)] + own; cost < best) {
            best = cost;
            first = bins[i].region;
            second = -1;
        }
    }
    for (const auto region : {first, second})
        if (region >= 0)
            use(item, region, replicaShare);
    return best;
}

Int128 Relaxation::evaluateTransport(const Item& item) {
    const auto bins = binsOf(item);
    const auto* prices = pricesOf(item);
    const auto& workload = m_problem.workloads[static_cast<std::size_t>(item.workload)];
    const auto& profile = *m_problem.profiles[static_cast<std::size_t>(workload.profile)];
    const auto clients = profile.clientCount();
    m_binCosts.resize(clients * bins.size());
    auto* cost = m_binCosts.data();
    for (std::size_t client = 0; client < clients; ++client)
        for (const auto& bin : bins)
            *cost++ =
                costNanos(profile.rtt[client * m_regions + static_cast<std::size_t>(bin.region)]) + prices[bin.region];
    m_binCapacity.clear();
    for (const auto& bin : bins)
        m_binCapacity.push_back(bin.most * replicaShare);
    const auto value = m_transport.solve(std::span(m_costs).subspan(item.firstCost, clients), m_binCosts, m_binCapacity,
                                         unplacedNanos);
    for (std::size_t bin = 0; bin < bins.size(); ++bin)
        if (const auto amount = m_transport.filled(bin); amount > 0)
            use(item, bins[bin].region, amount);
    return value;
}

void Relaxation::price(const Prices& prices) {
    std::ranges::fill(m_amounts, 0);
    for (std::size_t shape = 0; shape < m_shapes.size(); ++shape)
        for (std::size_t region = 0; region < m_regions; ++region)
            m_prices[shape * m_regions + region] = priceOf(prices[region], m_shapes[shape]);
}

Int128 Relaxation::evaluate(const Prices& prices) {
    price(prices);
    Int128 value = 0;
    for (const auto& item : m_items)
        switch (item.kind) {
        case Kind::free:
            value += evaluateFree(item);
            break;
        case Kind::single:
            value += evaluateSingle(item);
            break;
        case Kind::pair:
            value += evaluatePair(item);
            break;
        case Kind::transport:
            value += evaluateTransport(item);
            break;
        }
    std::ranges::fill(m_usage, 0.0);
    for (std::size_t region = 0; region < m_regions; ++region)
        for (std::size_t r = 0; r < topology::resourceCount; ++r) {
            const auto capacity = m_capacity[region].amounts[r];
            // Rounded up: what is taken off for the limits must not be too little.
            const auto worth = Int128(prices[region].amounts[r]) * capacity * replicaShare;
            value -= (worth + priceUnits[r] - 1) / priceUnits[r];
            if (capacity == 0)
                continue;
            Int128 used = 0;
            for (std::size_t shape = 0; shape < m_shapes.size(); ++shape)
                used += Int128(m_amounts[shape * m_regions + region]) * m_shapes[shape].amounts[r];
            m_usage[region * topology::resourceCount + r] =
                static_cast<double>(used) / (static_cast<double>(capacity) * static_cast<double>(replicaShare));
        }
    return value;
}

} // namespace flightplan::bound
