#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace flightplan::cli {

/// Exit codes of the command line.
enum ExitCode : int { done = 0, notPlaced = 1, badInput = 2, failure = 3, cancelled = 130 };

/// Runs one command. `arguments` are those behind the program's name; answers go to `out`, diagnostics to `err`.
/// Standard input is read only where a file is `-`.
int runCli(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err);

} // namespace flightplan::cli
