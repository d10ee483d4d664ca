#include "model/placement/problem.h"

#include <algorithm>
#include <numeric>

namespace flightplan::placement {
namespace {

/// The share of a fixed reference host that a demand takes, the largest resource counting, in 2⁻²⁴: the size of a
/// workload.
std::int64_t sizeOf(const Resources& need) {
    constexpr Resources reference{{32'000'000, 262'144, 10'000, 3'814'697}}; // 32 vCPU, 256 GiB, 10 Gbit/s, 4 TB
    std::int64_t size = 0;
    for (const auto resource : topology::allResources)
        size = std::max(size, need[resource] * fixedOne / reference[resource]);
    return size;
}

/// The same order, with each workload preceded by its not yet listed affinity targets, recursively.
std::vector<std::int32_t> withTargetsFirst(const std::vector<WorkloadSpec>& workloads,
                                           const std::vector<std::int32_t>& byRule) {
    // Depth first over affinity, with an own stack: chains in a hostile file may be long.
    std::vector<std::int32_t> result;
    std::vector<std::uint8_t> visited(workloads.size(), 0);
    std::vector<std::pair<std::int32_t, std::size_t>> stack; // workload, next affinity target
    for (const auto first : byRule) {
        if (visited[static_cast<std::size_t>(first)])
            continue;
        visited[static_cast<std::size_t>(first)] = 1;
        stack.emplace_back(first, 0);
        while (!stack.empty()) {
            auto& [workload, target] = stack.back();
            const auto& affinity = workloads[static_cast<std::size_t>(workload)].affinity;
            if (target == affinity.size()) {
                result.push_back(workload);
                stack.pop_back();
                continue;
            }
            const auto next = affinity[target++];
            if (!visited[static_cast<std::size_t>(next)]) {
                visited[static_cast<std::size_t>(next)] = 1;
                stack.emplace_back(next, 0);
            }
        }
    }
    return result;
}

} // namespace

Resources Problem::available(std::size_t host) const {
    auto left = hosts.allocatable[host];
    constexpr std::int64_t parts = 64;
    for (auto& amount : left.amounts)
        amount -= std::max<std::int64_t>(0, amount) / parts * headroom +
                  std::max<std::int64_t>(0, amount) % parts * headroom / parts;
    return left;
}

void Problem::indexRegions() {
    const auto regions = static_cast<std::size_t>(regionCount);
    regionBegin.assign(regions + 1, 0);
    for (const auto region : hosts.region)
        ++regionBegin[static_cast<std::size_t>(region) + 1];
    std::partial_sum(regionBegin.begin(), regionBegin.end(), regionBegin.begin());
    regionHosts.resize(hosts.size());
    auto next = regionBegin;
    for (std::size_t host = 0; host < hosts.size(); ++host)
        regionHosts[static_cast<std::size_t>(next[static_cast<std::size_t>(hosts.region[host])]++)] =
            static_cast<std::int32_t>(host);
}

std::vector<std::int32_t> submissionOrder(const std::vector<WorkloadSpec>& workloads) {
    std::vector<std::int32_t> byId(workloads.size());
    std::iota(byId.begin(), byId.end(), 0);
    return withTargetsFirst(workloads, byId);
}

std::vector<std::int32_t> placementOrder(const std::vector<WorkloadSpec>& workloads, topology::WorkloadOrder order) {
    std::vector<std::int64_t> sizes;
    if (order != topology::WorkloadOrder::id)
        for (const auto& workload : workloads)
            sizes.push_back(order == topology::WorkloadOrder::smaller ? sizeOf(workload.need) : -sizeOf(workload.need));
    std::vector<std::int32_t> byRule(workloads.size());
    std::iota(byRule.begin(), byRule.end(), 0);
    // Workloads are in id order, so a stable sort leaves the id as the last criterion.
    std::ranges::stable_sort(byRule, [&](std::int32_t a, std::int32_t b) {
        const auto& left = workloads[static_cast<std::size_t>(a)];
        const auto& right = workloads[static_cast<std::size_t>(b)];
        if (left.priority != right.priority)
            return left.priority > right.priority;
        if (left.allowedCount != right.allowedCount)
            return left.allowedCount < right.allowedCount;
        return !sizes.empty() && sizes[static_cast<std::size_t>(a)] < sizes[static_cast<std::size_t>(b)];
    });
    return withTargetsFirst(workloads, byRule);
}

} // namespace flightplan::placement
