#include "model/base/fixed_point.h"
#include "model/base/philox.h"
#include "model/traffic/links.h"
#include "model/traffic/max_min.h"
#include "model/traffic/route.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace flightplan;
using namespace flightplan::traffic;

namespace {

struct Network {
    std::vector<FairFlow> flows;
    std::vector<double> capacities;
};

Network randomNetwork(std::uint64_t seed) {
    RandomStream random(seed, "network", "links");
    Network network;
    for (auto links = 1 + random.below(6); links > 0; --links)
        network.capacities.push_back(1 + random.below(100));
    for (auto flows = 1 + random.below(30); flows > 0; --flows) {
        FairFlow flow{1.0 + random.below(60), {}};
        for (std::size_t link = 0; link < network.capacities.size(); ++link)
            if (random.below(3) == 0)
                flow.uses.emplace_back(link, (1 + random.below(10)) / 10.0);
        network.flows.push_back(flow);
    }
    return network;
}

/// Two regions, a link of `mbps` between them; web runs in aaa alone and sends 1 Mbit back for each request.
document::Document overALink(std::int64_t mbps, std::int64_t perSecond, const std::string& users) {
    auto document = test::topologyFromText("aaa: [9c 99g]\nbbb:\naaa - bbb 10ms\nweb 1x[1c 2g] " + users);
    document.links.edit([&](auto& links) { links[0].capacityMbps = mbps; });
    test::editWorkload(document, "web", [&](topology::Workload& web) {
        web.traffic.emplace();
        web.traffic->requestRate = perSecond * millionth;
        web.traffic->requestBytes = 0;
        web.traffic->responseBytes = 125'000;
        web.traffic->service = std::chrono::microseconds(100);
    });
    return document;
}

} // namespace

/// What links carry, and who gives way on full ones.
class LinksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// The condition of Bertsekas and Gallager: everyone has what it wants, or a full link on which nobody has more.
    void everyoneIsContentOrHasABottleneck() {
        int throttled = 0;
        for (std::uint64_t seed = 1; seed <= 500; ++seed) {
            const auto [flows, capacities] = randomNetwork(seed);
            const auto reached = maxMinFair(flows, capacities);
            std::vector<double> used(capacities.size(), 0), most(capacities.size(), 0);
            for (std::size_t f = 0; f < flows.size(); ++f)
                for (const auto& [link, share] : flows[f].uses) {
                    used[link] += share * reached[f];
                    most[link] = std::max(most[link], reached[f]);
                }
            for (std::size_t link = 0; link < capacities.size(); ++link)
                QVERIFY(used[link] <= capacities[link] * (1 + 1e-9));
            for (std::size_t f = 0; f < flows.size(); ++f) {
                QVERIFY(reached[f] >= 0 && reached[f] <= flows[f].wanted);
                const bool bottleneck = std::ranges::any_of(flows[f].uses, [&](const auto& use) {
                    return used[use.first] >= capacities[use.first] * (1 - 1e-9) &&
                           reached[f] >= most[use.first] - 1e-9;
                });
                QVERIFY2(reached[f] == flows[f].wanted || bottleneck, std::to_string(seed).c_str());
                throttled += reached[f] < flows[f].wanted;
            }
        }
        QVERIFY(throttled > 500);
    }

    void knownDivision() {
        // Link 0 of 10: flows 0 and 1; link 1 of 4: flows 1 and 2. Flow 1 gets 2, flow 0 then 8.
        const auto reached = maxMinFair({{100, {{0, 1}}}, {100, {{0, 1}, {1, 1}}}, {100, {{1, 1}}}, {7, {}}}, {10, 4});
        QCOMPARE(reached, (std::vector<double>{8, 2, 2, 7}));
        QVERIFY(maxMinFair({}, {5}).empty());
        QCOMPARE(maxMinFair({{3, {{0, 1}}}}, {0}), std::vector<double>{0});
    }

    void responsesCrossTheLinkAndRequestsTheOtherWay() {
        const auto plan = test::planned(overALink(40, 20, "@bbb"));
        const auto routing = *route(plan);
        const auto loads = loadsOf(plan, routing);
        QCOMPARE(loads.links.size(), std::size_t(2));
        QCOMPARE(loads.links[0].from + ">" + loads.links[0].to, std::string("aaa>bbb"));
        QVERIFY(std::abs(loads.links[0].wantedMbps - 20) < 1e-9);
        QCOMPARE(loads.links[1].wantedMbps, 0.0);
        QVERIFY(std::abs(loads.links[0].carriedMbps - 20) < 1e-9);
        QCOMPARE(routing.total.refused, Rate(0));
        QVERIFY(findingsOf(plan, loads).empty());
    }

    void whatStaysAtHomeIsNotThrottled() {
        const auto plan = test::planned(overALink(4, 20, "@aaa @bbb"));
        const auto routing = *route(plan);
        const auto loads = loadsOf(plan, routing);
        QCOMPARE(routing.flows.size(), std::size_t(2));
        QCOMPARE(routing.flows[0].linkFull, Rate(0));
        QCOMPARE(routing.flows[1].linkFull, Rate(6 * millionth));
        QCOMPARE(routing.flows[1].refused, Rate(6 * millionth));
        QCOMPARE(routing.total.offered, Rate(20 * millionth));
        QCOMPARE(routing.total.served(), Rate(14 * millionth));
        QCOMPARE(routing.groups[0].spec.arrivals, Rate(14 * millionth));
        const auto ofRouting = findingsOf(plan, routing);
        QCOMPARE(ofRouting.size(), std::size_t(1));
        QCOMPARE(render(ofRouting[0]),
                 std::string("6 requests/s of web are refused on their way: a link does not carry them; give it more "
                             "capacity, or let web run nearer to its users"));
        QVERIFY(std::abs(loads.links[0].carriedMbps - 4) < 1e-6);
        const auto findings = findingsOf(plan, loads);
        QCOMPARE(findings.size(), std::size_t(1));
        QCOMPARE(findings[0].key, std::string("traffic.link_over"));
        QCOMPARE(findings[0].path, std::string("/links/0"));
    }

    void aLinkAboveSeventyPercentIsReported() {
        const auto keyAt = [](std::int64_t perSecond) {
            const auto plan = test::planned(overALink(100, perSecond, "@bbb"));
            const auto findings = findingsOf(plan, loadsOf(plan, *route(plan)));
            return findings.empty() ? std::string() : findings[0].key;
        };
        QCOMPARE(keyAt(70), std::string());
        QCOMPARE(keyAt(71), std::string("traffic.link_busy"));
        QCOMPARE(keyAt(100), std::string("traffic.link_busy"));
        QCOMPARE(keyAt(101), std::string("traffic.link_over"));
    }

    void aTypedTimeUsesALinkOnlyWithAPath() {
        auto document = overALink(100, 20, "@bbb");
        document.latency.edit([](auto& latency) { latency.push_back({"bbb", "aaa", std::chrono::milliseconds(8)}); });
        const auto wanted = [](const document::Document& changed) {
            const auto plan = test::planned(changed);
            return loadsOf(plan, *route(plan)).links[0].wantedMbps;
        };
        QCOMPARE(wanted(document), 0.0);
        document.latency.edit([](auto& latency) { latency[0].via = {"bbb", "aaa"}; });
        QVERIFY(std::abs(wanted(document) - 20) < 1e-9);
    }
};

FLIGHTPLAN_TEST_CLASS(LinksTest);

#include "links_test.moc"
