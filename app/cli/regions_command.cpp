#include "app/cli/commands.h"
#include "app/cli/envelope.h"
#include "app/cli/output.h"
#include "model/document/edit.h"
#include "model/plan/serving.h"
#include "model/planner/planner.h"
#include "model/studies/best_regions.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cmath>
#include <memory>
#include <ostream>

namespace flightplan::cli {
namespace {

using studies::RegionGoal;

struct RegionsArguments {
    std::string file, workload, goal = "p95", from = "plan", format = "table", output;
    std::vector<std::string> residency;
    int most = 8;
};

std::string timeText(std::optional<double> ms) {
    return !ms ? "–" : std::isinf(*ms) ? "∞" : msText(*ms);
}

std::string shareText(std::optional<double> share) {
    return share ? fixedText(*share * 100, 1) + " %" : "–";
}

std::string namesOf(const plan::Plan& plan, const std::vector<std::int32_t>& regions) {
    std::string names;
    for (const auto region : regions)
        names += (names.empty() ? "" : " ") + plan.fleet->regions[static_cast<std::size_t>(region)].id;
    return names;
}

std::string regionsTable(const plan::Plan& plan, const studies::BestRegions& best) {
    TextTable curve({">K", ">P95 MS", ">INSIDE", ">MEAN MS", "REGIONS", ""});
    for (std::size_t k = 0; k < best.curve.size(); ++k) {
        const auto& choice = best.curve[k];
        const bool same = k > 0 && choice.regions == best.curve[k - 1].regions;
        curve.add({std::to_string(k + 1), timeText(choice.figures.p95Ms), shareText(choice.figures.inside),
                   timeText(choice.figures.meanMs),
                   same ? "the same: more gain nothing" : namesOf(plan, choice.regions),
                   static_cast<std::int32_t>(k) == best.knee ? "← knee" : ""});
    }
    std::string text = curve.text();
    text += "\nnow: p95 " + timeText(best.now.p95Ms) + " ms, inside " + shareText(best.now.inside) +
            "; one region more or less:\n";
    TextTable steps({"REGION", "STEP", ">P95 MS", ">INSIDE", ">MEAN MS"});
    for (const auto& step : best.steps)
        if (step.serves || step.allowed)
            steps.add({plan.fleet->regions[static_cast<std::size_t>(step.region)].id, step.serves ? "drop" : "add",
                       timeText(step.figures.p95Ms), shareText(step.figures.inside), timeText(step.figures.meanMs)});
    return text + steps.text() +
           "every user goes to the nearest of these regions; what fits into them is no question here\n";
}

Json figuresJson(const studies::RegionSetFigures& figures) {
    const auto time = [](std::optional<double> ms) { return ms && !std::isinf(*ms) ? Json(*ms) : Json(); };
    Json json;
    json["p95_ms"] = time(figures.p95Ms);
    json["inside_target"] = figures.inside ? Json(std::round(*figures.inside * 1e6) / 1e6) : Json();
    json["mean_ms"] = time(figures.meanMs);
    return json;
}

Json regionsJson(const plan::Plan& plan, const studies::BestRegions& best, const RegionsArguments& arguments) {
    const auto id = [&](std::int32_t region) { return plan.fleet->regions[static_cast<std::size_t>(region)].id; };
    Json json = envelope(plan);
    json["workload"] = arguments.workload;
    json["goal"] = arguments.goal;
    json["curve"] = Json::array();
    for (std::size_t k = 0; k < best.curve.size(); ++k) {
        Json row;
        row["k"] = k + 1;
        row["regions"] = Json::array();
        for (const auto region : best.curve[k].regions)
            row["regions"].push_back(id(region));
        row.update(figuresJson(best.curve[k].figures));
        row["knee"] = static_cast<std::int32_t>(k) == best.knee;
        json["curve"].push_back(std::move(row));
    }
    json["now"] = figuresJson(best.now);
    json["steps"] = Json::array();
    for (const auto& step : best.steps) {
        Json row;
        row["region"] = id(step.region);
        row["step"] = step.serves ? Json("drop") : step.allowed ? Json("add") : Json();
        row.update(figuresJson(step.figures));
        json["steps"].push_back(std::move(row));
    }
    return json;
}

/// The document with the active regions of the catalogue that it does not have.
document::Document widened(document::Document document) {
    document.regions.edit([](auto& regions) {
        for (const auto& known : catalog::builtIn().regions()) {
            if (!known.active ||
                std::ranges::any_of(regions, [&](const auto& one) { return one.id.text() == known.id; }))
                continue;
            topology::Region region;
            region.id = RegionId(known.id);
            regions.push_back(std::move(region));
        }
    });
    return document;
}

/// The regions of `wide` that serve the workload in `plan`.
std::vector<std::int32_t> servingIn(const plan::Plan& plan, std::int32_t workload, const plan::Plan& wide) {
    const auto serving = plan::servingRegions(plan, std::vector<std::int32_t>{workload});
    std::vector<std::int32_t> regions;
    for (std::size_t region = 0; region < serving.size(); ++region)
        if (serving[region])
            regions.push_back(wide.fleet->findRegion(plan.fleet->regions[region].id));
    return regions;
}

/// The document as if the workload had the residency, too.
std::optional<document::Document> keptHome(const Streams& streams, const document::Document& document,
                                           const RegionsArguments& arguments, int& code) {
    const auto at = document::findWorkload(document, arguments.workload);
    if (!at)
        return document; // what is named is looked for later
    auto workload = document.workloads[*at];
    auto& residency = workload.regions.residency;
    residency.insert(residency.end(), arguments.residency.begin(), arguments.residency.end());
    auto applied = document::applyValid(document, document::Edit{document::Put{std::move(workload), std::nullopt}},
                                        catalog::builtIn());
    if (applied)
        return std::move(applied->document);
    printError(streams, applied.error());
    code = exitCodeOf(applied.error());
    return std::nullopt;
}

int runBest(const RegionsArguments& arguments, const Streams& streams) {
    int code = done;
    auto document = readPlan(streams, arguments.file, code);
    if (document && !arguments.residency.empty())
        document = keptHome(streams, *document, arguments, code);
    auto plan = document ? planOf(streams, *document, code) : std::nullopt;
    if (!plan)
        return code;
    auto workload = plan->fleet->findWorkload(arguments.workload);
    if (workload < 0) {
        streams.err << arguments.file << ": there is no workload " << arguments.workload
                    << "; name one of the plan's\n";
        return badInput;
    }
    studies::BestRegionsOptions options;
    options.most = arguments.most;
    options.goal = arguments.goal == "inside" ? RegionGoal::inside : RegionGoal::p95;
    options.stop = streams.stop;
    options.progress = progressLine(streams, "numbers of regions");
    if (arguments.from == "catalog") {
        auto wide = planOf(streams, widened(*document), code);
        if (!wide)
            return code;
        options.serving = servingIn(*plan, workload, *wide);
        plan = std::move(wide);
    }
    const auto best = studies::bestRegions(*plan, workload, options);
    if (!best) {
        printError(streams, best.error());
        return exitCodeOf(best.error());
    }
    return deliver(streams, arguments.output,
                   arguments.format == "json" ? textOf(regionsJson(*plan, *best, arguments))
                                              : regionsTable(*plan, *best));
}

} // namespace

Command regionsCommand(CLI::App& app) {
    app.require_subcommand(1);
    auto* best = app.add_subcommand("best", "Print for each number of regions the set that is best for the users of a "
                                            "workload, and what one region more or less would do");
    auto arguments = std::make_shared<RegionsArguments>();
    best->add_option("FILE", arguments->file, "Plan file")->required();
    best->add_option("--workload", arguments->workload, "Whose users")->required();
    best->add_option("--k", arguments->most, "The most regions")->check(CLI::Range(1, 64))->capture_default_str();
    best->add_option("--goal", arguments->goal, "p95: the least p95; inside: most users inside the latency target")
        ->check(CLI::IsMember({"p95", "inside"}))
        ->capture_default_str();
    best->add_option("--from", arguments->from, "Which regions to choose from: the plan's, or all of the catalogue too")
        ->check(CLI::IsMember({"plan", "catalog"}))
        ->capture_default_str();
    best->add_option("--residency", arguments->residency,
                     "As if the workload had this residency, too: users in this part of the world may only be served "
                     "there: @eu, @us …; may be given again")
        ->allow_extra_args(false);
    best->add_option("--format", arguments->format, "table or json")
        ->check(CLI::IsMember({"table", "json"}))
        ->capture_default_str();
    best->add_option("-o,--output", arguments->output, "Write the answer to a file");
    return [arguments](const Streams& streams) { return runBest(*arguments, streams); };
}

} // namespace flightplan::cli
