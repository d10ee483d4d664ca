#pragma once

#include "model/base/id.h"
#include "model/base/unknown_keys.h"
#include "model/catalog/catalog.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace flightplan::topology {

enum class UpDown { up, down };

/// A place with hosts. A region of the catalogue may be given by its id alone; what is absent comes from there.
struct Region {
    RegionId id;
    std::optional<std::string> name;
    std::optional<double> latitude;  ///< degrees, −90 … 90
    std::optional<double> longitude; ///< degrees, −180 … 180
    std::optional<catalog::Continent> continent;
    UpDown state = UpDown::up;
    std::optional<std::int64_t> priceMultiplier; ///< millionths of the price at iad
    UnknownKeys unknown;

    bool operator==(const Region&) const = default;
};

/// A site where users' traffic enters. Without any, every region that is up is one.
struct Edge {
    EdgeId id;
    std::optional<double> latitude;
    std::optional<double> longitude;
    UpDown state = UpDown::up;
    UnknownKeys unknown;

    bool operator==(const Edge&) const = default;
};

/// A region or edge site with everything that the catalogue fills in.
struct Site {
    std::string id;
    std::string name;
    std::string country; ///< ISO 3166 code; empty for sites that are not in the catalogue
    geo::GeoPoint place;
    std::optional<catalog::Continent> continent;
    bool up = true;
};

/// The region as the engine sees it; empty if neither the region nor the catalogue has coordinates.
std::optional<Site> resolve(const Region& region, const catalog::Catalog& catalog);

/// The edge as the engine sees it: its own coordinates, or those of the region of `regions`, of the catalogue's region
/// or of the catalogue's edge site of that id.
std::optional<Site> resolve(const Edge& edge, const std::vector<Site>& regions, const catalog::Catalog& catalog);

/// True if `expression` is an alias of region expressions: @na @sa @eu @af @apac @us @any.
bool isRegionAlias(const std::string& expression);

/// True if a region matches an id or an alias.
bool matches(const std::string& expression, const Site& region);

} // namespace flightplan::topology
