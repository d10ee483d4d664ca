#include "app/cli/commands.h"
#include "app/cli/envelope.h"
#include "app/cli/listing.h"
#include "app/cli/output.h"
#include "model/base/decimal.h"
#include "model/catalog/catalog.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace flightplan::cli {
namespace {

std::string coordinate(double degrees) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.4f", degrees);
    return buffer;
}

Listing regions(const catalog::Catalog& catalog) {
    Listing listing{{"id", "name", "country", "continent", "state", ">latitude", ">longitude", ">price_multiplier",
                     "egress_group", "gateway", "replacement"},
                    {}};
    for (const auto& region : catalog.regions())
        listing.rows.push_back({region.id, region.name, region.country, std::string(continentCode(region.continent)),
                                region.active ? "active" : "withdrawn", coordinate(region.place.latitude),
                                coordinate(region.place.longitude),
                                decimalText(region.priceMultiplierMillionths, millionth), region.egressGroup,
                                region.gateway ? "yes" : "no", region.replacement});
    return listing;
}

Listing sizes(const catalog::Catalog& catalog) {
    Listing listing{{"id", "cpu_kind", ">vcpus", ">baseline_mvcpu", ">burst_mvcpu", ">memory_mib", ">memory_min_mib",
                     ">memory_max_mib"},
                    {}};
    for (const auto& size : catalog.sizes())
        listing.rows.push_back({size.id, std::string(cpuKindCode(size.kind)), std::to_string(size.vcpus),
                                decimalText(size.baseline.count(), 1000), decimalText(size.burst.count(), 1000),
                                std::to_string(size.memory.count()), std::to_string(size.memoryMin.count()),
                                std::to_string(size.memoryMax.count())});
    return listing;
}

Listing latency(const catalog::Catalog& catalog) {
    Listing listing{{"from", "to", ">rtt_ms", "provenance", "basis", "date"}, {}};
    for (const auto& known : catalog.knownRtts())
        listing.rows.push_back(
            {known.from, known.to, decimalText(known.rtt.count(), 1000), "proxy", known.basis, known.date});
    return listing;
}

Listing cities(const catalog::Catalog& catalog) {
    Listing listing{{"city", "country", "continent", ">latitude", ">longitude", ">population"}, {}};
    for (const auto& city : catalog.cities())
        listing.rows.push_back({city.key, city.country, std::string(continentCode(city.continent)),
                                coordinate(city.place.latitude), coordinate(city.place.longitude),
                                std::to_string(city.population)});
    return listing;
}

std::string render(const Listing& listing, const std::string& kind, const std::string& format) {
    if (format == "table")
        return tableText(listing);
    Json json;
    json["format"] = 1;
    json["catalog"] = catalog::builtIn().version();
    json[kind] = rowsJson(listing);
    return textOf(json);
}

} // namespace

Command catalogCommand(CLI::App& app) {
    struct Arguments {
        std::string kind, format = "table";
    };
    auto arguments = std::make_shared<Arguments>();
    app.add_option("KIND", arguments->kind, "regions, sizes, latency or cities")
        ->required()
        ->check(CLI::IsMember({"regions", "sizes", "latency", "cities"}));
    app.add_option("--format", arguments->format, "table or json")->check(CLI::IsMember({"table", "json"}));
    return [arguments](const Streams& streams) -> int {
        const auto& catalog = catalog::builtIn();
        const auto listing = arguments->kind == "regions"   ? regions(catalog)
                             : arguments->kind == "sizes"   ? sizes(catalog)
                             : arguments->kind == "latency" ? latency(catalog)
                                                            : cities(catalog);
        return deliver(streams, {}, render(listing, arguments->kind, arguments->format));
    };
}

} // namespace flightplan::cli
