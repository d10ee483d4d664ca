#pragma once

#include "model/plan/plan.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace flightplan::planner {

/// Headroom in units of one size: how many more microVMs of it the hosts of a plan would take.
struct Room {
    std::int64_t microVms = 0;
    std::vector<std::int64_t> perRegion; ///< per region of the fleet
    /// Free on hosts that are up once they are full of that size: nothing of the size can use it any more.
    topology::Resources stranded;
    /// What runs out first on the most hosts; empty if no host is up.
    std::optional<topology::Resource> scarcest;

    bool operator==(const Room&) const = default;
};

/// Fills each host that is up with microVMs that need `need` [overhead included], by what it has free less the plan's
/// headroom. Rules of workloads have no say. `need` must ask for something. O(hosts).
Room roomFor(const plan::Plan& plan, const topology::Resources& need);

} // namespace flightplan::planner
