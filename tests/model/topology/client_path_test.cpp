#include "model/planner/compile_fleet.h"
#include "model/topology/network.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QTest>

using namespace flightplan;
using namespace flightplan::topology;
using test::topologyFromText;

namespace {

Network networkOf(const std::string& text) {
    return planner::buildNetwork(topologyFromText(text), catalog::builtIn());
}

std::string edgeOf(const Network& network, const ClientPath& path) {
    return path.edge < 0 ? "none" : network.edges()[static_cast<std::size_t>(path.edge)].id;
}

Client inRegion(const std::string& region) {
    Client client;
    client.region = region;
    return client;
}

Client atPoint(double latitude, double longitude) {
    Client client;
    client.latitude = latitude;
    client.longitude = longitude;
    return client;
}

} // namespace

/// RTT(client, region) = last mile + RTT(edge, region).
class ClientPathTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aClientOfARegionEntersThere() {
        // aaa, bbb and ccc lie on the equator at 0°, 10° and 20°.
        const auto network = networkOf("aaa:\nbbb:\naaa = bbb 10ms");
        const auto path = network.enter(inRegion("bbb"), catalog::builtIn());
        QCOMPARE(edgeOf(network, path), std::string("bbb"));
        QCOMPARE(path.lastMile, 4000U);
        QVERIFY(path.provenance == Provenance::estimated);
        QCOMPARE(network.userRtt(path, 0), 14'000U);
        QCOMPARE(network.userRtt(path, 1), 5000U); // 1 ms within the region
    }

    void whileItIsAHealthyEdge() {
        const auto network = networkOf("aaa:\nbbb down:\nccc:\nddd:");
        // aaa and ccc are equally far away, 1113.19 km: the lower id.
        const auto path = network.enter(inRegion("bbb"), catalog::builtIn());
        QCOMPARE(edgeOf(network, path), std::string("aaa"));
        QCOMPARE(path.lastMile, 22'479U); // 4 ms + 1113.1949 km · 16.6 µs
    }

    void listedEdgesStandAlone() {
        const auto network = networkOf("aaa:\nbbb:\nedge bbb");
        QCOMPARE(edgeOf(network, network.enter(inRegion("aaa"), catalog::builtIn())), std::string("bbb"));
    }

    void deadEdges() {
        auto document = topologyFromText("aaa:\nbbb:\nedge aaa\nedge bbb");
        document.edges.edit([](auto& edges) { edges[0].state = UpDown::down; });
        auto network = planner::buildNetwork(document, catalog::builtIn());
        QCOMPARE(edgeOf(network, network.enter(inRegion("aaa"), catalog::builtIn())), std::string("bbb"));
        document.edges.edit([](auto& edges) { edges[1].state = UpDown::down; });
        network = planner::buildNetwork(document, catalog::builtIn());
        const auto path = network.enter(inRegion("aaa"), catalog::builtIn());
        QCOMPARE(path.edge, -1);
        QCOMPARE(network.userRtt(path, 0), unreachableRtt);
        // An edge that stands in a region falls with it.
        const auto fallen = networkOf("aaa down:\nbbb:\nedge aaa\nedge bbb");
        QCOMPARE(edgeOf(fallen, fallen.enter(inRegion("aaa"), catalog::builtIn())), std::string("bbb"));
    }

    void aTypedLastMileReplacesTheEstimateOnly() {
        const auto network = networkOf("aaa:\nbbb:");
        auto client = atPoint(0, 9);
        QCOMPARE(edgeOf(network, network.enter(client, catalog::builtIn())), std::string("bbb"));
        client.lastMile = std::chrono::microseconds(123);
        const auto path = network.enter(client, catalog::builtIn());
        QCOMPARE(edgeOf(network, path), std::string("bbb"));
        QCOMPARE(path.lastMile, 123U);
        QVERIFY(path.provenance == Provenance::typed);
    }

    void citiesAndPoints() {
        const auto network = networkOf("ams:\nfra:\nnrt:");
        Client berlin;
        berlin.city = "Berlin, DE";
        QCOMPARE(edgeOf(network, network.enter(berlin, catalog::builtIn())), std::string("fra"));
        QCOMPARE(edgeOf(network, network.enter(atPoint(35, 139), catalog::builtIn())), std::string("nrt"));
        Client nowhere;
        nowhere.city = "Atlantis, XX";
        QCOMPARE(network.enter(nowhere, catalog::builtIn()).edge, -1);
    }

    void anUnreachableRegionIsUnreachable() {
        const auto network = networkOf("aaa:\nbbb:\naaa - bbb 1ms down");
        QCOMPARE(network.userRtt(network.enter(inRegion("aaa"), catalog::builtIn()), 1), unreachableRtt);
    }
};

FLIGHTPLAN_TEST_CLASS(ClientPathTest);
#include "client_path_test.moc"
