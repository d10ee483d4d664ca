#pragma once

#include <iosfwd>
#include <stop_token>
#include <string>
#include <vector>

namespace flightplan::cli {

/// Exit codes of the command line.
enum ExitCode : int { done = 0, notPlaced = 1, badInput = 2, failure = 3, cancelled = 130 };

/// Runs one command. `arguments` are those behind the program's name; answers go to `out`, diagnostics to `err`.
/// Standard input is read only where a file is `-`.
/// Long work ends with `cancelled` when `stop` asks for it, and reports its progress on `err` if that is a terminal.
int runCli(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err, std::stop_token stop = {},
           bool showsProgress = false);

} // namespace flightplan::cli
