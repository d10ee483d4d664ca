#include "model/plan/serving.h"

#include <numeric>

namespace flightplan::plan {

std::vector<std::uint8_t> servingRegions(const Plan& plan, std::span<const std::int32_t> workloads) {
    const auto& problem = plan.fleet->problem;
    std::vector<std::uint8_t> serving(plan.fleet->regions.size(), 0);
    for (const auto workload : workloads) {
        const auto first = problem.firstMicroVm[static_cast<std::size_t>(workload)];
        const auto primaries = problem.workloads[static_cast<std::size_t>(workload)].replicas;
        for (auto microVm = first; microVm < first + primaries; ++microVm)
            if (const auto host = plan.assignment->microVms[static_cast<std::size_t>(microVm)].host; host >= 0)
                serving[static_cast<std::size_t>(problem.hosts.region[static_cast<std::size_t>(host)])] = 1;
    }
    return serving;
}

std::vector<std::uint8_t> servingRegions(const Plan& plan) {
    if (plan.fleet->workloads.empty()) {
        std::vector<std::uint8_t> up;
        for (const auto& region : plan.fleet->regions)
            up.push_back(region.up);
        return up;
    }
    std::vector<std::int32_t> all(plan.fleet->workloads.size());
    std::iota(all.begin(), all.end(), 0);
    return servingRegions(plan, all);
}

} // namespace flightplan::plan
