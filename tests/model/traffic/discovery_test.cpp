#include "model/traffic/discovery.h"
#include "model/traffic/private_networks.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QTest>

#include <cmath>

using namespace flightplan;
using namespace flightplan::traffic;

/// Who knows of whom, and who may talk to whom.
class DiscoveryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void roundsAreThoseOfTheFormula() {
        QCOMPARE(gossipRounds(0), 0);
        QCOMPARE(gossipRounds(1), 0);
        for (const std::int64_t hosts : {1000, 10'000, 200'000})
            for (const int fanout : {1, 3, 4}) {
                const auto n = static_cast<double>(hosts);
                const double formula = std::log(n) / std::log(1 + fanout) + std::log(n) / fanout;
                // The last host learns it in the last round, so the time lies between this number and one less.
                const auto rounds = gossipRounds(hosts, fanout);
                QVERIFY2(rounds > formula - 1.5 && rounds - 1 < formula + 1.5,
                         qPrintable(QString("%1 %2").arg(hosts).arg(fanout)));
            }
    }

    void newsTravelTheRoundsAndTheWay() {
        const auto plan = test::planned(test::topologyFromText(
            "aaa: 2x[9c 99g]\nbbb: [9c 99g]\nccc: [9c 99g]\nddd down: [9c 99g]\naaa = bbb 10ms\naaa - ccc 8ms "
            "down\nbbb - ccc 8ms down\nweb 3x[1c 2g] @aaa"));
        const auto discovery = discover(plan);
        const auto spreading = gossipRounds(4) * gossipIntervalMicros;
        QCOMPARE(discovery.lag(0, 0), std::optional(spreading + 500));
        QCOMPARE(discovery.lag(0, 1), std::optional(spreading + 5000));
        QVERIFY(!discovery.lag(0, 2) && !discovery.lag(2, 0)); // cut off
        QVERIFY(!discovery.lag(0, 3) && !discovery.lag(3, 3)); // down
        std::int64_t inC = 0;
        for (const auto& placement : plan.assignment->microVms)
            inC += plan.fleet->regionOfHost(placement.host).id == "ccc";
        QCOMPARE(discovery.seen[0], 3 - inC);
        QCOMPARE(discovery.seen[2], inC);
        QCOMPARE(discovery.seen[3], 0);
    }

    void onlyThoseOfANetworkReachEachOther() {
        auto document =
            test::topologyFromText("aaa: [9c 99g]\nbbb: [9c 99g]\nccc:\naaa = bbb 10ms\nbbb - ccc 5ms\n"
                                   "api 1x[1c 2g] @aaa\ndb 1x[1c 2g] @bbb\ngone 1x[99c 2g]\nother 1x[1c 2g]");
        const auto state = [&](const std::string& from, const std::string& to) {
            const auto plan = test::planned(document);
            return reachOf(plan, static_cast<std::size_t>(plan.fleet->findWorkload(from)),
                           static_cast<std::size_t>(plan.fleet->findWorkload(to)));
        };
        test::editWorkload(document, "other", [](auto& other) { other.privateNetwork = "lab"; });
        QVERIFY(state("api", "db").state == Reach::State::reachable);
        QCOMPARE(state("api", "db").meanRtt, 10'000U);
        QCOMPARE(state("api", "api").meanRtt, 1'000U);
        QVERIFY(state("api", "other").state == Reach::State::isolated);
        QVERIFY(state("other", "other").state == Reach::State::reachable);
        QVERIFY(state("gone", "api").state == Reach::State::noMicroVm);
        const auto plan = test::planned(document);
        const auto networks = privateNetworks(*plan.fleet);
        QCOMPARE(networks.size(), std::size_t(2));
        QCOMPARE(networks[0].workloads.size(), std::size_t(3));
        QCOMPARE(networks[1].name, std::string("lab"));
        document.latency.edit([](auto& latency) { latency.clear(); });
        document.links.edit([](auto& links) {
            links[0] = {"aaa", "bbb", std::chrono::milliseconds(3), topology::UpDown::down};
        });
        QVERIFY(state("api", "db").state == Reach::State::unreachable);
    }
};

FLIGHTPLAN_TEST_CLASS(DiscoveryTest);

#include "discovery_test.moc"
