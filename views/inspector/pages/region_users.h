#pragma once

#include "model/plan/plan.h"

#include <cstdint>
#include <optional>

namespace flightplan::views {

/// The users that the replicas in one region serve.
struct RegionUsers {
    std::optional<double> share;  ///< of all user weight, 0 … 1; empty if the plan has no users
    std::optional<double> meanMs; ///< of their round-trip times; empty if it serves nobody
};

/// Adds up the served shares of the region's microVMs. O(microVMs + served shares).
RegionUsers usersOf(const plan::Plan& plan, std::int32_t region);

} // namespace flightplan::views
