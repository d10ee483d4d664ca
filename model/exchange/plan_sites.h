#pragma once

#include "model/catalog/catalog.h"
#include "model/document/document.h"
#include "model/topology/region.h"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace flightplan::exchange {

/// Regions and edges of a plan that have a place, by id: what a file's sites can stand for. An edge at a region's id is
/// that region.
std::vector<topology::Site> sitesOf(const document::Document& document, const catalog::Catalog& catalog);

/// The active regions of the catalogue, by id: the same for a file that is to become a plan of its own.
std::vector<topology::Site> sitesOf(const catalog::Catalog& catalog);

/// A plan of these regions of the catalogue and nothing else.
document::Document planOfRegions(const std::set<std::string>& ids, const catalog::Catalog& catalog);

/// False only if the places are more than `radiusKm` apart by their latitudes alone: spares most geodesics.
bool mayBeWithin(geo::GeoPoint a, geo::GeoPoint b, std::int64_t radiusKm);

} // namespace flightplan::exchange
