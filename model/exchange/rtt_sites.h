#pragma once

#include "model/base/finding.h"
#include "model/catalog/catalog.h"
#include "model/latency/checks.h"
#include "model/latency/matrix.h"
#include "model/latency/survey.h"
#include "model/topology/region.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace flightplan::exchange {

/// What a user says about sites of a matrix: the region that each stands for, "" = none.
struct SiteMap {
    std::map<std::string, std::string> regionOf;
    std::map<std::string, latency::Cell> cells; ///< where each line stands
    std::vector<Finding> problems;
    bool ok = true;
};

/// Reads a mapping file: CSV of two columns, site and region; the first line may be "site,region". An empty region
/// leaves the site out.
SiteMap readSiteMap(std::string_view text, const std::string& file);

/// Where a site of a matrix is: a region of `regions`, of the catalogue, or a provider's site of that name.
std::optional<geo::GeoPoint> placeOfSite(const std::string& site, const std::vector<topology::Site>& regions,
                                         const catalog::Catalog& catalog);

/// The site whose measurements a region takes.
struct SiteOfRegion {
    std::string site;
    std::int64_t km = 0; ///< between them
};

/// Which site stands for which region.
struct SiteMapping {
    std::map<std::string, SiteOfRegion> siteOf; ///< by region
    std::vector<latency::SurveySite> places;    ///< of the sites, by name
    std::vector<latency::FileFinding> problems; ///< sites that nobody knows, regions that do not exist
    bool ok = false;
};

/// How far a region's site may be unless the user says otherwise: the next metropolis, as Pune for Mumbai.
inline constexpr std::int64_t siteRadiusKm = 150;

/// Gives each region the site that the map names for it, else the site of its own name, else the nearest within
/// `radiusKm` that is not nearer to another region (ties by id, then name). Two regions never share a site: one of them
/// would have the other's times. Sites without a place are errors, unless the map leaves them out.
/// O(regions · sites) geodesics at worst.
SiteMapping mapSites(const latency::Matrix& matrix, const std::vector<topology::Site>& regions, const SiteMap& map,
                     const catalog::Catalog& catalog, std::int64_t radiusKm = siteRadiusKm);

} // namespace flightplan::exchange
