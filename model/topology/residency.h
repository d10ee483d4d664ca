#pragma once

#include "model/catalog/catalog.h"
#include "model/topology/region.h"
#include "model/topology/workload.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace flightplan::topology {

/// Which parts of the world of a workload's `regions.residency` hold a place: bit i for its i-th expression.
using ResidencyBits = std::uint32_t;

/// How many parts of the world a workload may keep users in: as many as there are bits.
inline constexpr std::size_t mostResidencies = 32;

/// The parts that hold a site. Expressions past the 32nd do not count; validation refuses them.
ResidencyBits partsWith(const std::vector<std::string>& residency, const Site& site);

/// Users may be served only inside every part of the world that holds their home.
constexpr bool mayServe(ResidencyBits home, ResidencyBits region) {
    return (home & ~region) == 0;
}

/// The parts that hold each region; empty without any.
std::vector<ResidencyBits> partsOf(const std::vector<std::string>& residency, const std::vector<Site>& regions);

/// `mayServe` with the parts of all regions, which are empty without residency.
inline bool mayServe(ResidencyBits home, std::span<const ResidencyBits> parts, std::size_t region) {
    return parts.empty() || mayServe(home, parts[region]);
}

/// Where a client lives, as region expressions see it: its region, or the country and continent of its city, or of the
/// city nearest to its coordinates. Empty texts where nothing is known. O(cities) for coordinates.
Site homeOf(const Client& client, const std::vector<Site>& regions, const catalog::Catalog& catalog);

} // namespace flightplan::topology
