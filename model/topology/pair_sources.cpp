#include "model/topology/pair_sources.h"

#include "model/base/decimal.h"
#include "model/topology/path_repair.h"

#include <algorithm>
#include <numeric>
#include <span>

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

/// "measured, in the plan's latency list (2026-03, p50, Cloud A: x to y)".
Message sourceOf(Provenance provenance, const LatencyEntry& entry) {
    std::string known = entry.date;
    const auto add = [&](const std::string& words) { known += (known.empty() || words.empty() ? "" : ", ") + words; };
    if (entry.percentile)
        add("p" + decimalText(*entry.percentile, 1000));
    add(entry.origin);
    const auto say = [&](std::string bare, std::string withOrigin) {
        return known.empty() ? Message{std::move(bare), {}} : Message{std::move(withOrigin), {known}};
    };
    switch (provenance) {
    case Provenance::measured:
        return say("origin.measured", "origin.measured_known");
    case Provenance::proxy:
        return say("origin.proxy", "origin.proxy_known");
    default:
        return say("origin.typed", "origin.typed_known");
    }
}

Message sourceOf(const latency::Estimate& estimate) {
    const auto tenths = [](std::int64_t micros) { return decimalText((micros + 50) / 100, 10); };
    return {"origin.estimate",
            {std::to_string(estimate.km), std::to_string(estimate.nearestZone), tenths(estimate.error)}};
}

Message sourceOf(const std::string& basis, const std::string& date) {
    if (basis == "azure_p50")
        return {"origin.catalogue_median", {date}};
    if (basis == "distance_scaled")
        return {"origin.catalogue_scaled", {date}};
    return {"origin.catalogue", {basis, date}};
}

} // namespace

PairSources::PairSources(std::vector<Site> sites, const std::vector<Link>& links,
                         const std::vector<LatencyEntry>& entries, const catalog::Catalog& catalog,
                         const PairSources* before) {
    const bool follows = before && before->hasSites(sites, links);
    m_sites = follows ? before->m_sites : sitesOf(std::move(sites), links, catalog);
    for (const auto& entry : entries)
        m_entries.emplace(Pair(entry.from, entry.to), entry);
    addArcs(links);
    const auto nodes = static_cast<std::int32_t>(siteCount());
    if (follows) {
        m_delays = before->m_delays;
        repairDelays(m_delays, nodes, before->m_arcs, m_arcs);
    } else {
        m_delays = allPairsDelays(nodes, m_arcs);
    }
    connect();
}

std::shared_ptr<const PairSources::Sites> PairSources::sitesOf(std::vector<Site> given, const std::vector<Link>& links,
                                                               const catalog::Catalog& catalog) {
    auto sites = std::make_shared<Sites>();
    for (const auto& a : given)
        for (const auto& b : given)
            if (const auto* known = a.id == b.id ? nullptr : catalog.rtt(a.id, b.id))
                sites->catalogue.emplace(Pair(a.id, b.id), *known);
    sites->list = std::move(given);
    sites->given = sites->list.size();
    for (std::size_t i = 0; i < sites->given; ++i)
        sites->index.emplace(sites->list[i].id, i);
    const auto addTransit = [&](const std::string& id) {
        if (sites->index.emplace(id, sites->list.size()).second)
            sites->list.push_back(Site{id, id, {}, {}, {}, true});
    };
    for (const auto& link : links) {
        addTransit(link.from);
        addTransit(link.to);
    }
    for (const auto& site : sites->list)
        sites->surroundings.push_back(latency::builtInModel().surroundings(site.place));
    return sites;
}

/// True if `sitesOf` would give the same.
bool PairSources::hasSites(const std::vector<Site>& given, const std::vector<Link>& links) const {
    const auto same = [](const Site& a, const Site& b) {
        return a.id == b.id && a.place.latitude == b.place.latitude && a.place.longitude == b.place.longitude;
    };
    if (!std::ranges::equal(given, std::span(m_sites->list).first(m_sites->given), same))
        return false;
    auto next = m_sites->given; // transit nodes come in the order in which links name them first
    for (const auto& link : links)
        for (const auto* id : {&link.from, &link.to}) {
            const auto at = m_sites->index.find(*id);
            if (at == m_sites->index.end() || at->second > next)
                return false;
            next += at->second == next;
        }
    return next == siteCount();
}

void PairSources::addArcs(const std::vector<Link>& links) {
    const auto keyOf = [](std::size_t from, std::size_t to) { return (std::uint64_t(from) << 32) | to; };
    std::vector<std::pair<std::size_t, std::size_t>> ends;
    ends.reserve(links.size());
    m_directions.reserve(links.size());
    for (const auto& link : links) {
        ends.emplace_back(indexOf(link.from), indexOf(link.to));
        m_directions.emplace(keyOf(ends.back().first, ends.back().second), Direction{link.rtt, link.state});
    }
    const auto add = [&](const Link& link, std::size_t from, std::size_t to) {
        if (link.state == UpDown::up)
            m_arcs.push_back({static_cast<std::int32_t>(from), static_cast<std::int32_t>(to),
                              halfOf(link.rtt, site(from).id, site(to).id)});
    };
    for (std::size_t i = 0; i < links.size(); ++i) {
        const auto [from, to] = ends[i];
        add(links[i], from, to);
        if (!m_directions.contains(keyOf(to, from)))
            add(links[i], to, from);
    }
}

const PairSources::Direction* PairSources::directionOf(std::size_t from, std::size_t to) const {
    const auto at = m_directions.find((std::uint64_t(from) << 32) | to);
    return at == m_directions.end() ? nullptr : &at->second;
}

void PairSources::connect() {
    m_component.resize(siteCount());
    std::iota(m_component.begin(), m_component.end(), std::size_t(0));
    const auto root = [&](std::size_t node) {
        while (m_component[node] != node)
            node = m_component[node] = m_component[m_component[node]];
        return node;
    };
    for (const auto& [ends, direction] : m_directions)
        m_component[root(ends >> 32)] = root(ends & 0xFFFF'FFFF);
    for (std::size_t node = 0; node < m_component.size(); ++node)
        m_component[node] = root(node);
}

bool PairSources::sameEntries(const PairSources& other) const {
    return m_entries == other.m_entries;
}

std::size_t PairSources::indexOf(const std::string& id) const {
    return m_sites->index.at(id);
}

std::uint32_t PairSources::pathRtt(std::size_t a, std::size_t b) const {
    const auto n = siteCount();
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
        const auto here = m_sites->index.find(hops[hop]), next = m_sites->index.find(hops[hop + 1]);
        if (here == m_sites->index.end() || next == m_sites->index.end())
            return half; // validation reports a path over links that do not exist
        const auto* forward = directionOf(here->second, next->second);
        const auto* link = forward ? forward : directionOf(next->second, here->second);
        if (!link)
            return half; // the same
        then += halfOf(link->rtt, hops[hop], hops[hop + 1]);
        intact = intact && link->state == UpDown::up;
    }
    if (intact)
        return half;
    const auto now = m_delays[indexOf(from) * siteCount() + indexOf(to)];
    return now == unreachableRtt ? unreachableRtt
                                 : static_cast<std::uint32_t>(std::max<std::int64_t>(0, half + now - then));
}

PairSources::Choice PairSources::choose(std::size_t a, std::size_t b) const {
    const auto& from = site(a).id;
    const auto& to = site(b).id;
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
    if (const auto known = m_sites->catalogue.find(Pair(from, to)); known != m_sites->catalogue.end())
        return {Origin::catalogue, toMicros(known->second.rtt), Provenance::proxy};
    if (const auto rtt = pathRtt(a, b); rtt != unreachableRtt)
        return {Origin::path, rtt, Provenance::typed};
    if (m_component[a] == m_component[b])
        return {Origin::cut, unreachableRtt, Provenance::typed};
    return {Origin::estimate, static_cast<std::uint32_t>(estimate(a, b).rtt), Provenance::estimated};
}

latency::Estimate PairSources::estimate(std::size_t a, std::size_t b) const {
    return latency::builtInModel().estimate(site(a).place, m_sites->surroundings[a], site(b).place,
                                            m_sites->surroundings[b]);
}

std::pair<std::uint32_t, Provenance> PairSources::rtt(std::size_t a, std::size_t b) const {
    const auto choice = choose(a, b);
    return {choice.rtt, choice.provenance};
}

PairLatency PairSources::explain(const std::string& a, const std::string& b) const {
    if (!m_sites->index.contains(a) || !m_sites->index.contains(b))
        return {};
    const auto choice = choose(indexOf(a), indexOf(b));
    PairLatency answer{choice.rtt, choice.provenance, {}, {}, {}};
    switch (choice.origin) {
    case Origin::sameSite:
        answer.source = {"origin.same_region", {}};
        break;
    case Origin::entry:
        if (const auto entry = m_entries.find(Pair(a, b)); entry != m_entries.end()) {
            answer.source = sourceOf(choice.provenance, entry->second);
            answer.path = entry->second.via;
        } else {
            answer.source = sourceOf(choice.provenance, m_entries.at(Pair(b, a)));
        }
        break;
    case Origin::catalogue: {
        const auto& known = m_sites->catalogue.at(Pair(a, b));
        answer.source = sourceOf(known.basis, known.date);
        break;
    }
    case Origin::path:
        answer.source = {"origin.path", {}};
        for (const auto node :
             shortestPath(static_cast<std::int32_t>(siteCount()), m_arcs, static_cast<std::int32_t>(indexOf(a)),
                          static_cast<std::int32_t>(indexOf(b))))
            answer.path.push_back(site(static_cast<std::size_t>(node)).id);
        break;
    case Origin::cut:
        answer.source = {"origin.cut", {}};
        break;
    case Origin::estimate:
        answer.source = sourceOf(estimate(indexOf(a), indexOf(b)));
        answer.error = static_cast<std::uint32_t>(estimate(indexOf(a), indexOf(b)).error);
        break;
    }
    return answer;
}

} // namespace flightplan::topology
