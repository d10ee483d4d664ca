#include "model/traffic/balancing.h"

#include "model/placement/served_demand.h"
#include "model/topology/shortest_paths.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace flightplan::traffic {

using topology::TrafficPolicy;
using topology::TrafficSpill;

namespace {

/// The tier of a region; −1 if the policy does not allow it.
std::int32_t tierOf(const Rule& rule, std::int32_t region) {
    if (!needsRegions(rule.policy))
        return 0;
    const auto at = std::ranges::find(rule.list, region, &Rule::Listed::region);
    const bool listed = at != rule.list.end();
    switch (rule.policy) {
    case TrafficPolicy::prefer:
        return static_cast<std::int32_t>(at - rule.list.begin()); // the others come behind the last
    case TrafficPolicy::force:
    case TrafficPolicy::replay:
        return listed ? static_cast<std::int32_t>(at - rule.list.begin()) : -1;
    default:
        return listed ? 0 : -1;
    }
}

} // namespace

Balancer::Road Balancer::roadTo(const Ask& ask, std::int32_t first, std::int32_t region) const {
    const auto edge = static_cast<std::size_t>(ask.edge), to = static_cast<std::size_t>(region);
    if (first < 0 || first == region)
        return {m_network.edgeRtt(edge, to), -1};
    const auto over = static_cast<std::size_t>(first);
    return {topology::saturatingAdd(m_network.edgeRtt(edge, over), m_network.rtt(over, to)), first};
}

/// With `replay`, the nearest region that may serve; otherwise −1.
std::int32_t Balancer::firstOf(const Rule& rule, const Ask& ask, std::span<const Pool> pools) const {
    std::int32_t first = -1;
    if (rule.policy != TrafficPolicy::replay)
        return first;
    std::uint32_t least = topology::unreachableRtt;
    for (const auto& pool : pools) {
        const auto region = static_cast<std::size_t>(pool.region);
        const auto rtt = m_network.edgeRtt(static_cast<std::size_t>(ask.edge), region);
        if (rtt < least && topology::mayServe(ask.home, rule.residency, region)) {
            least = rtt;
            first = pool.region;
        }
    }
    return first;
}

void Balancer::findWays(const Rule& rule, std::span<const Ask> asks, std::span<const Pool> pools) {
    m_ways.clear();
    m_best.clear();
    m_first.clear();
    for (std::size_t a = 0; a < asks.size(); ++a) {
        Way best{0, -1, static_cast<std::int32_t>(a)};
        m_first.push_back(firstOf(rule, asks[a], pools));
        for (std::size_t p = 0; p < pools.size(); ++p) {
            const auto tier = tierOf(rule, pools[p].region);
            const auto rtt = roadTo(asks[a], m_first.back(), pools[p].region).rtt;
            if (tier < 0 || rtt == topology::unreachableRtt ||
                !topology::mayServe(asks[a].home, rule.residency, static_cast<std::size_t>(pools[p].region)))
                continue;
            const Way way{(std::uint64_t(tier) << 32) | rtt, static_cast<std::int32_t>(p),
                          static_cast<std::int32_t>(a)};
            m_ways.push_back(way);
            if (best.pool < 0 || way < best)
                best = way;
        }
        m_best.push_back(best);
    }
}

/// By rank, pool and ask: by counting, digit after digit. Comparing would take longer than all the rest.
void Balancer::sortWays() {
    constexpr std::size_t few = 64;
    constexpr unsigned bits = 8; // of some hundred ways, clearing the counters of longer digits takes as long again
    constexpr std::uint64_t mask = (1U << bits) - 1;
    if (m_ways.size() < few) {
        std::ranges::sort(m_ways);
        return;
    }
    m_sorting.resize(m_ways.size());
    const auto sortBy = [&](auto key) {
        std::uint64_t differing = 0;
        for (const auto& way : m_ways)
            differing |= key(way) ^ key(m_ways.front());
        for (unsigned shift = 0; shift < 64 && (differing >> shift) != 0; shift += bits) {
            std::array<std::uint32_t, mask + 2> next{}; // where the next way with a digit goes
            for (const auto& way : m_ways)
                ++next[(key(way) >> shift & mask) + 1];
            std::partial_sum(next.begin(), next.end(), next.begin());
            for (const auto& way : m_ways)
                m_sorting[next[key(way) >> shift & mask]++] = way;
            m_ways.swap(m_sorting);
        }
    };
    // They are by ask already, and what is equal keeps its order.
    sortBy([](const Way& way) { return static_cast<std::uint64_t>(way.pool); });
    sortBy([](const Way& way) { return way.rank; });
}

bool Balancer::allFitNearby(std::span<const Pool> pools, bool soft) {
    for (const auto& best : m_best)
        if (best.pool >= 0)
            m_poolLoad[static_cast<std::size_t>(best.pool)] += m_left[static_cast<std::size_t>(best.ask)];
    bool fit = true;
    for (std::size_t p = 0; p < pools.size(); ++p)
        fit &= m_poolLoad[p] <= (soft ? std::min(pools[p].soft, pools[p].hard) : pools[p].hard);
    std::ranges::fill(m_poolLoad, 0);
    return fit;
}

void Balancer::send(const Way& way, Rate rate) {
    m_left[static_cast<std::size_t>(way.ask)] -= rate;
    m_poolLoad[static_cast<std::size_t>(way.pool)] += rate;
    m_sent[static_cast<std::size_t>(way.ask) * m_pools + static_cast<std::size_t>(way.pool)] += rate;
}

void Balancer::divideByWeight(const Rule& rule, std::span<const Ask> asks, std::span<const Pool> pools) {
    const bool sticky = rule.policy == TrafficPolicy::sticky;
    std::vector<std::pair<Way, Rate>> wishes;
    std::vector<std::int64_t> weights;
    for (auto first = m_ways.begin(); first != m_ways.end();) {
        const auto last = std::find_if(first, m_ways.end(), [&](const Way& way) { return way.ask != first->ask; });
        weights.clear();
        for (auto way = first; way != last; ++way) {
            const auto& pool = pools[static_cast<std::size_t>(way->pool)];
            const auto listed = std::ranges::find(rule.list, pool.region, &Rule::Listed::region);
            weights.push_back(sticky ? pool.microVms : listed->weight);
        }
        const auto parts = placement::apportion(weights, asks[static_cast<std::size_t>(first->ask)].rate);
        for (auto way = first; way != last; ++way)
            wishes.emplace_back(*way, parts[static_cast<std::size_t>(way - first)]);
        first = last;
    }
    std::ranges::sort(wishes);
    const bool soft = rule.spill == TrafficSpill::soft;
    for (const auto& [way, rate] : wishes) {
        const auto& pool = pools[static_cast<std::size_t>(way.pool)];
        const auto limit = sticky ? unlimited : soft ? std::min(pool.soft, pool.hard) : pool.hard;
        const auto room = std::max<Rate>(0, limit - m_poolLoad[static_cast<std::size_t>(way.pool)]);
        send(way, std::min(rate, room));
    }
}

void Balancer::fill(std::span<const Pool> pools, bool soft) {
    auto left = std::accumulate(m_left.begin(), m_left.end(), Rate(0));
    for (const auto& way : m_ways) {
        if (left == 0)
            return;
        const auto& pool = pools[static_cast<std::size_t>(way.pool)];
        const auto limit = soft ? std::min(pool.soft, pool.hard) : pool.hard;
        const auto room = limit - m_poolLoad[static_cast<std::size_t>(way.pool)];
        const auto rate = std::min(m_left[static_cast<std::size_t>(way.ask)], room);
        if (rate <= 0)
            continue;
        send(way, rate);
        left -= rate;
    }
}

void Balancer::queueTheRest() {
    for (const auto& best : m_best)
        if (best.pool >= 0)
            send(best, m_left[static_cast<std::size_t>(best.ask)]);
}

NotServed Balancer::whyNot(const Rule& rule, std::size_t ask, std::span<const Ask> asks,
                           std::span<const Pool> pools) const {
    if (pools.empty())
        return NotServed::noMicroVm;
    auto reason = NotServed::residency;
    for (const auto& pool : pools) {
        if (!topology::mayServe(asks[ask].home, rule.residency, static_cast<std::size_t>(pool.region)))
            continue;
        if (tierOf(rule, pool.region) >= 0)
            return NotServed::unreachable; // or it would have been a way
        reason = NotServed::notAllowed;
    }
    return reason;
}

const std::vector<Rate>& Balancer::balance(const Rule& rule, std::span<const Ask> asks, std::span<const Pool> pools,
                                           std::vector<Share>& shares) {
    m_pools = pools.size();
    m_left.clear();
    for (const auto& ask : asks)
        m_left.push_back(ask.rate);
    m_poolLoad.assign(pools.size(), 0);
    m_sent.assign(asks.size() * pools.size(), 0);
    findWays(rule, asks, pools);
    const bool divides = rule.policy == TrafficPolicy::weights || rule.policy == TrafficPolicy::sticky;
    const bool soft = rule.spill == TrafficSpill::soft;
    if (divides)
        divideByWeight(rule, asks, pools);
    if (rule.policy != TrafficPolicy::sticky && (divides || !allFitNearby(pools, soft))) {
        sortWays();
        if (soft)
            fill(pools, true);
        fill(pools, false);
    }
    queueTheRest(); // where all fits, everything goes this way
    for (std::size_t a = 0; a < asks.size(); ++a)
        for (std::size_t p = 0; p < pools.size(); ++p)
            if (const auto rate = m_sent[a * pools.size() + p]; rate > 0) {
                const auto road = roadTo(asks[a], m_first[a], pools[p].region);
                shares.push_back(
                    {static_cast<std::int32_t>(a), static_cast<std::int32_t>(p), rate, road.rtt, road.via});
            }
    return m_left;
}

} // namespace flightplan::traffic
