#pragma once

#include "model/placement/problem.h"

#include <optional>

namespace flightplan::test {

/// The bound [ms] of an additive fleet (the users of each workload at one place, no standbys, hosts of one class) as a
/// linear program: how many replicas of each workload are in each region, as fractions, within the summed capacities.
/// Solved by GLPK's simplex; empty if that fails.
std::optional<double> linearProgramBound(const placement::Problem& problem);

} // namespace flightplan::test
