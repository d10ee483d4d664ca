#pragma once

#include <string>
#include <utility>
#include <vector>

namespace flightplan {

/// Keys of a JSON object that this version does not know, sorted, each with its value as compact JSON text: kept so
/// that a file written by a newer version survives a round trip.
using UnknownKeys = std::vector<std::pair<std::string, std::string>>;

} // namespace flightplan
