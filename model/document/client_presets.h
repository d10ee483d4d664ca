#pragma once

#include "model/catalog/catalog.h"
#include "model/topology/workload.h"

#include <cstddef>
#include <functional>
#include <vector>

namespace flightplan::document {

/// Cities that a preset takes at most: the largest.
inline constexpr std::size_t mostPresetCities = 150;

/// Users by population: the largest cities of the catalogue that `includes` takes, each with as much weight as it has
/// million inhabitants. O(cities).
std::vector<topology::Client> clientsByPopulation(const catalog::Catalog& catalog,
                                                  const std::function<bool(const catalog::City&)>& includes);

} // namespace flightplan::document
