#pragma once

#include "model/catalog/catalog.h"
#include "model/geo/land_grid.h"

#include <cstdint>
#include <span>
#include <vector>

namespace flightplan::field {

/// The city of the catalogue that is nearest to a cell of land.
struct NearestCity {
    std::int32_t city = -1; ///< index into `catalog.cities()`; −1 = the catalogue has none
    float km = 0;           ///< to 60 m
};

/// For each cell of the grid. The catalogue knows the world's largest cities and one of each country: far from all of
/// them hardly anybody lives, and a cell belongs to the continent of its nearest city but for some near a boundary.
/// O(cells · cities near them), some 20 ms.
std::vector<NearestCity> nearestCities(const geo::LandGrid& grid, std::span<const catalog::City> cities);

} // namespace flightplan::field
