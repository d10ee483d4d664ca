#include "tests/model/placement/random_problem.h"

#include "model/base/philox.h"
#include "model/placement/price.h"

#include <algorithm>
#include <numeric>

namespace flightplan::test {
namespace {

using namespace placement;

class Generator {
public:
    explicit Generator(std::uint64_t seed)
        : m_random(seed, "fleet", "placement") {}

    RandomProblem run() {
        auto& problem = m_result.problem;
        problem.regionCount = oneIn(25) ? 0 : between(1, 6);
        for (std::int32_t region = 0; region < problem.regionCount; ++region)
            problem.regionUp.push_back(!oneIn(8));
        problem.latencyTerm = oneIn(4) ? topology::LatencyTerm::coverage : topology::LatencyTerm::servedShare;
        problem.capacityTerm = oneIn(4) ? topology::CapacityTerm::cpu : topology::CapacityTerm::bottleneck;
        m_result.order =
            pick({topology::WorkloadOrder::id, topology::WorkloadOrder::smaller, topology::WorkloadOrder::larger});
        m_allEqual = oneIn(4);
        m_friendly = oneIn(3); // few rules, so that some fleets fill up
        addHosts();
        addProfiles();
        addWorkloads();
        problem.order = placementOrder(problem.workloads, m_result.order);
        if (oneIn(3))
            addPrices();
        return std::move(m_result);
    }

private:
    std::int32_t between(std::int32_t least, std::int32_t most) {
        return least + static_cast<std::int32_t>(m_random.below(static_cast<std::uint32_t>(most - least + 1)));
    }
    bool oneIn(std::uint32_t n) { return m_random.below(n) == 0; }
    template <class T>
    T pick(std::initializer_list<T> values) {
        return *(values.begin() + m_random.below(static_cast<std::uint32_t>(values.size())));
    }

    Resources shape(std::int64_t vcpus, std::int64_t gib, std::int64_t mbps, std::int64_t diskGib) {
        return {{vcpus * 1'000'000, gib * 1024, mbps, diskGib * 1024}};
    }

    void addHosts() {
        auto& problem = m_result.problem;
        auto& hosts = problem.hosts;
        const int most = oneIn(12) ? 400 : oneIn(4) ? 90 : 16; // trees of one, two and three levels
        const int wanted = problem.regionCount == 0 || oneIn(25) ? 0 : between(1, most);
        const std::vector<Resources> shapes = {shape(8, 16, 1000, 100), shape(16, 64, 10'000, 400),
                                               shape(32, 64, 2'000, 50), shape(4, 8, 100, 20)};
        for (std::int32_t entry = 0; static_cast<int>(hosts.size()) < wanted; ++entry) {
            const auto region = between(0, problem.regionCount - 1);
            auto capacity = m_allEqual ? shapes[0] : shapes[m_random.below(4)];
            Resources reserved;
            if (!m_allEqual && oneIn(10))
                capacity.amounts[m_random.below(4)] = 0;
            if (!m_allEqual && oneIn(60))
                capacity = {};
            if (!m_allEqual && oneIn(4))
                for (auto& amount : reserved.amounts)
                    amount = between(0, 3) * 300;
            if (!m_allEqual && oneIn(15))
                reserved.amounts[m_random.below(4)] += capacity.amounts[0] * between(1, 40); // more than there is
            const auto hostClass = m_allEqual || !oneIn(6) ? -1 : between(0, 1);
            for (int count = between(1, 5); count > 0; --count) {
                hosts.region.push_back(region);
                hosts.capacity.push_back(capacity);
                hosts.allocatable.push_back(capacity - reserved);
                hosts.health.push_back(m_allEqual ? static_cast<std::int32_t>(fixedOne) : health());
                hosts.up.push_back(problem.regionUp[static_cast<std::size_t>(region)] && (m_allEqual || !oneIn(10)));
                hosts.hostClass.push_back(hostClass);
                hosts.entry.push_back(entry);
            }
        }
        problem.indexRegions();
    }

    std::int32_t health() {
        if (!oneIn(3))
            return static_cast<std::int32_t>(fixedOne);
        if (oneIn(6))
            return pick({5'033'164, 5'033'165, 5'033'166, 0}); // around the gate
        return between(0, static_cast<std::int32_t>(fixedOne));
    }

    void addProfiles() {
        auto& problem = m_result.problem;
        const auto regions = static_cast<std::size_t>(problem.regionCount);
        for (int count = between(0, 3); count > 0; --count) {
            auto profile = std::make_shared<ClientProfile>();
            const auto clients = static_cast<std::size_t>(between(1, 7));
            for (std::size_t client = 0; client < clients; ++client)
                profile->weights.push_back(oneIn(6) ? 0 : oneIn(3) ? millionth : between(1, 9'000'000));
            const bool coarse = oneIn(2); // many equal times
            for (std::size_t i = 0; i < clients * regions; ++i)
                profile->rtt.push_back(oneIn(9)   ? unreachable
                                       : coarse   ? static_cast<std::uint32_t>(between(1, 4)) * 20'000U
                                       : oneIn(9) ? 0U
                                                  : static_cast<std::uint32_t>(between(500, 300'000)));
            for (std::size_t region = 0; region < regions; ++region) {
                std::vector<std::int32_t> order(clients);
                std::iota(order.begin(), order.end(), 0);
                std::ranges::stable_sort(order, {}, [&](std::int32_t c) {
                    return profile->rtt[static_cast<std::size_t>(c) * regions + region];
                });
                profile->nearest.insert(profile->nearest.end(), order.begin(), order.end());
            }
            problem.profiles.push_back(std::move(profile));
        }
    }

    std::int64_t weight(std::int32_t most) {
        if (oneIn(4))
            return 0;
        const auto size = std::int64_t(between(1, 1000)) * most * fixedOne / 1000;
        return oneIn(3) ? -size : size;
    }

    Weights weights() {
        const bool large = oneIn(5);
        Weights result;
        result.alpha = weight(large ? 50 : 2);
        result.beta = weight(large ? 5 : 2);
        result.gamma = weight(large ? 5 : 1);
        result.delta = oneIn(2) ? 0 : weight(large ? 60 : 1);
        return result;
    }

    Resources need() {
        const std::vector<Resources> shapes = {{{62'500, 261, 0, 1024}},
                                               {{1'000'000, 2053, 20, 1024}},
                                               {{125'000, 517, 5, 4096}},
                                               {{4'000'000, 8197, 200, 10'240}},
                                               {{0, 5, 0, 0}},
                                               {{2'000'000, 1029, 0, 20'000}}};
        return shapes[m_random.below(6)];
    }

    void addWorkloads() {
        auto& problem = m_result.problem;
        const int count = between(0, 9);
        const auto common = weights();
        const auto commonNeed = need();
        // Affinity runs from higher to lower rank only: no cycles, like a compiled document.
        std::vector<int> rank(static_cast<std::size_t>(count));
        for (auto& value : rank)
            value = between(0, 3);
        problem.headroom = oneIn(5) ? between(1, 40) : 0;
        problem.firstMicroVm.push_back(0);
        for (int w = 0; w < count; ++w) {
            WorkloadSpec spec;
            spec.replicas = oneIn(12) ? 0 : between(1, oneIn(6) ? 40 : 9);
            spec.weights = oneIn(2) ? common : weights();
            spec.need = m_allEqual || oneIn(2) ? commonNeed : need();
            spec.hostClass = m_allEqual || !oneIn(8) ? -1 : between(0, 1);
            spec.priority = oneIn(4) ? between(-1, 1) : 0;
            spec.latencyReference = pick<std::int64_t>({1, 1000, 5000, 40'000, 60'000'000});
            spec.profile = problem.profiles.empty() || oneIn(6)
                               ? -1
                               : between(0, static_cast<std::int32_t>(problem.profiles.size()) - 1);
            addRules(spec);
            for (int target = 0; target < count; ++target)
                if (rank[static_cast<std::size_t>(target)] < rank[static_cast<std::size_t>(w)] && oneIn(5))
                    spec.affinity.push_back(target);
            problem.firstMicroVm.push_back(problem.firstMicroVm.back() + spec.replicas + spec.standbys);
            problem.workloads.push_back(std::move(spec));
        }
    }

    /// Some free, some usual, some that nobody pays; mostly with the weights that go with them.
    void addPrices() {
        auto& problem = m_result.problem;
        for (std::int32_t region = 0; region < problem.regionCount; ++region) {
            auto& prices = problem.prices.emplace_back();
            for (auto& price : prices.amounts)
                price = oneIn(2)    ? 0
                        : oneIn(20) ? 10'000'000'000'000
                                    : std::int64_t(between(1, 100'000)) * pick<std::int64_t>({1, 100, 10'000});
        }
        if (!oneIn(4))
            for (auto& workload : problem.workloads)
                workload.weights = pricedWeights(workload.weights);
    }

    void addRules(WorkloadSpec& spec) {
        const auto& problem = m_result.problem;
        const std::uint32_t rareness = m_friendly ? 12 : 3;
        const bool everywhere = !oneIn(rareness);
        for (std::int32_t region = 0; region < problem.regionCount; ++region) {
            spec.allowed.push_back(everywhere || !oneIn(2));
            spec.allowedCount += spec.allowed.back();
        }
        spec.perHostMode = pick({topology::PerHostMode::hard, topology::PerHostMode::soft, topology::PerHostMode::off});
        spec.perHostMax = oneIn(3) ? between(1, 3) : 1;
        spec.perRegionMax = oneIn(rareness) ? between(1, 4) : 0;
        if (spec.perRegionMax == 0 && oneIn(2)) {
            spec.defaultPerRegion = true;
            spec.perRegionMax = placement::defaultRegionCap(spec.replicas, spec.allowedCount);
        }
        spec.minRegions = spec.allowedCount > 0 && oneIn(rareness) ? between(1, spec.allowedCount) : 0;
        spec.maxSkew = oneIn(rareness) ? between(1, 2) : 0;
        if (spec.replicas > 0 && oneIn(2)) {
            spec.standbys = between(1, spec.replicas);
            spec.standbyState = pick(
                {topology::StandbyState::warm, topology::StandbyState::suspended, topology::StandbyState::stopped});
            spec.standbyReserve = pick({topology::StandbyReserve::dedicated, topology::StandbyReserve::pooled});
        }
        spec.standbyNeed = spec.need;
        if (spec.standbyState == topology::StandbyState::stopped)
            spec.standbyNeed = {{0, 0, 0, spec.need.amounts[3]}};
        for (std::int32_t replica = 0; replica < spec.replicas; ++replica) {
            if (problem.regionCount == 0 || !oneIn(m_friendly ? 40 : 10))
                continue;
            if (oneIn(2) || problem.hosts.size() == 0)
                spec.pins.push_back({replica, between(0, problem.regionCount - 1), -1});
            else
                spec.pins.push_back({replica, -1, between(0, static_cast<std::int32_t>(problem.hosts.size()) - 1)});
        }
    }

    RandomStream m_random;
    RandomProblem m_result;
    bool m_allEqual = false;
    bool m_friendly = false;
};

} // namespace

RandomProblem randomProblem(std::uint64_t seed) {
    return Generator(seed).run();
}

} // namespace flightplan::test
