#include "model/topology/pair_sources.h"

#include "model/base/decimal.h"

#include <algorithm>
#include <numeric>

namespace flightplan::topology {
namespace {

constexpr std::uint32_t sameSiteRtt = 1000; // µs: different hosts of one region (est)

/// The part of a round trip that the arc `from` → `to` carries: one half, the odd µs on the arc that leaves the lower
/// id.
std::uint32_t halfOf(std::chrono::microseconds rtt, const std::string& from, const std::string& to) {
    const auto whole = static_cast<std::uint32_t>(rtt.count());
    return whole / 2 + (whole % 2 != 0 && from < to ? 1 : 0);
}

std::uint32_t toMicros(std::chrono::microseconds rtt) {
    return static_cast<std::uint32_t>(rtt.count());
}

/// "measured, in the plan's latency list (2026-03, 50th percentile, Cloud A: x to y)".
std::string entryText(Provenance provenance, const LatencyEntry& entry) {
    auto text = (provenance == Provenance::measured ? "measured"
                 : provenance == Provenance::proxy  ? "a proxy"
                                                    : "typed") +
                std::string(", in the plan's latency list");
    std::string known = entry.date;
    const auto add = [&](const std::string& words) { known += (known.empty() || words.empty() ? "" : ", ") + words; };
    if (entry.percentile)
        add("percentile " + decimalText(*entry.percentile, 1000));
    add(entry.origin);
    return known.empty() ? text : text + " (" + known + ")";
}

std::string estimateText(const latency::Estimate& estimate) {
    const auto tenths = [](std::int64_t micros) { return decimalText((micros + 50) / 100, 10); };
    return "estimated from " + std::to_string(estimate.km) + " km and the detours measured between networks nearby (" +
           std::to_string(estimate.nearestZone) + " km off at the farther end); four estimates of five are within ±" +
           tenths(estimate.error) + " ms";
}

std::string basisText(const std::string& basis) {
    if (basis == "azure_p50")
        return "another provider's median between sites nearby (Azure)";
    if (basis == "distance_scaled")
        return "the median of a nearby pair (Azure), scaled by distance";
    return basis;
}

} // namespace

PairSources::PairSources(std::vector<Site> sites, const std::vector<Link>& links,
                         const std::vector<LatencyEntry>& entries, const catalog::Catalog& catalog)
    : m_sites(std::move(sites)) {
    for (std::size_t i = 0; i < m_sites.size(); ++i)
        m_index.emplace(m_sites[i].id, i);
    for (const auto& a : m_sites)
        for (const auto& b : m_sites)
            if (const auto* known = a.id == b.id ? nullptr : catalog.rtt(a.id, b.id))
                m_catalogue.emplace(Pair(a.id, b.id), *known);
    for (const auto& entry : entries)
        m_entries.emplace(Pair(entry.from, entry.to), entry);
    for (const auto& link : links)
        m_links.emplace(Pair(link.from, link.to), link);
    addTransitNodes(links);
    for (const auto& site : m_sites)
        m_surroundings.push_back(latency::builtInModel().surroundings(site.place));
    addArcs(links);
    m_delays = allPairsDelays(static_cast<std::int32_t>(m_sites.size()), m_arcs);
    connect(links);
}

void PairSources::addTransitNodes(const std::vector<Link>& links) {
    const auto add = [&](const std::string& id) {
        if (m_index.emplace(id, m_sites.size()).second)
            m_sites.push_back(Site{id, id, {}, {}, {}, true});
    };
    for (const auto& link : links) {
        add(link.from);
        add(link.to);
    }
}

void PairSources::addArcs(const std::vector<Link>& links) {
    const auto add = [&](const Link& link, const std::string& from, const std::string& to) {
        if (link.state == UpDown::up)
            m_arcs.push_back({static_cast<std::int32_t>(indexOf(from)), static_cast<std::int32_t>(indexOf(to)),
                              halfOf(link.rtt, from, to)});
    };
    for (const auto& link : links) {
        add(link, link.from, link.to);
        if (!m_links.contains(Pair(link.to, link.from)))
            add(link, link.to, link.from);
    }
}

void PairSources::connect(const std::vector<Link>& links) {
    m_component.resize(m_sites.size());
    std::iota(m_component.begin(), m_component.end(), std::size_t(0));
    const auto root = [&](std::size_t node) {
        while (m_component[node] != node)
            node = m_component[node] = m_component[m_component[node]];
        return node;
    };
    for (const auto& link : links)
        m_component[root(indexOf(link.from))] = root(indexOf(link.to));
    for (std::size_t node = 0; node < m_component.size(); ++node)
        m_component[node] = root(node);
}

bool PairSources::sameEntries(const PairSources& other) const {
    return m_entries == other.m_entries;
}

std::size_t PairSources::indexOf(const std::string& id) const {
    return m_index.at(id);
}

std::uint32_t PairSources::pathRtt(std::size_t a, std::size_t b) const {
    const auto n = m_sites.size();
    return saturatingAdd(m_delays[a * n + b], m_delays[b * n + a]);
}

std::uint32_t PairSources::oneWay(const LatencyEntry& entry, const std::string& from, const std::string& to) const {
    const auto half = halfOf(entry.rtt, from, to);
    auto hops = entry.via;
    if (entry.from != from)
        std::ranges::reverse(hops);
    // value + (path now − path then): while every hop of the mapped path is up the value stands as it is.
    std::int64_t then = 0;
    bool intact = true;
    for (std::size_t hop = 0; hop + 1 < hops.size(); ++hop) {
        const auto forward = m_links.find(Pair(hops[hop], hops[hop + 1]));
        const auto& link = forward != m_links.end() ? forward : m_links.find(Pair(hops[hop + 1], hops[hop]));
        if (link == m_links.end())
            return half; // validation reports a path over links that do not exist
        then += halfOf(link->second.rtt, hops[hop], hops[hop + 1]);
        intact = intact && link->second.state == UpDown::up;
    }
    if (intact)
        return half;
    const auto now = m_delays[indexOf(from) * m_sites.size() + indexOf(to)];
    return now == unreachableRtt ? unreachableRtt
                                 : static_cast<std::uint32_t>(std::max<std::int64_t>(0, half + now - then));
}

PairSources::Choice PairSources::choose(std::size_t a, std::size_t b) const {
    const auto& from = m_sites[a].id;
    const auto& to = m_sites[b].id;
    const auto forward = m_entries.find(Pair(from, to));
    const auto back = m_entries.find(Pair(to, from));
    if (forward != m_entries.end() || back != m_entries.end()) {
        const auto& out = (forward != m_entries.end() ? forward : back)->second;
        const auto& in = (back != m_entries.end() ? back : forward)->second;
        // Way by way, so that a pair has one round trip whichever end asks, also when only one listing has a path.
        return {Origin::entry, a == b ? toMicros(out.rtt) : saturatingAdd(oneWay(out, from, to), oneWay(in, to, from)),
                leastCertain(out.source, in.source)};
    }
    if (a == b)
        return {Origin::sameSite, sameSiteRtt, Provenance::estimated};
    if (const auto known = m_catalogue.find(Pair(from, to)); known != m_catalogue.end())
        return {Origin::catalogue, toMicros(known->second.rtt), Provenance::proxy};
    if (const auto rtt = pathRtt(a, b); rtt != unreachableRtt)
        return {Origin::path, rtt, Provenance::typed};
    if (m_component[a] == m_component[b])
        return {Origin::cut, unreachableRtt, Provenance::typed};
    return {Origin::estimate, static_cast<std::uint32_t>(estimate(a, b).rtt), Provenance::estimated};
}

latency::Estimate PairSources::estimate(std::size_t a, std::size_t b) const {
    return latency::builtInModel().estimate(m_sites[a].place, m_surroundings[a], m_sites[b].place, m_surroundings[b]);
}

std::pair<std::uint32_t, Provenance> PairSources::rtt(std::size_t a, std::size_t b) const {
    const auto choice = choose(a, b);
    return {choice.rtt, choice.provenance};
}

PairLatency PairSources::explain(const std::string& a, const std::string& b) const {
    if (!m_index.contains(a) || !m_index.contains(b))
        return {};
    const auto choice = choose(indexOf(a), indexOf(b));
    PairLatency answer{choice.rtt, choice.provenance, {}, {}, {}};
    switch (choice.origin) {
    case Origin::sameSite:
        answer.source = "between hosts of one region, estimated";
        break;
    case Origin::entry:
        if (const auto entry = m_entries.find(Pair(a, b)); entry != m_entries.end()) {
            answer.source = entryText(choice.provenance, entry->second);
            answer.path = entry->second.via;
        } else {
            answer.source = entryText(choice.provenance, m_entries.at(Pair(b, a)));
        }
        break;
    case Origin::catalogue: {
        const auto& known = m_catalogue.at(Pair(a, b));
        answer.source = basisText(known.basis) + ", " + known.date;
        break;
    }
    case Origin::path:
        answer.source = "shortest path over links that are up";
        for (const auto node :
             shortestPath(static_cast<std::int32_t>(m_sites.size()), m_arcs, static_cast<std::int32_t>(indexOf(a)),
                          static_cast<std::int32_t>(indexOf(b))))
            answer.path.push_back(m_sites[static_cast<std::size_t>(node)].id);
        break;
    case Origin::cut:
        answer.source = "unreachable: every path between them has a link that is down";
        break;
    case Origin::estimate:
        answer.source = estimateText(estimate(indexOf(a), indexOf(b)));
        answer.error = static_cast<std::uint32_t>(estimate(indexOf(a), indexOf(b)).error);
        break;
    }
    return answer;
}

} // namespace flightplan::topology
