#include "model/qt/resource_load.h"

namespace flightplan::qt {

ResourceLoad bindingLoad(const topology::Resources& used, const topology::Resources& allocatable) {
    constexpr double overfull = 10;
    ResourceLoad load;
    for (const auto resource : topology::allResources) {
        const auto total = allocatable[resource];
        const double share = total > 0            ? static_cast<double>(used[resource]) / static_cast<double>(total)
                             : used[resource] > 0 ? overfull
                                                  : 0.0;
        if (share > load.share)
            load = {share, resource};
    }
    return load;
}

} // namespace flightplan::qt
