#include "model/plan/load.h"

namespace flightplan::plan {

double shareOf(std::int64_t used, std::int64_t allocatable) {
    constexpr double overfull = 10;
    if (allocatable > 0)
        return static_cast<double>(used) / static_cast<double>(allocatable);
    return used > 0 ? overfull : 0;
}

Load bindingLoad(const topology::Resources& used, const topology::Resources& allocatable) {
    Load load;
    for (const auto resource : topology::allResources)
        if (const double share = shareOf(used[resource], allocatable[resource]); share > load.share)
            load = {share, resource};
    return load;
}

} // namespace flightplan::plan
