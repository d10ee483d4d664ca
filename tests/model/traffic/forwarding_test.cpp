#include "model/base/fixed_point.h"
#include "model/traffic/forwarding.h"
#include "model/traffic/route.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QTest>

using namespace flightplan;
using namespace flightplan::traffic;

namespace {

/// Two microVMs in aaa and one in bbb, all users in aaa: 300 requests/s.
document::Document asked(topology::TrafficPolicy policy, std::int64_t perSecond = 300) {
    auto document = test::topologyFromText("aaa: [9c 99g] [9c 99g]\nbbb: [9c 99g]\naaa = bbb 10ms\n"
                                           "web 3x[1c 2g] @aaa");
    test::editWorkload(document, "web", [&](topology::Workload& web) {
        web.pins = {{.replica = 1, .region = "", .host = "aaa-a", .unknown = {}},
                    {.replica = 2, .region = "", .host = "aaa-b", .unknown = {}},
                    {.replica = 3, .region = "", .host = "bbb-a", .unknown = {}}};
        web.traffic.emplace();
        web.traffic->requestRate = perSecond * millionth;
        web.traffic->requestBytes = 1'000;
        web.traffic->responseBytes = 14'480;
        web.traffic->service = std::chrono::microseconds(10);
        web.traffic->policy = policy;
        if (needsRegions(policy))
            web.traffic->regions = {{"bbb", millionth, {}}};
    });
    return document;
}

std::vector<double> packetsOfHosts(const document::Document& document) {
    const auto plan = test::planned(document);
    return forwardingOf(plan, *route(plan)).packetsPerSecond;
}

} // namespace

class ForwardingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void messagesTakeSegmentsAndAcknowledgements() {
        QCOMPARE(packetsOf(0), 2);
        QCOMPARE(packetsOf(1'448), 2);
        QCOMPARE(packetsOf(1'449), 3);
        QCOMPARE(packetsOf(14'480), 15);
        QCOMPARE(packetsOf(std::int64_t(1) << 30), 741'535 + 370'768);
    }

    void hostsForwardWhatTheirMicroVmsGet() {
        // 2 packets in and 15 out; half of the requests to each microVM of aaa.
        QCOMPARE(packetsOfHosts(asked(topology::TrafficPolicy::nearest)), (std::vector<double>{2550, 2550, 0}));
        // Those of aaa take in and send out the request alone.
        QCOMPARE(packetsOfHosts(asked(topology::TrafficPolicy::replay)), (std::vector<double>{600, 600, 5100}));
    }

    void aHostWithoutCoresForItIsFound() {
        auto document = asked(topology::TrafficPolicy::nearest, 600'000);
        auto plan = test::planned(document);
        auto forwarding = forwardingOf(plan, *route(plan));
        QVERIFY(std::abs(forwarding.cores(0) - 10.2) < 1e-9);
        const auto findings = findingsOf(plan, forwarding); // eight of nine cores are free
        QCOMPARE(findings.size(), std::size_t(2));
        QCOMPARE(findings[0].object, std::string("host:aaa-a"));
        QCOMPARE(render(findings[0]),
                 std::string("aaa-a passes on 5100000 packets/s, which takes 10.2 cores, but 8 are reserved or free; "
                             "reserve more on the host, or spread its microVMs"));
        // Overcommitted cores forward nothing: one of two real ones is left.
        document = asked(topology::TrafficPolicy::nearest, 100'000);
        std::vector<topology::HostEntry> hosts;
        document.hosts.forEach([&](std::size_t, const topology::HostEntry& entry) { hosts.push_back(entry); });
        hosts[0].capacity[topology::Resource::cpu] = 2 * millionth;
        hosts[0].overcommit[0] = 4 * millionth;
        document.hosts = Chunked<topology::HostEntry>(hosts);
        plan = test::planned(document);
        QCOMPARE(findingsOf(plan, forwardingOf(plan, *route(plan))).size(), std::size_t(1));
        document = asked(topology::TrafficPolicy::nearest, 400'000);
        plan = test::planned(document);
        QVERIFY(findingsOf(plan, forwardingOf(plan, *route(plan))).empty());
    }
};

FLIGHTPLAN_TEST_CLASS(ForwardingTest);

#include "forwarding_test.moc"
