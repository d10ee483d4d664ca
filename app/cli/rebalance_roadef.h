#pragma once

#include "app/cli/commands.h"
#include "app/cli/search_watch.h"

#include <cstdint>
#include <optional>
#include <string>

namespace flightplan::cli {

/// The rebalance of an instance of the ROADEF/EURO challenge 2012, as typed.
struct RoadefArguments {
    std::string model, assignment;
    std::string solution; ///< file to write, in the competition's form; empty = none
    std::string format = "table";
    SearchTime time;
    std::uint64_t seed = 1;
    std::int32_t moveLimit = 0;
    std::optional<std::int64_t> lowerBound;
};

int rebalanceRoadef(const RoadefArguments& arguments, const Streams& streams);

} // namespace flightplan::cli
