#include "app/cli/commands.h"
#include "app/cli/generate.h"
#include "app/cli/output.h"
#include "model/catalog/catalog.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace flightplan::cli {

Command generateCommand(CLI::App& app) {
    auto size = std::make_shared<FleetSize>();
    auto output = std::make_shared<std::string>();
    app.add_option("--regions", size->regions, "Number of regions, 1 to 18")->check(CLI::Range(1, 18));
    app.add_option("--hosts", size->hosts, "Number of hosts")
        ->check(CLI::Range(1, static_cast<int>(document::maxHosts)));
    app.add_option("--microvms", size->microVms, "Number of microVMs")
        ->check(CLI::Range(1, static_cast<int>(document::maxMicroVms)));
    app.add_option("--seed", size->seed, "Seed: the same numbers and seed give the same file")->check(seedProblem);
    app.add_option("-o,--output", *output, "File to write; standard output without it");
    return [size, output](const Streams& streams) -> int {
        return deliver(streams, *output, document::write(generateFleet(*size, catalog::builtIn())));
    };
}

} // namespace flightplan::cli
