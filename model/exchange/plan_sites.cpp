#include "model/exchange/plan_sites.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace flightplan::exchange {

std::vector<topology::Site> sitesOf(const document::Document& document, const catalog::Catalog& catalog) {
    std::vector<topology::Site> sites;
    for (const auto& region : *document.regions)
        if (auto site = topology::resolve(region, catalog))
            sites.push_back(std::move(*site));
    const auto regions = sites;
    for (const auto& edge : *document.edges)
        if (std::ranges::find(regions, edge.id.text(), &topology::Site::id) == regions.end())
            if (auto site = topology::resolve(edge, regions, catalog))
                sites.push_back(std::move(*site));
    std::ranges::sort(sites, {}, &topology::Site::id);
    return sites;
}

std::vector<topology::Site> sitesOf(const catalog::Catalog& catalog) {
    std::vector<topology::Site> sites;
    for (const auto& known : catalog.regions())
        if (known.active)
            sites.push_back({known.id, known.name, known.country, known.place, known.continent, true});
    return sites;
}

document::Document planOfRegions(const std::set<std::string>& ids, const catalog::Catalog& catalog) {
    std::vector<topology::Region> regions;
    for (const auto& id : ids) {
        topology::Region region;
        region.id = RegionId(id);
        regions.push_back(std::move(region));
    }
    document::Document plan;
    plan.settings.edit([&](auto& settings) { settings.catalog = catalog.version(); });
    plan.regions = Cow<std::vector<topology::Region>>(std::move(regions));
    return plan;
}

bool mayBeWithin(geo::GeoPoint a, geo::GeoPoint b, std::int64_t radiusKm) {
    constexpr double leastKmPerDegree = 110; // of latitude: 110.5 at the equator
    return std::abs(a.latitude - b.latitude) * leastKmPerDegree <= static_cast<double>(radiusKm) + 1;
}

} // namespace flightplan::exchange
