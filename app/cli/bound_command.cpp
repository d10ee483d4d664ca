#include "app/cli/commands.h"
#include "app/cli/envelope.h"
#include "app/cli/output.h"
#include "model/planner/bound_study.h"
#include "model/planner/planner.h"

#include <CLI/CLI.hpp>

#include <cmath>
#include <memory>

namespace flightplan::cli {
namespace {

constexpr std::size_t mostSentences = 5; // in the table; JSON has all

struct BoundArguments {
    std::string file, format = "table", output;
    int iterations = bound::coldIterations;
};

std::string boundTable(const planner::BoundStudy& study) {
    std::string text = "plan   " + msText(bound::toMs(study.objective.total)) + " ms, " +
                       std::to_string(study.objective.unplaced) + " without a place\n";
    text += "bound  " + msText(bound::toMs(study.bound.value)) + " ms: no plan costs less\n";
    text += "gap    " + gapText(study.gap) + "\n";
    for (std::size_t i = 0; i < study.bottlenecks.size() && i < mostSentences; ++i)
        text += (i == 0 ? "\n" : "") + render(study.bottlenecks[i].finding) + "\n";
    return text;
}

Json boundJson(const plan::Plan& plan, const planner::BoundStudy& study) {
    Json json = envelope(plan);
    addObjective(json["objective"], study.objective);
    json["bound_ms"] = bound::toMs(study.bound.value);
    json["gap_percent"] = gapJson(study.gap);
    json["iterations"] = study.bound.iterations;
    json["bottlenecks"] = Json::array();
    for (const auto& bottleneck : study.bottlenecks) {
        Json row;
        row["region"] = plan.fleet->regions[static_cast<std::size_t>(bottleneck.region)].id;
        row["resource"] = toString(bottleneck.resource);
        row["ms_per_unit"] = bottleneck.msPerUnit;
        row["unit"] = bottleneck.finding.arguments[2];
        row["message"] = render(bottleneck.finding);
        json["bottlenecks"].push_back(std::move(row));
    }
    return json;
}

int runBound(const BoundArguments& arguments, const Streams& streams) {
    int code = done;
    const auto document = readPlan(streams, arguments.file, code);
    if (!document)
        return code;
    const auto plan = planOf(streams, *document, code);
    if (!plan)
        return code;
    bound::BoundSolver solver;
    planner::BoundStudyOptions options;
    options.iterations = arguments.iterations;
    options.stop = streams.stop;
    const auto study = planner::studyBound(*plan, solver, options);
    if (streams.stop.stop_requested())
        return cancelled;
    code = deliver(streams, arguments.output,
                   arguments.format == "json" ? textOf(boundJson(*plan, study)) : boundTable(study));
    return code == done && study.objective.unplaced > 0 ? notPlaced : code;
}

} // namespace

void addObjective(Json& json, const bound::Objective& objective) {
    json["total_ms"] = bound::toMs(objective.total);
    json["unplaced"] = objective.unplaced;
}

std::string gapText(double gap) {
    return std::isinf(gap) ? "∞" : fixedText(gap * 100, 2) + " %";
}

Json gapJson(double gap) {
    return std::isinf(gap) ? Json(nullptr) : Json(std::round(gap * 1e8) / 1e6);
}

Command boundCommand(CLI::App& app) {
    auto arguments = std::make_shared<BoundArguments>();
    app.add_option("FILE", arguments->file, "Plan file")->required();
    app.add_option("--format", arguments->format, "table or json")->check(CLI::IsMember({"table", "json"}));
    app.add_option("--iterations", arguments->iterations, "How long to raise the bound; 400 without it")
        ->check(CLI::Range(1, 1'000'000));
    app.add_option("-o,--output", arguments->output, "Write the answer to a file");
    return [arguments](const Streams& streams) { return runBound(*arguments, streams); };
}

} // namespace flightplan::cli
