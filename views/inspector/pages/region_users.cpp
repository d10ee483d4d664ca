#include "views/inspector/pages/region_users.h"

#include "model/base/fixed_point.h"

#include <numeric>

namespace flightplan::views {

namespace {

constexpr double replicaUnit = 65536;
constexpr double microPerMilli = 1000;

/// User weight of a whole workload: its own times the sum of its clients', in workload weights.
double userWeight(const placement::WorkloadSpec& workload, const placement::ClientProfile& profile) {
    const auto clients = std::accumulate(profile.weights.begin(), profile.weights.end(), std::int64_t(0));
    return static_cast<double>(workload.userWeight) / millionth * static_cast<double>(clients) / millionth;
}

} // namespace

RegionUsers usersOf(const plan::Plan& plan, std::int32_t region) {
    const auto& problem = plan.fleet->problem;
    const auto& assignment = *plan.assignment;
    double all = 0;
    double here = 0;
    double weightedMs = 0;
    for (std::size_t w = 0; w < problem.workloads.size(); ++w) {
        const auto& workload = problem.workloads[w];
        if (workload.profile < 0 || workload.replicas <= 0)
            continue;
        const auto& profile = *problem.profiles[static_cast<std::size_t>(workload.profile)];
        const double weight = userWeight(workload, profile);
        all += weight;
        const auto first = static_cast<std::size_t>(problem.firstMicroVm[w]);
        for (std::size_t m = first; m < first + static_cast<std::size_t>(workload.replicas); ++m) {
            const auto& placed = assignment.microVms[m];
            if (!placed.placed() || problem.hosts.region[static_cast<std::size_t>(placed.host)] != region)
                continue;
            const auto begin = static_cast<std::size_t>(assignment.servedBegin[m]);
            const auto end = static_cast<std::size_t>(assignment.servedBegin[m + 1]);
            for (std::size_t s = begin; s < end; ++s) {
                const auto& served = assignment.served[s];
                const double part = weight * served.amount / replicaUnit / workload.replicas;
                const auto cell =
                    static_cast<std::size_t>(served.client) * static_cast<std::size_t>(problem.regionCount) +
                    static_cast<std::size_t>(region);
                here += part;
                weightedMs += part * profile.rtt[cell] / microPerMilli;
            }
        }
    }
    RegionUsers users;
    if (all > 0)
        users.share = here / all;
    if (here > 0)
        users.meanMs = weightedMs / here;
    return users;
}

} // namespace flightplan::views
