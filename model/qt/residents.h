#pragma once

#include "model/plan/plan.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace flightplan::qt {

/// The microVMs of each host: the assignment, turned around. Made on the worker together with a plan.
struct Residents {
    std::vector<std::int32_t> begin;    ///< per host and one behind: its part of `microVms`
    std::vector<std::int32_t> microVms; ///< canonical indices, ascending within a host

    std::int32_t count(std::int32_t host) const;
    std::span<const std::int32_t> on(std::int32_t host) const;

    /// O(hosts + microVMs).
    static Residents of(const plan::Plan& plan);
};

struct WhatIfAnswer;

/// A plan as the item models take it. All are null before the first plan.
struct Snapshot {
    std::shared_ptr<const plan::Plan> plan; ///< while a what-if stands, the plan after the loss
    std::shared_ptr<const Residents> residents;
    std::shared_ptr<const WhatIfAnswer> whatIf; ///< null unless one was asked
};

Snapshot makeSnapshot(plan::Plan plan);

} // namespace flightplan::qt
