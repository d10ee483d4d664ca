#include "model/bound/transport.h"

#include <algorithm>

namespace flightplan::bound {

Int128 Transport::solve(std::span<const std::int64_t> demand, std::span<const std::int64_t> costs,
                        std::span<const std::int64_t> capacity, std::int64_t overflowCost) {
    m_costs = costs;
    m_capacity = capacity;
    m_overflowCost = overflowCost;
    m_total = 0;
    m_left.assign(capacity.begin(), capacity.end());
    m_holdings.resize(std::max(m_holdings.size(), capacity.size()));
    for (std::size_t bin = 0; bin < capacity.size(); ++bin)
        m_holdings[bin].clear();
    m_steps.resize(capacity.size());
    m_full.clear();
    m_open.assign(demand.size(), capacity.size()); // not known yet
    for (std::size_t client = 0; client < demand.size(); ++client)
        for (auto left = demand[client]; left > 0;)
            left -= push(client, left);
    return m_total;
}

std::size_t Transport::cheapestOpen(std::size_t client) {
    auto& open = m_open[client];
    if (open == none || (open < m_left.size() && m_left[open] > 0))
        return open;
    open = none;
    auto best = m_overflowCost;
    for (std::size_t bin = 0; bin < m_left.size(); ++bin)
        if (m_left[bin] > 0 && costOf(client, bin) < best) {
            best = costOf(client, bin);
            open = bin;
        }
    return open;
}

/// The cheapest ways for the client into every full bin, each way moving others on to make room: Bellman–Ford over the
/// full bins. There are no negative cycles, since the flow so far is of least cost.
void Transport::relax(std::size_t client) {
    for (const auto bin : m_full)
        m_steps[bin] = {costOf(client, bin), none, client};
    for (bool changed = true; changed;) {
        changed = false;
        for (const auto from : m_full)
            for (const auto& holding : m_holdings[from]) {
                const auto leaving = m_steps[from].cost - costOf(holding.client, from);
                for (const auto to : m_full) {
                    const auto cost = leaving + costOf(holding.client, to);
                    if (cost < m_steps[to].cost) {
                        m_steps[to] = {cost, from, holding.client};
                        changed = true;
                    }
                }
            }
    }
}

void Transport::move(std::size_t client, std::size_t from, std::size_t to, std::int64_t amount) {
    const auto holdingOf = [&](std::size_t bin) {
        return std::ranges::find(m_holdings[bin], client, &Holding::client);
    };
    if (from != none) {
        const auto holding = holdingOf(from);
        holding->amount -= amount;
        if (holding->amount == 0)
            m_holdings[from].erase(holding);
    }
    if (to == none)
        return;
    if (const auto holding = holdingOf(to); holding != m_holdings[to].end())
        holding->amount += amount;
    else
        m_holdings[to].push_back({client, amount});
}

/// Sends up to `amount` of a client along the cheapest way and gives how much went.
std::int64_t Transport::push(std::size_t client, std::int64_t amount) {
    // The end of the way: `mover` leaves the full bin `last` (none: is the client itself) for `target` with room.
    std::size_t last = none;
    std::size_t mover = client;
    std::size_t target = cheapestOpen(client);
    auto best = costOf(client, target);
    // Making room never gains, so only a full bin that is cheaper than the direct way is worth a search.
    const bool direct = std::ranges::all_of(m_full, [&](std::size_t bin) { return costOf(client, bin) >= best; });
    if (!direct)
        relax(client);
    for (const auto bin : direct ? std::span<const std::size_t>() : std::span<const std::size_t>(m_full))
        for (const auto& holding : m_holdings[bin]) {
            const auto open = cheapestOpen(holding.client);
            const auto cost = m_steps[bin].cost - costOf(holding.client, bin) + costOf(holding.client, open);
            if (cost < best) {
                best = cost;
                last = bin;
                mover = holding.client;
                target = open;
            }
        }
    if (target != none)
        amount = std::min(amount, m_left[target]);
    const auto held = [&](std::size_t who, std::size_t bin) {
        return std::ranges::find(m_holdings[bin], who, &Holding::client)->amount;
    };
    for (std::size_t bin = last, who = mover; bin != none; who = m_steps[bin].client, bin = m_steps[bin].from)
        amount = std::min(amount, held(who, bin));
    for (std::size_t bin = last, who = mover, to = target;;
         who = m_steps[bin].client, to = bin, bin = m_steps[bin].from) {
        move(who, bin, to, amount);
        if (bin == none)
            break;
    }
    if (target != none) {
        m_left[target] -= amount;
        if (m_left[target] == 0)
            m_full.push_back(target);
    }
    m_total += Int128(amount) * best;
    return amount;
}

} // namespace flightplan::bound
