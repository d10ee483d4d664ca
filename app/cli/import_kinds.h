#pragma once

#include "app/cli/commands.h"

namespace flightplan::cli {

// What `import` can read: one file each, a line in import_command.cpp.

Command importRoadefCommand(CLI::App& app);
Command importRttCommand(CLI::App& app);

} // namespace flightplan::cli
