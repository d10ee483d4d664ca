#include "model/placement/placer.h"
#include "model/planner/planner.h"
#include "tests/support/random_document.h"
#include "tests/support/random_traffic.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QTest>

#include <functional>

using namespace flightplan;
using namespace flightplan::topology;
using document::Document;
using document::Edit;
using planner::Planner;

namespace {

/// What two plans of the same document differ in; empty if in nothing.
std::string difference(const plan::Plan& a, const plan::Plan& b) {
    if (!(a.fingerprint == b.fingerprint))
        return "fingerprint";
    if (!(*a.assignment == *b.assignment))
        return "assignment";
    if (!(*a.figures == *b.figures))
        return "figures";
    if (!(*a.findings == *b.findings))
        return "findings";
    if (!(*a.network == *b.network))
        return "network";
    for (const auto& from : a.network->regions())
        for (const auto& to : a.network->regions()) {
            const auto left = a.network->explain(from.id, to.id);
            const auto right = b.network->explain(from.id, to.id);
            if (left.rtt != right.rtt || left.source != right.source || left.path != right.path)
                return "why " + from.id + "–" + to.id;
        }
    if (a.fleet->workloads != b.fleet->workloads || a.fleet->entries != b.fleet->entries ||
        a.fleet->ignoredAffinity != b.fleet->ignoredAffinity)
        return "fleet";
    return {};
}

plan::Plan planOf(Planner& planner, const Document& document) {
    auto plan = planner.plan(document);
    if (!plan)
        qFatal("%s", plan.error().message.c_str());
    return std::move(*plan);
}

constexpr std::array<const char*, planner::stageCount> stageNames = {"network",   "profiles", "fleet",
                                                                     "placement", "figures",  "findings"};

const std::string stagesText = "aaa: 2x[4c 8g]\nbbb: [4c 8g]\nccc:\naaa - bbb 10ms\nbbb - ccc 10ms\naaa - ccc 50ms\n"
                               "web 2x[1c 1g] @aaa @ccc\ndb 1x[1c 1g] @bbb";

} // namespace

class PlannerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void memoryChangesNothing() {
        int undone = 0;
        for (std::uint64_t seed = 0; seed < 60; ++seed) {
            RandomStream random(seed, "edits", "test");
            Planner planner;
            auto document = test::randomDocument(seed);
            if (seed % 3 == 0)
                document = test::withRandomTraffic(std::move(document), seed);
            auto before = planOf(planner, document);
            QCOMPARE(difference(before, test::planned(document)), std::string());
            for (int step = 0; step < 12; ++step) {
                const auto where = QStringLiteral("seed %1 step %2: ").arg(seed).arg(step).toStdString();
                const auto applied = document::apply(document, test::randomEdit(document, random));
                QVERIFY(applied);
                const auto after = planOf(planner, applied->document);
                const auto differs = difference(after, test::planned(applied->document));
                QVERIFY2(differs.empty(), (where + differs).c_str());
                if (random.below(2) == 0) {
                    const auto back = document::apply(applied->document, applied->inverse);
                    QVERIFY(back);
                    QVERIFY(back->document == document);
                    const auto restored = planOf(planner, back->document);
                    QVERIFY2(difference(restored, before).empty(),
                             (where + "undo: " + difference(restored, before)).c_str());
                    ++undone;
                } else {
                    document = applied->document;
                    before = after;
                }
            }
        }
        QVERIFY(undone > 100);
    }

    void equalStagesShareTheirBlocks() {
        Planner planner;
        auto document = test::topologyFromText(stagesText);
        const auto first = planOf(planner, document);
        const auto same = planOf(planner, document);
        QVERIFY(same.revision > first.revision);
        QVERIFY(same.fleet == first.fleet && same.network == first.network && same.assignment == first.assignment &&
                same.figures == first.figures && same.findings == first.findings);
        auto entry = document.hosts[1];
        entry.capacity[Resource::disk] += 1; // nothing that shows in a placement
        document.hosts.replace(1, entry);
        const auto next = planOf(planner, document);
        QVERIFY(next.fleet != first.fleet);
        QVERIFY(next.network == first.network);
        QVERIFY(next.findings == first.findings);
    }

    void editsRunTheirStages_data() {
        using Change = std::function<void(Document&)>;
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("ran");
        const auto add = [](const char* name, const char* ran, Change change) {
            QTest::newRow(name) << change << QString::fromLatin1(ran);
        };
        const auto settings = [](auto change) {
            return [change](Document& document) { document.settings.edit(change); };
        };
        const auto targets = [](auto change) {
            return [change](Document& document) { document.targets.edit(change); };
        };
        const auto web = [](auto change) {
            return [change](Document& document) { test::editWorkload(document, "web", change); };
        };
        const auto host = [](auto change) {
            return [change](Document& document) {
                auto entry = document.hosts[0];
                change(entry);
                document.hosts.replace(0, entry);
            };
        };
        const char* const afterFleet = "fleet placement figures findings";
        const char* const all = "network profiles fleet placement figures findings";
        const char* const namesOnly = "fleet figures findings";

        add("nothing", "", [](Document&) {});
        add("name of the plan", "findings", settings([](auto& s) { s.name = "x"; }));
        add("seed", "findings", settings([](auto& s) { s.seed = 7; }));
        add("overhead", afterFleet, settings([](auto& s) { s.microvmOverheadMib = 5; }));
        add("latency target", afterFleet, targets([](auto& t) { t.latency = std::chrono::milliseconds(60); }));
        add("utilisation limit", "findings", targets([](auto& t) { t.utilisationMax = 1; }));
        add("weights", afterFleet,
            [](Document& document) { document.objective.edit([](auto& o) { o.beta = -o.beta; }); });
        add("capacity", afterFleet, host([](HostEntry& entry) { entry.capacity[Resource::memory] += 1; }));
        add("host state", afterFleet, host([](HostEntry& entry) { entry.state = HostState::down; }));
        add("host count", afterFleet, host([](HostEntry& entry) { entry.count = 3; }));
        add("replicas", afterFleet, web([](Workload& w) { w.replicas = 3; }));
        add("label", namesOnly, web([](Workload& w) { w.labels = {{"team", "a"}}; }));
        add("app", namesOnly, web([](Workload& w) { w.app = "shop"; }));
        add("burst", namesOnly, web([](Workload& w) { w.burstCpu = 1; }));
        add("traffic", afterFleet, web([](Workload& w) {
                w.traffic.emplace();
                w.traffic->requestRate = 2 * millionth;
            }));
        add("clients", "profiles fleet placement figures findings", web([](Workload& w) { w.clients.pop_back(); }));
        add("clients that another workload has", afterFleet, [](Document& document) {
            const auto clients = document.workloads[1].clients;
            test::editWorkload(document, "web", [&](Workload& w) { w.clients = clients; });
        });
        add("link of a shortest path", all,
            [](Document& document) { document.links.edit([](auto& links) { links[0].rtt *= 2; }); });
        add("link that nothing takes", "network findings",
            [](Document& document) { document.links.edit([](auto& links) { links[2].rtt *= 2; }); });
        add("known time", all, [](Document& document) {
            document.latency.edit([](auto& list) {
                list.push_back({"aaa", "bbb", std::chrono::microseconds(7), {}, {}, {}});
            });
        });
        add("region down", all,
            [](Document& document) { document.regions.edit([](auto& regions) { regions[0].state = UpDown::down; }); });
        add("price of a region", "network fleet figures findings",
            [](Document& document) { document.regions.edit([](auto& regions) { regions[0].priceMultiplier = 1; }); });
        add("edges", all, [](Document& document) {
            document.edges.edit([](auto& edges) { edges.push_back({EdgeId("aaa"), {}, {}, UpDown::up, {}}); });
        });
    }
    void editsRunTheirStages() {
        QFETCH(std::function<void(Document&)>, change);
        QFETCH(QString, ran);
        Planner planner;
        auto document = test::topologyFromText(stagesText);
        planOf(planner, document);
        const auto before = planner.runs();
        change(document);
        const auto plan = planOf(planner, document);
        QStringList stages;
        for (std::size_t stage = 0; stage < planner::stageCount; ++stage) {
            QVERIFY(planner.runs()[stage] - before[stage] <= 1);
            if (planner.runs()[stage] > before[stage])
                stages << QString::fromLatin1(stageNames[stage]);
        }
        QCOMPARE(stages.join(u' '), ran);
        QCOMPARE(difference(plan, test::planned(document)), std::string());
    }

    void trafficThatNoPlacementAsksForMovesFigures() {
        auto document = test::topologyFromText(stagesText);
        document.targets.edit([](auto& targets) { targets.latency = std::chrono::milliseconds(60); });
        test::editWorkload(document, "web", [](Workload& web) {
            web.traffic.emplace();
            web.traffic->requestRate = 20 * millionth;
        });
        Planner planner;
        const auto before = planOf(planner, document);
        const auto runs = planner.runs();
        // One request at a time and none that waits: most are refused.
        test::editWorkload(document, "web", [](Workload& web) {
            web.traffic->service = std::chrono::seconds(1);
            web.traffic->hardLimit = 1;
            web.traffic->queueLimit = 0;
        });
        const auto after = planOf(planner, document);
        QCOMPARE(planner.runs()[static_cast<std::size_t>(planner::Stage::placement)],
                 runs[static_cast<std::size_t>(planner::Stage::placement)]);
        QVERIFY(after.fingerprint == before.fingerprint);
        QCOMPARE(*before.figures->insideTarget.value, 1.0);
        QVERIFY(*after.figures->insideTarget.value < 0.1);
        QCOMPARE(difference(after, test::planned(document)), std::string());
    }

    void fullLinksMoveFiguresWhereTrafficTakesThem() {
        auto document = test::topologyFromText(stagesText);
        document.targets.edit([](auto& targets) { targets.latency = std::chrono::milliseconds(60); });
        test::editWorkload(document, "db", [](Workload& db) {
            db.clients.front().region = "ccc"; // no host: a link leads to those that serve it
            db.traffic.emplace();
            db.traffic->requestRate = 20 * millionth;
            db.traffic->responseBytes = 1'000'000; // 160 Mbit/s
        });
        Planner planner;
        const auto before = planOf(planner, document);
        const auto placements = planner.runs()[static_cast<std::size_t>(planner::Stage::placement)];
        document.links.edit([](auto& links) {
            for (auto& link : links)
                link.capacityMbps = 16;
        });
        const auto after = planOf(planner, document);
        QCOMPARE(planner.runs()[static_cast<std::size_t>(planner::Stage::placement)], placements);
        QVERIFY(*before.figures->insideTarget.value > 0.95);
        QVERIFY(*after.figures->insideTarget.value < 0.2);
        QCOMPARE(difference(after, test::planned(document)), std::string());
    }

    void aCancelledPlanLeavesNoTrace() {
        for (std::uint64_t seed = 0; seed < 30; ++seed) {
            RandomStream random(seed, "cancel", "test");
            Planner planner;
            const auto document = test::randomDocument(seed);
            planOf(planner, document);
            const auto edited = document::apply(document, test::randomEdit(document, random));
            QVERIFY(edited);
            std::stop_source stop;
            stop.request_stop();
            const auto cancelled = planner.plan(edited->document, {std::nullopt, stop.get_token()});
            QVERIFY(!cancelled);
            QVERIFY(cancelled.error().code == ErrorCode::cancelled);
            const auto& next = seed % 2 == 0 ? document : edited->document;
            QCOMPARE(difference(planOf(planner, next), test::planned(next)), std::string());
        }
    }

    void aStopIsSeenInTheMiddleOfPlacement() {
        auto document = test::topologyFromText("aaa: 50x[32c 256g]\nweb 1x[1c 1g]");
        test::editWorkload(document, "web", [](Workload& web) {
            web.replicas = 5000;
            web.spread.perHost.mode = PerHostMode::off;
        });
        const auto fleet = test::planned(document).fleet;
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!placement::place(fleet->problem, stop.get_token()));
        QVERIFY(placement::place(fleet->problem));
    }

    void theSeedOptionReplacesTheDocuments() {
        const auto document = test::topologyFromText(stagesText);
        auto seeded = document;
        seeded.settings.edit([](auto& settings) { settings.seed = 9; });
        Planner planner;
        const auto plain = planOf(planner, document);
        const auto option = planner.plan(document, {9, {}});
        QVERIFY(option && option->fingerprint == test::planned(seeded).fingerprint);
        QVERIFY(option->fingerprint != plain.fingerprint);
        QVERIFY(planOf(planner, document).fingerprint == plain.fingerprint);
    }

    void namesAndIndices() {
        for (std::uint64_t seed = 0; seed < 50; ++seed) {
            const auto plan = test::planned(test::randomDocument(seed));
            const auto& fleet = *plan.fleet;
            for (std::int32_t host = 0; host < static_cast<std::int32_t>(fleet.hosts.size()); ++host)
                QCOMPARE(fleet.findHost(fleet.hostName(host)), host);
            for (std::int64_t microVm = 0; microVm < fleet.problem.microVmCount(); ++microVm)
                QCOMPARE(fleet.findMicroVm(fleet.microVmName(microVm)), microVm);
            for (const auto* name : {"", "/", "x", "x/1", "sx/0", "sx/s0", "sx/99", "sx/-1", "sx/1x", "sx/s"})
                QCOMPARE(fleet.findMicroVm(name), std::int64_t(-1));
            for (const auto* name : {"", "-", "-1", "fra-", "fra-0", "fra-01"})
                QCOMPARE(fleet.findHost(name), -1);
        }
    }
};

FLIGHTPLAN_TEST_CLASS(PlannerTest);
#include "planner_test.moc"
