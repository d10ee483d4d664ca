#include "model/catalog/catalog.h"
#include "model/catalog/csv.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

namespace flightplan::catalog {
namespace {

constexpr std::int64_t microPerMilli = 1000;
constexpr std::int64_t maxMebibytes = std::int64_t(1) << 40;

/// Reads each row by `read(fields) → Entry`, then lets `check(entry, fields)` compare it with the entries before.
template <class Entry, class Read, class Check>
Result<std::vector<Entry>> readTable(std::string_view text, std::string_view columns, std::string_view file, Read read,
                                     Check check) {
    const auto rows = readCsv(text, columns, file);
    if (!rows)
        return tl::make_unexpected(rows.error());
    std::vector<Entry> entries;
    entries.reserve(rows->size());
    for (const auto& row : *rows) {
        CsvFields fields(row, file);
        auto entry = read(fields);
        if (!fields.problem())
            check(std::as_const(entry), fields);
        if (fields.problem())
            return tl::make_unexpected(*fields.problem());
        entries.push_back(std::move(entry));
    }
    return entries;
}

/// Rejects a key that an earlier row has.
class Unique {
public:
    void check(const std::string& key, CsvFields& fields) {
        if (!m_keys.insert(key).second)
            fields.reject("stands in two rows", key);
    }

private:
    std::set<std::string> m_keys;
};

geo::GeoPoint readPlace(CsvFields& fields) {
    geo::GeoPoint place;
    place.latitude = fields.number(-90, 90);
    place.longitude = fields.number(-180, 180);
    return place;
}

bool readYes(CsvFields& fields) {
    return fields.scaled(1, 0, 1) == 1;
}

std::optional<bool> activeFromCode(std::string_view code) {
    return code == "active" ? std::optional(true) : code == "withdrawn" ? std::optional(false) : std::nullopt;
}

RegionInfo readRegion(CsvFields& fields) {
    RegionInfo region;
    region.id = fields.id();
    region.name = fields.requiredText();
    region.country = fields.countryCode();
    region.place = readPlace(fields);
    region.continent = fields.code(continentFromCode);
    region.active = fields.code(activeFromCode);
    region.gateway = readYes(fields);
    region.replacement = fields.text();
    region.priceMultiplierMillionths = fields.scaled(1'000'000, 1, 1'000'000'000);
    region.egressGroup = fields.requiredText();
    return region;
}

Result<std::vector<RegionInfo>> readRegions(std::string_view text) {
    constexpr std::string_view columns = "id,name,country,latitude,longitude,continent,status,gateway,replacement,"
                                         "price_multiplier,egress_group";
    std::set<std::string> active;
    Unique ids;
    const auto remember = [&](const RegionInfo& region, CsvFields& fields) {
        ids.check(region.id, fields);
        if (region.active)
            active.insert(region.id);
    };
    auto regions = readTable<RegionInfo>(text, columns, "regions.csv", readRegion, remember);
    if (!regions)
        return regions;
    // A replacement may stand below the region it replaces, so it takes a second pass.
    const auto checkReplacement = [&](const RegionInfo& region, CsvFields& fields) {
        if (region.active != region.replacement.empty() || (!region.active && !active.contains(region.replacement)))
            fields.reject("needs an active replacement if withdrawn, and none if active", region.id);
    };
    regions = readTable<RegionInfo>(text, columns, "regions.csv", readRegion, checkReplacement);
    if (regions)
        std::ranges::sort(*regions, {}, &RegionInfo::id);
    return regions;
}

Result<std::vector<EdgeSite>> readEdges(std::string_view text, const Catalog& catalog) {
    Unique ids;
    const auto read = [](CsvFields& fields) {
        EdgeSite edge;
        edge.id = fields.id();
        edge.name = fields.requiredText();
        edge.country = fields.countryCode();
        edge.place = readPlace(fields);
        return edge;
    };
    const auto check = [&](const EdgeSite& edge, CsvFields& fields) {
        ids.check(edge.id, fields);
        if (catalog.findRegion(edge.id))
            fields.reject("is a region", edge.id);
    };
    auto edges = readTable<EdgeSite>(text, "id,name,country,latitude,longitude", "edges.csv", read, check);
    if (edges)
        std::ranges::sort(*edges, {}, &EdgeSite::id);
    return edges;
}

Result<std::vector<MachineSize>> readSizes(std::string_view text) {
    Unique ids;
    const auto read = [](CsvFields& fields) {
        MachineSize size;
        size.id = fields.id();
        size.kind = fields.code(cpuKindFromCode);
        size.vcpus = static_cast<int>(fields.scaled(1, 1, 1024));
        size.baseline = MicroVcpu(fields.scaled(microPerMilli, 1, 1'024'000'000));
        size.burst = MicroVcpu(fields.scaled(microPerMilli, 1, 1'024'000'000));
        size.memory = Mebibytes(fields.scaled(1, 1, maxMebibytes));
        size.memoryMin = Mebibytes(fields.scaled(1, 1, maxMebibytes));
        size.memoryMax = Mebibytes(fields.scaled(1, 1, maxMebibytes));
        return size;
    };
    const auto check = [&](const MachineSize& size, CsvFields& fields) {
        ids.check(size.id, fields);
        if (size.baseline > size.burst || size.memory < size.memoryMin || size.memory > size.memoryMax)
            fields.reject("needs baseline ≤ burst and memory between its bounds", size.id);
    };
    return readTable<MachineSize>(
        text, "id,cpu_kind,vcpus,baseline_mvcpu,burst_mvcpu,memory_mib,memory_min_mib,memory_max_mib", "sizes.csv",
        read, check);
}

bool isActive(const Catalog& catalog, const std::string& id) {
    const auto* region = catalog.findRegion(id);
    return region && region->active;
}

Result<std::vector<KnownRtt>> readLatency(std::string_view text, const Catalog& catalog) {
    Unique pairs;
    const auto read = [](CsvFields& fields) {
        KnownRtt known;
        known.from = fields.id();
        known.to = fields.id();
        known.rtt = std::chrono::microseconds(fields.scaled(1000, 1, 10'000'000));
        if (const auto provenance = fields.text(); provenance != "proxy")
            fields.reject("is not the provenance \"proxy\"", provenance);
        known.basis = fields.requiredText();
        known.date = fields.requiredText();
        return known;
    };
    const auto check = [&](const KnownRtt& known, CsvFields& fields) {
        for (const auto& id : {known.from, known.to})
            if (!isActive(catalog, id))
                fields.reject("is not an active region", id);
        if (known.from > known.to)
            fields.reject("must be the first of its pair: both directions are one row", known.to);
        pairs.check(known.from + " " + known.to, fields);
    };
    auto rtts = readTable<KnownRtt>(text, "from,to,rtt_ms,provenance,basis,date", "latency.csv", read, check);
    if (rtts)
        std::ranges::sort(*rtts, {}, [](const KnownRtt& known) { return std::pair(known.from, known.to); });
    return rtts;
}

Result<std::vector<HostPool>> readPools(std::string_view text, const Catalog& catalog) {
    Unique regions;
    const auto read = [](CsvFields& fields) {
        HostPool pool;
        pool.region = fields.id();
        pool.hostClass = fields.id();
        pool.count = static_cast<int>(fields.scaled(1, 1, 200'000));
        pool.cpu = MicroVcpu(fields.scaled(microPerMilli, 1, 1'000'000'000'000));
        pool.memory = Mebibytes(fields.scaled(1, 1, maxMebibytes));
        pool.bandwidth = MegabitsPerSecond(fields.scaled(1, 1, 1'000'000'000));
        pool.disk = Mebibytes(fields.scaled(1, 1, maxMebibytes));
        pool.basis = fields.requiredText();
        return pool;
    };
    const auto check = [&](const HostPool& pool, CsvFields& fields) {
        regions.check(pool.region, fields);
        if (!isActive(catalog, pool.region))
            fields.reject("is not an active region", pool.region);
    };
    auto pools = readTable<HostPool>(text, "region,host_class,count,cpu_mvcpu,memory_mib,bandwidth_mbps,disk_mib,basis",
                                     "pools.csv", read, check);
    if (pools)
        std::ranges::sort(*pools, {}, &HostPool::region);
    return pools;
}

Result<std::vector<City>> readCities(std::string_view text) {
    Unique keys;
    const auto read = [](CsvFields& fields) {
        City city;
        fields.scaled(1, 1, 1'000'000'000); // the GeoNames id: for whoever remakes the table
        city.name = fields.requiredText();
        city.country = fields.countryCode();
        city.continent = fields.code(continentFromCode);
        city.place = readPlace(fields);
        city.population = fields.scaled(1, 1, 1'000'000'000);
        city.key = city.name + ", " + city.country;
        return city;
    };
    const auto check = [&](const City& city, CsvFields& fields) { keys.check(city.key, fields); };
    auto cities = readTable<City>(text, "geonameid,name,country,continent,latitude,longitude,population", "cities.csv",
                                  read, check);
    if (cities)
        std::ranges::stable_sort(*cities, std::greater<>{}, &City::population);
    return cities;
}

/// Moves a table into its member, or keeps the first error.
template <class Entry>
bool take(Result<std::vector<Entry>> table, std::vector<Entry>& target, std::optional<Error>& error) {
    if (!table) {
        error = std::move(table.error());
        return false;
    }
    target = std::move(*table);
    return true;
}

} // namespace

Result<Catalog> parse(const CatalogFiles& files) {
    Catalog catalog;
    catalog.m_version = files.version.substr(0, files.version.find_first_of("\r\n"));
    if (catalog.m_version.empty())
        return fail(ErrorCode::badInput, "The version is missing.", "VERSION", 1);
    std::optional<Error> error;
    const bool read = take(readRegions(files.regions), catalog.m_regions, error) &&
                      take(readEdges(files.edges, catalog), catalog.m_edges, error) &&
                      take(readSizes(files.sizes), catalog.m_sizes, error) &&
                      take(readLatency(files.latency, catalog), catalog.m_rtts, error) &&
                      take(readPools(files.pools, catalog), catalog.m_pools, error) &&
                      take(readCities(files.cities), catalog.m_cities, error);
    if (!read)
        return tl::make_unexpected(std::move(*error));
    catalog.m_cityOrder.resize(catalog.m_cities.size());
    std::iota(catalog.m_cityOrder.begin(), catalog.m_cityOrder.end(), 0u);
    std::ranges::sort(catalog.m_cityOrder, {},
                      [&](std::uint32_t at) -> const std::string& { return catalog.m_cities[at].key; });
    return catalog;
}

} // namespace flightplan::catalog
