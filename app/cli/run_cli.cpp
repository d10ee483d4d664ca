#include "app/cli/run_cli.h"

#include "app/cli/commands.h"
#include "model/catalog/catalog.h"
#include "model/plan/plan.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <exception>
#include <map>
#include <ostream>
#include <utility>

namespace flightplan::cli {
namespace {

std::string versionText() {
    return "flightplan-cli " FLIGHTPLAN_VERSION ", engine " + std::string(plan::engineVersion) + ", catalogue " +
           catalog::builtIn().version();
}

int parseAndRun(const std::vector<std::string>& arguments, const Streams& streams) {
    CLI::App app("Plans deployments on global edge platforms: where every microVM runs, why, and what does not fit.",
                 "flightplan-cli");
    app.set_version_flag("--version", versionText());
    app.require_subcommand(1);
    app.footer(
        "A file named - is standard input. Exit codes: 0 done, 1 something could not be placed, 2 bad input or usage,\n"
        "3 input/output or internal failure, 130 cancelled.");
    std::map<const CLI::App*, Command> commands;
    const auto add = [&](const std::string& name, const std::string& description, auto make) {
        auto* command = app.add_subcommand(name, description);
        commands[command] = make(*command);
    };
    add("plan", "Plan a file and print where everything runs", planCommand);
    add("validate", "Check files and print every problem with its line and remedy", validateCommand);
    add("fingerprint", "Print the fingerprint of each file's plan", fingerprintCommand);
    add("generate", "Make a plan of a given size with synthetic hosts and workloads", generateCommand);
    add("bound", "Print how good a plan is: its cost, what no plan can cost less than, and the bottlenecks",
        boundCommand);
    add("improve", "Find prices of resources that make a plan better, and write the plan with them", improveCommand);
    add("catalog", "Print the built-in regions, sizes, latencies or cities", catalogCommand);
    add("drain", "Say what moves where, and what no longer fits, when hosts, regions or links are drained or lost",
        drainCommand);
    add("sweep", "Lose every host, every region or every pair of regions, and say what has no place then",
        sweepCommand);
    add("compare-policies",
        "Place the same microVMs by score, first, next, best and worst fit and others, side by side",
        comparePoliciesCommand);
    add("import", "Make a plan from another program's files, or add what they know to one", importCommand);
    add("latency", "Print round-trip times and how they are known, or judge the estimates", latencyCommand);
    add("rebalance", "Find a better plan near the current one, and the order of its moves", rebalanceCommand);
    add("regions", "Find the best sets of regions for a workload's users", regionsCommand);
    add("route", "Send the users' requests to the regions that serve them, and say how long they take", routeCommand);
    try {
        std::vector<std::string> reversed(arguments.rbegin(), arguments.rend()); // CLI11 takes them from the back
        app.parse(std::move(reversed));
    } catch (const CLI::ParseError& error) {
        const int code = app.exit(error, streams.out, streams.err);
        return code == 0 ? done : badInput;
    }
    return commands.at(app.get_subcommands().front())(streams);
}

} // namespace

int runCli(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err, std::stop_token stop,
           bool showsProgress) {
    try {
        return parseAndRun(arguments, {out, err, std::move(stop), showsProgress});
    } catch (const std::exception& exception) {
        err << "flightplan-cli: internal failure: " << exception.what() << "\n";
        return failure;
    }
}

} // namespace flightplan::cli
