#include "model/exchange/rtt_sites.h"

#include "model/catalog/csv.h"
#include "model/exchange/plan_sites.h"
#include "model/exchange/utf8.h"
#include "model/latency/provider_sites.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace flightplan::exchange {
namespace {

using latency::at;

class Mapper {
public:
    Mapper(const latency::Matrix& matrix, const std::vector<topology::Site>& regions, const SiteMap& map,
           const catalog::Catalog& catalog, std::int64_t radiusKm)
        : m_matrix(matrix)
        , m_regions(regions)
        , m_map(map)
        , m_catalog(catalog)
        , m_radius(radiusKm) {}

    SiteMapping run() {
        place();
        takeMap();
        takeNearest();
        m_result.ok = m_result.problems.empty();
        return std::move(m_result);
    }

private:
    const topology::Site* region(const std::string& id) const {
        const auto found = std::ranges::find(m_regions, id, &topology::Site::id);
        return found != m_regions.end() ? &*found : nullptr;
    }

    void report(const latency::Cell& cell, std::string key, std::vector<std::string> arguments) {
        m_result.problems.push_back({cell.file, at(cell, Severity::error, std::move(key), std::move(arguments))});
    }

    /// Finds places; a site that the map speaks of needs none of its own.
    void place() {
        std::map<std::string, const latency::Cell*> first; // where each site is named first
        for (const auto& [pair, value] : m_matrix.values())
            for (const auto& name : {pair.first, pair.second}) {
                auto& cell = first.emplace(name, &value.cell).first->second;
                if (std::pair(value.cell.line, value.cell.column) < std::pair(cell->line, cell->column))
                    cell = &value.cell;
            }
        for (const auto& [name, cell] : first) {
            const auto typed = m_map.regionOf.find(name);
            auto found = placeOfSite(name, m_regions, m_catalog);
            if (typed != m_map.regionOf.end()) {
                if (const auto* mapped = region(typed->second))
                    found = mapped->place;
                else if (typed->second.empty())
                    continue;
            }
            if (found)
                m_result.places.push_back({name, *found});
            else if (typed == m_map.regionOf.end())
                report(*cell, "rtt.unknown_site", {name});
        }
    }

    void takeMap() {
        const auto sites = m_matrix.sites();
        for (const auto& [site, id] : m_map.regionOf) {
            const auto& cell = m_map.cells.at(site);
            if (!std::ranges::binary_search(sites, site))
                report(cell, "rtt.map_unknown_site", {site});
            else if (!id.empty() && !region(id))
                report(cell, "document.unknown_region", {id});
            else if (!id.empty() && !m_result.siteOf.emplace(id, SiteOfRegion{site, 0}).second)
                report(cell, "rtt.map_twice", {id, m_result.siteOf.at(id).site, site});
        }
    }

    /// The nearest pair of region and site that both are free, again and again; a site of a region's own name is
    /// nearest.
    void takeNearest() {
        std::vector<std::tuple<std::int64_t, std::string, std::string>> pairs; // km, region, site
        for (const auto& region : m_regions)
            for (const auto& [name, place] : m_result.places)
                if (!m_result.siteOf.contains(region.id) && !m_map.regionOf.contains(name) &&
                    (name == region.id || mayBeWithin(region.place, place, m_radius)))
                    if (const auto km = name == region.id ? -1 : latency::wholeKm(region.place, place); km <= m_radius)
                        pairs.emplace_back(km, region.id, name);
        std::ranges::sort(pairs);
        std::set<std::string> taken;
        for (const auto& [km, region, site] : pairs)
            if (!m_result.siteOf.contains(region) && taken.insert(site).second)
                m_result.siteOf.emplace(region, SiteOfRegion{site, std::max<std::int64_t>(km, 0)});
    }

    const latency::Matrix& m_matrix;
    const std::vector<topology::Site>& m_regions;
    const SiteMap& m_map;
    const catalog::Catalog& m_catalog;
    std::int64_t m_radius;
    SiteMapping m_result;
};

} // namespace

SiteMap readSiteMap(std::string_view text, const std::string& file) {
    SiteMap map;
    const auto error = [&](int line, std::string key, std::vector<std::string> arguments = {}) {
        map.ok = false;
        map.problems.push_back(at({file, line, 0, {}}, Severity::error, std::move(key), std::move(arguments)));
    };
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    if (const int line = firstLineNotUtf8(text); line > 0) {
        error(line, "file.bad_encoding");
        return map;
    }
    const auto rows = catalog::splitCsv(text, file);
    if (!rows) {
        error(rows.error().line, "rtt.open_quote");
        return map;
    }
    for (const auto& row : *rows) {
        if (row.fields.size() != 2 || row.fields[0].empty()) {
            error(row.line, "rtt.map_row");
            continue;
        }
        if (row.line == 1 && row.fields == std::vector<std::string>{"site", "region"})
            continue;
        if (!map.regionOf.emplace(row.fields[0], row.fields[1]).second)
            error(row.line, "rtt.duplicate_site", {row.fields[0], "sites of the mapping"});
        map.cells.emplace(row.fields[0], latency::Cell{file, row.line, 0, {}});
    }
    return map;
}

std::optional<geo::GeoPoint> placeOfSite(const std::string& site, const std::vector<topology::Site>& regions,
                                         const catalog::Catalog& catalog) {
    const auto region = std::ranges::find(regions, site, &topology::Site::id);
    if (region != regions.end())
        return region->place;
    if (const auto* known = catalog.findRegion(site))
        return known->place;
    if (const auto* known = latency::findProviderSite(site))
        return known->place;
    return std::nullopt;
}

SiteMapping mapSites(const latency::Matrix& matrix, const std::vector<topology::Site>& regions, const SiteMap& map,
                     const catalog::Catalog& catalog, std::int64_t radiusKm) {
    return Mapper(matrix, regions, map, catalog, radiusKm).run();
}

} // namespace flightplan::exchange
