#include "model/exchange/backbone_plan.h"

#include "model/exchange/plan_sites.h"
#include "model/latency/survey.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace flightplan::exchange {
namespace {

using topology::Link;

/// Region of each node that stands for one, by nearest pairs of node and region.
std::map<std::size_t, std::string> regionsOfNodes(const Backbone& backbone, const std::vector<topology::Site>& regions,
                                                  std::int64_t radiusKm) {
    std::vector<std::tuple<std::int64_t, std::string, std::size_t>> pairs;
    for (std::size_t node = 0; node < backbone.nodes.size(); ++node) {
        const auto& place = backbone.nodes[node].place;
        for (const auto& region : regions) {
            if (!place || !mayBeWithin(*place, region.place, radiusKm))
                continue;
            if (const auto km = latency::wholeKm(*place, region.place); km <= radiusKm)
                pairs.emplace_back(km, region.id, node);
        }
    }
    std::ranges::sort(pairs);
    std::map<std::size_t, std::string> regionOf;
    std::set<std::string> taken;
    for (const auto& [km, region, node] : pairs)
        if (!regionOf.contains(node) && taken.insert(region).second)
            regionOf.emplace(node, region);
    return regionOf;
}

/// "New York" → "new-york": what an id may be made of; empty if nothing is left.
std::string idFrom(const std::string& name) {
    constexpr std::size_t longest = 50; // leaves room for a number
    std::string id;
    for (const char c : name) {
        const bool upper = c >= 'A' && c <= 'Z';
        if (upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            id += upper ? static_cast<char>(c - 'A' + 'a') : c;
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    id.resize(std::min(id.size(), longest));
    while (!id.empty() && id.back() == '-')
        id.pop_back();
    return id;
}

class LinkMaker {
public:
    LinkMaker(document::Document plan, const Backbone& backbone, const catalog::Catalog& catalog, std::int64_t radiusKm)
        : m_backbone(backbone) {
        const auto sites = sitesOf(plan, catalog);
        m_regionOf = regionsOfNodes(backbone, sites, radiusKm);
        for (const auto& site : sites)
            m_used.insert(site.id);
        for (const auto& link : *plan.links) {
            m_used.insert({link.from, link.to});
            m_existing.emplace(link.from, link.to);
        }
        m_links = *plan.links;
        m_result.document = std::move(plan);
    }

    Result<BackboneImport> run() {
        for (const auto& edge : m_backbone.edges)
            addEdge(edge);
        writeLinks();
        if (m_used.size() > static_cast<std::size_t>(document::maxSites))
            return fail(ErrorCode::badInput, "the plan would have " + std::to_string(m_used.size()) +
                                                 " regions, edges and ends of links; at most " +
                                                 std::to_string(document::maxSites) + " are possible");
        m_result.regions = m_regionOf.size();
        m_result.document.links = Cow<std::vector<Link>>(std::move(m_links));
        note(m_unplaced, "edge with an end of unknown place", "edges with an end of unknown place");
        note(m_loops, "loop", "loops");
        note(m_parallel, "parallel edge, slower than another", "parallel edges, slower than others");
        note(m_linked, "edge of a pair that is linked already", "edges of pairs that are linked already");
        return std::move(m_result);
    }

private:
    struct Value {
        std::int64_t rtt = 0;
        bool up = true;
    };

    const std::string& idOf(std::size_t node) {
        if (const auto region = m_regionOf.find(node); region != m_regionOf.end())
            return region->second;
        auto& id = m_transit[node];
        if (!id.empty())
            return id;
        const auto stem = idFrom(m_backbone.nodes[node].name);
        const auto base = stem.empty() ? "node-" + std::to_string(node) : stem;
        id = base;
        auto& next = m_nextNumber[base]; // many nodes may have one label
        while (m_used.contains(id))
            id = base + "-" + std::to_string(++next + 1);
        m_used.insert(id);
        ++m_result.transit;
        return id;
    }

    std::optional<std::int64_t> rttOf(const BackboneEdge& edge) const {
        if (edge.rtt)
            return edge.rtt;
        const auto& a = m_backbone.nodes[edge.a].place;
        const auto& b = m_backbone.nodes[edge.b].place;
        if (!a || !b)
            return std::nullopt;
        return std::max<std::int64_t>(1, latency::lightInFibre(latency::wholeKm(*a, *b)) * 6 / 5);
    }

    void addEdge(const BackboneEdge& edge) {
        const auto rtt = rttOf(edge);
        m_loops += edge.a == edge.b;
        m_unplaced += edge.a != edge.b && !rtt;
        if (edge.a == edge.b || !rtt)
            return;
        auto pair = std::pair(idOf(edge.a), idOf(edge.b));
        if (!m_backbone.directed && pair.second < pair.first)
            std::swap(pair.first, pair.second);
        const auto [at, isNew] = m_values.emplace(pair, Value{*rtt, edge.up});
        if (isNew)
            return;
        ++m_parallel;
        // The better of the two: up before down, then the faster.
        if (std::pair(!edge.up, *rtt) < std::pair(!at->second.up, at->second.rtt))
            at->second = {*rtt, edge.up};
    }

    void writeLinks() {
        for (const auto& [pair, value] : m_values) {
            const auto reverse = std::pair(pair.second, pair.first);
            const auto back = m_values.find(reverse);
            const bool same = back != m_values.end() && back->second.rtt == value.rtt && back->second.up == value.up;
            if (m_existing.contains(pair) || m_existing.contains(reverse)) {
                ++m_linked;
                continue;
            }
            if (same && pair.second < pair.first)
                continue; // the other entry holds in both directions
            Link link;
            link.from = pair.first;
            link.to = pair.second;
            link.rtt = std::chrono::microseconds(value.rtt);
            link.state = value.up ? topology::UpDown::up : topology::UpDown::down;
            m_links.push_back(std::move(link));
            ++m_result.links;
        }
    }

    void note(std::size_t count, const std::string& singular, const std::string& plural) {
        if (count > 0)
            m_result.notCarried.push_back(std::to_string(count) + " " + (count == 1 ? singular : plural));
    }

    const Backbone& m_backbone;
    std::map<std::size_t, std::string> m_regionOf, m_transit; // by node
    std::map<std::string, std::size_t> m_nextNumber;
    std::set<std::string> m_used;
    std::set<std::pair<std::string, std::string>> m_existing;
    std::map<std::pair<std::string, std::string>, Value> m_values;
    std::vector<Link> m_links;
    BackboneImport m_result;
    std::size_t m_unplaced = 0, m_loops = 0, m_parallel = 0, m_linked = 0;
};

} // namespace

Result<BackboneImport> addLinks(document::Document plan, const Backbone& backbone, const catalog::Catalog& catalog,
                                std::int64_t radiusKm) {
    return LinkMaker(std::move(plan), backbone, catalog, radiusKm).run();
}

document::Document planForNodes(const Backbone& backbone, const catalog::Catalog& catalog, std::int64_t radiusKm) {
    std::set<std::string> ids;
    for (const auto& [node, id] : regionsOfNodes(backbone, sitesOf(catalog), radiusKm))
        ids.insert(id);
    auto plan = planOfRegions(ids, catalog);
    if (backbone.name.size() <= 200)
        plan.settings.edit([&](auto& settings) { settings.name = backbone.name; });
    return plan;
}

} // namespace flightplan::exchange
