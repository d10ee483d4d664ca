#include "views/capacity/host_cells.h"

#include "model/plan/load.h"
#include "model/qt/fleet_text.h"

namespace flightplan::views {

HostCells HostCells::of(const plan::Plan& plan) {
    const auto& fleet = *plan.fleet;
    const auto& problem = fleet.problem;
    HostCells result;
    result.cells.reserve(problem.hosts.size());
    for (std::size_t region = 0; region < fleet.regions.size(); ++region) {
        const auto begin = problem.regionBegin[region];
        const auto end = problem.regionBegin[region + 1];
        if (begin == end)
            continue;
        const auto& site = fleet.regions[region];
        const auto load = plan::bindingLoad(plan.figures->regionUsed[region], plan.figures->regionCapacity[region]);
        result.blocks.push_back({static_cast<std::int32_t>(region), QString::fromStdString(site.id),
                                 qt::regionCode(site.id), QString::fromStdString(site.name), load.share,
                                 result.cells.size(), end - begin});
        for (auto i = begin; i < end; ++i) {
            const auto host = problem.regionHosts[static_cast<std::size_t>(i)];
            const auto at = static_cast<std::size_t>(host);
            const auto share = plan::bindingLoad(plan.assignment->used[at], problem.hosts.allocatable[at]).share;
            result.cells.push_back({host, static_cast<float>(share), qt::hostRowState(plan, host)});
        }
    }
    return result;
}

} // namespace flightplan::views
