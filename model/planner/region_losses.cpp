#include "model/planner/region_losses.h"

#include "model/planner/client_profiles.h"

#include <algorithm>

namespace flightplan::planner {

RegionLosses::RegionLosses(const plan::Fleet& fleet, const topology::Network& network, const catalog::Catalog& catalog)
    : m_fleet(fleet)
    , m_network(network)
    , m_catalog(catalog)
    , m_enteringAt(network.edges().size()) {
    for (std::size_t profile = 0; profile < fleet.clients.size(); ++profile)
        for (const auto& client : *fleet.clients[profile])
            if (client.path.edge >= 0)
                m_enteringAt[static_cast<std::size_t>(client.path.edge)].push_back(static_cast<std::int32_t>(profile));
}

const std::vector<topology::ClientPath>& RegionLosses::waysOf(const topology::Client& client) const {
    const auto [at, isNew] = m_ways.try_emplace(placeText(client));
    if (isNew)
        at->second = m_network.ways(client, m_catalog);
    return at->second;
}

std::vector<placement::ProfileChange> RegionLosses::without(std::span<const std::int32_t> regions) const {
    std::vector<std::int32_t> profiles;
    const auto& edges = m_network.edges();
    std::vector<std::uint8_t> lost(edges.size(), 0);
    for (const auto region : regions)
        for (std::size_t edge = 0; edge < edges.size(); ++edge)
            if (edges[edge].id == m_fleet.regions[static_cast<std::size_t>(region)].id) {
                lost[edge] = 1;
                profiles.insert(profiles.end(), m_enteringAt[edge].begin(), m_enteringAt[edge].end());
            }
    std::ranges::sort(profiles);
    profiles.erase(std::ranges::unique(profiles).begin(), profiles.end());
    std::vector<placement::ProfileChange> changes;
    for (const auto profile : profiles) {
        auto clients = *m_fleet.clients[static_cast<std::size_t>(profile)];
        for (auto& client : clients) {
            if (client.path.edge < 0 || !lost[static_cast<std::size_t>(client.path.edge)])
                continue;
            const auto& ways = waysOf(client.client);
            const auto way = std::ranges::find_if(
                ways, [&](const topology::ClientPath& each) { return !lost[static_cast<std::size_t>(each.edge)]; });
            client.path = way == ways.end() ? topology::ClientPath{} : *way;
        }
        const auto& residency = m_fleet.residency[static_cast<std::size_t>(profile)];
        changes.push_back({profile, profileOf(m_network, std::move(clients), residency).profile});
    }
    return changes;
}

} // namespace flightplan::planner
