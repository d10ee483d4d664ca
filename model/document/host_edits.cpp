#include "model/document/host_edits.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace flightplan::document {
namespace {

using namespace topology;

bool listsHosts(const Document& document, const std::string& region) {
    bool found = false;
    document.hosts.forEach([&](std::size_t, const HostEntry& entry) { found |= entry.region.text() == region; });
    return found;
}

/// Where a host stands in a document that lists it.
struct HostPlace {
    std::size_t at = 0; ///< of its entry
    int number = 1;
};

std::optional<HostPlace> placeOf(const Document& document, const std::string& host) {
    std::optional<HostPlace> place;
    document.hosts.forEach([&](std::size_t at, const HostEntry& entry) {
        if (const auto number = hostNumber(entry, host))
            place = {at, *number};
    });
    return place;
}

/// A document in which the hosts of some regions are written down, and the edits that lead to it.
struct Written {
    Document document;
    std::vector<Edit> edits;
    std::vector<std::string> regions;
};

Written written(const Document& document, const std::vector<std::string>& regions, const catalog::Catalog& catalog) {
    Written result{document, {}, {}};
    for (const auto& region : regions)
        if (auto edit = writeHostsDown(result.document, region, catalog)) {
            result.document = apply(result.document, *edit).value().document;
            result.edits.push_back(std::move(*edit));
            result.regions.push_back(region);
        }
    return result;
}

/// Whether the region would fall back on assumed hosts once the entry at `at` is gone.
bool fallsBack(const Document& document, std::size_t at) {
    if (document.settings->perspective != Perspective::customer)
        return false;
    const auto& region = document.hosts[at].region;
    int entries = 0;
    document.hosts.forEach([&](std::size_t, const HostEntry& entry) { entries += entry.region == region; });
    return entries == 1;
}

/// Pins follow the hosts of an entry when host `number` leaves it as `moved`.
void movePins(const Document& document, const HostEntry& entry, int number, const std::string& moved,
              std::vector<Edit>& edits) {
    document.workloads.forEach([&](std::size_t, const Workload& workload) {
        auto copy = workload;
        for (auto& pin : copy.pins)
            if (const auto at = hostNumber(entry, pin.host); at && *at >= number)
                pin.host = *at == number ? moved : entry.hostId(*at - 1);
        if (copy != workload)
            edits.push_back(Edit{Put{std::move(copy), std::nullopt}});
    });
}

/// What stays of an entry without host `number`.
HostEntry without(HostEntry entry, int number) {
    entry.count = entry.hostCount() - 1;
    std::erase_if(entry.exceptions, [&](const HostException& each) { return each.index == number; });
    for (auto& each : entry.exceptions)
        each.index -= each.index > number;
    return entry;
}

/// What a newer version says of a host in its exception, said by the entry that the host becomes. A key that an entry
/// knows would mean something else there.
void keepUnknown(HostEntry& entry, const UnknownKeys& unknown) {
    constexpr std::array<std::string_view, 8> known = {"id",       "region",   "count",      "class",
                                                       "capacity", "reserved", "overcommit", "exceptions"};
    std::map<std::string, std::string> merged(entry.unknown.begin(), entry.unknown.end());
    for (const auto& [key, value] : unknown)
        if (std::ranges::find(known, key) == known.end())
            merged.insert_or_assign(key, value);
    entry.unknown.assign(merged.begin(), merged.end());
}

HostMove splitOff(Written from, const HostPlace& place, const std::string& region) {
    const auto entry = from.document.hosts[place.at];
    HostEntry moved = entry;
    moved.id = HostEntryId(freeId(from.document, Section::hosts, region + "-host"));
    moved.region = RegionId(region);
    moved.count.reset();
    moved.state = entry.stateOf(place.number);
    moved.health = entry.healthOf(place.number);
    for (const auto& each : entry.exceptions)
        if (each.index == place.number)
            keepUnknown(moved, each.unknown);
    moved.exceptions.clear();
    const auto id = moved.id.text();
    from.edits.push_back(Edit{Put{without(entry, place.number), std::nullopt}});
    from.edits.push_back(Edit{Put{std::move(moved), place.at + 1}});
    movePins(from.document, entry, place.number, id, from.edits);
    return {batchOf(std::move(from.edits)), id, std::move(from.regions)};
}

HostMove moveAll(Written from, std::size_t at, const std::string& region, std::string id) {
    auto moved = from.document.hosts[at];
    moved.region = RegionId(region);
    from.edits.push_back(Edit{Put{std::move(moved), std::nullopt}});
    return {batchOf(std::move(from.edits)), std::move(id), std::move(from.regions)};
}

tl::unexpected<HostStay> stay(HostStay::Why why, std::string region = {}, int hosts = 0) {
    return tl::make_unexpected(HostStay{why, std::move(region), hosts});
}

template <class Wanted>
std::optional<HostEntry> findAssumed(const Document& document, const catalog::Catalog& catalog, Wanted wanted) {
    if (document.settings->perspective != Perspective::customer)
        return std::nullopt;
    for (const auto& region : *document.regions)
        if (auto entry = defaultHosts(region.id, catalog); wanted(entry) && !listsHosts(document, region.id.text()))
            return entry;
    return std::nullopt;
}

} // namespace

std::optional<HostEntry> assumedEntry(const Document& document, const std::string& id,
                                      const catalog::Catalog& catalog) {
    return findAssumed(document, catalog, [&](const HostEntry& entry) { return entry.id.text() == id; });
}

std::optional<HostEntry> assumedEntryOfHost(const Document& document, const std::string& host,
                                            const catalog::Catalog& catalog) {
    return findAssumed(document, catalog, [&](const HostEntry& entry) { return hostNumber(entry, host).has_value(); });
}

std::optional<Edit> writeHostsDown(const Document& document, const std::string& region,
                                   const catalog::Catalog& catalog) {
    if (document.settings->perspective != Perspective::customer || !findRegion(document, region) ||
        listsHosts(document, region))
        return std::nullopt;
    return Edit{Put{defaultHosts(RegionId(region), catalog), std::nullopt}};
}

tl::expected<HostMove, HostStay> moveHost(const Document& document, const std::string& host, const std::string& region,
                                          const catalog::Catalog& catalog) {
    using Why = HostStay::Why;
    if (!findRegion(document, region))
        return stay(Why::noSuchRegion);
    std::vector<std::string> regions{region}; // without its own, the target would lose its assumed hosts to the new one
    if (const auto assumed = assumedEntryOfHost(document, host, catalog))
        regions.push_back(assumed->region.text());
    auto from = written(document, regions, catalog);
    const auto place = placeOf(from.document, host);
    if (!place)
        return stay(Why::noSuchHost);
    const auto home = from.document.hosts[place->at].region.text();
    if (home == region)
        return stay(Why::alreadyThere, home, 1);
    if (from.document.hosts[place->at].hostCount() > 1)
        return splitOff(std::move(from), *place, region);
    if (fallsBack(from.document, place->at))
        return stay(Why::last, home, 1);
    return moveAll(std::move(from), place->at, region, host);
}

tl::expected<HostMove, HostStay> moveHostEntry(const Document& document, const std::string& entry,
                                               const std::string& region, const catalog::Catalog& catalog) {
    using Why = HostStay::Why;
    if (!findRegion(document, region))
        return stay(Why::noSuchRegion);
    if (const auto assumed = assumedEntry(document, entry, catalog))
        return stay(assumed->region.text() == region ? Why::alreadyThere : Why::assumed, assumed->region.text(),
                    assumed->hostCount());
    auto from = written(document, {region}, catalog);
    const auto at = findHostEntry(from.document, entry);
    if (!at)
        return stay(Why::noSuchHost);
    const auto home = from.document.hosts[*at].region.text();
    const int hosts = from.document.hosts[*at].hostCount();
    if (home == region)
        return stay(Why::alreadyThere, home, hosts);
    if (fallsBack(from.document, *at))
        return stay(Why::last, home, hosts);
    return moveAll(std::move(from), *at, region, entry);
}

} // namespace flightplan::document
