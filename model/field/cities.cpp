#include "model/field/cities.h"

#include "model/field/catchments.h"
#include "model/topology/last_mile.h"

namespace flightplan::field {

std::vector<NearestCity> nearestCities(const geo::LandGrid& grid, std::span<const catalog::City> cities) {
    std::vector<geo::GeoPoint> places;
    places.reserve(cities.size());
    for (const auto& city : cities)
        places.push_back(city.place);
    Catchments catchments(grid); // of cities instead of edges
    catchments.update(places);
    std::vector<NearestCity> nearest(grid.size());
    catchments.forEach([&](std::uint32_t cell, std::int32_t city, std::uint32_t lastMile) {
        if (city >= 0)
            nearest[cell] = {city,
                             static_cast<float>((lastMile - topology::accessMicros) / topology::lastMileMicrosPerKm)};
    });
    return nearest;
}

} // namespace flightplan::field
