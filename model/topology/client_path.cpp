#include "model/geo/geodesy.h"
#include "model/topology/last_mile.h"
#include "model/topology/network.h"
#include "model/topology/shortest_paths.h"

#include <algorithm>
#include <utility>

namespace flightplan::topology {

std::optional<geo::GeoPoint> placeOf(const Client& client, const std::vector<Site>& regions,
                                     const catalog::Catalog& catalog) {
    if (client.latitude && client.longitude)
        return geo::GeoPoint{*client.latitude, *client.longitude};
    if (!client.city.empty()) {
        const auto* city = catalog.findCity(client.city);
        return city ? std::optional(city->place) : std::nullopt;
    }
    const auto region = std::ranges::find(regions, client.region, &Site::id);
    return region == regions.end() ? std::nullopt : std::optional(region->place);
}

ClientPath Network::enter(const Client& client, const catalog::Catalog& catalog) const {
    const auto place = placeOf(client, m_regions, catalog);
    ClientPath path;
    if (!place)
        return path;
    const auto consider = [&](std::size_t edge, double km) {
        if (const auto lastMile = estimatedLastMile(km); lastMile < path.lastMile) {
            path.edge = static_cast<std::int32_t>(edge);
            path.lastMile = lastMile;
        }
    };
    // Edges are in id order, so among equals the first stays. At home no distance is needed.
    const auto home = std::ranges::lower_bound(m_edges, client.region, {}, &Site::id);
    if (!client.region.empty() && home != m_edges.end() && home->id == client.region && home->up) {
        consider(static_cast<std::size_t>(home - m_edges.begin()), 0);
    } else {
        for (std::size_t edge = 0; edge < m_edges.size(); ++edge)
            if (m_edges[edge].up)
                consider(edge, geo::distanceKm(*place, m_edges[edge].place));
    }
    if (path.edge >= 0 && client.lastMile) {
        path.lastMile = static_cast<std::uint32_t>(client.lastMile->count());
        path.provenance = Provenance::typed;
    }
    return path;
}

std::vector<ClientPath> Network::ways(const Client& client, const catalog::Catalog& catalog) const {
    std::vector<ClientPath> ways;
    const auto place = placeOf(client, m_regions, catalog);
    if (!place)
        return ways;
    for (std::size_t edge = 0; edge < m_edges.size(); ++edge) {
        if (!m_edges[edge].up)
            continue;
        const bool home = !client.region.empty() && m_edges[edge].id == client.region;
        const double km = home ? 0 : geo::distanceKm(*place, m_edges[edge].place);
        ways.push_back({static_cast<std::int32_t>(edge), estimatedLastMile(km), Provenance::estimated});
    }
    // A region is at home in itself, whatever stands nearer.
    std::ranges::stable_sort(ways, {}, [&](const ClientPath& way) {
        const bool home = !client.region.empty() && m_edges[static_cast<std::size_t>(way.edge)].id == client.region;
        return std::pair(!home, way.lastMile);
    });
    if (client.lastMile)
        for (auto& way : ways) {
            way.lastMile = static_cast<std::uint32_t>(client.lastMile->count());
            way.provenance = Provenance::typed;
        }
    return ways;
}

std::uint32_t Network::userRtt(const ClientPath& path, std::size_t region) const {
    return path.edge < 0 ? unreachableRtt
                         : saturatingAdd(path.lastMile, edgeRtt(static_cast<std::size_t>(path.edge), region));
}

} // namespace flightplan::topology
