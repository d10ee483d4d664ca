#include "model/planner/room.h"

#include <algorithm>
#include <limits>

namespace flightplan::planner {

using topology::Resource;
using topology::Resources;

namespace {

struct Fit {
    std::int64_t count = std::numeric_limits<std::int64_t>::max();
    Resource limit = Resource::cpu;
};

/// How often `need` fits into `free`, and what stops the next one; ties in resource order.
Fit fitOf(const Resources& free, const Resources& need) {
    Fit fit;
    for (const auto resource : topology::allResources) {
        if (need[resource] <= 0)
            continue;
        const auto count = std::max<std::int64_t>(0, free[resource]) / need[resource];
        if (count < fit.count)
            fit = {count, resource};
    }
    return fit;
}

} // namespace

Room roomFor(const plan::Plan& plan, const Resources& need) {
    const auto& problem = plan.fleet->problem;
    Room room;
    room.perRegion.resize(plan.fleet->regions.size());
    std::array<std::int64_t, topology::resourceCount> limits{};
    for (std::size_t host = 0; host < problem.hosts.size(); ++host) {
        if (!problem.hosts.up[host])
            continue;
        const auto free = problem.available(host) - plan.assignment->used[host];
        const auto fit = fitOf(free, need);
        room.microVms += fit.count;
        room.perRegion[static_cast<std::size_t>(problem.hosts.region[host])] += fit.count;
        ++limits[static_cast<std::size_t>(fit.limit)];
        for (const auto resource : topology::allResources)
            room.stranded[resource] += std::max<std::int64_t>(0, free[resource] - fit.count * need[resource]);
    }
    const auto most = std::ranges::max_element(limits);
    if (*most > 0)
        room.scarcest = topology::allResources[static_cast<std::size_t>(most - limits.begin())];
    return room;
}

} // namespace flightplan::planner
