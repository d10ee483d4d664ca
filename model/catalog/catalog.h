#pragma once

#include "model/base/error.h"
#include "model/catalog/entries.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace flightplan::catalog {

/// The texts of resources/catalog, whose README gives the columns.
struct CatalogFiles {
    std::string_view version;
    std::string_view regions;
    std::string_view edges;
    std::string_view sizes;
    std::string_view latency;
    std::string_view pools;
    std::string_view cities;
};

/// What is known about the platform: regions, edge sites, sizes, round-trip times, assumed hosts, cities. A value that
/// never changes once parsed; any thread may read it. A pointer that is returned is null if there is no such entry, and
/// lives as long as the catalogue.
class Catalog {
public:
    /// For example "2026.1"; part of every plan's fingerprint.
    const std::string& version() const { return m_version; }

    std::span<const RegionInfo> regions() const { return m_regions; } ///< active and withdrawn, by id
    std::span<const EdgeSite> edgeSites() const { return m_edges; }   ///< by id
    std::span<const MachineSize> sizes() const { return m_sizes; }    ///< shared, then performance, smallest first
    std::span<const KnownRtt> knownRtts() const { return m_rtts; }    ///< each pair once, by (from, to)
    std::span<const HostPool> pools() const { return m_pools; }       ///< by region
    std::span<const City> cities() const { return m_cities; }         ///< largest first

    const RegionInfo* findRegion(std::string_view id) const;           ///< O(log n)
    const EdgeSite* findEdgeSite(std::string_view id) const;           ///< O(log n)
    const MachineSize* findSize(std::string_view id) const;            ///< O(n), n = 14
    const HostPool* poolOf(std::string_view region) const;             ///< O(log n)
    const City* findCity(std::string_view key) const;                  ///< by exact key, O(log n)
    const KnownRtt* rtt(std::string_view a, std::string_view b) const; ///< in either order, O(log n)

private:
    friend Result<Catalog> parse(const CatalogFiles& files);

    std::string m_version;
    std::vector<RegionInfo> m_regions;
    std::vector<EdgeSite> m_edges;
    std::vector<MachineSize> m_sizes;
    std::vector<KnownRtt> m_rtts;
    std::vector<HostPool> m_pools;
    std::vector<City> m_cities;
    std::vector<std::uint32_t> m_cityOrder; // positions in m_cities by key
};

/// Parses catalogue files given as text. The error names file and line of the first problem. O(bytes · log rows).
Result<Catalog> parse(const CatalogFiles& files);

/// The catalogue that the program was built with, parsed at the first call. Any thread may call; a defect of the
/// built-in files aborts.
const Catalog& builtIn();

} // namespace flightplan::catalog
