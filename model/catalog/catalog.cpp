#include "model/catalog/catalog.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace flightplan::catalog {
namespace {

template <class Entry, class Key>
const Entry* findSorted(const std::vector<Entry>& entries, std::string_view key, Key Entry::*member) {
    const auto found = std::ranges::lower_bound(entries, key, std::less<>{}, member);
    return found != entries.end() && (*found).*member == key ? &*found : nullptr;
}

} // namespace

const RegionInfo* Catalog::findRegion(std::string_view id) const {
    return findSorted(m_regions, id, &RegionInfo::id);
}

const EdgeSite* Catalog::findEdgeSite(std::string_view id) const {
    return findSorted(m_edges, id, &EdgeSite::id);
}

const MachineSize* Catalog::findSize(std::string_view id) const {
    const auto found = std::ranges::find(m_sizes, id, &MachineSize::id);
    return found != m_sizes.end() ? &*found : nullptr;
}

const HostPool* Catalog::poolOf(std::string_view region) const {
    return findSorted(m_pools, region, &HostPool::region);
}

const City* Catalog::findCity(std::string_view key) const {
    const auto keyOf = [this](std::uint32_t at) -> std::string_view { return m_cities[at].key; };
    const auto found = std::ranges::lower_bound(m_cityOrder, key, std::less<>{}, keyOf);
    return found != m_cityOrder.end() && keyOf(*found) == key ? &m_cities[*found] : nullptr;
}

const KnownRtt* Catalog::rtt(std::string_view a, std::string_view b) const {
    const auto pair = std::minmax(a, b);
    const auto pairOf = [](const KnownRtt& known) {
        return std::pair<std::string_view, std::string_view>(known.from, known.to);
    };
    const auto wanted = std::pair<std::string_view, std::string_view>(pair.first, pair.second);
    const auto found = std::ranges::lower_bound(m_rtts, wanted, std::less<>{}, pairOf);
    return found != m_rtts.end() && pairOf(*found) == wanted ? &*found : nullptr;
}

} // namespace flightplan::catalog
