#include "model/document/validate.h"

#include "model/base/decimal.h"
#include "model/document/file.h"
#include "model/latency/matrix.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace flightplan::document {
namespace {

using namespace topology;

std::string indexed(std::string_view section, std::size_t index) {
    return "/" + std::string(section) + "/" + std::to_string(index);
}

bool hasPlace(const Region& region, const catalog::Catalog& catalog) {
    return resolve(region, catalog).has_value();
}

} // namespace

Validator::Validator(const Document& document, const catalog::Catalog& catalog, const Document* before)
    : m_document(document)
    , m_catalog(catalog)
    , m_before(before) {
    if (before)
        m_differs = {!document.settings.sameBlock(before->settings), !document.objective.sameBlock(before->objective),
                     !document.regions.sameBlock(before->regions),   !document.edges.sameBlock(before->edges),
                     !document.links.sameBlock(before->links),       !document.latency.sameBlock(before->latency),
                     !document.hosts.sameBlocks(before->hosts),      !document.workloads.sameBlocks(before->workloads)};
    for (const auto& region : *document.regions)
        m_regions.insert(region.id.text());
    for (const auto& edge : *document.edges)
        m_edges.insert(edge.id.text());
    if (!m_differs.settings && !m_differs.regions && !m_differs.hosts && !m_differs.workloads)
        return; // the rest is for checks of these
    const auto hosts = effectiveHosts(document, catalog);
    for (std::size_t i = 0; i < hosts.entries.size(); ++i) {
        const auto& entry = hosts.entries[i];
        m_entries.emplace(entry.id.text(), entry.count);
        m_hosts += entry.hostCount();
        if (i >= hosts.typed)
            m_pools.insert(entry.id.text());
    }
    m_workloads.reserve(document.workloads.size());
    document.workloads.forEach([&](std::size_t, const Workload& workload) { m_workloads.insert(workload.id.text()); });
}

void Validator::add(Severity severity, std::string key, std::vector<std::string> arguments, std::string path,
                    std::string object) {
    // Counted apart: a plan full of hints must not hide an error, which would let it pass as valid.
    auto& count = severity == Severity::error ? m_errors : m_hints;
    if (++count <= maxProblems)
        m_findings.push_back(
            {std::move(key), severity, std::move(arguments), std::move(path), std::move(object), 0, {}, {}});
}

bool Validator::hostExists(const std::string& name) const {
    if (const auto entry = m_entries.find(name); entry != m_entries.end() && !entry->second)
        return true;
    const auto dash = name.rfind('-');
    if (dash == std::string::npos)
        return false;
    const auto entry = m_entries.find(name.substr(0, dash));
    int number = 0;
    const char* last = name.data() + name.size();
    const auto [end, error] = std::from_chars(name.data() + dash + 1, last, number);
    return entry != m_entries.end() && entry->second && error == std::errc{} && end == last && name[dash + 1] != '0' &&
           name[dash + 1] != '-' && number >= 1 && number <= *entry->second;
}

std::vector<Finding> Validator::run() {
    const auto& differs = m_differs;
    const bool sites = differs.regions || differs.edges;
    if (differs.settings || sites || differs.links || differs.hosts || differs.workloads)
        checkTotals();
    if (std::ranges::find(m_findings, Severity::error, &Finding::severity) != m_findings.end())
        return m_findings; // nothing behind this is worth allocating for
    checkSettings();
    if (differs.regions)
        checkRegions();
    if (sites)
        checkEdges();
    if (sites || differs.links)
        checkLinks();
    if (sites || differs.links || differs.latency)
        checkLatency();
    if (differs.settings || differs.regions || differs.hosts)
        checkHosts();
    if (differs.settings || differs.objective || differs.regions || differs.hosts || differs.workloads)
        checkWorkloads();
    return std::move(m_findings);
}

void Validator::checkTotals() {
    std::int64_t microVms = 0, requests = 0;
    constexpr auto mostRequests = maxRequestsPerSecond * millionth;
    m_document.workloads.forEach([&](std::size_t, const Workload& workload) {
        microVms += std::int64_t(workload.replicas) + workload.standbys.count;
        if (workload.traffic && requests <= mostRequests)
            requests += workload.traffic->requestRate;
    });
    if (requests > mostRequests)
        error("traffic.too_much", {std::to_string(maxRequestsPerSecond)}, "/workloads", "plan");
    std::set<std::string> sites = m_regions;
    sites.insert(m_edges.begin(), m_edges.end());
    for (const auto& link : *m_document.links) {
        sites.insert(link.from);
        sites.insert(link.to);
    }
    if (std::ssize(sites) > maxSites)
        error("document.too_many_sites", {std::to_string(sites.size()), std::to_string(maxSites)},
              std::ssize(m_regions) > maxSites ? "/regions"
              : std::ssize(m_edges) > maxSites ? "/edges"
                                               : "/links",
              "plan");
    if (m_hosts > maxHosts)
        error("document.too_many_hosts", {std::to_string(m_hosts), std::to_string(maxHosts)}, "/hosts", "plan");
    if (microVms > maxMicroVms)
        error("document.too_many_microvms", {std::to_string(microVms), std::to_string(maxMicroVms)}, "/workloads",
              "plan");
}

void Validator::checkSettings() {
    const auto& settings = *m_document.settings;
    if (settings.format != 1)
        error("document.bad_format", {std::to_string(settings.format)}, "/format", "plan");
    if (!settings.catalog.empty() && settings.catalog != m_catalog.version())
        info("document.other_catalog", {settings.catalog, m_catalog.version()}, "/catalog", "plan");
    const auto& objective = *m_document.objective;
    checkWeights(objective.alpha, objective.beta, objective.gamma, objective.delta, "/objective", "plan");
    checkPrices();
    if (m_document.regions->empty())
        warning("document.no_regions", {}, "/regions", "plan");
    else if (m_document.hosts.empty() && settings.perspective == Perspective::operatorOfHosts)
        warning("document.no_hosts", {}, "/hosts", "plan");
}

void Validator::checkPrices() {
    std::set<std::string> seen;
    const auto& prices = m_document.objective->prices;
    for (std::size_t i = 0; i < prices.size(); ++i) {
        const auto& region = prices[i].region.text();
        const auto path = indexed("objective/prices", i) + "/region";
        if (!m_regions.contains(region))
            error("document.unknown_region", {region}, path, "plan");
        if (!seen.insert(region).second)
            error("document.duplicate_id", {region, "price"}, path, "plan");
    }
}

void Validator::checkWeights(std::int64_t alpha, std::int64_t beta, std::int64_t gamma, std::int64_t delta,
                             const std::string& path, const std::string& object) {
    const auto sum = std::abs(alpha) + std::abs(beta) + std::abs(gamma);
    if (sum > weightLimit)
        error("objective.too_large", {decimalText(sum, fixedOne)}, path, object);
    if (sum == 0 && delta == 0)
        warning("objective.all_zero", {}, path, object);
}

void Validator::checkCoordinates(const std::optional<double>& latitude, const std::optional<double>& longitude,
                                 const std::string& path, const std::string& object) {
    if (latitude.has_value() != longitude.has_value())
        error("place.half", {latitude ? "longitude" : "latitude"}, path, object);
}

void Validator::checkRegions() {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < m_document.regions->size(); ++i) {
        const auto& region = (*m_document.regions)[i];
        const auto path = indexed("regions", i);
        const auto object = "region:" + region.id.text();
        if (!seen.insert(region.id.text()).second)
            error("document.duplicate_id", {region.id.text(), "region"}, path + "/id", object);
        checkCoordinates(region.latitude, region.longitude, path, object);
        const auto* known = m_catalog.findRegion(region.id.text());
        if (!hasPlace(region, m_catalog) && region.latitude.has_value() == region.longitude.has_value())
            error("region.no_place", {region.id.text()}, path, object);
        if (known && !known->active && !region.latitude)
            warning("region.withdrawn", {region.id.text(), known->replacement}, path, object);
    }
}

void Validator::checkEdges() {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < m_document.edges->size(); ++i) {
        const auto& edge = (*m_document.edges)[i];
        const auto path = indexed("edges", i);
        const auto object = "edge:" + edge.id.text();
        if (!seen.insert(edge.id.text()).second)
            error("document.duplicate_id", {edge.id.text(), "edge"}, path + "/id", object);
        checkCoordinates(edge.latitude, edge.longitude, path, object);
        const bool known = m_regions.contains(edge.id.text()) || m_catalog.findRegion(edge.id.text()) ||
                           m_catalog.findEdgeSite(edge.id.text());
        if (!known && !edge.latitude && !edge.longitude)
            error("edge.no_place", {edge.id.text()}, path, object);
    }
}

void Validator::checkLinks() {
    std::set<std::pair<std::string, std::string>> seen;
    std::map<std::string, int> degree;
    for (const auto& link : *m_document.links) {
        ++degree[link.from];
        ++degree[link.to];
    }
    for (std::size_t i = 0; i < m_document.links->size(); ++i) {
        const auto& link = (*m_document.links)[i];
        const auto path = indexed("links", i);
        const auto object = "link:" + link.from + ">" + link.to;
        if (!seen.emplace(link.from, link.to).second)
            error("document.duplicate_pair", {link.from, link.to, "link"}, path, object);
        if (link.from == link.to)
            error("link.loop", {link.from}, path, object);
        // Any id may be a transit node; one with a single link leads nowhere, so it is probably a typing error.
        for (const auto& end : {link.from, link.to})
            if (!m_regions.contains(end) && !m_edges.contains(end) && degree[end] == 1)
                warning("link.dead_end", {end}, path, object);
    }
}

void Validator::checkLatency() {
    std::set<std::pair<std::string, std::string>> seen;
    std::set<std::pair<std::string, std::string>> links;
    for (const auto& link : *m_document.links)
        links.emplace(link.from, link.to);
    const auto hasLink = [&](const std::string& a, const std::string& b) {
        return links.contains({a, b}) || links.contains({b, a});
    };
    for (std::size_t i = 0; i < m_document.latency->size(); ++i) {
        const auto& entry = (*m_document.latency)[i];
        const auto path = indexed("latency", i);
        const auto object = "link:" + entry.from + ">" + entry.to;
        if (!seen.emplace(entry.from, entry.to).second)
            error("document.duplicate_pair", {entry.from, entry.to, "latency"}, path, object);
        for (const auto& [key, end] : {std::pair("from", entry.from), std::pair("to", entry.to)})
            if (!m_regions.contains(end) && !m_edges.contains(end))
                error("document.unknown_region", {end}, path + "/" + key, object);
        if (!entry.date.empty() && !latency::isIsoDate(entry.date))
            warning("latency.bad_date", {entry.date}, path + "/date", object);
        if (entry.via.empty())
            continue;
        bool mapped = entry.via.size() >= 2 && entry.via.front() == entry.from && entry.via.back() == entry.to;
        for (std::size_t hop = 0; mapped && hop + 1 < entry.via.size(); ++hop)
            mapped = hasLink(entry.via[hop], entry.via[hop + 1]);
        if (!mapped)
            error("latency.bad_via", {entry.from, entry.to}, path + "/via", object);
    }
}

void Validator::checkHosts() {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < m_document.hosts.size(); ++i) {
        const auto& entry = m_document.hosts[i];
        const auto path = indexed("hosts", i);
        const auto object = "host:" + entry.id.text();
        if (!seen.insert(entry.id.text()).second)
            error("document.duplicate_id", {entry.id.text(), "host"}, path + "/id", object);
        checkCollision(entry, path, object);
        if (!m_regions.contains(entry.region.text()))
            error("document.unknown_region", {entry.region.text()}, path + "/region", object);
        if (entry.overcommit[static_cast<std::size_t>(Resource::memory)] > millionth)
            warning("host.memory_overcommit", {entry.id.text()}, path + "/overcommit", object);
        const auto capacity = entry.effectiveCapacity();
        if (!entry.reserved.fitsIn(capacity))
            warning("host.reserved_exceeds", {entry.id.text()}, path + "/reserved", object);
        if (capacity[Resource::cpu] == 0 || capacity[Resource::memory] == 0)
            warning("host.no_capacity", {entry.id.text()}, path + "/capacity", object);
        std::set<int> indices;
        for (std::size_t e = 0; e < entry.exceptions.size(); ++e) {
            const int index = entry.exceptions[e].index;
            const auto where = path + "/exceptions/" + std::to_string(e) + "/index";
            if (index < 1 || index > entry.hostCount())
                error("host.exception_range", {std::to_string(index), std::to_string(entry.hostCount())}, where,
                      object);
            if (!indices.insert(index).second)
                error("host.exception_twice", {std::to_string(index)}, where, object);
        }
    }
}

void Validator::checkCollision(const HostEntry& entry, const std::string& path, const std::string& object) {
    if (m_pools.contains(entry.id.text()))
        error("document.duplicate_id", {entry.id.text(), "host"}, path + "/id",
              object); // the other is a region's assumed pool
    // A plain entry "fra-2" and the second host of an entry "fra" with a count would be the same host.
    if (entry.count)
        return;
    const auto dash = entry.id.text().rfind('-');
    if (dash == std::string::npos)
        return;
    const auto owner = m_entries.find(entry.id.text().substr(0, dash));
    const auto digits = entry.id.text().substr(dash + 1);
    int number = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (owner != m_entries.end() && owner->second && problem == std::errc{} && end == digits.data() + digits.size() &&
        std::to_string(number) == digits && number >= 1 && number <= *owner->second)
        error("host.collision", {entry.id.text(), owner->first}, path + "/id", object);
}

std::vector<Finding> validate(const Document& document, const catalog::Catalog& catalog) {
    return Validator(document, catalog).run();
}

std::optional<Finding> firstErrorSince(const Document& before, const Document& document,
                                       const catalog::Catalog& catalog) {
    const auto findings = Validator(document, catalog, &before).run();
    const auto error = std::ranges::find(findings, Severity::error, &Finding::severity);
    return error == findings.end() ? std::nullopt : std::optional(*error);
}

} // namespace flightplan::document
