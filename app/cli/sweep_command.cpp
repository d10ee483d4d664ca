#include "app/cli/commands.h"
#include "app/cli/envelope.h"
#include "app/cli/output.h"
#include "app/cli/text_forms.h"
#include "model/planner/planner.h"
#include "model/studies/survival.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <ostream>

namespace flightplan::cli {
namespace {

using studies::LossOutcome;

struct SweepArguments {
    std::string file, of = "regions", format = "table", output;
};

std::string lossName(const plan::Plan& plan, const std::string& of, const LossOutcome& loss) {
    if (of == "hosts")
        return plan.fleet->hostName(loss.first);
    const auto id = [&](std::int32_t region) { return plan.fleet->regions[static_cast<std::size_t>(region)].id; };
    return loss.second < 0 ? id(loss.first) : id(loss.first) + " + " + id(loss.second);
}

std::string sweepTable(const plan::Plan& plan, const std::string& of, const std::vector<LossOutcome>& losses,
                       const plan::Figure& survives) {
    const auto survived =
        std::ranges::count_if(losses, [](const LossOutcome& loss) { return loss.counts.unplaced == 0; });
    std::string text =
        std::to_string(survived) + " of " + std::to_string(losses.size()) + " losses leave nothing without a place\n";
    if (of == "regions")
        text += "survives one region  " + figureText(survives) + "\n";
    auto worst = losses;
    std::ranges::stable_sort(worst, [](const LossOutcome& a, const LossOutcome& b) {
        return std::pair(a.counts.unplaced, a.counts.victims) > std::pair(b.counts.unplaced, b.counts.victims);
    });
    TextTable table({"LOST", ">VICTIMS", ">MOVED", ">PROMOTED", ">NO PLACE"});
    constexpr std::size_t most = 60; // more is for --format json
    for (std::size_t i = 0; i < worst.size() && i < most; ++i)
        table.add({lossName(plan, of, worst[i]), std::to_string(worst[i].counts.victims),
                   std::to_string(worst[i].counts.moved), std::to_string(worst[i].counts.promoted),
                   std::to_string(worst[i].counts.unplaced)});
    text += "\n" + table.text();
    if (worst.size() > most)
        text += "… " + std::to_string(worst.size() - most) + " more, none worse; --format json lists all\n";
    return text;
}

Json sweepJson(const plan::Plan& plan, const std::string& of, const std::vector<LossOutcome>& losses,
               const plan::Figure& survives) {
    Json json = envelope(plan);
    json["of"] = of;
    if (of == "regions")
        json["figures"]["survives_one_region"] = figureJson(survives);
    auto rows = Json::array();
    for (const auto& loss : losses) {
        Json row;
        if (of == "hosts")
            row["host"] = plan.fleet->hostName(loss.first);
        else
            row["regions"] = Json::array({plan.fleet->regions[static_cast<std::size_t>(loss.first)].id});
        if (loss.second >= 0)
            row["regions"].push_back(plan.fleet->regions[static_cast<std::size_t>(loss.second)].id);
        row["victims"] = loss.counts.victims;
        row["moved"] = loss.counts.moved;
        row["promoted"] = loss.counts.promoted;
        row["unplaced"] = loss.counts.unplaced;
        rows.push_back(std::move(row));
    }
    json["losses"] = std::move(rows);
    return json;
}

int runSweep(const SweepArguments& arguments, const Streams& streams) {
    int code = done;
    const auto document = readPlan(streams, arguments.file, code);
    if (!document)
        return code;
    const auto plan = planOf(streams, *document, code);
    if (!plan)
        return code;
    const auto progress = progressLine(streams, "losses");
    studies::Survival survival(*plan);
    const auto losses = arguments.of == "hosts"     ? survival.hosts(streams.stop, progress)
                        : arguments.of == "regions" ? survival.regions(streams.stop, progress)
                                                    : survival.regionPairs(streams.stop, progress);
    if (!losses)
        return cancelled;
    const auto survives =
        studies::survivesOneRegion(*plan, arguments.of == "regions" ? *losses : std::vector<LossOutcome>());
    code = deliver(streams, arguments.output,
                   arguments.format == "json" ? textOf(sweepJson(*plan, arguments.of, *losses, survives))
                                              : sweepTable(*plan, arguments.of, *losses, survives));
    const bool allSurvive =
        std::ranges::all_of(*losses, [](const LossOutcome& loss) { return loss.counts.unplaced == 0; });
    return code == done && !allSurvive ? notPlaced : code;
}

} // namespace

Command sweepCommand(CLI::App& app) {
    auto arguments = std::make_shared<SweepArguments>();
    app.add_option("FILE", arguments->file, "Plan file")->required();
    app.add_option("--of", arguments->of, "What is lost, one after another: hosts, regions or pairs (of regions)")
        ->check(CLI::IsMember({"hosts", "regions", "pairs"}));
    app.add_option("--format", arguments->format, "table or json")->check(CLI::IsMember({"table", "json"}));
    app.add_option("-o,--output", arguments->output, "Write the answer to a file");
    return [arguments](const Streams& streams) { return runSweep(*arguments, streams); };
}

} // namespace flightplan::cli
