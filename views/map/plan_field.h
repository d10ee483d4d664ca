#pragma once

#include "model/plan/plan.h"
#include "views/map/map_scene.h"

#include <cstdint>
#include <span>

namespace flightplan::views {

/// The field of a plan: its healthy edges, and from each the nearest region where a replica of one of the workloads
/// (indices of the fleet) runs. O(edges · regions + microVMs of these).
MapField fieldOf(const plan::Plan& plan, std::span<const std::int32_t> workloads);
/// The same for all workloads.
MapField fieldOf(const plan::Plan& plan);

} // namespace flightplan::views
