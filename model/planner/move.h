#pragma once

#include <cstdint>

namespace flightplan::planner {

/// A microVM that is elsewhere in one plan than in another.
struct Move {
    std::int64_t microVm = 0; ///< canonical index in the later plan
    std::int32_t from = -1;   ///< host of the earlier plan; −1 = without a place
    std::int32_t to = -1;     ///< host of the later plan; −1 = without a place
    bool promoted = false;    ///< of a reaction: a standby stood there already
};

} // namespace flightplan::planner
