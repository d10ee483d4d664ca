#include "model/document/edit.h"
#include "model/document/section_access.h"

#include <algorithm>
#include <functional>
#include <set>

namespace flightplan::document {
namespace {

using namespace topology;

Edit oneOrBatch(std::vector<Edit> edits) {
    return edits.size() == 1 ? std::move(edits.front()) : Edit{Batch{std::move(edits)}};
}

template <class List, class Predicate>
void removeIf(List& list, Predicate predicate) {
    std::erase_if(list, predicate);
}

/// Puts every workload that `change` changed.
void editWorkloads(const Document& document, std::vector<Edit>& edits, const std::function<void(Workload&)>& change) {
    document.workloads.forEach([&](std::size_t, const Workload& workload) {
        Workload copy = workload;
        change(copy);
        if (!(copy == workload))
            edits.push_back(Edit{Put{std::move(copy), std::nullopt}});
    });
}

/// Links and latency entries that touch a site.
void removeNetworkOf(const Document& document, const std::string& site, std::vector<Edit>& edits) {
    for (const auto& link : *document.links)
        if (link.from == site || link.to == site)
            edits.push_back(Edit{Remove{Section::links, keyOf(link)}});
    for (const auto& entry : *document.latency) {
        if (entry.from == site || entry.to == site) {
            edits.push_back(Edit{Remove{Section::latency, keyOf(entry)}});
        } else if (std::ranges::find(entry.via, site) != entry.via.end()) {
            LatencyEntry copy = entry; // its path loses links, so the value stands as its own logical link
            copy.via.clear();
            edits.push_back(Edit{Put{std::move(copy), std::nullopt}});
        }
    }
}

/// Of a workload that was allowed in one region alone, when that region goes: data that had to be there must not wander
/// off because of it. Where the catalogue knows the id, the rule can stay; otherwise the workload is parked.
void confine(Workload& workload, const std::string& region) {
    if (catalog::builtIn().findRegion(region)) {
        workload.regions.allow = {region};
        return;
    }
    workload.regions.allow.reset();
    workload.replicas = 0;
    workload.standbys.count = 0;
    workload.pins.clear();
}

/// Whether a path of sites goes over the link, in either direction.
bool crosses(const std::vector<std::string>& via, const Link& link) {
    for (std::size_t hop = 0; hop + 1 < via.size(); ++hop)
        if ((via[hop] == link.from && via[hop + 1] == link.to) || (via[hop] == link.to && via[hop + 1] == link.from))
            return true;
    return false;
}

bool belongsTo(const std::string& host, const HostEntry& entry) {
    return hostNumber(entry, host).has_value();
}

std::optional<Site> siteOf(const Document& document, const Edge& edge, const catalog::Catalog& catalog) {
    std::vector<Site> regions;
    for (const auto& region : *document.regions)
        if (auto site = resolve(region, catalog))
            regions.push_back(std::move(*site));
    return resolve(edge, regions, catalog);
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

} // namespace

Edit deleteRegion(const Document& document, const std::string& id) {
    std::vector<Edit> edits;
    std::vector<HostEntry> hosts;
    for (const auto& entry : effectiveHosts(document, catalog::builtIn()).entries)
        if (entry.region.text() == id)
            hosts.push_back(entry);
    editWorkloads(document, edits, [&](Workload& workload) {
        if (workload.regions.allow) {
            removeIf(*workload.regions.allow, [&](const auto& expression) { return expression == id; });
            if (workload.regions.allow->empty())
                confine(workload, id);
        }
        removeIf(workload.regions.deny, [&](const auto& expression) { return expression == id; });
        removeIf(workload.clients, [&](const Client& client) { return client.region == id; });
        removeIf(workload.pins, [&](const Pin& pin) {
            return pin.region == id ||
                   std::ranges::any_of(hosts, [&](const HostEntry& entry) { return belongsTo(pin.host, entry); });
        });
    });
    removeNetworkOf(document, id, edits);
    for (const auto& edge : *document.edges)
        if (edge.id.text() == id && !edge.latitude)
            edits.push_back(Edit{Remove{Section::edges, id}});
    document.hosts.forEach([&](std::size_t, const HostEntry& entry) {
        if (entry.region.text() == id)
            edits.push_back(Edit{Remove{Section::hosts, entry.id.text()}});
    });
    edits.push_back(Edit{Remove{Section::regions, id}});
    return oneOrBatch(std::move(edits));
}

Edit deleteEdge(const Document& document, const std::string& id) {
    std::vector<Edit> edits;
    if (!findRegion(document, id))
        removeNetworkOf(document, id, edits);
    edits.push_back(Edit{Remove{Section::edges, id}});
    return oneOrBatch(std::move(edits));
}

Edit deleteHostEntry(const Document& document, const std::string& id) {
    std::vector<Edit> edits;
    if (const auto at = findHostEntry(document, id)) {
        const auto& entry = document.hosts[*at];
        editWorkloads(document, edits, [&](Workload& workload) {
            removeIf(workload.pins, [&](const Pin& pin) { return belongsTo(pin.host, entry); });
        });
    }
    edits.push_back(Edit{Remove{Section::hosts, id}});
    return oneOrBatch(std::move(edits));
}

std::optional<Edit> deleteHost(const Document& document, const std::string& entryId, const std::string& host) {
    const auto at = findHostEntry(document, entryId);
    if (!at)
        return std::nullopt;
    HostEntry changed = document.hosts[*at];
    const int last = changed.hostCount();
    if (changed.hostId(last) != host)
        return std::nullopt;
    if (last == 1)
        return deleteHostEntry(document, entryId);
    std::vector<Edit> edits;
    editWorkloads(document, edits, [&](Workload& workload) {
        removeIf(workload.pins, [&](const Pin& pin) { return pin.host == host; });
    });
    removeIf(changed.exceptions, [&](const auto& exception) { return exception.index == last; });
    changed.count = last - 1;
    edits.push_back(Edit{Put{std::move(changed), std::nullopt}});
    return oneOrBatch(std::move(edits));
}

Edit deleteLink(const Document& document, const std::string& key) {
    std::vector<Edit> edits;
    if (const auto at = find(document, Section::links, key)) {
        const auto& link = (*document.links)[*at];
        for (const auto& entry : *document.latency) {
            if (!crosses(entry.via, link))
                continue;
            LatencyEntry copy = entry; // its path loses the link, so the value stands as its own logical link
            copy.via.clear();
            edits.push_back(Edit{Put{std::move(copy), std::nullopt}});
        }
    }
    edits.push_back(Edit{Remove{Section::links, key}});
    return oneOrBatch(std::move(edits));
}

Edit deleteWorkload(const Document& document, const std::string& id) {
    std::vector<Edit> edits;
    editWorkloads(document, edits, [&](Workload& workload) {
        if (workload.id.text() != id)
            removeIf(workload.affinity, [&](const auto& target) { return target == id; });
    });
    edits.push_back(Edit{Remove{Section::workloads, id}});
    return oneOrBatch(std::move(edits));
}

Edit addRegion(const Document& document, const Region& region, bool withHosts, const catalog::Catalog& catalog) {
    std::vector<Edit> edits{Edit{Put{region, std::nullopt}}};
    if (withHosts && document.settings->perspective == Perspective::operatorOfHosts) {
        auto hosts = defaultHosts(region.id, catalog);
        hosts.id = HostEntryId(freeId(document, Section::hosts, hosts.id.text()));
        edits.push_back(Edit{Put{std::move(hosts), std::nullopt}});
    }
    return oneOrBatch(std::move(edits));
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
        return oneOrBatch(std::move(edits));
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
    return oneOrBatch(std::move(edits));
}

} // namespace flightplan::document
