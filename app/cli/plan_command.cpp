#include "app/cli/commands.h"
#include "app/cli/envelope.h"
#include "app/cli/output.h"
#include "model/planner/planner.h"
#include "model/studies/survival.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>

namespace flightplan::cli {
namespace {

struct PlanArguments {
    std::string file, format = "table", explain, output;
    std::optional<std::uint64_t> seed;
};

int runPlan(const PlanArguments& arguments, const Streams& streams) {
    int code = done;
    auto document = readPlan(streams, arguments.file, code);
    if (!document)
        return code;
    if (arguments.seed)
        document->settings.edit([&](auto& settings) { settings.seed = *arguments.seed; });
    const auto plan = planOf(streams, *document, code);
    if (!plan)
        return code;
    std::optional<std::int64_t> microVm;
    if (!arguments.explain.empty()) {
        microVm = plan->fleet->findMicroVm(arguments.explain);
        if (*microVm < 0) {
            streams.err << "flightplan-cli: there is no microVM " << arguments.explain
                        << "; write WORKLOAD/N, for a standby WORKLOAD/sN\n";
            return badInput;
        }
    }
    const auto losses = studies::Survival(*plan).regions(streams.stop);
    if (!losses)
        return cancelled;
    const auto survives = studies::survivesOneRegion(*plan, *losses);
    std::string text;
    if (arguments.format == "json") {
        Json json = planJson(*plan, survives);
        if (microVm)
            json["explanation"] = explanationJson(*plan, *microVm);
        text = textOf(json);
    } else {
        text = planTable(*plan, survives) + (microVm ? explanationTable(*plan, *microVm) : "");
    }
    code = deliver(streams, arguments.output, text);
    return code == done && plan->figures->unplaced > 0 ? notPlaced : code;
}

} // namespace

Command planCommand(CLI::App& app) {
    auto arguments = std::make_shared<PlanArguments>();
    app.add_option("FILE", arguments->file, "Plan file")->required();
    app.add_option("--format", arguments->format, "table or json")->check(CLI::IsMember({"table", "json"}));
    app.add_option("--seed", arguments->seed, "Seed instead of the file's")->check(seedProblem);
    app.add_option("--explain", arguments->explain, "Explain one microVM, WORKLOAD/N");
    app.add_option("-o,--output", arguments->output, "Write the answer to a file");
    return [arguments](const Streams& streams) { return runPlan(*arguments, streams); };
}

} // namespace flightplan::cli
