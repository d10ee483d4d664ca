#include "app/cli/file_findings.h"
#include "app/cli/import_kinds.h"
#include "app/cli/matrix_files.h"
#include "app/cli/output.h"
#include "model/base/decimal.h"
#include "model/catalog/catalog.h"
#include "model/exchange/plan_sites.h"
#include "model/exchange/rtt_plan.h"
#include "model/latency/checks.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>

namespace flightplan::cli {
namespace {

struct Arguments {
    std::vector<std::string> files;
    std::string into, source, date, percentile, map, output, as = "measured";
    std::int64_t radiusKm = exchange::siteRadiusKm;
};

latency::Origin originOf(const Arguments& arguments) {
    latency::Origin origin{arguments.source, arguments.date, {}};
    if (!arguments.percentile.empty())
        origin.percentile = scaledDecimal(arguments.percentile, 1000);
    return origin;
}

void printMapping(const Streams& streams, const std::vector<topology::Site>& regions,
                  const exchange::SiteMapping& mapping, std::int64_t radiusKm) {
    for (const auto& region : regions) {
        const auto found = mapping.siteOf.find(region.id);
        if (found == mapping.siteOf.end())
            streams.err << region.id << " takes none: no site within " << radiusKm << " km\n";
        else
            streams.err << region.id << " takes " << found->second.site << ", " << found->second.km << " km away\n";
    }
}

int run(const Arguments& arguments, const Streams& streams) {
    const auto& catalog = catalog::builtIn();
    int code = done;
    const auto matrix = readMatrices(streams, arguments.files, originOf(arguments), code);
    const auto map = matrix ? readMap(streams, arguments.map, code) : std::nullopt;
    if (!map)
        return code;
    std::optional<document::Document> plan;
    if (arguments.into.empty())
        plan = exchange::planForSites(*matrix, *map, catalog, arguments.radiusKm);
    else
        plan = readPlan(streams, arguments.into, code);
    if (!plan)
        return code;

    const auto [mapping, doubts, imported] =
        exchange::importRtts(std::move(*plan), *matrix, *map, catalog, arguments.radiusKm,
                             arguments.as == "proxy" ? Provenance::proxy : Provenance::measured);
    printFindings(streams, mapping.problems);
    if (!mapping.ok)
        return badInput;
    printFindings(streams, doubts);
    std::vector<latency::FileFinding> conflicts;
    for (const auto& conflict : imported.conflicts)
        conflicts.push_back({arguments.into, conflict});
    printFindings(streams, conflicts);
    printMapping(streams, exchange::sitesOf(imported.document, catalog), mapping, arguments.radiusKm);
    if (imported.written == 0 && imported.conflicts.empty()) {
        streams.err
            << "flightplan-cli: nothing to write: no two regions of the plan have sites with a round-trip time; "
               "name them in a mapping file (--map), or raise --radius\n";
        return badInput;
    }
    streams.err << imported.written << " pairs of regions written, " << imported.replaced << " of them replaced, "
                << imported.conflicts.size() << " typed ones kept against the measurement, " << imported.leftOut
                << " values left out\n";
    return deliver(streams, arguments.output, document::write(imported.document));
}

std::string dateProblem(const std::string& text) {
    return latency::isIsoDate(text) ? "" : "a date is a year, a month or a day: 2026, 2026-03 or 2026-03-14";
}

std::string percentileProblem(const std::string& text) {
    const auto value = scaledDecimal(text, 1000);
    return value && *value >= 0 && *value <= 100'000 ? "" : "a percentile is a number from 0 to 100";
}

} // namespace

Command importRttCommand(CLI::App& app) {
    auto arguments = std::make_shared<Arguments>();
    app.add_option("FILE", arguments->files,
                   "CSV or JSON with round-trip times in milliseconds; of a pair in several files the first counts")
        ->required();
    app.add_option("--into", arguments->into,
                   "Plan to add to; without it a new one of the catalogue's regions near the sites");
    app.add_option("--source", arguments->source, "Who measured, in words; kept beside each value")
        ->check([](const std::string& text) { return text.size() <= 500 ? "" : "at most 500 bytes"; });
    app.add_option("--date", arguments->date, "When: 2026, 2026-03 or 2026-03-14")->check(dateProblem);
    app.add_option("--percentile", arguments->percentile, "Which percentile the values are, 50 for medians")
        ->check(percentileProblem);
    app.add_option("--map", arguments->map,
                   "CSV of two columns, site and region: what stands for what; an empty region leaves the site out");
    app.add_option("--radius", arguments->radiusKm, "How far, in km, a region's nearest site may be")
        ->check(CLI::Range(0, 20'100))
        ->capture_default_str();
    app.add_option("--as", arguments->as, "measured, or proxy where the sites only stand in for the plan's regions")
        ->check(CLI::IsMember({"measured", "proxy"}))
        ->capture_default_str();
    app.add_option("-o,--output", arguments->output, "Plan file to write")->required();
    return [arguments](const Streams& streams) { return run(*arguments, streams); };
}

} // namespace flightplan::cli
