#include "model/bound/relaxation.h"

#include "model/bound/objective.h"
#include "model/placement/price.h"
#include "model/placement/score.h"
#include "model/placement/served_demand.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

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

Relaxation::Relaxation(const Problem& problem, UserMemory& memory)
    : m_problem(problem)
    , m_memory(memory)
    , m_regions(static_cast<std::size_t>(problem.regionCount))
    , m_capacity(m_regions)
    , m_usage(m_regions * topology::resourceCount) {
    for (auto& [profile, users] : m_memory)
        users.used = false;
    findUsableHosts();
    for (std::size_t w = 0; w < problem.workloads.size(); ++w) {
        addPrimaries(w);
        addStandbys(w);
    }
    std::erase_if(m_memory, [](const auto& entry) { return !entry.second.used; });
    m_prices.resize(m_shapes.size() * m_regions);
    m_amounts.resize(m_shapes.size() * m_regions);
    m_binOfRegion.assign(m_regions, -1);
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

/// The regions that could take some of it, each with how many at most. Most workloads share theirs with others.
void Relaxation::addBins(Item& item, const WorkloadSpec& workload, const Resources& need, bool standby) {
    const auto* usable = usableOf(workload.hostClass);
    m_caps.assign(m_regions, 0);
    for (std::size_t region = 0; usable && region < m_regions; ++region) {
        if (!workload.allowed[region] || usable->count[region] == 0 || !need.fitsIn(usable->largest[region]))
            continue;
        std::int64_t most = item.replicas;
        if (!standby && workload.perRegionMax > 0)
            most = std::min<std::int64_t>(most, workload.perRegionMax);
        if (workload.perHostMode == topology::PerHostMode::hard)
            most = std::min(most, std::int64_t(usable->count[region]) * workload.perHostMax);
        m_caps[region] = static_cast<std::int32_t>(most);
    }
    const auto [at, isNew] = m_binIndex.try_emplace(m_caps);
    if (isNew) {
        at->second = {m_bins.size(), 0, m_most.size()};
        for (std::size_t region = 0; region < m_regions; ++region)
            if (m_caps[region] > 0)
                m_bins.push_back({static_cast<std::int32_t>(region), m_caps[region]});
        at->second.binCount = m_bins.size() - at->second.firstBin;
        m_most.insert(m_most.end(), m_caps.begin(), m_caps.end());
    }
    item.bins = at->second;
}

void Relaxation::addPrimaries(std::size_t w) {
    const auto& workload = m_problem.workloads[w];
    if (workload.replicas == 0)
        return;
    Item item;
    item.replicas = workload.replicas;
    item.shape = shapeOf(workload.need);
    addBins(item, workload, workload.need, false);
    item.kind = !hasUsers(m_problem, workload)                             ? Kind::free
                : workload.replicas == 1                                   ? Kind::single
                : workload.replicas == 2 && m_regions <= mostPairedRegions ? Kind::pair
                                                                           : Kind::transport;
    item.firstCost = m_costs.size();
    if (item.kind == Kind::pair || item.kind == Kind::transport)
        addUsers(item, workload);
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
    if (item.kind == Kind::transport)
        findEnough(item);
    m_items.push_back(item);
}

/// A client never needs more of its cheapest regions than hold the whole workload, whichever they are: if it were
/// elsewhere, one of these would have room.
void Relaxation::addUsers(Item& item, const WorkloadSpec& workload) {
    const auto& profile = *m_problem.profiles[static_cast<std::size_t>(workload.profile)];
    auto& users = usersOf(workload.profile);
    if (item.kind == Kind::pair && users.pairs.empty())
        findPairs(profile, users);
    item.clients = static_cast<std::int32_t>(profile.clientCount());
    item.rtt = profile.rtt.data();
    item.nearest = users.nearest.data();
    item.pairs = users.pairs.data();
    item.least = users.least.data();
}

/// A client never needs more of its cheapest regions than hold the whole workload, whichever they are: if it were
/// elsewhere, one of these would have room.
void Relaxation::findEnough(Item& item) {
    m_caps.clear();
    for (const auto& bin : binsOf(item))
        m_caps.push_back(bin.most);
    std::ranges::sort(m_caps);
    std::int64_t held = 0;
    for (std::size_t bin = 0; bin < m_caps.size() && held < item.replicas; ++bin, ++item.enough)
        held += m_caps[bin];
}

/// A standby has no users of its own; only what it reserves has a price. What pooled ones reserve depends on the
/// others: they are dropped.
void Relaxation::addStandbys(std::size_t w) {
    const auto& workload = m_problem.workloads[w];
    if (workload.standbys == 0 || workload.standbyReserve == topology::StandbyReserve::pooled)
        return;
    Item item;
    item.replicas = workload.standbys;
    item.shape = shapeOf(workload.standbyNeed);
    addBins(item, workload, workload.standbyNeed, true);
    m_items.push_back(item);
}

UserCosts& Relaxation::usersOf(std::int32_t index) {
    const auto& profile = m_problem.profiles[static_cast<std::size_t>(index)];
    const auto [at, isNew] = m_memory.try_emplace(profile);
    auto& users = at->second;
    users.used = true;
    if (!isNew)
        return users;
    users.nearest.reserve(profile->rtt.size());
    for (std::size_t client = 0; client < profile->clientCount(); ++client) {
        const auto first = users.nearest.insert(users.nearest.end(), m_regions, {});
        for (std::size_t region = 0; region < m_regions; ++region)
            first[static_cast<std::ptrdiff_t>(region)] = {profile->rtt[client * m_regions + region],
                                                          static_cast<std::int32_t>(region)};
        std::sort(first, users.nearest.end());
    }
    return users;
}

void Relaxation::findPairs(const ClientProfile& profile, UserCosts& users) const {
    const auto clients = profile.clientCount();
    const auto demand = apportion(profile.weights, 2 * replicaShare);
    const auto cost = [&](std::size_t client, std::size_t region) {
        return region == m_regions ? unplacedNanos : costNanos(profile.rtt[client * m_regions + region]);
    };
    std::vector<std::pair<std::int64_t, std::size_t>> order(clients);
    // Σ over one replica's worth of users, those of the least value first.
    const auto cheapest = [&](auto value) {
        for (std::size_t client = 0; client < clients; ++client)
            order[client] = {value(client), client};
        std::ranges::sort(order);
        std::int64_t sum = 0;
        std::int64_t left = replicaShare;
        for (const auto& [each, client] : order) {
            const auto amount = std::min(left, demand[client]);
            sum += amount * each;
            left -= amount;
        }
        return sum;
    };
    for (std::size_t a = 0; a <= m_regions; ++a) {
        std::int64_t allAtA = 0;
        for (std::size_t client = 0; client < clients; ++client)
            allAtA += demand[client] * cost(client, a);
        // From all at `a` one replica's worth moves to `b`, those first who gain most by it.
        for (std::size_t b = 0; b <= a; ++b)
            users.pairs.push_back(allAtA +
                                  cheapest([&](std::size_t client) { return cost(client, b) - cost(client, a); }));
        users.least.push_back(cheapest([&](std::size_t client) { return cost(client, a); }));
    }
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
    const auto* costs = m_costs.data() + item.firstCost;
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
    const auto* costs = item.pairs;
    const auto nowhere = m_regions;
    // Most pairs are out of the question by what each of the two costs at least.
    m_least.clear();
    std::size_t cheapest = 0;
    std::size_t runnerUp = 0;
    for (std::size_t i = 0; i < bins.size(); ++i) {
        const auto region = static_cast<std::size_t>(bins[i].region);
        m_least.push_back(item.least[region] + prices[region] * replicaShare);
        if (m_least[i] < m_least[cheapest])
            runnerUp = std::exchange(cheapest, i);
        else if (i > 0 && (runnerUp == cheapest || m_least[i] < m_least[runnerUp]))
            runnerUp = i;
    }
    auto best = 2 * unplacedNanos * replicaShare;
    std::int32_t first = -1;
    std::int32_t second = -1;
    const auto consider = [&](std::int64_t cost, std::int32_t a, std::int32_t b) {
        if (cost < best) {
            best = cost;
            first = a;
            second = b;
        }
    };
    // The most promising first: it rules out nearly all others.
    const auto considerPair = [&](std::size_t i, std::size_t j) {
        const auto a = bins[i].region;
        const auto b = bins[j].region;
        consider(costs[pairIndex(static_cast<std::size_t>(a), static_cast<std::size_t>(b))] +
                     (prices[a] + prices[b]) * replicaShare,
                 a, b);
    };
    if (cheapest != runnerUp)
        considerPair(cheapest, runnerUp);
    if (!bins.empty() && bins[cheapest].most >= 2)
        considerPair(cheapest, cheapest);
    for (std::size_t i = 0; i < bins.size(); ++i) {
        const auto a = static_cast<std::size_t>(bins[i].region);
        const auto own = prices[a] * replicaShare;
        if (m_least[i] + m_least[cheapest] >= best)
            continue;
        // Bins are in the order of regions, so `b` ≤ `a`.
        const auto end = bins[i].most >= 2 ? i + 1 : i;
        for (std::size_t j = 0; j < end; ++j)
            if (m_least[i] + m_least[j] < best)
                considerPair(i, j);
        consider(costs[pairIndex(nowhere, a)] + own, bins[i].region, -1);
    }
    for (const auto region : {first, second})
        if (region >= 0)
            use(item, region, replicaShare);
    return best;
}

/// The client's cheapest regions, at most `enough` of them, none at P or above. Regions come by round-trip time: once
/// that alone is too much, the rest is.
void Relaxation::findCheapest(const Item& item, std::size_t client) {
    const auto* prices = pricesOf(item);
    const auto* most = m_most.data() + item.bins.firstMost;
    const auto* nearest = item.nearest + client * m_regions;
    const auto enough = static_cast<std::size_t>(item.enough);
    m_offers.clear();
    for (std::size_t i = 0; i < m_regions; ++i) {
        const auto [rtt, region] = nearest[i];
        const auto away = costNanos(rtt);
        if (away >= (m_offers.size() < enough ? unplacedNanos : m_offers.back().cost))
            return;
        const auto cost = away + prices[region];
        if (most[region] == 0 || cost >= unplacedNanos || (m_offers.size() == enough && cost >= m_offers.back().cost))
            continue;
        if (m_offers.size() == enough)
            m_offers.pop_back();
        m_offers.push_back({cost, region});
        for (auto at = m_offers.size() - 1; at > 0 && m_offers[at].cost < m_offers[at - 1].cost; --at)
            std::swap(m_offers[at], m_offers[at - 1]);
    }
}

/// All users at one place: they fill the cheapest regions one after another.
Int128 Relaxation::fill(const Item& item) {
    Int128 value = 0;
    auto left = item.replicas * replicaShare;
    for (const auto& offer : m_offers) {
        const auto amount =
            std::min(left, m_most[item.bins.firstMost + static_cast<std::size_t>(offer.region)] * replicaShare);
        use(item, offer.region, amount);
        value += Int128(amount) * offer.cost;
        left -= amount;
    }
    return value + Int128(left) * unplacedNanos;
}

Int128 Relaxation::evaluateTransport(const Item& item) {
    const auto clients = static_cast<std::size_t>(item.clients);
    if (item.enough == 0)
        return Int128(item.replicas) * replicaShare * unplacedNanos;
    if (clients == 1) {
        findCheapest(item, 0);
        return fill(item);
    }
    m_binRegion.clear();
    m_binCapacity.clear();
    for (std::size_t client = 0; client < clients; ++client) {
        findCheapest(item, client);
        for (const auto& offer : m_offers) {
            auto& bin = m_binOfRegion[static_cast<std::size_t>(offer.region)];
            if (bin >= 0)
                continue;
            bin = static_cast<std::int32_t>(m_binRegion.size());
            m_binRegion.push_back(offer.region);
            m_binCapacity.push_back(m_most[item.bins.firstMost + static_cast<std::size_t>(offer.region)] *
                                    replicaShare);
        }
    }
    const auto* prices = pricesOf(item);
    m_binCosts.clear();
    for (std::size_t client = 0; client < clients; ++client)
        for (const auto region : m_binRegion)
            m_binCosts.push_back(costNanos(item.rtt[client * m_regions + static_cast<std::size_t>(region)]) +
                                 prices[region]);
    const auto value = m_transport.solve(std::span(m_costs).subspan(item.firstCost, clients), m_binCosts, m_binCapacity,
                                         unplacedNanos);
    for (std::size_t bin = 0; bin < m_binRegion.size(); ++bin) {
        m_binOfRegion[static_cast<std::size_t>(m_binRegion[bin])] = -1;
        if (const auto amount = m_transport.filled(bin); amount > 0)
            use(item, m_binRegion[bin], amount);
    }
    return value;
}

void Relaxation::price(const Prices& prices) {
    std::ranges::fill(m_amounts, 0);
    for (std::size_t shape = 0; shape < m_shapes.size(); ++shape)
        for (std::size_t region = 0; region < m_regions; ++region)
            m_prices[shape * m_regions + region] = priceOf(prices[region], m_shapes[shape]);
}

/// Asks for the memory that an item will read first.
void Relaxation::prefetch(std::size_t index) const {
    constexpr std::ptrdiff_t line = 64;
    const auto& item = m_items[index];
    const auto fetch = [](const void* address, std::ptrdiff_t lines) {
        for (std::ptrdiff_t i = 0; i < lines; ++i)
            __builtin_prefetch(static_cast<const char*>(address) + i * line);
    };
    if (item.kind == Kind::transport)
        for (std::size_t client = 0; client < std::min<std::size_t>(3, static_cast<std::size_t>(item.clients));
             ++client) {
            fetch(item.nearest + client * m_regions, 2);
            fetch(item.rtt + client * m_regions, 3);
        }
    else if (item.kind == Kind::pair)
        fetch(item.least, 5);
}

Int128 Relaxation::evaluate(const Prices& prices) {
    price(prices);
    Int128 value = 0;
    constexpr std::size_t ahead = 6;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        prefetch(std::min(i + ahead, m_items.size() - 1));
        const auto& item = m_items[i];
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
