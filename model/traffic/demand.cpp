#include "model/traffic/demand.h"

#include "model/base/fixed_point.h"
#include "model/placement/served_demand.h"
#include "model/traffic/daily_curve.h"

#include <algorithm>

namespace flightplan::traffic {
namespace {

__extension__ using Int128 = __int128; // client weights reach 2^61 and multipliers 2^27

/// All divided by the power of two that brings their sum below 2^61, so that shares can be worked out; ratios of what
/// is above one part in 2^61 stand.
std::vector<std::int64_t> reduced(const std::vector<Int128>& weights) {
    Int128 sum = 0;
    for (const auto weight : weights)
        sum += weight;
    int shift = 0;
    while ((sum >> shift) >= (Int128(1) << 61))
        ++shift;
    std::vector<std::int64_t> result;
    result.reserve(weights.size());
    for (const auto weight : weights)
        result.push_back(static_cast<std::int64_t>(weight >> shift));
    return result;
}

} // namespace

EdgeDemand edgeDemand(const std::vector<plan::ClientPlace>& clients, std::span<const std::int64_t> curve,
                      std::optional<std::int32_t> utcMinute) {
    EdgeDemand demand;
    std::vector<Int128> asked;
    asked.reserve(clients.size());
    Int128 usual = 0, now = 0;
    for (const auto& client : clients) {
        const auto multiplier = multiplierAt(curve, utcMinute, client.place ? client.place->longitude : 0);
        asked.push_back(Int128(client.client.weight) * multiplier);
        usual += client.client.weight;
        now += asked.back();
    }
    demand.weights = reduced(asked);
    if (usual > 0)
        demand.multiplier = static_cast<std::int64_t>((now + usual / 2) / usual);
    std::int32_t lastEdge = -1;
    for (const auto& client : clients)
        lastEdge = std::max(lastEdge, client.path.edge);
    std::vector<EdgeDemand::Entry> byEdge(static_cast<std::size_t>(lastEdge + 2)); // −1 first
    for (std::size_t c = 0; c < clients.size(); ++c) {
        auto& entry = byEdge[static_cast<std::size_t>(clients[c].path.edge + 1)];
        entry.edge = clients[c].path.edge;
        entry.weight += demand.weights[c];
        entry.lastMileMicros += static_cast<double>(demand.weights[c]) * clients[c].path.lastMile;
    }
    for (auto& entry : byEdge)
        if (entry.weight > 0) {
            entry.lastMileMicros /= static_cast<double>(entry.weight);
            demand.entries.push_back(entry);
        }
    return demand;
}

Rate demandNow(const EdgeDemand& demand, Rate usual) {
    return static_cast<Rate>((Int128(usual) * demand.multiplier + millionth / 2) / millionth);
}

std::vector<Rate> perEdge(const EdgeDemand& demand, Rate total) {
    if (demand.entries.size() == 1)
        return {total};
    std::vector<std::int64_t> weights;
    weights.reserve(demand.entries.size());
    for (const auto& entry : demand.entries)
        weights.push_back(entry.weight);
    return placement::apportion(weights, total);
}

} // namespace flightplan::traffic
