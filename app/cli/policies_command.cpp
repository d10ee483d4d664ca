#include "app/cli/commands.h"
#include "app/cli/envelope.h"
#include "app/cli/output.h"
#include "app/cli/text_forms.h"
#include "model/planner/planner.h"
#include "model/studies/policies.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <ostream>
#include <string_view>

namespace flightplan::cli {
namespace {

using studies::PolicyOutcome;

struct PoliciesArguments {
    std::string file, order = "plan", format = "table", output;
};

/// As people read them, in the order of `placement::Policy`.
constexpr std::array<std::string_view, placement::allPolicies.size()> titles = {
    "score", "first fit", "next fit", "best fit", "worst fit", "dot product", "random", "as the platform"};

std::string peakText(const plan::Plan& plan, const studies::Peak& peak) {
    if (!peak.share)
        return "–";
    return fixedText(*peak.share * 100, 1) + " % " + std::string(toString(peak.resource)) + " in " +
           plan.fleet->regions[static_cast<std::size_t>(peak.region)].id;
}

std::string policiesTable(const plan::Plan& plan, const std::vector<PolicyOutcome>& outcomes) {
    TextTable table(
        {"POLICY", ">HOSTS", ">PLACED", ">UNPLACED", ">P95 ACROSS USERS", ">INSIDE TARGET", "FULLEST REGION", ">MS"});
    for (const auto& outcome : outcomes) {
        const auto& figures = outcome.figures;
        table.add({std::string(titles[static_cast<std::size_t>(outcome.policy)]), std::to_string(outcome.hostsUsed),
                   std::to_string(figures.placed), std::to_string(figures.unplaced), valueText(figures.p95AcrossUsers),
                   valueText(figures.insideTarget), peakText(plan, outcome.requestedPeak), msText(outcome.ms)});
    }
    return table.text();
}

Json peakJson(const plan::Plan& plan, const studies::Peak& peak) {
    Json json;
    json["value"] = peak.share ? Json(*peak.share) : Json();
    json["unit"] = "share";
    if (peak.share) {
        json["region"] = plan.fleet->regions[static_cast<std::size_t>(peak.region)].id;
        json["resource"] = toString(peak.resource);
    }
    return json;
}

Json policiesJson(const plan::Plan& plan, const std::vector<PolicyOutcome>& outcomes, const std::string& order) {
    Json json = envelope(plan);
    json["order"] = order;
    auto rows = Json::array();
    for (const auto& outcome : outcomes) {
        const auto& figures = outcome.figures;
        Json row;
        row["policy"] = toString(outcome.policy);
        row["hosts_used"] = outcome.hostsUsed;
        row["placed"] = figures.placed;
        row["unplaced"] = figures.unplaced;
        for (const auto* figure : {&figures.p95AcrossUsers, &figures.insideTarget, &figures.requested})
            row["figures"][figure->name] = figureJson(*figure);
        row["requested_peak"] = peakJson(plan, outcome.requestedPeak);
        row["ms"] = std::round(outcome.ms * 1000) / 1000;
        rows.push_back(std::move(row));
    }
    json["policies"] = std::move(rows);
    return json;
}

int runPolicies(const PoliciesArguments& arguments, const Streams& streams) {
    int code = done;
    const auto document = readPlan(streams, arguments.file, code);
    if (!document)
        return code;
    const auto plan = planOf(streams, *document, code);
    if (!plan)
        return code;
    const auto order = arguments.order == "submission" ? studies::PolicyOrder::submission : studies::PolicyOrder::plan;
    const auto outcomes = studies::comparePolicies(*plan, order, streams.stop, progressLine(streams, "policies"));
    if (!outcomes)
        return cancelled;
    code = deliver(streams, arguments.output,
                   arguments.format == "json" ? textOf(policiesJson(*plan, *outcomes, arguments.order))
                                              : policiesTable(*plan, *outcomes));
    const bool allPlaced =
        std::ranges::all_of(*outcomes, [](const PolicyOutcome& outcome) { return outcome.figures.unplaced == 0; });
    return code == done && !allPlaced ? notPlaced : code;
}

} // namespace

Command comparePoliciesCommand(CLI::App& app) {
    auto arguments = std::make_shared<PoliciesArguments>();
    app.add_option("FILE", arguments->file, "Plan file")->required();
    app.add_option("--order", arguments->order, "In which order workloads are placed: plan, or submission (by id)")
        ->check(CLI::IsMember({"plan", "submission"}));
    app.add_option("--format", arguments->format, "table or json")->check(CLI::IsMember({"table", "json"}));
    app.add_option("-o,--output", arguments->output, "Write the answer to a file");
    return [arguments](const Streams& streams) { return runPolicies(*arguments, streams); };
}

} // namespace flightplan::cli
