#include "model/traffic/demand.h"

#include "model/base/fixed_point.h"
#include "model/placement/served_demand.h"
#include "model/traffic/daily_curve.h"

#include <algorithm>
#include <utility>

namespace flightplan::traffic {
namespace {

__extension__ using Int128 = __int128; // client weights reach 2^61 and multipliers 2^27

/// How many bits to drop so that the sum of weights stays below 2^61 and shares can be worked out; ratios above one
/// part in 2^61 stand.
int excessBits(Int128 sum) {
    int bits = 0;
    while ((sum >> bits) >= (Int128(1) << 61))
        ++bits;
    return bits;
}

std::pair<std::int32_t, topology::ResidencyBits> keyOf(const EdgeDemand::Entry& entry) {
    return {entry.edge, entry.home};
}

} // namespace

const EdgeDemand::Entry& EdgeDemand::at(std::int32_t edge, topology::ResidencyBits home) const {
    return *std::ranges::lower_bound(entries, std::pair(edge, home), {}, keyOf);
}

EdgeDemand edgeDemand(const std::vector<plan::ClientPlace>& clients, std::span<const std::int64_t> curve,
                      std::optional<std::int32_t> utcMinute) {
    const auto askedOf = [&](const plan::ClientPlace& client) {
        return Int128(client.client.weight) *
               multiplierAt(curve, utcMinute, client.place ? client.place->longitude : 0);
    };
    Int128 usual = 0, now = 0;
    for (const auto& client : clients) {
        usual += client.client.weight;
        now += askedOf(client);
    }
    EdgeDemand demand;
    demand.multiplier = usual > 0 ? static_cast<std::int64_t>((now + usual / 2) / usual) : 0;
    demand.weights.reserve(clients.size());
    demand.entries.reserve(std::min<std::size_t>(clients.size(), 8)); // of most workloads, without growing
    const auto bits = excessBits(now);
    for (const auto& client : clients) {
        demand.weights.push_back(static_cast<std::int64_t>(askedOf(client) >> bits));
        const auto weight = demand.weights.back();
        if (weight == 0)
            continue;
        const std::pair key(client.path.edge, client.home);
        auto entry = std::ranges::lower_bound(demand.entries, key, {}, keyOf);
        if (entry == demand.entries.end() || keyOf(*entry) != key)
            entry = demand.entries.insert(entry, {key.first, key.second, 0, 0});
        entry->weight += weight;
        entry->lastMileMicros += static_cast<double>(weight) * client.path.lastMile;
    }
    for (auto& entry : demand.entries)
        entry.lastMileMicros /= static_cast<double>(entry.weight);
    return demand;
}

Rate demandNow(const EdgeDemand& demand, Rate usual) {
    return static_cast<Rate>((Int128(usual) * demand.multiplier + millionth / 2) / millionth);
}

std::vector<Rate> perEntry(const EdgeDemand& demand, Rate total) {
    if (demand.entries.size() == 1)
        return {total};
    std::vector<std::int64_t> weights;
    weights.reserve(demand.entries.size());
    for (const auto& entry : demand.entries)
        weights.push_back(entry.weight);
    return placement::apportion(weights, total);
}

} // namespace flightplan::traffic
