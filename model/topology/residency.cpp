#include "model/topology/residency.h"

#include "model/topology/network.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace flightplan::topology {

namespace {

/// By the chord through a globe: 500 times as fast as distances on the ellipsoid, and countries are larger than what
/// they differ by.
const catalog::City* nearestCity(const geo::GeoPoint& place, const catalog::Catalog& catalog) {
    constexpr double radians = std::numbers::pi / 180;
    const auto onGlobe = [](const geo::GeoPoint& point) {
        const double latitude = point.latitude * radians, longitude = point.longitude * radians;
        return std::array{std::cos(latitude) * std::cos(longitude), std::cos(latitude) * std::sin(longitude),
                          std::sin(latitude)};
    };
    const auto here = onGlobe(place);
    const catalog::City* nearest = nullptr;
    double most = -2; // cosine of the angle between them
    for (const auto& city : catalog.cities()) {
        const auto there = onGlobe(city.place);
        const double cosine = here[0] * there[0] + here[1] * there[1] + here[2] * there[2];
        if (cosine > most) {
            most = cosine;
            nearest = &city;
        }
    }
    return nearest;
}

} // namespace

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
        city = nearestCity(*place, catalog);
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
