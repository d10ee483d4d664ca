#include "model/document/document.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace flightplan::document {
namespace {

template <class List>
std::optional<std::size_t> findById(const List& list, const std::string& id) {
    for (std::size_t i = 0; i < list.size(); ++i)
        if (list[i].id.text() == id)
            return i;
    return std::nullopt;
}

} // namespace

std::optional<std::size_t> findRegion(const Document& document, const std::string& id) {
    return findById(*document.regions, id);
}
std::optional<std::size_t> findHostEntry(const Document& document, const std::string& id) {
    return findById(document.hosts, id);
}
std::optional<std::size_t> findWorkload(const Document& document, const std::string& id) {
    return findById(document.workloads, id);
}

std::optional<int> hostNumber(const topology::HostEntry& entry, std::string_view name) {
    if (!entry.count)
        return name == entry.id.text() ? std::optional(1) : std::nullopt;
    const auto dash = name.rfind('-');
    if (dash == std::string_view::npos || name.substr(0, dash) != entry.id.text())
        return std::nullopt;
    const auto digits = name.substr(dash + 1);
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool canonical = error == std::errc{} && std::to_string(number) == digits;
    return canonical && number >= 1 && number <= *entry.count ? std::optional(number) : std::nullopt;
}

topology::HostEntry defaultHosts(const RegionId& region, const catalog::Catalog& catalog) {
    using topology::Resource;
    topology::HostEntry entry;
    entry.id = HostEntryId(region.text() + "-pool");
    entry.region = region;
    if (const auto* pool = catalog.poolOf(region.text())) {
        entry.count = pool->count;
        entry.capacity[Resource::cpu] = pool->cpu.count();
        entry.capacity[Resource::memory] = pool->memory.count();
        entry.capacity[Resource::bandwidth] = pool->bandwidth.count();
        entry.capacity[Resource::disk] = pool->disk.count();
        return entry;
    }
    // A region of the user's own: a few hosts of the size that the catalogue assumes everywhere.
    entry.count = 4;
    entry.capacity[Resource::cpu] = 32'000'000;
    entry.capacity[Resource::memory] = 262'144;
    entry.capacity[Resource::bandwidth] = 10'000;
    entry.capacity[Resource::disk] = 7'324'218;
    return entry;
}

EffectiveHosts effectiveHosts(const Document& document, const catalog::Catalog& catalog) {
    EffectiveHosts result;
    std::set<std::string> withHosts;
    document.hosts.forEach([&](std::size_t, const topology::HostEntry& entry) {
        result.entries.push_back(entry);
        withHosts.insert(entry.region.text());
    });
    result.typed = result.entries.size();
    if (document.settings->perspective == Perspective::customer)
        for (const auto& region : *document.regions)
            if (!withHosts.contains(region.id.text()))
                result.entries.push_back(defaultHosts(region.id, catalog));
    return result;
}

} // namespace flightplan::document
