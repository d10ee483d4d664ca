#include "model/topology/network.h"

#include "model/topology/pair_sources.h"

#include <algorithm>

namespace flightplan::topology {

Network Network::build(std::vector<Site> regions, std::vector<Site> edges, const std::vector<Link>& links,
                       const std::vector<LatencyEntry>& latency, const catalog::Catalog& catalog,
                       const Network* before) {
    std::ranges::sort(regions, {}, &Site::id);
    std::ranges::sort(edges, {}, &Site::id);
    Network network;
    network.m_regions = regions;
    network.m_edges = edges.empty() ? regions : std::move(edges);

    std::vector<Site> sites = std::move(regions);
    std::vector<std::size_t> siteOfEdge;
    for (const auto& edge : network.m_edges) {
        const auto site = std::ranges::find(sites, edge.id, &Site::id);
        siteOfEdge.push_back(static_cast<std::size_t>(site - sites.begin()));
        if (site == sites.end())
            sites.push_back(edge);
    }
    network.m_sources = std::make_shared<const PairSources>(std::move(sites), links, latency, catalog,
                                                            before ? before->m_sources.get() : nullptr);

    const auto add = [&](std::size_t from, std::size_t to, auto& rtts, auto& provenances) {
        const auto [rtt, provenance] = network.m_sources->rtt(from, to);
        rtts.push_back(rtt);
        provenances.push_back(provenance);
    };
    const auto count = network.m_regions.size();
    for (std::size_t a = 0; a < count; ++a)
        for (std::size_t b = 0; b < count; ++b)
            add(a, b, network.m_regionRtt, network.m_regionProvenance);
    for (const auto edge : siteOfEdge)
        for (std::size_t region = 0; region < count; ++region)
            add(edge, region, network.m_edgeRtt, network.m_edgeProvenance);
    return network;
}

PairLatency Network::explain(const std::string& siteA, const std::string& siteB) const {
    return m_sources ? m_sources->explain(siteA, siteB) : PairLatency{};
}

bool Network::operator==(const Network& other) const {
    const auto sameSites = [](const std::vector<Site>& a, const std::vector<Site>& b) {
        return std::ranges::equal(a, b, [](const Site& x, const Site& y) {
            return x.id == y.id && x.name == y.name && x.up == y.up && x.country == y.country &&
                   x.place.latitude == y.place.latitude && x.place.longitude == y.place.longitude &&
                   x.continent == y.continent;
        });
    };
    return sameSites(m_regions, other.m_regions) && sameSites(m_edges, other.m_edges) &&
           m_regionRtt == other.m_regionRtt && m_edgeRtt == other.m_edgeRtt &&
           m_regionProvenance == other.m_regionProvenance && m_edgeProvenance == other.m_edgeProvenance &&
           (m_sources == other.m_sources || (m_sources && other.m_sources && m_sources->sameEntries(*other.m_sources)));
}

} // namespace flightplan::topology
