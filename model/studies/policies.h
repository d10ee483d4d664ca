#pragma once

#include "model/placement/policies.h"
#include "model/plan/plan.h"
#include "model/studies/survival.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace flightplan::studies {

/// In which order a comparison places workloads: that of the plan, or that of their ids. Affinity targets come first in
/// both.
enum class PolicyOrder { plan, submission };

/// The fullest region: the largest share of what its hosts that are up can give, and the resource it is of.
struct Peak {
    std::optional<double> share; ///< empty: no host that is up has anything
    std::int32_t region = -1;
    topology::Resource resource = topology::Resource::cpu;
};

/// What one policy makes of a fleet.
struct PolicyOutcome {
    placement::Policy policy = placement::Policy::score;
    std::int64_t hostsUsed = 0; ///< hosts that hold a microVM
    plan::Figures figures;
    Peak requestedPeak;
    double ms = 0; ///< wall time of placement alone
};

/// Places the fleet of a plan by every policy, each from empty, with the seed of the document for `random`, and
/// computes the figures of each. `progress` counts policies. Empty if stopped.
///
/// Costs eight plans.
std::optional<std::vector<PolicyOutcome>> comparePolicies(const plan::Plan& plan, PolicyOrder order,
                                                          std::stop_token stop = {}, const Progress& progress = {});

} // namespace flightplan::studies
