#include "model/planner/region_losses.h"

#include "model/planner/client_profiles.h"
#include "model/planner/compile_fleet.h"

#include <algorithm>

namespace flightplan::planner {

RegionLosses::RegionLosses(const document::Document& document, const plan::Fleet& fleet,
                           const topology::Network& network, const catalog::Catalog& catalog)
    : m_document(document)
    , m_fleet(fleet)
    , m_network(network)
    , m_catalog(catalog)
    , m_enteringAt(network.edges().size()) {
    for (std::size_t profile = 0; profile < fleet.clients.size(); ++profile)
        for (const auto& client : *fleet.clients[profile])
            if (client.path.edge >= 0)
                m_enteringAt[static_cast<std::size_t>(client.path.edge)].push_back(static_cast<std::int32_t>(profile));
}

std::vector<placement::ProfileChange> RegionLosses::without(std::span<const std::int32_t> regions) const {
    std::vector<std::int32_t> profiles;
    const auto& edges = m_network.edges();
    auto document = m_document;
    for (const auto region : regions) {
        const auto& id = m_fleet.regions[static_cast<std::size_t>(region)].id;
        for (std::size_t edge = 0; edge < edges.size(); ++edge)
            if (edges[edge].id == id)
                profiles.insert(profiles.end(), m_enteringAt[edge].begin(), m_enteringAt[edge].end());
        const auto at = document::findRegion(document, id);
        document.regions.edit([&](auto& all) { all[*at].state = topology::UpDown::down; });
    }
    std::ranges::sort(profiles);
    profiles.erase(std::ranges::unique(profiles).begin(), profiles.end());
    std::vector<placement::ProfileChange> changes;
    if (profiles.empty())
        return changes;
    const auto network = buildNetwork(document, m_catalog);
    for (const auto profile : profiles)
        changes.push_back(
            {profile, profileOver(network, *m_fleet.clients[static_cast<std::size_t>(profile)], m_catalog).profile});
    return changes;
}

} // namespace flightplan::planner
