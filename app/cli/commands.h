#pragma once

#include <functional>
#include <iosfwd>
#include <stop_token>
#include <string>

namespace CLI {
class App;
}

namespace flightplan::cli {

/// Where a command writes.
struct Streams {
    std::ostream& out;          ///< the answer
    std::ostream& err;          ///< diagnostics and progress
    std::stop_token stop = {};  ///< asked to end: exit code 130
    bool showsProgress = false; ///< `err` is a terminal
};

/// A command registers its options with `app` and gives back what runs it; the result is the exit code.
using Command = std::function<int(const Streams&)>;

Command planCommand(CLI::App& app);
Command validateCommand(CLI::App& app);
Command fingerprintCommand(CLI::App& app);
Command generateCommand(CLI::App& app);
Command catalogCommand(CLI::App& app);
Command boundCommand(CLI::App& app);
Command improveCommand(CLI::App& app);
Command drainCommand(CLI::App& app);
Command sweepCommand(CLI::App& app);
Command comparePoliciesCommand(CLI::App& app);
Command importCommand(CLI::App& app);
Command latencyCommand(CLI::App& app);
Command latencyFieldCommand(CLI::App& app); ///< a subcommand of `latency`
Command regionsCommand(CLI::App& app);
Command rebalanceCommand(CLI::App& app);
Command routeCommand(CLI::App& app);

} // namespace flightplan::cli
