#pragma once

#include "model/placement/assignment.h"
#include "model/placement/problem.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace flightplan::test {

using placement::Resources;

/// Demands of microVMs, each a workload of its own, in the order of submission, and the hosts that they come to.
struct Packing {
    std::vector<Resources> hosts;
    std::vector<Resources> demands;
};

/// 1,000 equal hosts, 100,000 microVMs of four shapes that fill nine tenths of their vCPUs: published runs of other
/// simulators use it.
Packing simulatorPacking();
/// 6,000 equal hosts, 20,000 microVMs of 1 to 25 vCPUs: tells policies apart.
Packing variedPacking();
/// Stable, by vCPUs.
Packing decreasing(Packing packing);

/// One region, no users, no rules beyond room.
placement::Problem problemOf(const Packing& packing);

/// Hosts that hold something.
std::size_t hostsUsed(const placement::Assignment& assignment);
std::size_t placedCount(const placement::Assignment& assignment);

} // namespace flightplan::test
