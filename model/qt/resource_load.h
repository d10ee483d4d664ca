#pragma once

#include "model/topology/resources.h"

namespace flightplan::qt {

/// How full something is: the share of the resource that binds.
struct ResourceLoad {
    double share = 0; ///< of what is allocatable, 0 … 1 and beyond
    topology::Resource binding = topology::Resource::cpu;

    bool operator==(const ResourceLoad&) const = default;
};

/// The largest share of `used` in `allocatable`; of equal ones the first. What uses something that there is none of is
/// overfull (share 10).
ResourceLoad bindingLoad(const topology::Resources& used, const topology::Resources& allocatable);

} // namespace flightplan::qt
