#include "app/cli/commands.h"
#include "app/cli/envelope.h"
#include "app/cli/output.h"
#include "app/cli/text_forms.h"
#include "model/planner/planner.h"
#include "model/planner/react.h"
#include "model/traffic/detection.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>

namespace flightplan::cli {
namespace {

struct DrainArguments {
    std::string file, format = "table", output;
    std::vector<std::string> objects;
    bool lost = false;
};

std::string placeText(const plan::Plan& plan, std::int32_t host) {
    return host < 0 ? "–" : plan.fleet->hostName(host) + " (" + plan.fleet->regionOfHost(host).id + ")";
}

std::string whyText(const plan::Plan& after, const planner::Move& move) {
    if (move.to >= 0)
        return move.promoted ? "its standby takes over" : "";
    const auto& placement = after.assignment->microVms[static_cast<std::size_t>(move.microVm)];
    return "no place: " + std::string(toString(placement.constraint));
}

std::string figureLine(const std::string& name, const plan::Figure& before, const plan::Figure& after) {
    return name + valueText(before) + " → " + valueText(after) + "\n";
}

/// What a loss does before anyone has noticed it; empty where nothing changes for requests.
std::string detectionText(const traffic::Detection& detection) {
    std::string text;
    if (detection.changedPairs > 0)
        text += "requests keep their old path for some " +
                fixedText(static_cast<double>(detection.pathMicros()) / 1000, 1) +
                " ms (est.): 3 probes 50 ms apart, " + std::to_string(detection.changedPairs) +
                " pairs of an edge and a region to move\n";
    for (const auto& edge : detection.lostEdges)
        text += "users who go in at " + edge + " are without an edge for some " +
                std::to_string(traffic::edgeLossSeconds) + " s (est.)\n";
    return text.empty() ? text : text + "\n";
}

std::string drainTable(const plan::Plan& before, const planner::ReactionResult& reaction, bool lost) {
    const auto& after = reaction.after;
    std::string text = std::to_string(reaction.counts.victims) + (lost ? " lost their host, " : " have to move, ") +
                       std::to_string(reaction.counts.moved) + " have another, ";
    text += lost ? std::to_string(reaction.counts.unplaced) + " have none\n\n"
                 : std::to_string(reaction.stays) + " fit nowhere else and stay\n\n";
    text += figureLine("p95 across users   ", before.figures->p95AcrossUsers, after.figures->p95AcrossUsers);
    text += figureLine("inside the target  ", before.figures->insideTarget, after.figures->insideTarget);
    text += figureLine("requested          ", before.figures->requested, after.figures->requested);
    text += "without a place    " + std::to_string(before.figures->unplaced) + " → " +
            std::to_string(after.figures->unplaced) + "\n\n";
    if (lost)
        text += detectionText(traffic::detectionOf(*before.network, *after.network));
    TextTable table({"MICROVM", "FROM", "TO", "NOTE"});
    constexpr std::size_t most = 200; // more is for --format json
    for (std::size_t i = 0; i < reaction.moves.size() && i < most; ++i) {
        const auto& move = reaction.moves[i];
        table.add({before.fleet->microVmName(move.microVm), placeText(before, move.from), placeText(after, move.to),
                   whyText(after, move)});
    }
    text += table.text();
    if (reaction.moves.size() > most)
        text += "… " + std::to_string(reaction.moves.size() - most) + " more; --format json lists all\n";
    return text;
}

Json detectionJson(const traffic::Detection& detection) {
    Json json;
    json["changed_pairs"] = detection.changedPairs;
    json["path_ms"] = static_cast<double>(detection.pathMicros()) / 1000;
    json["lost_edges"] = detection.lostEdges;
    json["edge_s"] = detection.lostEdges.empty() ? 0 : traffic::edgeLossSeconds;
    json["provenance"] = "estimated";
    return json;
}

Json drainJson(const plan::Plan& before, const planner::ReactionResult& reaction, const DrainArguments& arguments) {
    const auto& after = reaction.after;
    Json json = envelope(after);
    json["mode"] = arguments.lost ? "lost" : "drained";
    json["objects"] = arguments.objects;
    json["victims"] = reaction.counts.victims;
    json["moved"] = reaction.counts.moved;
    json["promoted"] = reaction.counts.promoted;
    json["unplaced"] = arguments.lost ? reaction.counts.unplaced : reaction.counts.unplaced - reaction.stays;
    json["stays"] = reaction.stays;
    if (arguments.lost)
        json["detection"] = detectionJson(traffic::detectionOf(*before.network, *after.network));
    auto moves = Json::array();
    for (const auto& move : reaction.moves) {
        Json row;
        row["microvm"] = before.fleet->microVmName(move.microVm);
        row["from"] = move.from < 0 ? Json() : Json(before.fleet->hostName(move.from));
        row["to"] = move.to < 0 ? Json() : Json(after.fleet->hostName(move.to));
        row["promoted"] = move.promoted;
        if (move.to < 0)
            row["constraint"] = toString(after.assignment->microVms[static_cast<std::size_t>(move.microVm)].constraint);
        moves.push_back(std::move(row));
    }
    json["moves"] = std::move(moves);
    json["figures_before"] = figuresJson(before);
    json["figures"] = figuresJson(after);
    return json;
}

int runDrain(const DrainArguments& arguments, const Streams& streams) {
    int code = done;
    const auto document = readPlan(streams, arguments.file, code);
    if (!document)
        return code;
    const auto plan = planOf(streams, *document, code);
    if (!plan)
        return code;
    const auto mode = arguments.lost ? planner::LossMode::lost : planner::LossMode::drained;
    const auto reaction = planner::react(*plan, arguments.objects, mode);
    if (!reaction) {
        printError(streams, reaction.error());
        return exitCodeOf(reaction.error());
    }
    code = deliver(streams, arguments.output,
                   arguments.format == "json" ? textOf(drainJson(*plan, *reaction, arguments))
                                              : drainTable(*plan, *reaction, arguments.lost));
    const bool allHavePlaces = reaction->counts.unplaced == 0;
    return code == done && !allHavePlaces ? notPlaced : code;
}

} // namespace

Command drainCommand(CLI::App& app) {
    auto arguments = std::make_shared<DrainArguments>();
    app.add_option("FILE", arguments->file, "Plan file")->required();
    app.add_option("OBJECT", arguments->objects, "host:ID, entry:ID, region:ID or link:FROM>TO")->required();
    app.add_flag("--lost", arguments->lost, "They are gone at once, instead of emptied in good order");
    app.add_option("--format", arguments->format, "table or json")->check(CLI::IsMember({"table", "json"}));
    app.add_option("-o,--output", arguments->output, "Write the answer to a file");
    return [arguments](const Streams& streams) { return runDrain(*arguments, streams); };
}

} // namespace flightplan::cli
