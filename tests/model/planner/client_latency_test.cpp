#include "model/planner/client_latency.h"
#include "model/planner/figures.h"
#include "tests/support/random_document.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace flightplan;
using namespace flightplan::topology;
using test::topologyFromText;

/// *Why this latency?*: what users at one place get, and from where.
class ClientLatencyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keysNameCityRegionOrPoint() {
        Client city;
        city.city = "Berlin, DE";
        QCOMPARE(planner::clientKey(city), std::string("Berlin, DE"));
        Client region;
        region.region = "fra";
        QCOMPARE(planner::clientKey(region), std::string("fra"));
        Client point;
        point.latitude = 48.2;
        point.longitude = 16.4;
        QCOMPARE(planner::clientKey(point), std::string("48.2,16.4"));
    }

    void sharesAndTimesByHand() {
        // web has one replica in aaa and none in bbb: users in bbb go 10 ms; db's are at home in bbb.
        const auto plan = test::planned(topologyFromText("aaa: [1c 2g]\nbbb: [1c 2g]\naaa = bbb 10ms\n"
                                                         "db 1x[1c 2g] @bbb\nweb 1x[1c 2g] @aaa*3 @bbb"));
        const auto latency = planner::latencyOf(plan, "bbb");
        QVERIFY(latency);
        QCOMPARE(latency->regions.size(), std::size_t(2));
        // Five users in equal shares by workload weight: db 1 of 1, web 1 of 4 are here.
        QVERIFY(std::abs(latency->share - 2.0 / 5) < 1e-9);
        QCOMPARE(latency->regions[0].rtt, 1000U);
        QCOMPARE(latency->regions[1].rtt, 10000U);
        QVERIFY(std::abs(latency->regions[0].share - 0.5) < 1e-4);
        QVERIFY(std::abs(latency->regions[1].share - 0.5) < 1e-4);
        QCOMPARE(latency->workloads.size(), std::size_t(2));
        for (const auto& workload : latency->workloads) {
            const bool isDb = plan.fleet->workloads[static_cast<std::size_t>(workload.workload)].id == WorkloadId("db");
            QVERIFY(std::abs(workload.meanRtt - (isDb ? 1000 : 10000)) < 1);
            QVERIFY(workload.served > 0.999);
        }
    }

    void nobodyThereGivesNothing() {
        const auto plan = test::planned(topologyFromText("aaa: [1c 2g]\nweb 1x[1c 2g] @aaa"));
        QVERIFY(!planner::latencyOf(plan, "bbb"));
        QVERIFY(!planner::latencyOf(plan, ""));
    }

    /// Over all places, users within their target are those of the figure.
    void placesAddUpToTheFigures() {
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            const auto plan = test::planned(test::randomDocument(seed));
            std::set<std::string> keys;
            for (const auto& places : plan.fleet->clients)
                for (const auto& place : *places)
                    keys.insert(planner::clientKey(place.client));
            double share = 0;
            double inside = 0;
            double withTarget = 0;
            for (const auto& key : keys) {
                const auto latency = planner::latencyOf(plan, key);
                if (!latency)
                    continue; // of parked workloads alone
                share += latency->share;
                double served = 0;
                for (const auto& region : latency->regions)
                    served += region.share;
                double ofWorkloads = 0;
                for (const auto& workload : latency->workloads) {
                    ofWorkloads += workload.share * workload.served;
                    if (workload.target >= 0) {
                        withTarget += latency->share * workload.share;
                        inside += latency->share * workload.share * workload.inside;
                    }
                }
                QVERIFY(std::abs(served - ofWorkloads) < 1e-3);
            }
            if (share > 0)
                QVERIFY2(std::abs(share - 1) < 1e-6, qPrintable(QString::number(share)));
            if (const auto figure = plan.figures->insideTarget.value; figure && withTarget > 0)
                QVERIFY2(std::abs(inside / withTarget - *figure) < 1e-3,
                         qPrintable(QStringLiteral("seed %1: %2 %3").arg(seed).arg(inside / withTarget).arg(*figure)));
        }
    }
};

FLIGHTPLAN_TEST_CLASS(ClientLatencyTest);
#include "client_latency_test.moc"
