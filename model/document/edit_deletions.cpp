#include "model/document/edit.h"
#include "model/document/section_access.h"

#include <algorithm>
#include <functional>

namespace flightplan::document {
namespace {

using namespace topology;

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

/// Takes a region out of the list of the workload's policy; a policy that is left without any becomes the nearest.
void dropTrafficRegion(Workload& workload, const std::string& region) {
    if (!workload.traffic)
        return;
    auto& traffic = *workload.traffic;
    removeIf(traffic.regions, [&](const TrafficRegion& listed) { return listed.region == region; });
    if (traffic.regions.empty() && needsRegions(traffic.policy))
        traffic.policy = TrafficPolicy::nearest;
}

bool belongsTo(const std::string& host, const HostEntry& entry) {
    return hostNumber(entry, host).has_value();
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
        for (auto* list : {&workload.regions.deny, &workload.regions.residency})
            removeIf(*list, [&](const auto& expression) { return expression == id; });
        removeIf(workload.clients, [&](const Client& client) { return client.region == id; });
        dropTrafficRegion(workload, id);
        removeIf(workload.pins, [&](const Pin& pin) {
            return pin.region == id ||
                   std::ranges::any_of(hosts, [&](const HostEntry& entry) { return belongsTo(pin.host, entry); });
        });
    });
    removeNetworkOf(document, id, edits);
    auto objective = *document.objective;
    if (std::erase_if(objective.prices, [&](const RegionPrices& prices) { return prices.region.text() == id; }) > 0)
        edits.push_back(Edit{SetObjective{std::move(objective)}});
    for (const auto& edge : *document.edges)
        if (edge.id.text() == id && !edge.latitude)
            edits.push_back(Edit{Remove{Section::edges, id}});
    document.hosts.forEach([&](std::size_t, const HostEntry& entry) {
        if (entry.region.text() == id)
            edits.push_back(Edit{Remove{Section::hosts, entry.id.text()}});
    });
    edits.push_back(Edit{Remove{Section::regions, id}});
    return batchOf(std::move(edits));
}

Edit deleteEdge(const Document& document, const std::string& id) {
    std::vector<Edit> edits;
    if (!findRegion(document, id))
        removeNetworkOf(document, id, edits);
    edits.push_back(Edit{Remove{Section::edges, id}});
    return batchOf(std::move(edits));
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
    return batchOf(std::move(edits));
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
    return batchOf(std::move(edits));
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
    return batchOf(std::move(edits));
}

Edit deleteWorkload(const Document& document, const std::string& id) {
    std::vector<Edit> edits;
    editWorkloads(document, edits, [&](Workload& workload) {
        if (workload.id.text() != id)
            removeIf(workload.affinity, [&](const auto& target) { return target == id; });
    });
    edits.push_back(Edit{Remove{Section::workloads, id}});
    return batchOf(std::move(edits));
}

} // namespace flightplan::document
