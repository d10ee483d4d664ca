#pragma once

#include "model/plan/plan.h"

#include <cstdint>
#include <span>
#include <vector>

namespace flightplan::plan {

/// A flag for each region of the fleet: whether a primary of one of the workloads (indices of the fleet) runs there.
/// O(microVMs of these).
std::vector<std::uint8_t> servingRegions(const Plan& plan, std::span<const std::int32_t> workloads);

/// The same for all workloads. A plan without any serves, so to speak, from each region that is up: what its regions
/// could give.
std::vector<std::uint8_t> servingRegions(const Plan& plan);

} // namespace flightplan::plan
