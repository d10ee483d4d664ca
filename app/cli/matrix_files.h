#pragma once

#include "app/cli/commands.h"
#include "model/exchange/rtt_sites.h"
#include "model/latency/matrix.h"

#include <optional>
#include <string>
#include <vector>

namespace flightplan::cli {

/// Reads files of round-trip times as one matrix, in which the first file's value of a pair stays. Prints every problem
/// and conflict; with an error sets `code`.
std::optional<latency::Matrix> readMatrices(const Streams& streams, const std::vector<std::string>& files,
                                            const latency::Origin& origin, int& code);

/// Reads a mapping file; an empty name is an empty map.
std::optional<exchange::SiteMap> readMap(const Streams& streams, const std::string& file, int& code);

} // namespace flightplan::cli
