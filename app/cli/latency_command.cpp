#include "app/cli/commands.h"
#include "app/cli/file_findings.h"
#include "app/cli/listing.h"
#include "app/cli/matrix_files.h"
#include "app/cli/output.h"
#include "model/base/decimal.h"
#include "model/catalog/catalog.h"
#include "model/latency/checks.h"
#include "model/latency/evaluation.h"
#include "model/planner/compile_fleet.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>

namespace flightplan::cli {
namespace {

struct Arguments {
    std::string file, map, format = "table";
};

std::string ms(std::int64_t micros) {
    return decimalText(micros, 1000);
}

/// The rows in one of the three formats; JSON has `head` before them, a table `note` below.
std::string render(const Listing& listing, const std::string& format, Json head, const std::string& name,
                   const std::string& note) {
    if (format == "csv")
        return csvText(listing);
    if (format == "table")
        return tableText(listing) + note;
    head[name] = rowsJson(listing);
    return textOf(head);
}

Json head() {
    Json json;
    json["format"] = 1;
    json["engine"] = plan::engineVersion;
    json["catalog"] = catalog::builtIn().version();
    return json;
}

int printMatrix(const Arguments& arguments, const Streams& streams) {
    int code = done;
    const auto document = readPlan(streams, arguments.file, code);
    if (!document)
        return code;
    const auto network = planner::buildNetwork(*document, catalog::builtIn());
    Listing listing{{"from", "to", ">rtt_ms", "provenance", ">error_ms", "source"}, {}};
    for (const auto& a : network.regions())
        for (const auto& b : network.regions()) {
            if (b.id <= a.id)
                continue;
            const auto pair = network.explain(a.id, b.id);
            listing.rows.push_back({a.id, b.id, pair.rtt == topology::unreachableRtt ? "" : ms(pair.rtt),
                                    std::string(toString(pair.provenance)), pair.error ? ms(*pair.error) : "",
                                    render(pair.source)});
        }
    return deliver(streams, {}, render(listing, arguments.format, head(), "pairs", {}));
}

void addQuality(Listing& listing, const std::string& region, const std::string& method,
                const latency::Quality& quality) {
    listing.rows.push_back({region, method, std::to_string(quality.predictions),
                            fixedText(quality.meanAbsoluteError, 2), fixedText(100 * quality.medianRelativeError, 2),
                            fixedText(quality.p90AbsoluteError, 2), fixedText(100 * quality.p90RelativeError, 2),
                            fixedText(quality.bias, 2)});
}

/// All predictions by both methods, then the model's of each region that was left out, the worst first.
Listing qualities(const latency::Survey& survey) {
    Listing listing{{"region", "method", ">predictions", ">mean_absolute_error_ms", ">median_relative_error_percent",
                     ">p90_absolute_error_ms", ">p90_relative_error_percent", ">bias_ms"},
                    {}};
    const auto predictions = latency::leaveOneRegionOut(survey);
    addQuality(listing, "all", "line", latency::qualityOf(latency::leaveOneRegionOutLine(survey)));
    addQuality(listing, "all", "model", latency::qualityOf(predictions));
    std::vector<std::pair<std::string, latency::Quality>> regions;
    std::size_t at = 0; // they come region by region
    for (std::size_t site = 0; site < survey.sites.size(); ++site) {
        const auto count = static_cast<std::size_t>(
            std::ranges::count_if(survey.pairs, [&](const auto& pair) { return pair.a == site || pair.b == site; }));
        regions.emplace_back(survey.sites[site].name, latency::qualityOf(std::span(predictions).subspan(at, count)));
        at += count;
    }
    std::ranges::stable_sort(regions, std::greater<>(), [](const auto& one) { return one.second.meanAbsoluteError; });
    for (const auto& [name, quality] : regions)
        addQuality(listing, name, "model", quality);
    return listing;
}

int evaluate(const Arguments& arguments, const Streams& streams) {
    const auto& catalog = catalog::builtIn();
    int code = done;
    const auto matrix = readMatrices(streams, {arguments.file}, {}, code);
    const auto map = matrix ? readMap(streams, arguments.map, code) : std::nullopt;
    if (!map)
        return code;
    std::vector<topology::Site> regions;
    for (const auto& known : catalog.regions())
        regions.push_back({known.id, known.name, known.country, known.place, known.continent, known.active});
    const auto mapping = exchange::mapSites(*matrix, regions, *map, catalog);
    printFindings(streams, mapping.problems);
    if (!mapping.ok)
        return badInput;
    printFindings(streams, latency::check(*matrix, mapping.places));
    const auto survey = latency::surveyOf(*matrix, mapping.places);
    if (const auto reason = latency::tooSmall(survey); !reason.empty()) {
        streams.err << arguments.file << ": too small to judge a model by: " << reason << "\n";
        return badInput;
    }
    auto json = head();
    json["sites"] = survey.sites.size();
    json["pairs"] = survey.pairs.size();
    json["left_out"] = survey.impossible;
    const auto note = std::to_string(survey.pairs.size()) + " pairs of " + std::to_string(survey.sites.size()) +
                      " sites; each is predicted twice, by what was learned without either end\n";
    return deliver(streams, {}, render(qualities(survey), arguments.format, std::move(json), "qualities", note));
}

} // namespace

Command latencyCommand(CLI::App& app) {
    app.require_subcommand(1);
    const auto make = [&](const char* name, const char* description, const char* file, const char* what) {
        auto* command = app.add_subcommand(name, description);
        auto arguments = std::make_shared<Arguments>();
        command->add_option(file, arguments->file, what)->required();
        command->add_option("--format", arguments->format, "table, json or csv")
            ->check(CLI::IsMember({"table", "json", "csv"}))
            ->capture_default_str();
        return std::pair(command, arguments);
    };
    const auto [matrix, matrixArguments] =
        make("matrix", "Print the round-trip time of each pair of regions, and how it is known", "FILE", "Plan file");
    const auto [judge, judgeArguments] =
        make("evaluate", "Judge the estimates by measurements: learn without each region, predict its pairs", "MATRIX",
             "CSV or JSON with round-trip times, as import rtt reads it");
    judge->add_option("--map", judgeArguments->map, "CSV of two columns, site and catalogue region");
    auto* field = app.add_subcommand("field", "Print how far all the land and its people are from what serves them");
    const auto printField = latencyFieldCommand(*field);
    return [matrix = matrix, matrixArguments = matrixArguments, judgeArguments = judgeArguments, field,
            printField](const Streams& streams) {
        return field->parsed()    ? printField(streams)
               : matrix->parsed() ? printMatrix(*matrixArguments, streams)
                                  : evaluate(*judgeArguments, streams);
    };
}

} // namespace flightplan::cli
