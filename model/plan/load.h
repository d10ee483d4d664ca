#pragma once

#include "model/topology/resources.h"

#include <cstdint>

namespace flightplan::plan {

/// The share of what is allocatable that is used, 0 … 1 and beyond; what uses something that there is none of is
/// overfull (share 10).
double shareOf(std::int64_t used, std::int64_t allocatable);

/// How full something is: the share of the resource that binds.
struct Load {
    double share = 0; ///< of what is allocatable, 0 … 1 and beyond
    topology::Resource binding = topology::Resource::cpu;

    bool operator==(const Load&) const = default;
};

/// The largest share of `used` in `allocatable`; of equal ones the first.
Load bindingLoad(const topology::Resources& used, const topology::Resources& allocatable);

} // namespace flightplan::plan
