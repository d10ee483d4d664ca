#pragma once

#include "model/reassignment/problem.h"

#include <cstdint>

namespace flightplan::test {

struct ReassignmentSize {
    std::uint32_t machines = 6, processes = 14; ///< at most so many
};

/// A problem that uses every rule and cost, tight enough that rules bind; its initial assignment breaks none. A pure
/// function of the seed.
reassignment::Problem randomReassignment(std::uint64_t seed, const ReassignmentSize& size = {});

/// How many random problems a property is tried on: `usual`, or FLIGHTPLAN_PROBLEMS if that is more.
std::uint64_t problemCount(std::uint64_t usual);

/// Every assignment of a small problem, best first by exhaustive search: its cost. At most 2²⁰ assignments are tried.
std::int64_t bestByBruteForce(const reassignment::Problem& problem);

} // namespace flightplan::test
