#include "model/document/edit.h"
#include "model/document/section_access.h"
#include "model/geo/geodesy.h"
#include "model/latency/model.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace flightplan::document {
namespace {

using namespace topology;

std::vector<Site> regionSites(const Document& document, const catalog::Catalog& catalog) {
    std::vector<Site> regions;
    for (const auto& region : *document.regions)
        if (auto site = resolve(region, catalog))
            regions.push_back(std::move(*site));
    return regions;
}

std::optional<Site> siteOf(const Document& document, const Edge& edge, const catalog::Catalog& catalog) {
    return resolve(edge, regionSites(document, catalog), catalog);
}

/// A region or an edge site, by id.
std::optional<Site> siteOf(const Document& document, const std::string& id, const catalog::Catalog& catalog) {
    for (auto& region : regionSites(document, catalog))
        if (region.id == id)
            return region;
    for (const auto& edge : *document.edges)
        if (edge.id.text() == id)
            return siteOf(document, edge, catalog);
    return std::nullopt;
}

/// A tenth of a degree is as exact as a hand on a world map.
geo::GeoPoint pointedAt(geo::GeoPoint place) {
    return {.latitude = std::round(place.latitude * 10) / 10, .longitude = std::round(place.longitude * 10) / 10};
}

/// The id of a copy, with room for a number behind it.
std::string copyOf(const std::string& id) {
    return id.substr(0, 50) + "-copy";
}

/// Writes down what the catalogue or a region fills in by the id, so that the object keeps it under another id.
void fillIn(Region& region, const catalog::Catalog& catalog) {
    const auto site = resolve(region, catalog);
    if (!site)
        return;
    if (const auto* known = catalog.findRegion(region.id.text()); known && !region.priceMultiplier)
        region.priceMultiplier = known->priceMultiplierMillionths;
    region.name = site->name;
    region.latitude = site->place.latitude;
    region.longitude = site->place.longitude;
    region.continent = site->continent;
}

/// The catalogue's round-trip times of a region, written down as proxies before its id changes.
void keepProxies(const Document& document, const std::string& id, const catalog::Catalog& catalog,
                 std::vector<Edit>& edits) {
    std::set<std::string> others;
    for (const auto& region : *document.regions)
        others.insert(region.id.text());
    for (const auto& edge : *document.edges)
        others.insert(edge.id.text());
    others.erase(id);
    for (const auto& other : others) {
        const auto* known = catalog.rtt(id, other);
        if (!known || find(document, Section::latency, id + ">" + other) ||
            find(document, Section::latency, other + ">" + id))
            continue;
        LatencyEntry entry;
        entry.from = id;
        entry.to = other;
        entry.rtt = known->rtt;
        entry.source = Provenance::proxy;
        edits.push_back(Edit{Put{std::move(entry), std::nullopt}});
    }
}

void fillIn(const Document& document, Edge& edge, const catalog::Catalog& catalog) {
    if (const auto site = siteOf(document, edge, catalog)) {
        edge.latitude = site->place.latitude;
        edge.longitude = site->place.longitude;
    }
}

/// "São Paulo" → "s-o-paulo": what an id may be made of.
std::string idFrom(const std::string& name) {
    std::string id;
    for (const char c : name) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (letter)
            id += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    while (!id.empty() && id.back() == '-')
        id.pop_back();
    return id.size() < 2 ? "region" : id.substr(0, 40);
}

} // namespace

Edit batchOf(std::vector<Edit> edits) {
    return edits.size() == 1 ? std::move(edits.front()) : Edit{Batch{std::move(edits)}};
}

topology::Region regionAt(const Document& document, geo::GeoPoint place, const catalog::Catalog& catalog) {
    const catalog::City* nearest = nullptr;
    double nearestKm = 300;
    for (const auto& city : catalog.cities())
        if (const double km = geo::distanceKm(place, city.place); km < nearestKm) {
            nearest = &city;
            nearestKm = km;
        }
    Region region;
    region.name = nearest ? nearest->name : "New region";
    region.id = RegionId(freeId(document, Section::regions, nearest ? idFrom(nearest->name) : "region"));
    const auto pointed = pointedAt(place);
    region.latitude = pointed.latitude;
    region.longitude = pointed.longitude;
    return region;
}

std::optional<Edit> moveRegion(const Document& document, const std::string& id, geo::GeoPoint place) {
    const auto at = findRegion(document, id);
    if (!at)
        return std::nullopt;
    auto region = (*document.regions)[*at];
    const auto pointed = pointedAt(place);
    if (region.latitude == pointed.latitude && region.longitude == pointed.longitude)
        return std::nullopt;
    region.latitude = pointed.latitude;
    region.longitude = pointed.longitude;
    return Edit{Put{std::move(region), std::nullopt}};
}

std::optional<Edit> addLink(const Document& document, const std::string& from, const std::string& to,
                            const catalog::Catalog& catalog) {
    if (from == to || find(document, Section::links, from + ">" + to) ||
        find(document, Section::links, to + ">" + from))
        return std::nullopt;
    const auto a = siteOf(document, from, catalog);
    const auto b = siteOf(document, to, catalog);
    if (!a || !b)
        return std::nullopt;
    constexpr std::int64_t step = 100; // µs: what an estimate is worth
    const auto estimate = latency::builtInModel().estimate(a->place, b->place).rtt;
    Link link;
    link.from = from;
    link.to = to;
    link.rtt = std::chrono::microseconds((estimate + step / 2) / step * step);
    return Edit{Put{std::move(link), std::nullopt}};
}

Edit addRegion(const Document& document, const Region& region, bool withHosts, const catalog::Catalog& catalog) {
    std::vector<Edit> edits{Edit{Put{region, std::nullopt}}};
    if (withHosts && document.settings->perspective == Perspective::operatorOfHosts) {
        auto hosts = defaultHosts(region.id, catalog);
        hosts.id = HostEntryId(freeId(document, Section::hosts, hosts.id.text()));
        edits.push_back(Edit{Put{std::move(hosts), std::nullopt}});
    }
    return batchOf(std::move(edits));
}

std::optional<Edit> pinReplica(const Document& document, const std::string& workload, int replica,
                               const std::string& region, const std::string& host) {
    const auto at = findWorkload(document, workload);
    if (!at || replica < 1 || replica > document.workloads[*at].replicas)
        return std::nullopt;
    auto next = document.workloads[*at];
    std::erase_if(next.pins, [&](const auto& pin) { return pin.replica == replica; });
    topology::Pin pin;
    pin.replica = replica;
    (host.empty() ? pin.region : pin.host) = host.empty() ? region : host;
    const auto behind = std::ranges::find_if(next.pins, [&](const auto& other) { return other.replica > replica; });
    next.pins.insert(behind, std::move(pin));
    return Edit{Put{std::move(next), std::nullopt}};
}

std::optional<Edit> unpinReplica(const Document& document, const std::string& workload, int replica) {
    const auto at = findWorkload(document, workload);
    if (!at)
        return std::nullopt;
    auto next = document.workloads[*at];
    if (std::erase_if(next.pins, [&](const auto& pin) { return pin.replica == replica; }) == 0)
        return std::nullopt;
    return Edit{Put{std::move(next), std::nullopt}};
}

std::string freeId(const Document& document, Section section, const std::string& base) {
    constexpr std::size_t longestId = 63;
    std::string id = base.substr(0, longestId);
    for (int number = 2; find(document, section, id); ++number) {
        const auto suffix = std::to_string(number);
        id = base.substr(0, longestId - suffix.size()) + suffix;
    }
    return id;
}

Result<Edit> duplicate(const Document& document, Section section, const std::string& key,
                       const catalog::Catalog& catalog) {
    const auto at = find(document, section, key);
    if (!at)
        return fail(ErrorCode::badInput, "there is no " + key + " in " + std::string(nameOf(section)), key);
    auto value = valueAt(document, section, *at);
    std::vector<Edit> edits;
    if (auto* region = std::get_if<Region>(&value)) {
        fillIn(*region, catalog);
        if (region->name)
            *region->name += " (copy)";
        const RegionId id(freeId(document, section, copyOf(key)));
        region->id = id;
        edits.push_back(Edit{Put{value, *at + 1}});
        // Without its prices a copy would look like a bargain.
        auto objective = *document.objective;
        const auto priced = std::ranges::find(objective.prices, RegionId(key), &RegionPrices::region);
        if (priced != objective.prices.end()) {
            RegionPrices copy = *priced;
            copy.region = id;
            objective.prices.push_back(std::move(copy));
            edits.push_back(Edit{SetObjective{std::move(objective)}});
        }
        Document grown = document;
        document.hosts.forEach([&](std::size_t, const HostEntry& entry) {
            if (entry.region.text() != key)
                return;
            HostEntry copy = entry;
            copy.id = HostEntryId(freeId(grown, Section::hosts, copyOf(entry.id.text())));
            copy.region = id;
            grown.hosts.insert(grown.hosts.size(), copy);
            edits.push_back(Edit{Put{std::move(copy), std::nullopt}});
        });
        return batchOf(std::move(edits));
    }
    if (auto* entry = std::get_if<HostEntry>(&value))
        entry->id = HostEntryId(freeId(document, section, copyOf(key)));
    else if (auto* workload = std::get_if<Workload>(&value))
        workload->id = WorkloadId(freeId(document, section, copyOf(key)));
    else if (auto* edge = std::get_if<Edge>(&value)) {
        fillIn(document, *edge, catalog);
        edge->id = EdgeId(freeId(document, section, copyOf(key)));
    } else
        return fail(ErrorCode::badInput, "a pair of sites can be listed only once", key);
    return Edit{Put{std::move(value), *at + 1}};
}

Edit rename(const Document& document, Section section, const std::string& from, const std::string& to,
            const catalog::Catalog& catalog) {
    Edit renaming{Rename{section, from, to}};
    const auto at = find(document, section, from);
    if (!at)
        return renaming;
    const auto before = valueAt(document, section, *at);
    auto filled = before;
    if (auto* region = std::get_if<Region>(&filled))
        fillIn(*region, catalog);
    else if (auto* edge = std::get_if<Edge>(&filled))
        fillIn(document, *edge, catalog);
    std::vector<Edit> edits;
    if (filled != before)
        edits.push_back(Edit{Put{std::move(filled), std::nullopt}});
    if (section == Section::regions)
        keepProxies(document, from, catalog, edits);
    edits.push_back(std::move(renaming));
    return batchOf(std::move(edits));
}

} // namespace flightplan::document
