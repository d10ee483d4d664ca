#include "tests/support/packing.h"

#include "model/base/fixed_point.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace flightplan::test {
namespace {

using topology::Resource;

constexpr std::int64_t vcpu = 1'000'000;

/// Draws of 0 … 99 from Knuth's 64-bit linear generator.
class Draws {
public:
    std::int64_t next() {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::int64_t>((m_state >> 33) % 100);
    }

private:
    std::uint64_t m_state = 42;
};

Resources amounts(std::int64_t vcpus, std::int64_t mib) {
    return {{vcpus * vcpu, mib, 0, 0}};
}

} // namespace

Packing simulatorPacking() {
    Packing packing{std::vector(1000, amounts(128, 524'288)), {}};
    Draws draws;
    for (int i = 0; i < 100'000; ++i) {
        const auto r = draws.next();
        packing.demands.push_back(r < 50   ? amounts(1, 256)
                                  : r < 75 ? amounts(1, 1024)
                                  : r < 85 ? amounts(1, 2048)
                                           : amounts(2, 4096));
    }
    return packing;
}

Packing variedPacking() {
    Packing packing{std::vector(6000, amounts(64, 262'144)), {}};
    Draws draws;
    for (int i = 0; i < 20'000; ++i) {
        const auto r = draws.next();
        const auto q = draws.next();
        const auto vcpus = 1 + r * r / 400;
        packing.demands.push_back(amounts(vcpus, vcpus * (1024 + 61 * q)));
    }
    return packing;
}

Packing decreasing(Packing packing) {
    std::ranges::stable_sort(packing.demands, std::ranges::greater(),
                             [](const Resources& demand) { return demand[Resource::cpu]; });
    return packing;
}

placement::Problem problemOf(const Packing& packing) {
    placement::Problem problem;
    problem.regionCount = 1;
    problem.regionUp = {1};
    auto& hosts = problem.hosts;
    const auto count = packing.hosts.size();
    hosts.region.assign(count, 0);
    hosts.capacity = hosts.allocatable = packing.hosts;
    hosts.health.assign(count, static_cast<std::int32_t>(fixedOne));
    hosts.up.assign(count, 1);
    hosts.hostClass.assign(count, -1);
    hosts.entry.assign(count, 0);
    problem.indexRegions();
    for (const auto& demand : packing.demands) {
        placement::WorkloadSpec spec;
        spec.replicas = 1;
        spec.need = spec.standbyNeed = demand;
        spec.allowed = {1};
        spec.allowedCount = 1;
        problem.workloads.push_back(std::move(spec));
    }
    problem.order = placement::submissionOrder(problem.workloads);
    problem.firstMicroVm.resize(packing.demands.size() + 1);
    std::iota(problem.firstMicroVm.begin(), problem.firstMicroVm.end(), 0);
    return problem;
}

std::size_t hostsUsed(const placement::Assignment& assignment) {
    std::set<std::int32_t> hosts;
    for (const auto& placement : assignment.microVms)
        if (placement.placed())
            hosts.insert(placement.host);
    return hosts.size();
}

std::size_t placedCount(const placement::Assignment& assignment) {
    return static_cast<std::size_t>(std::ranges::count_if(assignment.microVms, &placement::Placement::placed));
}

} // namespace flightplan::test
