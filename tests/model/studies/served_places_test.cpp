#include "model/base/fixed_point.h"
#include "model/studies/served_places.h"
#include "model/traffic/route.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QTest>

#include <cmath>

using namespace flightplan;

namespace {

/// A microVM in each of two regions, all users in aaa: 40 requests/s, of which the one there takes 20.
plan::Plan fullAtHome(bool withTraffic, int hardLimit = 1) {
    auto document = test::topologyFromText("aaa: [9c 99g]\nbbb: [9c 99g]\naaa = bbb 10ms\nweb 2x[1c 2g] @aaa");
    test::editWorkload(document, "web", [&](topology::Workload& web) {
        web.spread.perRegion = 1;
        if (!withTraffic)
            return;
        web.traffic.emplace();
        web.traffic->requestRate = 40 * millionth;
        web.traffic->service = std::chrono::milliseconds(50);
        web.traffic->hardLimit = hardLimit;
    });
    return test::planned(document);
}

} // namespace

/// Whom a region serves, and whom it sends on.
class ServedPlacesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFullRegionSendsUsersOn() {
        const auto plan = fullAtHome(true);
        const auto routing = *traffic::route(plan);
        const auto home = studies::catchmentOf(plan, &routing, 0);
        QVERIFY(home.ofRequests);
        QCOMPARE(home.places.size(), std::size_t(1));
        QCOMPARE(home.places[0].key, std::string("aaa"));
        QCOMPARE(home.weight, static_cast<double>(routing.regions[0].served()) * 1e-6);
        QCOMPARE(home.places[0].meanRttMs, 1.0);
        QCOMPARE(home.wentOn.size(), std::size_t(1));
        QCOMPARE(home.wentOn[0].region, 1);
        QCOMPARE(home.wentOn[0].perSecond, static_cast<double>(routing.regions[1].offered) * 1e-6);
        const auto away = studies::catchmentOf(plan, &routing, 1);
        QCOMPARE(away.places[0].meanRttMs, 10.0);
        QVERIFY(away.wentOn.empty()); // nearer to nobody
    }

    void aRegionWithRoomSendsNobodyOn() {
        const auto plan = fullAtHome(true, 9);
        const auto routing = *traffic::route(plan);
        const auto home = studies::catchmentOf(plan, &routing, 0);
        QCOMPARE(home.weight, 40.0);
        QVERIFY(home.wentOn.empty());
        QVERIFY(studies::catchmentOf(plan, &routing, 1).places.empty());
    }

    void withoutTrafficItIsUsers() {
        const auto plan = fullAtHome(false);
        const auto home = studies::catchmentOf(plan, nullptr, 0);
        QVERIFY(!home.ofRequests);
        QCOMPARE(home.weight, 0.5); // a replica of two
        QCOMPARE(studies::catchmentOf(plan, nullptr, 1).weight, 0.5);
    }

    void usersAreWhereTheyAreSent() {
        const auto plan = fullAtHome(true, 9);
        QCOMPARE(planner::latencyOf(plan, "aaa")->regions[0].share, 0.5); // the placement's share
        const auto routing = *traffic::route(plan);
        const auto latency = *studies::latencyOf(plan, routing, "aaa");
        QCOMPARE(latency.regions[0].share, 1.0);
        QCOMPARE(latency.regions[1].share, 0.0);
        QCOMPARE(latency.workloads.size(), std::size_t(1));
        QCOMPARE(latency.workloads[0].meanRtt, 1000.0);
        QCOMPARE(latency.workloads[0].served, 1.0);
        QCOMPARE(latency.share, 1.0);
        QVERIFY(!studies::latencyOf(plan, routing, "nowhere"));
    }
};

FLIGHTPLAN_TEST_CLASS(ServedPlacesTest);
#include "served_places_test.moc"
