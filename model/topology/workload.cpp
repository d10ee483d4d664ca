#include "model/topology/workload.h"

namespace flightplan::topology {

std::optional<Resources> demandOf(const Workload& workload, const catalog::Catalog& catalog) {
    constexpr std::int64_t defaultDiskMib = 1024;
    constexpr std::int64_t mebibytesPerGibibyte = 1024;
    std::array<std::optional<std::int64_t>, resourceCount> amounts;
    amounts[static_cast<std::size_t>(Resource::bandwidth)] = 0;
    amounts[static_cast<std::size_t>(Resource::disk)] = defaultDiskMib;
    if (const auto* size = catalog.findSize(workload.size)) {
        amounts[static_cast<std::size_t>(Resource::cpu)] = size->baseline.count();
        amounts[static_cast<std::size_t>(Resource::memory)] = size->memory.count();
    }
    Resources demand;
    for (std::size_t r = 0; r < resourceCount; ++r) {
        const auto amount = workload.demand.amounts[r] ? workload.demand.amounts[r] : amounts[r];
        if (!amount)
            return std::nullopt;
        demand.amounts[r] = *amount;
    }
    demand[Resource::disk] += workload.volumeGib * mebibytesPerGibibyte;
    return demand;
}

} // namespace flightplan::topology
