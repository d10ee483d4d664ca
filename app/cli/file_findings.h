#pragma once

#include "app/cli/commands.h"
#include "model/latency/checks.h"

#include <vector>

namespace flightplan::cli {

/// "file:12: warning: message [column 7]", a line per finding on standard error; of many alike the first twenty and how
/// many more there are.
void printFindings(const Streams& streams, const std::vector<latency::FileFinding>& findings);

} // namespace flightplan::cli
