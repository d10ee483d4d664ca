#pragma once

#include "model/placement/problem.h"

#include <cstdint>

namespace flightplan::test {

/// Two or three regions with five or six hosts and six to eight workloads of one to four replicas, some more than fits;
/// allowed regions, caps per region and per host, host classes and hosts that are down, but no rule that the exact
/// solution does not know. A pure function of the seed.
placement::Problem tinyFleet(std::uint64_t seed);

} // namespace flightplan::test
