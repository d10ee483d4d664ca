#include "model/base/philox.h"
#include "model/bound/objective.h"
#include "model/bound/transport.h"
#include "model/placement/placer.h"
#include "tests/model/bound/tiny_fleet.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace flightplan;

namespace {

/// The least cost of bringing whole units to bins, by trying all ways.
std::int64_t leastCost(const std::vector<std::int64_t>& demand, const std::vector<std::int64_t>& costs,
                       std::vector<std::int64_t>& capacity, std::int64_t overflow, std::size_t client = 0,
                       std::int64_t sent = 0) {
    if (client == demand.size())
        return 0;
    if (sent == demand[client])
        return leastCost(demand, costs, capacity, overflow, client + 1, 0);
    auto best = overflow + leastCost(demand, costs, capacity, overflow, client, sent + 1);
    for (std::size_t bin = 0; bin < capacity.size(); ++bin) {
        if (capacity[bin] == 0)
            continue;
        --capacity[bin];
        best = std::min(best, costs[client * capacity.size() + bin] +
                                  leastCost(demand, costs, capacity, overflow, client, sent + 1));
        ++capacity[bin];
    }
    return best;
}

/// Regions with one large host each; round-trip times in ms, row per client.
placement::Problem problemOf(int regions, int replicas, std::vector<std::int64_t> weights,
                             const std::vector<int>& rttMs) {
    placement::Problem problem;
    problem.regionCount = regions;
    for (std::int32_t region = 0; region < regions; ++region) {
        problem.regionUp.push_back(1);
        problem.hosts.region.push_back(region);
        problem.hosts.capacity.push_back({{100'000'000, 100'000, 100'000, 100'000}});
        problem.hosts.allocatable.push_back(problem.hosts.capacity.back());
        problem.hosts.health.push_back(static_cast<std::int32_t>(fixedOne));
        problem.hosts.up.push_back(1);
        problem.hosts.hostClass.push_back(-1);
        problem.hosts.entry.push_back(region);
    }
    problem.indexRegions();
    auto profile = std::make_shared<placement::ClientProfile>();
    profile->weights = std::move(weights);
    for (const auto ms : rttMs)
        profile->rtt.push_back(ms < 0 ? placement::unreachable : static_cast<std::uint32_t>(ms) * 1000U);
    problem.profiles.push_back(std::move(profile));
    placement::WorkloadSpec workload;
    workload.replicas = replicas;
    workload.profile = 0;
    workload.allowed.assign(static_cast<std::size_t>(regions), 1);
    problem.workloads.push_back(std::move(workload));
    problem.firstMicroVm = {0, replicas};
    return problem;
}

double costMs(const placement::Problem& problem, const std::vector<std::int32_t>& hosts) {
    placement::Assignment assignment;
    for (const auto host : hosts)
        assignment.microVms.emplace_back().host = host;
    return bound::toMs(bound::objectiveOf(problem, assignment).total);
}

} // namespace

class ObjectiveTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void transportIsOfLeastCost() {
        RandomStream random(7, "transport", "test");
        bound::Transport transport;
        for (int round = 0; round < 500; ++round) {
            const std::size_t bins = 1 + random.below(4);
            std::vector<std::int64_t> demand(1 + random.below(3));
            for (auto& amount : demand)
                amount = random.below(3);
            std::vector<std::int64_t> capacity(bins);
            for (auto& amount : capacity)
                amount = random.below(3);
            std::vector<std::int64_t> costs(demand.size() * bins);
            for (auto& cost : costs)
                cost = random.below(20);
            const auto value = transport.solve(demand, costs, capacity, 15);
            auto scratch = capacity;
            QCOMPARE(static_cast<std::int64_t>(value), leastCost(demand, costs, scratch, 15));
            for (std::size_t bin = 0; bin < bins; ++bin)
                QVERIFY(transport.filled(bin) >= 0 && transport.filled(bin) <= capacity[bin]);
        }
    }

    void replicasShareTheUsersEvenly() {
        // Three quarters of the users are at region 0; each of two replicas serves half of all.
        const auto problem = problemOf(2, 2, {3, 1}, {10, 50, 80, 20});
        QCOMPARE(costMs(problem, {0, 1}), 10.0 + 0.5 * 50 + 0.5 * 20);
        QCOMPARE(costMs(problem, {0, 0}), 1.5 * 10 + 0.5 * 80);
        QCOMPARE(costMs(problem, {1, 1}), 1.5 * 50 + 0.5 * 20);
    }

    void whatHasNoPlaceCostsTwoSeconds() {
        const auto problem = problemOf(2, 2, {3, 1}, {10, 50, 80, 20});
        QCOMPARE(costMs(problem, {0, -1}), 10.0 + 2000);
        QCOMPARE(costMs(problem, {-1, -1}), 4000.0);
    }

    void theUnreachableCostTwoSecondsToo() {
        const auto problem = problemOf(2, 1, {1, 1}, {10, 30, -1, 5000});
        QCOMPARE(costMs(problem, {0}), 0.5 * 10 + 0.5 * 2000);
        QCOMPARE(costMs(problem, {1}), 0.5 * 30 + 0.5 * 2000);
    }
};

FLIGHTPLAN_TEST_CLASS(ObjectiveTest);
#include "objective_test.moc"
