#include "app/cli/commands.h"
#include "app/cli/import_kinds.h"

#include <CLI/CLI.hpp>

#include <map>
#include <utility>

namespace flightplan::cli {

Command importCommand(CLI::App& app) {
    app.require_subcommand(1);
    std::map<const CLI::App*, Command> kinds;
    const auto add = [&](const std::string& name, const std::string& description, auto make) {
        auto* kind = app.add_subcommand(name, description);
        kinds[kind] = make(*kind);
    };
    add("clients", "Write who uses a workload from where into a plan: from CSV, Prometheus, or people of the world",
        importClientsCommand);
    add("graphml", "Write the edges of a network map in GraphML into a plan, as links", importGraphmlCommand);
    add("n2p", "Write the links of a Net2Plan design into a plan", importN2pCommand);
    add("roadef", "Make a plan of a machine reassignment instance", importRoadefCommand);
    add("rtt", "Write measured round-trip times of a provider's sites into a plan", importRttCommand);
    return [&app, kinds = std::move(kinds)](const Streams& streams) {
        return kinds.at(app.get_subcommands().front())(streams);
    };
}

} // namespace flightplan::cli
