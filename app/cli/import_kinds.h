#pragma once

#include "app/cli/commands.h"

namespace flightplan::cli {

// What `import` can read: one file each, a line in import_command.cpp.

Command importClientsCommand(CLI::App& app);
Command importGraphmlCommand(CLI::App& app);
Command importN2pCommand(CLI::App& app);
Command importRoadefCommand(CLI::App& app);
Command importRttCommand(CLI::App& app);

} // namespace flightplan::cli
