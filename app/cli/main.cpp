#include "app/cli/run_cli.h"

#include <csignal>
#include <iostream>
#include <stop_token>
#include <unistd.h>

namespace {

std::stop_source interrupted; // NOLINT: a signal handler has no other way

/// The first Ctrl C asks the command to end in good order; the next ends the process.
void onInterrupt(int) {
    interrupted.request_stop(); // one atomic operation, as nothing has registered a callback
    std::signal(SIGINT, SIG_DFL);
}

} // namespace

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    std::signal(SIGINT, onInterrupt);
    const int code = flightplan::cli::runCli(std::vector<std::string>(argv + 1, argv + argc), std::cout, std::cerr,
                                             interrupted.get_token(), isatty(STDERR_FILENO) != 0);
    std::cout.flush();
    return std::cout ? code : flightplan::cli::failure;
}
