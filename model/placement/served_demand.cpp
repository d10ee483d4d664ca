#include "model/placement/served_demand.h"

#include "model/placement/price.h"
#include "model/placement/score.h"

#include <algorithm>
#include <numeric>

namespace flightplan::placement {

std::vector<std::int64_t> apportion(std::span<const std::int64_t> weights, std::int64_t total) {
    __extension__ using Int128 = __int128; // weights reach 2^50 each
    std::vector<std::int64_t> shares(weights.size(), 0);
    const Int128 sum = std::accumulate(weights.begin(), weights.end(), Int128(0));
    if (sum == 0)
        return shares;
    std::vector<Int128> remainders(weights.size());
    std::int64_t left = total;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const Int128 product = Int128(weights[i]) * total;
        shares[i] = static_cast<std::int64_t>(product / sum);
        remainders[i] = product - shares[i] * sum; // a second division would take as long as the rest
        left -= shares[i];
    }
    if (left == 0)
        return shares;
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    // Fewer are left than there are weights.
    std::ranges::nth_element(order, order.begin() + left, [&](std::size_t a, std::size_t b) {
        return remainders[a] != remainders[b] ? remainders[a] > remainders[b] : a < b;
    });
    for (std::size_t i = 0; i < static_cast<std::size_t>(left); ++i)
        ++shares[order[i]];
    return shares;
}

std::vector<std::int32_t> latencyTable(const ClientProfile& profile, std::int64_t reference) {
    std::vector<std::int32_t> table;
    table.reserve(profile.rtt.size());
    for (const auto rtt : profile.rtt)
        table.push_back(static_cast<std::int32_t>(latencyTerm(rtt, reference)));
    return table;
}

std::vector<std::int32_t> linearLatencyTable(const ClientProfile& profile) {
    std::vector<std::int32_t> table;
    table.reserve(profile.rtt.size());
    for (const auto rtt : profile.rtt)
        table.push_back(static_cast<std::int32_t>(linearLatencyTerm(rtt)));
    return table;
}

ServedDemand::ServedDemand(const ClientProfile& profile, std::span<const std::int32_t> latencies,
                           std::int32_t regionCount, std::int32_t replicas, topology::LatencyTerm mode)
    : m_profile(profile)
    , m_latencies(latencies)
    , m_regions(static_cast<std::size_t>(regionCount))
    , m_mode(mode)
    , m_unserved(apportion(profile.weights, replicas * replicaShare)) {
    if (mode == topology::LatencyTerm::coverage) {
        m_share = apportion(profile.weights, replicaShare);
        m_best.assign(profile.clientCount(), 0);
    }
}

bool ServedDemand::reachable(std::int32_t client, std::int32_t region) const {
    return m_profile.rtt[static_cast<std::size_t>(client) * m_regions + static_cast<std::size_t>(region)] !=
           unreachable;
}

std::int64_t ServedDemand::term(std::int32_t region) const {
    std::int64_t sum = 0;
    const auto clients = m_profile.clientCount();
    if (m_mode == topology::LatencyTerm::coverage) {
        for (std::size_t client = 0; client < clients; ++client)
            sum += m_share[client] *
                   std::max<std::int64_t>(0, at(static_cast<std::int32_t>(client), region) - m_best[client]);
        return sum / replicaShare;
    }
    std::int64_t left = replicaShare;
    const auto* nearest = &m_profile.nearest[static_cast<std::size_t>(region) * clients];
    for (std::size_t i = 0; i < clients && left > 0; ++i) {
        const auto amount = std::min(left, m_unserved[static_cast<std::size_t>(nearest[i])]);
        if (amount == 0 || !reachable(nearest[i], region))
            continue;
        sum += amount * at(nearest[i], region);
        left -= amount;
    }
    return sum / replicaShare;
}

bool ServedDemand::take(std::int32_t region, std::vector<ServedShare>& served) {
    std::int64_t left = replicaShare;
    const auto clients = m_profile.clientCount();
    const auto* nearest = &m_profile.nearest[static_cast<std::size_t>(region) * clients];
    bool changed = false;
    for (std::size_t i = 0; i < clients && left > 0; ++i) {
        auto& unserved = m_unserved[static_cast<std::size_t>(nearest[i])];
        const auto amount = std::min(left, unserved);
        if (amount == 0 || !reachable(nearest[i], region))
            continue;
        unserved -= amount;
        left -= amount;
        served.push_back({nearest[i], static_cast<std::int32_t>(amount)});
        // A client that could still fill a whole replica looks the same from everywhere as before.
        changed |= unserved < replicaShare;
    }
    if (m_mode == topology::LatencyTerm::servedShare)
        return changed;
    changed = false;
    for (std::size_t client = 0; client < m_best.size(); ++client) {
        const auto here = at(static_cast<std::int32_t>(client), region);
        changed |= here > m_best[client];
        m_best[client] = std::max(m_best[client], here);
    }
    return changed;
}

std::int64_t standbyTerm(std::span<const ServedShare> served, std::span<const std::int32_t> latencies,
                         std::int32_t regionCount, std::int32_t region) {
    std::int64_t sum = 0;
    for (const auto& share : served)
        sum += std::int64_t(share.amount) *
               latencies[static_cast<std::size_t>(share.client) * static_cast<std::size_t>(regionCount) +
                         static_cast<std::size_t>(region)];
    return sum / replicaShare;
}

} // namespace flightplan::placement
