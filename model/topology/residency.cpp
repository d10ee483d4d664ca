#include "model/topology/residency.h"

#include "model/geo/geodesy.h"
#include "model/topology/network.h"

#include <algorithm>

namespace flightplan::topology {

ResidencyBits partsWith(const std::vector<std::string>& residency, const Site& site) {
    ResidencyBits parts = 0;
    for (std::size_t i = 0; i < std::min(residency.size(), mostResidencies); ++i)
        if (matches(residency[i], site))
            parts |= ResidencyBits(1) << i;
    return parts;
}

std::vector<ResidencyBits> partsOf(const std::vector<std::string>& residency, const std::vector<Site>& regions) {
    std::vector<ResidencyBits> parts;
    if (!residency.empty())
        for (const auto& region : regions)
            parts.push_back(partsWith(residency, region));
    return parts;
}

Site homeOf(const Client& client, const std::vector<Site>& regions, const catalog::Catalog& catalog) {
    if (!client.region.empty()) {
        const auto region = std::ranges::find(regions, client.region, &Site::id);
        return region == regions.end() ? Site() : *region;
    }
    const auto* city = catalog.findCity(client.city);
    if (const auto place = placeOf(client, regions, catalog); !city && place) {
        const auto cities = catalog.cities();
        const auto nearest = std::ranges::min_element(
            cities, {}, [&](const catalog::City& one) { return geo::distanceKm(*place, one.place); });
        city = nearest == cities.end() ? nullptr : &*nearest;
    }
    Site home;
    if (city) {
        home.country = city->country;
        home.continent = city->continent;
        home.place = city->place;
    }
    return home;
}

} // namespace flightplan::topology
