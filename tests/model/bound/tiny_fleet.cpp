#include "tests/model/bound/tiny_fleet.h"

#include "model/base/philox.h"

#include <algorithm>
#include <numeric>

namespace flightplan::test {
namespace {

using namespace placement;

class Generator {
public:
    explicit Generator(std::uint64_t seed)
        : m_random(seed, "fleet", "tiny") {}

    Problem run() {
        m_problem.regionCount = between(2, 3);
        m_problem.regionUp.assign(static_cast<std::size_t>(m_problem.regionCount), 1);
        for (int host = between(5, 6); host > 0; --host)
            addHost();
        m_problem.indexRegions();
        m_problem.firstMicroVm.push_back(0);
        for (int workload = between(6, 8); workload > 0; --workload)
            addWorkload();
        m_problem.order = placementOrder(m_problem.workloads, topology::WorkloadOrder::id);
        return std::move(m_problem);
    }

private:
    std::int32_t between(std::int32_t least, std::int32_t most) {
        return least + static_cast<std::int32_t>(m_random.below(static_cast<std::uint32_t>(most - least + 1)));
    }
    bool oneIn(std::uint32_t n) { return m_random.below(n) == 0; }

    void addHost() {
        auto& hosts = m_problem.hosts;
        const bool wide = oneIn(2);
        const Resources capacity{{(wide ? 8 : 12) * 1'000'000, (wide ? 16 : 12) * 1024, 10'000, 100'000}};
        hosts.region.push_back(between(0, m_problem.regionCount - 1));
        hosts.capacity.push_back(capacity);
        hosts.allocatable.push_back(capacity);
        hosts.health.push_back(static_cast<std::int32_t>(fixedOne));
        hosts.up.push_back(!oneIn(12));
        hosts.hostClass.push_back(oneIn(8) ? 0 : -1);
        hosts.entry.push_back(static_cast<std::int32_t>(hosts.size()));
    }

    void addWorkload() {
        WorkloadSpec spec;
        spec.replicas = between(1, 4);
        spec.need = {{between(1, 4) * 1'000'000, between(1, 6) * 1024, between(1, 40) * 10, 1000}};
        spec.standbyNeed = spec.need;
        spec.weights = {fixedOne / 2, fixedOne / 3, 0, 0};
        spec.hostClass = oneIn(10) ? 0 : -1;
        for (std::int32_t region = 0; region < m_problem.regionCount; ++region) {
            spec.allowed.push_back(!oneIn(6));
            spec.allowedCount += spec.allowed.back();
        }
        spec.perRegionMax = oneIn(3) ? between(1, 3) : 0;
        spec.perHostMax = oneIn(3) ? 2 : 1;
        spec.perHostMode = oneIn(4) ? topology::PerHostMode::off : topology::PerHostMode::hard;
        if (!oneIn(8)) {
            spec.profile = static_cast<std::int32_t>(m_problem.profiles.size());
            addProfile();
        }
        m_problem.firstMicroVm.push_back(m_problem.firstMicroVm.back() + spec.replicas);
        m_problem.workloads.push_back(std::move(spec));
    }

    void addProfile() {
        auto profile = std::make_shared<ClientProfile>();
        const auto regions = static_cast<std::size_t>(m_problem.regionCount);
        const auto clients = static_cast<std::size_t>(between(1, 3));
        for (std::size_t client = 0; client < clients; ++client)
            profile->weights.push_back(between(1, 9) * millionth);
        for (std::size_t i = 0; i < clients * regions; ++i)
            profile->rtt.push_back(oneIn(20) ? unreachable : static_cast<std::uint32_t>(between(1, 250)) * 1000U);
        for (std::size_t region = 0; region < regions; ++region) {
            std::vector<std::int32_t> order(clients);
            std::iota(order.begin(), order.end(), 0);
            std::ranges::stable_sort(order, {}, [&](std::int32_t c) {
                return profile->rtt[static_cast<std::size_t>(c) * regions + region];
            });
            profile->nearest.insert(profile->nearest.end(), order.begin(), order.end());
        }
        m_problem.profiles.push_back(std::move(profile));
    }

    RandomStream m_random;
    Problem m_problem;
};

} // namespace

Problem tinyFleet(std::uint64_t seed) {
    return Generator(seed).run();
}

} // namespace flightplan::test
