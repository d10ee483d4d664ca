#pragma once

#include "model/placement/problem.h"
#include "model/topology/objective.h"

#include <cstdint>

namespace flightplan::test {

struct RandomProblem {
    placement::Problem problem;
    topology::WorkloadOrder order = topology::WorkloadOrder::id;
};

/// A fleet that is as unpleasant as a valid document can make it: every rule, both signs of every weight, ties,
/// scarcity, hosts that take nothing, no hosts, no regions. A pure function of the seed.
RandomProblem randomProblem(std::uint64_t seed);

} // namespace flightplan::test
