#include "model/document/file.h"
#include "model/traffic/links.h"
#include "model/traffic/route.h"
#include "tests/support/naive_router.h"
#include "tests/support/random_document.h"
#include "tests/support/random_traffic.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace flightplan;
using namespace flightplan::traffic;

namespace {

constexpr std::uint64_t fleets = 500;

std::optional<std::int32_t> minuteOf(std::uint64_t seed) {
    return seed % 5 == 0 ? std::nullopt : std::optional(static_cast<std::int32_t>(seed * 173 % 1440));
}

plan::Plan randomPlan(std::uint64_t seed) {
    return test::planned(test::withRandomTraffic(test::randomDocument(seed), seed));
}

/// The naive router does not know how a queue is described.
std::vector<Group> withoutSpecs(std::vector<Group> groups) {
    for (auto& group : groups) {
        group.spec = {};
        group.level = LoadLevel::belowSoft;
    }
    return groups;
}

template <class Rows, class Member>
Rate sumOf(const Rows& rows, Member member) {
    return std::accumulate(rows.begin(), rows.end(), Rate(0),
                           [&](Rate sum, const auto& row) { return sum + row.*member; });
}

} // namespace

/// Routing against its oracle and its invariants, on random fleets.
class NaiveRoutingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void flowsAreThoseOfTheNaiveRouter() {
        std::size_t flows = 0, refused = 0, lost = 0, spilled = 0, throttled = 0;
        for (std::uint64_t seed = 1; seed <= fleets; ++seed) {
            const auto plan = randomPlan(seed);
            const auto fast = *route(plan, {minuteOf(seed), {}});
            const auto naive = test::naiveRoute(plan, minuteOf(seed));
            const auto where = "seed " + std::to_string(seed);
            QVERIFY2(fast.flows == naive.flows, where.c_str());
            QVERIFY2(withoutSpecs(fast.groups) == withoutSpecs(naive.groups), where.c_str());
            QVERIFY2(fast.lost == naive.lost, where.c_str());
            QVERIFY2(fast.workloads == naive.workloads && fast.regions == naive.regions && fast.total == naive.total,
                     where.c_str());
            flows += fast.flows.size();
            lost += fast.lost.size();
            refused += static_cast<std::size_t>(
                std::ranges::count_if(fast.flows, [](const Flow& flow) { return flow.refused > 0; }));
            throttled += static_cast<std::size_t>(
                std::ranges::count_if(fast.flows, [](const Flow& flow) { return flow.linkFull > 0; }));
            for (std::size_t i = 1; i < fast.flows.size(); ++i)
                spilled += fast.flows[i].workload == fast.flows[i - 1].workload &&
                           fast.flows[i].edge == fast.flows[i - 1].edge;
        }
        // The fleets exercise what they are for.
        QVERIFY(flows > 1000 && refused > 100 && lost > 100 && spilled > 100);
        QVERIFY2(throttled > 50, std::to_string(throttled).c_str());
    }

    void nothingIsLostOnTheWay() {
        for (std::uint64_t seed = 1; seed <= fleets; ++seed) {
            const auto plan = randomPlan(seed);
            const auto routing = *route(plan, {minuteOf(seed), {}});
            for (std::size_t w = 0; w < routing.workloads.size(); ++w) {
                const auto& total = routing.workloads[w];
                const auto flows = routing.flowsOf(w);
                QCOMPARE(sumOf(flows, &Flow::offered) + sumOf(routing.lostOf(w), &Lost::rate), total.offered);
                QCOMPARE(sumOf(flows, &Flow::refused), total.refused);
                QCOMPARE(sumOf(flows, &Flow::linkFull), total.linkFull);
                QCOMPARE(sumOf(routing.groupsOf(w), &Group::linkFull), total.linkFull);
                QCOMPARE(sumOf(routing.groupsOf(w), &Group::offered), total.offered - total.lost);
                QVERIFY(total.served() >= 0);
                for (const auto& flow : flows)
                    QVERIFY(flow.offered > 0 && flow.linkFull >= 0 && flow.refused >= flow.linkFull &&
                            flow.refused <= flow.offered);
                if (!routing.demand[w])
                    continue;
                const auto clients = clientFlows(*plan.fleet, routing, w);
                QCOMPARE(sumOf(clients, &ClientFlow::offered), total.offered);
                QCOMPARE(sumOf(clients, &ClientFlow::refused), total.refused);
                QCOMPARE(sumOf(clients, &ClientFlow::linkFull), total.linkFull);
            }
            QCOMPARE(sumOf(routing.regions, &Totals::offered), routing.total.offered - routing.total.lost);
        }
    }

    /// What the report says of links is what was refused: nothing crosses a link beyond its capacity.
    void noLinkCarriesMoreThanItCan() {
        int full = 0;
        for (std::uint64_t seed = 1; seed <= fleets; ++seed) {
            const auto plan = randomPlan(seed);
            const auto routing = *route(plan, {minuteOf(seed), {}});
            bool throttled = false;
            for (const auto& link : loadsOf(plan, routing).links) {
                throttled = throttled || link.utilisation() > 1;
                full += link.utilisation() > 1;
                QVERIFY(!link.capacityMbps || link.carriedMbps <= static_cast<double>(*link.capacityMbps) * (1 + 1e-9));
            }
            QCOMPARE(routing.total.linkFull > 0, throttled);
        }
        QVERIFY2(full > 50, std::to_string(full).c_str());
    }

    void theOrderOfListsDoesNotMatter() {
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            auto document = test::withRandomTraffic(test::randomDocument(seed), seed);
            const auto before = *route(test::planned(document), {minuteOf(seed), {}});
            std::mt19937 shuffle(static_cast<unsigned>(seed));
            document.regions.edit([&](auto& list) { std::ranges::shuffle(list, shuffle); });
            document.edges.edit([&](auto& list) { std::ranges::shuffle(list, shuffle); });
            std::vector<topology::Workload> workloads;
            document.workloads.forEach([&](std::size_t, const auto& workload) { workloads.push_back(workload); });
            std::ranges::shuffle(workloads, shuffle);
            for (auto& workload : workloads)
                std::ranges::shuffle(workload.clients, shuffle);
            document.workloads = Chunked<topology::Workload>(workloads);
            QVERIFY(*route(test::planned(document), {minuteOf(seed), {}}) == before);
        }
    }

    void aStoppedRoutingSaysSo() {
        std::stop_source source;
        source.request_stop();
        const auto routing = route(randomPlan(1), {std::nullopt, source.get_token()});
        QVERIFY(!routing && routing.error().code == ErrorCode::cancelled);
    }
};

FLIGHTPLAN_TEST_CLASS(NaiveRoutingTest);

#include "naive_routing_test.moc"
