#include "model/base/fixed_point.h"
#include "model/traffic/route.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QTest>

#include <functional>

using namespace flightplan;
using namespace flightplan::traffic;
using test::topologyFromText;
using topology::TrafficPolicy;
using topology::TrafficSpill;

namespace {

/// Three regions in a row with a host each; one microVM of web in each.
const std::string threeRegions =
    "aaa: [9c 99g]\nbbb: [9c 99g]\nccc: [9c 99g]\naaa = bbb 10ms\naaa = ccc 20ms\nbbb = ccc "
    "12ms\nweb 3x[1c 2g] ";

/// 50 requests/s a microVM with one at once: a service takes 20 ms.
document::Document asked(
    const std::string& text, std::int64_t perSecond,
    const std::function<void(topology::Traffic&)>& change = [](auto&) {}) {
    auto document = topologyFromText(text);
    test::editWorkload(document, "web", [&](topology::Workload& web) {
        web.spread.perRegion = 1;
        web.traffic.emplace();
        web.traffic->requestRate = perSecond * millionth;
        web.traffic->hardLimit = 1;
        change(*web.traffic);
    });
    return document;
}

/// "aaa>aaa 50, aaa>bbb 10": edge, region and requests/s of every flow, then what is lost.
std::string flowsText(const document::Document& document, std::optional<std::int32_t> minute = {}) {
    const auto plan = test::planned(document);
    const auto routing = *route(plan, {minute, {}});
    const auto& regions = plan.fleet->regions;
    std::string text;
    const auto add = [&](const std::string& name, Rate rate) {
        text +=
            (text.empty() ? "" : ", ") + name + " " + QString::number(static_cast<double>(rate) / 1e6).toStdString();
    };
    for (const auto& flow : routing.flows)
        add(plan.network->edges()[static_cast<std::size_t>(flow.edge)].id + ">" +
                regions[static_cast<std::size_t>(flow.region)].id,
            flow.offered);
    for (const auto& lost : routing.lost)
        add(std::string(toString(lost.reason)), lost.rate);
    return text;
}

} // namespace

/// Balancing worked out by hand.
class RouteTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void requestsGoToTheNearestRegionThatHasRoom_data() {
        QTest::addColumn<QString>("users");
        QTest::addColumn<qint64>("perSecond");
        QTest::addColumn<QString>("flows");
        const auto row = [](const char* name, const char* users, qint64 perSecond, const char* flows) {
            QTest::newRow(name) << QString(users) << perSecond << QString(flows);
        };
        row("room at home", "@aaa", 40, "aaa>aaa 40");
        row("full to the brim", "@aaa", 50, "aaa>aaa 50");
        row("the rest to the next", "@aaa", 70, "aaa>aaa 50, aaa>bbb 20");
        row("and to the one behind", "@aaa", 120, "aaa>aaa 50, aaa>bbb 50, aaa>ccc 20");
        row("all full: it queues at home", "@aaa", 170, "aaa>aaa 70, aaa>bbb 50, aaa>ccc 50");
        // Of the 80 in aaa 50 stay, and 10 find room in bbb besides the 40 that are at home there.
        row("nearer users have the first call", "@aaa*2 @bbb", 120, "aaa>aaa 50, aaa>bbb 10, aaa>ccc 20, bbb>bbb 40");
        row("nobody asks", "@aaa", 0, "");
    }
    void requestsGoToTheNearestRegionThatHasRoom() {
        QFETCH(QString, users);
        QFETCH(qint64, perSecond);
        QFETCH(QString, flows);
        QCOMPARE(QString::fromStdString(flowsText(asked(threeRegions + users.toStdString(), perSecond))), flows);
    }

    void policiesChooseOtherwise() {
        const auto text = threeRegions + "@aaa";
        const auto with = [&](std::int64_t perSecond, TrafficPolicy policy,
                              std::vector<std::pair<std::string, std::int64_t>> regions) {
            return flowsText(asked(text, perSecond, [&](auto& traffic) {
                traffic.policy = policy;
                for (const auto& [region, weight] : regions)
                    traffic.regions.push_back({region, weight * millionth, {}});
            }));
        };
        QCOMPARE(with(40, TrafficPolicy::prefer, {{"ccc", 1}}), std::string("aaa>ccc 40"));
        QCOMPARE(with(110, TrafficPolicy::prefer, {{"ccc", 1}}), std::string("aaa>aaa 50, aaa>bbb 10, aaa>ccc 50"));
        QCOMPARE(with(110, TrafficPolicy::force, {{"ccc", 1}, {"bbb", 1}}), std::string("aaa>bbb 50, aaa>ccc 60"));
        QCOMPARE(with(40, TrafficPolicy::weights, {{"ccc", 1}, {"bbb", 3}}), std::string("aaa>bbb 30, aaa>ccc 10"));
        // bbb is full at 50 of its 60: ccc takes the rest, aaa is not in the list.
        QCOMPARE(with(80, TrafficPolicy::weights, {{"ccc", 1}, {"bbb", 3}}), std::string("aaa>bbb 50, aaa>ccc 30"));
        QCOMPARE(with(120, TrafficPolicy::weights, {{"ccc", 1}, {"bbb", 3}}), std::string("aaa>bbb 70, aaa>ccc 50"));
        QCOMPARE(with(90, TrafficPolicy::sticky, {}), std::string("aaa>aaa 30, aaa>bbb 30, aaa>ccc 30"));
        QCOMPARE(with(600, TrafficPolicy::sticky, {}), std::string("aaa>aaa 200, aaa>bbb 200, aaa>ccc 200"));
    }

    void aReplayGoesOverTheNearestMicroVm() {
        const auto replayed = [](const std::string& users, std::int64_t perSecond) {
            return test::planned(asked(threeRegions + users, perSecond, [](auto& traffic) {
                traffic.policy = TrafficPolicy::replay;
                traffic.regions = {{"ccc", millionth, {}}, {"bbb", millionth, {}}};
            }));
        };
        const auto plan = replayed("@aaa", 70);
        const auto routing = *route(plan);
        QCOMPARE(routing.flows.size(), std::size_t(2));
        // bbb is 10 ms from aaa and ccc 20; what ccc has no room for goes to the next of the list.
        QCOMPARE(routing.flows[0].region, plan.fleet->findRegion("bbb"));
        QCOMPARE(routing.flows[0].offered, 20 * millionth);
        QCOMPARE(routing.flows[0].via, plan.fleet->findRegion("aaa"));
        QCOMPARE(routing.flows[0].backhaul, 11'000U); // 1 ms inside aaa, 10 to bbb
        QCOMPARE(routing.flows[1].backhaul, 21'000U);
        QCOMPARE(forwardingMicrosOf(routing.flows[1]), 120U);
        const auto home = *route(replayed("@ccc", 40)); // the nearest is the one that serves: no hop more
        QCOMPARE(home.flows.size(), std::size_t(1));
        QCOMPARE(home.flows[0].via, -1);
        QCOMPARE(home.flows[0].backhaul, 1'000U);
    }

    void residencyKeepsUsersHome() {
        // fra and ewr are of the catalogue, Europe and North America.
        const std::string text = "fra: [9c 99g]\newr: [9c 99g]\nfra = ewr 80ms\nweb 2x[1c 2g] @fra @ewr";
        const auto kept = [&](std::vector<std::string> residency, std::int64_t perSecond, const std::string& pin = {}) {
            auto document = asked(text, perSecond);
            test::editWorkload(document, "web", [&](topology::Workload& web) {
                web.regions.residency = residency;
                if (!pin.empty()) {
                    web.replicas = 1;
                    web.pins = {{.replica = 1, .region = pin, .host = "", .unknown = {}}};
                }
            });
            return document;
        };
        QCOMPARE(flowsText(kept({}, 140, "ewr")), std::string("ewr>ewr 70, fra>ewr 70"));
        // Both ask 60; 10 of each could go to the other, but those of fra have to queue at home.
        QCOMPARE(flowsText(kept({"@eu"}, 120)), std::string("ewr>ewr 60, fra>fra 60"));
        QCOMPARE(flowsText(kept({"@eu"}, 100, "ewr")), std::string("ewr>ewr 50, residency 50"));
        QCOMPARE(flowsText(kept({"@eu", "fra"}, 100, "fra")), std::string("ewr>fra 50, fra>fra 50"));
        QCOMPARE(flowsText(kept({"@eu", "ewr"}, 100, "fra")), std::string("fra>fra 50, residency 50"));
        const auto plan = test::planned(kept({"@eu"}, 100, "ewr"));
        const auto findings = findingsOf(plan, *route(plan));
        QCOMPARE(findings.size(), std::size_t(1));
        const auto ofPlan = [](const plan::Plan& of) {
            std::string said;
            for (const auto& finding : *of.findings)
                if (finding.key == "workload.residency_unserved")
                    said += render(finding);
            return said;
        };
        QCOMPARE(
            ofPlan(plan),
            std::string("50 % of the users of web may be served only in a part of the world where it does not run; "
                        "let it run there, or loosen its residency"));
        QCOMPARE(ofPlan(test::planned(kept({"@eu"}, 100))), std::string());
        QCOMPARE(render(findings[0]),
                 std::string("50 requests/s of web have no microVM in the part of the world that their users may not "
                             "leave; let it run there, or loosen its residency"));
        // A user given by city or coordinates lives where the city does.
        auto document = kept({"@eu"}, 100, "ewr");
        test::editWorkload(document, "web", [](topology::Workload& web) {
            web.clients.assign(2, topology::Client());
            web.clients[0].city = "Berlin, DE";
            web.clients[1].latitude = 48.2; // Vienna
            web.clients[1].longitude = 16.4;
        });
        QCOMPARE(flowsText(document), std::string("residency 100"));
    }

    void softSpillMovesOnAtTheSoftLimit() {
        const auto flows = [](std::int64_t perSecond) {
            return flowsText(asked(threeRegions + "@aaa", perSecond, [](auto& traffic) {
                traffic.softLimit = 1;
                traffic.hardLimit = 2;
                traffic.spill = TrafficSpill::soft;
            }));
        };
        QCOMPARE(flows(120), std::string("aaa>aaa 50, aaa>bbb 50, aaa>ccc 20"));
        QCOMPARE(flows(180), std::string("aaa>aaa 80, aaa>bbb 50, aaa>ccc 50"));
        QCOMPARE(flows(320), std::string("aaa>aaa 120, aaa>bbb 100, aaa>ccc 100"));
    }

    void withoutAHardLimitNothingLeavesTheRegion() {
        const auto document =
            asked(threeRegions + "@aaa", 400, [](auto& traffic) { traffic.hardLimit = std::nullopt; });
        QCOMPARE(flowsText(document), std::string("aaa>aaa 400"));
        const auto plan = test::planned(document);
        const auto routing = *route(plan);
        // One vCPU works on one request at once: 50 a second; what waits does not help.
        QCOMPARE(routing.groups[0].spec.servers, 1);
        QCOMPARE(routing.groups[0].spec.places, 100);
        QVERIFY(std::abs(static_cast<double>(routing.total.served()) / 1e6 - 50) < 1e-3);
        QCOMPARE(findingsOf(plan, routing).at(0).key, std::string("traffic.overload"));
        QCOMPARE(render(findingsOf(plan, routing)[0]),
                 std::string("web refuses 87.5 % of its requests in aaa (350 requests/s): it needs more microVMs or "
                             "higher limits there"));
    }

    void aServiceThatWaitsForOthersServesMoreAtOnce() {
        const auto routing = *route(test::planned(asked(threeRegions + "@aaa", 10, [](auto& traffic) {
            traffic.hardLimit = std::nullopt;
            traffic.serviceCpu = std::chrono::milliseconds(4);
        })));
        QCOMPARE(routing.groups[0].spec.servers, 5);
    }

    void requestsFollowTheSun() {
        auto document = asked("aaa: [9c 99g]\nbbb: [9c 99g]\naaa = bbb 10ms\nweb 2x[1c 2g] @aaa @bbb", 20);
        document.settings.edit([](auto& settings) {
            settings.dailyCurve.assign(24, 0);
            settings.dailyCurve[12] = millionth;
        });
        // aaa is at 0°, bbb at 10° east, where noon is forty minutes earlier.
        QCOMPARE(flowsText(document), std::string("aaa>aaa 10, bbb>bbb 10"));
        QCOMPARE(flowsText(document, 12 * 60), std::string("aaa>aaa 10, bbb>bbb 3.33333"));
        QCOMPARE(flowsText(document, 11 * 60 + 20), std::string("aaa>aaa 3.33333, bbb>bbb 10"));
        QCOMPARE(flowsText(document, 10 * 60 + 50), std::string("bbb>bbb 5"));
        QCOMPARE(flowsText(document, 0), std::string());
        test::editWorkload(document, "web", [](auto& web) { web.traffic->dailyCurve.assign(24, 3 * millionth); });
        QCOMPARE(flowsText(document, 0), std::string("aaa>aaa 30, bbb>bbb 30"));
    }

    void whatNobodyServesHasAReason() {
        const auto only = [](const std::string& text) { return asked(text + "\nweb 1x[1c 2g] @aaa", 7); };
        QCOMPARE(flowsText(asked("aaa: [9c 99g]\nweb 1x[1c 2g]", 7)), std::string("no_users 7"));
        QCOMPARE(flowsText(only("aaa: [1c 1g]")), std::string("no_microvm 7"));
        QCOMPARE(flowsText(only("aaa: [9c 99g] health=0.29")), std::string("no_microvm 7"));
        QCOMPARE(flowsText(only("aaa down: [9c 99g]")), std::string("no_edge 7"));
        // Of two regions one is cut off.
        QCOMPARE(flowsText(only("aaa:\nbbb: [9c 99g]\naaa - bbb 10ms down")), std::string("unreachable 7"));
        QCOMPARE(flowsText(asked("aaa: [9c 99g]\nbbb:\nweb 1x[1c 2g] @aaa", 7,
                                 [](auto& traffic) {
                                     traffic.policy = TrafficPolicy::force;
                                     traffic.regions.push_back({"bbb", millionth, {}});
                                 })),
                 std::string("not_allowed 7"));
        const auto plan = test::planned(only("aaa: [1c 1g]"));
        const auto findings = findingsOf(plan, *route(plan));
        QCOMPARE(findings.size(), std::size_t(1));
        QCOMPARE(findings[0].path, std::string("/workloads/0/traffic"));
        QCOMPARE(render(findings[0]),
                 std::string("7 requests/s of web find no microVM: none has a place on a healthy host"));
    }

    void lossOfAnEdgeMovesItsUsers() {
        const std::string text = "aaa: [9c 99g]\nbbb: [9c 99g]\naaa = bbb 10ms\nedge aaa\nedge bbb";
        auto document = asked(text + "\nweb 1x[1c 2g] @aaa", 7);
        QCOMPARE(flowsText(document), std::string("aaa>aaa 7"));
        document.edges.edit([](auto& edges) { edges[0].state = topology::UpDown::down; });
        QCOMPARE(flowsText(document), std::string("bbb>bbb 7"));
    }

    void loadHasThreeLevels() {
        const auto level = [](std::int64_t perSecond) {
            return route(test::planned(asked("aaa: [9c 99g]\nweb 1x[1c 2g] @aaa", perSecond,
                                             [](auto& traffic) {
                                                 traffic.softLimit = 1;
                                                 traffic.hardLimit = 2;
                                             })))
                ->groups[0]
                .level;
        };
        QVERIFY(level(49) == LoadLevel::belowSoft);
        QVERIFY(level(50) == LoadLevel::softToHard);
        QVERIFY(level(100) == LoadLevel::atHard);
    }

    void trafficIsOnlyThereWhereItIsTyped() {
        auto document = topologyFromText("aaa: [9c 99g]\nweb 1x[1c 2g] @aaa");
        const auto plan = test::planned(document);
        QVERIFY(!hasTraffic(*plan.fleet));
        QVERIFY(route(plan)->flows.empty());
        const auto withTraffic = test::planned(asked("aaa: [9c 99g]\nweb 1x[1c 2g] @aaa", 1));
        QVERIFY(hasTraffic(*withTraffic.fleet));
        QVERIFY(withTraffic.fingerprint == plan.fingerprint);
    }
};

FLIGHTPLAN_TEST_CLASS(RouteTest);

#include "route_test.moc"
