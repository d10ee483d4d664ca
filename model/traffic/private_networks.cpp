#include "model/traffic/private_networks.h"

#include "model/traffic/healthy.h"

#include <algorithm>
#include <array>
#include <map>

namespace flightplan::traffic {
namespace {

/// Healthy primaries of a workload per region that has some.
std::map<std::size_t, std::int64_t> regionsOf(const plan::Plan& plan, std::size_t workload) {
    const auto& problem = plan.fleet->problem;
    std::map<std::size_t, std::int64_t> regions;
    const auto first = problem.firstMicroVm[workload];
    for (auto i = first; i < first + problem.workloads[workload].replicas; ++i) {
        const auto& placement = plan.assignment->microVms[static_cast<std::size_t>(i)];
        if (serves(problem.hosts, placement))
            ++regions[static_cast<std::size_t>(problem.hosts.region[static_cast<std::size_t>(placement.host)])];
    }
    return regions;
}

} // namespace

std::string_view toString(Reach::State state) {
    constexpr std::array<std::string_view, 4> names = {"isolated", "no_microvm", "unreachable", "reachable"};
    return names[static_cast<std::size_t>(state)];
}

std::vector<PrivateNetwork> privateNetworks(const plan::Fleet& fleet) {
    std::map<std::string, std::vector<std::int32_t>> byName;
    for (std::size_t w = 0; w < fleet.workloads.size(); ++w)
        byName[fleet.workloads[w].privateNetwork].push_back(static_cast<std::int32_t>(w));
    std::vector<PrivateNetwork> networks;
    for (auto& [name, workloads] : byName)
        networks.push_back({name, std::move(workloads)});
    return networks;
}

Reach reachOf(const plan::Plan& plan, std::size_t from, std::size_t to) {
    const auto& fleet = *plan.fleet;
    if (fleet.workloads[from].privateNetwork != fleet.workloads[to].privateNetwork)
        return {};
    const auto callers = regionsOf(plan, from), called = regionsOf(plan, to);
    if (callers.empty() || called.empty())
        return {Reach::State::noMicroVm, 0, 0};
    std::int64_t sum = 0, count = 0;
    std::uint32_t worst = 0;
    for (const auto& [region, microVms] : callers) {
        auto nearest = topology::unreachableRtt;
        for (const auto& [target, any] : called)
            nearest = std::min(nearest, plan.network->rtt(region, target));
        if (nearest == topology::unreachableRtt)
            return {Reach::State::unreachable, 0, 0};
        sum += microVms * nearest;
        count += microVms;
        worst = std::max(worst, nearest);
    }
    return {Reach::State::reachable, static_cast<std::uint32_t>((sum + count / 2) / count), worst};
}

} // namespace flightplan::traffic
