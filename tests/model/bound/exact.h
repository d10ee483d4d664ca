#pragma once

#include "model/placement/problem.h"

#include <optional>

namespace flightplan::test {

/// The least Z [ms] of any plan of a tiny fleet without standbys, pins, skew, minimum regions and affinity: a
/// mixed-integer program with the replicas on each host and the users brought to each region, solved by GLPK. Empty if
/// it takes more than 5 s.
std::optional<double> exactObjective(const placement::Problem& problem);

} // namespace flightplan::test
