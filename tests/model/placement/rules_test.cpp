#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QTest>

using namespace flightplan;
using namespace flightplan::topology;
using test::editWorkload;
using test::topologyFromText;

namespace {

QString placed(const document::Document& document) {
    return QString::fromStdString(test::placementsText(document));
}

void setWeights(document::Document& document, double alpha, double beta, double gamma, double delta = 0) {
    document.objective.edit([&](Objective& objective) {
        const auto fixed = [](double value) {
            return static_cast<std::int64_t>(value * static_cast<double>(fixedOne));
        }; // exact for these
        objective.alpha = fixed(alpha);
        objective.beta = fixed(beta);
        objective.gamma = fixed(gamma);
        objective.delta = fixed(delta);
    });
}

} // namespace

/// Each rule of placement on a fleet that is small enough to work out by hand.
class RulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Scores

    void termsAreWeightedAndFlooredOneByOne() {
        auto document = topologyFromText("aaa: [4c 8g]\n"
                                         "web 2x[1c 2g] @aaa");
        editWorkload(document, "web", [](Workload& web) { web.spread.perHost.mode = PerHostMode::off; });
        const auto plan = test::planned(document);
        // RTT = 0 + 1 ms within the region, L₀ = 5 ms, so l = 1; the weights are .5, .3, .2 of 2²⁴.
        const auto& first = plan.assignment->microVms[0];
        QCOMPARE(first.latency, 8'388'608);
        QCOMPARE(first.capacity, 5'033'165);
        QCOMPARE(first.health, 3'355'443);
        // c = 3/4 before the second is placed: ⌊5033165 · .75⌋.
        QCOMPARE(plan.assignment->microVms[1].capacity, 3'774'873);
    }

    void floorsAreTowardsMinusInfinity() {
        auto document = topologyFromText("aaa: [4c 8g]\n"
                                         "web 2x[1c 2g]");
        document.objective.edit([](Objective& objective) { objective.beta = -5'033'165; });
        editWorkload(document, "web", [](Workload& web) { web.spread.perHost.mode = PerHostMode::off; });
        QCOMPARE(test::planned(document).assignment->microVms[1].capacity, -3'774'874); // −3774873.75
    }

    void capacityIsTheBottleneckOrCpuAlone() {
        auto document = topologyFromText("aaa: [4c 8g 1gbps 100gd]\n"
                                         "web 2x[1c 4g]");
        setWeights(document, 0, 1, 0);
        editWorkload(document, "web", [](Workload& web) { web.spread.perHost.mode = PerHostMode::off; });
        QCOMPARE(test::planned(document).assignment->microVms[1].capacity, 8'388'608); // memory: 4 of 8 GiB are left
        document.objective.edit([](Objective& objective) { objective.capacity = CapacityTerm::cpu; });
        QCOMPARE(test::planned(document).assignment->microVms[1].capacity, 12'582'912); // CPU: 3 of 4
    }

    void overheadAndReservedCountAgainstCapacity() {
        auto document = topologyFromText("aaa: [4c 2g]\n"
                                         "web 2x[1c 1g]");
        editWorkload(document, "web", [](Workload& web) { web.spread.perHost.mode = PerHostMode::off; });
        QCOMPARE(placed(document), QStringLiteral("web/1 aaa-a, web/2 aaa-a"));
        auto withOverhead = document;
        withOverhead.settings.edit([](auto& settings) { settings.microvmOverheadMib = 1; });
        QCOMPARE(placed(withOverhead), QStringLiteral("web/1 aaa-a, web/2 - memory"));
        auto withReserve = document;
        auto entry = withReserve.hosts[0];
        entry.reserved[Resource::memory] = 1;
        withReserve.hosts.replace(0, entry);
        QCOMPARE(placed(withReserve), QStringLiteral("web/1 aaa-a, web/2 - memory"));
        entry.overcommit[1] = 1'001'000; // ⌊2048 · 1.001⌋ = 2050
        withReserve.hosts.replace(0, entry);
        QCOMPARE(placed(withReserve), QStringLiteral("web/1 aaa-a, web/2 aaa-a"));
    }

    void latencyFallsWithTheRoundTripTime() {
        auto document = topologyFromText("aaa: [4c 8g]\n"
                                         "bbb:\n"
                                         "aaa = bbb 10ms\n"
                                         "web 1x[1c 2g] @bbb");
        QCOMPARE(test::planned(document).assignment->microVms[0].latency, 4'194'304); // .5 · 5/10
        document.targets.edit([](Targets& targets) { targets.latency = std::chrono::milliseconds(8); });
        QCOMPARE(test::planned(document).assignment->microVms[0].latency, 6'710'886); // .5 · ⌊.8⌋
        document.objective.edit(
            [](Objective& objective) { objective.latencyReference = std::chrono::milliseconds(2); });
        QCOMPARE(test::planned(document).assignment->microVms[0].latency, 1'677'721);
        editWorkload(document, "web", [](Workload& web) { web.targets.latency = std::chrono::milliseconds(10); });
        QCOMPARE(test::planned(document).assignment->microVms[0].latency, 8'388'608);
        editWorkload(document, "web",
                     [](Workload& web) { web.objective.latencyReference = std::chrono::milliseconds(1); });
        QCOMPARE(test::planned(document).assignment->microVms[0].latency, 838'860);
    }

    void replicasFollowTheUsers() {
        auto document = topologyFromText("aaa: 3x[4c 8g]\n"
                                         "bbb: 3x[4c 8g]\n"
                                         "aaa = bbb 10ms\n"
                                         "web 3x[1c 2g] @aaa*2 @bbb");
        setWeights(document, 1, 0, 0);
        const auto plan = test::planned(document);
        QCOMPARE(QString::fromStdString(test::placementsText(plan)),
                 QStringLiteral("web/1 aaa-a-1, web/2 aaa-a-2, web/3 bbb-a-1"));
        for (const auto& placement : plan.assignment->microVms)
            QCOMPARE(placement.latency, 16'777'216);
        QCOMPARE(plan.assignment->served, (std::vector<placement::ServedShare>{{0, 65'536}, {0, 65'536}, {1, 65'536}}));
    }

    void oneReplicaServesAllInProportion() {
        auto document = topologyFromText("aaa: [4c 8g]\n"
                                         "bbb:\n"
                                         "aaa = bbb 10ms\n"
                                         "web 1x[1c 2g] @aaa*3 @bbb");
        setWeights(document, 1, 0, 0);
        QCOMPARE(test::planned(document).assignment->microVms[0].latency, 14'680'064); // .75 · 1 + .25 · .5
    }

    void theUnreachableAreNotTaken() {
        // bbb has links, all of which are down.
        auto document = topologyFromText("aaa: 2x[4c 8g]\n"
                                         "bbb:\n"
                                         "aaa - bbb 10ms down\n"
                                         "web 2x[1c 2g] @aaa @bbb");
        setWeights(document, 1, 0, 0);
        const auto plan = test::planned(document);
        QCOMPARE(plan.assignment->microVms[0].latency, 16'777'216);
        QCOMPARE(plan.assignment->microVms[1].latency, 0); // its users cannot reach it
        QCOMPARE(plan.assignment->served, (std::vector<placement::ServedShare>{{0, 65'536}}));
    }

    void coverageCountsTheGainOfTheNearest() {
        auto document = topologyFromText("aaa: 2x[4c 8g]\n"
                                         "bbb: 2x[4c 8g]\n"
                                         "aaa = bbb 10ms\n"
                                         "web 2x[1c 2g] @aaa*3 @bbb");
        setWeights(document, 1, 0, 0);
        document.objective.edit([](Objective& objective) { objective.latency = LatencyTerm::coverage; });
        const auto plan = test::planned(document);
        QCOMPARE(QString::fromStdString(test::placementsText(plan)), QStringLiteral("web/1 aaa-a-1, web/2 bbb-a-1"));
        QCOMPARE(plan.assignment->microVms[0].latency, 14'680'064);
        QCOMPARE(plan.assignment->microVms[1].latency, 2'097'152); // a quarter of the users, from .5 to 1
    }

    void deltaSpreadsOverRegions() {
        auto document = topologyFromText("aaa: 4x[4c 8g]\n"
                                         "bbb: 4x[2c 8g]\n"
                                         "web 4x[1c 2g]");
        setWeights(document, 0, 0, 0);
        editWorkload(document, "web", [](Workload& web) { web.spread.perRegion = 0; });
        QCOMPARE(placed(document), QStringLiteral("web/1 aaa-a-1, web/2 aaa-a-2, web/3 aaa-a-3, web/4 aaa-a-4"));
        setWeights(document, 0, 0, 0, 0.25);
        const auto plan = test::planned(document);
        QCOMPARE(QString::fromStdString(test::placementsText(plan)),
                 QStringLiteral("web/1 aaa-a-1, web/2 bbb-a-1, web/3 aaa-a-2, web/4 bbb-a-2"));
        QCOMPARE(plan.assignment->microVms[2].delta, std::int64_t(-4'194'304));
    }

    void negativeBetaPacks() {
        auto document = topologyFromText("aaa: 3x[4c 8g]\n"
                                         "aa 1x[1c 2g]\n"
                                         "bb 1x[1c 2g]\n"
                                         "cc 1x[1c 2g]");
        setWeights(document, 0, 1, 0);
        QCOMPARE(placed(document), QStringLiteral("aa/1 aaa-a-1, bb/1 aaa-a-2, cc/1 aaa-a-3"));
        setWeights(document, 0, -1, 0);
        QCOMPARE(placed(document), QStringLiteral("aa/1 aaa-a-1, bb/1 aaa-a-1, cc/1 aaa-a-1"));
    }

    void healthTipsTheBalance() {
        auto document = topologyFromText("aaa: [4c 8g] health=0.5 [4c 8g] health=0.75\n"
                                         "web 1x[1c 2g]");
        const auto plan = test::planned(document);
        QCOMPARE(QString::fromStdString(test::placementsText(plan)), QStringLiteral("web/1 aaa-b"));
        QCOMPARE(plan.assignment->microVms[0].health, 2'516'582); // ⌊.75 · 3355443⌋
    }

    // Order

    void higherPriorityComesFirst() {
        auto document = topologyFromText("aaa: [2c 2g]\n"
                                         "aa 1x[1c 2g]\n"
                                         "bb 1x[1c 2g]");
        QCOMPARE(placed(document), QStringLiteral("aa/1 aaa-a, bb/1 - memory"));
        editWorkload(document, "bb", [](Workload& bb) { bb.priority = 1; });
        QCOMPARE(placed(document), QStringLiteral("aa/1 - memory, bb/1 aaa-a"));
    }

    void fewerAllowedRegionsComeFirst() {
        auto document = topologyFromText("aaa: [2c 2g]\n"
                                         "bbb:\n"
                                         "aa 1x[1c 2g]\n"
                                         "bb 1x[1c 2g]");
        editWorkload(document, "bb", [](Workload& bb) { bb.regions.allow = {"aaa"}; });
        QCOMPARE(placed(document), QStringLiteral("aa/1 - memory, bb/1 aaa-a"));
    }

    void largerOrSmallerFirstIfAsked() {
        auto document =
            topologyFromText("aaa: [8c 8g]\n"
                             "aa 1x[1c 4g]\n"
                             "bb 1x[1c 8g]\n"
                             "cc 1x[4c 1g]"); // 4 of 32 vCPU are more of the reference host than 8 of 256 GiB
        QCOMPARE(placed(document), QStringLiteral("aa/1 aaa-a, bb/1 - memory, cc/1 aaa-a"));
        document.objective.edit([](Objective& objective) { objective.order = WorkloadOrder::larger; });
        QCOMPARE(placed(document), QStringLiteral("aa/1 aaa-a, bb/1 - memory, cc/1 aaa-a"));
        editWorkload(document, "bb", [](Workload& bb) { bb.demand.amounts[0] = 5'000'000; });
        QCOMPARE(placed(document), QStringLiteral("aa/1 - memory, bb/1 aaa-a, cc/1 - cpu"));
        document.objective.edit([](Objective& objective) { objective.order = WorkloadOrder::smaller; });
        QCOMPARE(placed(document), QStringLiteral("aa/1 aaa-a, bb/1 - cpu, cc/1 aaa-a"));
    }

    void hostsOfOneEntryAreInNumericOrder() {
        auto document = topologyFromText("aaa: 11x[1c 1g]\n"
                                         "web 11x[1c 1g]");
        editWorkload(document, "web", [](Workload& web) { web.spread.perRegion = 0; });
        QCOMPARE(
            placed(document),
            QStringLiteral("web/1 aaa-a-1, web/2 aaa-a-2, web/3 aaa-a-3, web/4 aaa-a-4, web/5 aaa-a-5, web/6 aaa-a-6, "
                           "web/7 aaa-a-7, web/8 aaa-a-8, web/9 aaa-a-9, web/10 aaa-a-10, web/11 aaa-a-11"));
    }

    // Filters

    void deniedRegions() {
        auto document = topologyFromText("aaa: [4c 8g]\n"
                                         "bbb: [2c 8g]\n"
                                         "web 1x[1c 2g]");
        editWorkload(document, "web", [](Workload& web) { web.regions.deny = {"aaa"}; });
        QCOMPARE(placed(document), QStringLiteral("web/1 bbb-a"));
        editWorkload(document, "web", [](Workload& web) { web.regions.allow = {"aaa", "bbb"}; });
        QCOMPARE(placed(document), QStringLiteral("web/1 bbb-a")); // deny wins
        editWorkload(document, "web", [](Workload& web) { web.regions.deny = {"@any"}; });
        QCOMPARE(placed(document), QStringLiteral("web/1 - region"));
    }

    void classesMatchBothWays() {
        auto document = topologyFromText("aaa: [2c 8g] class=gpu [4c 8g]\n"
                                         "gpu 2x[1c 2g]\n"
                                         "web 2x[1c 2g]");
        editWorkload(document, "gpu", [](Workload& gpu) { gpu.hostClass = "gpu"; });
        // Each second one is refused by the class of the other, emptier host.
        QCOMPARE(placed(document), QStringLiteral("gpu/1 aaa-a, gpu/2 - class, web/1 aaa-b, web/2 - per_host"));
    }

    void hostsThatAreNotUp() {
        QCOMPARE(placed(topologyFromText("aaa: [4c 8g] down\nweb 1x[1c 2g]")), QStringLiteral("web/1 - host_state"));
        QCOMPARE(placed(topologyFromText("aaa: [4c 8g] cordoned\nweb 1x[1c 2g]")),
                 QStringLiteral("web/1 - host_state"));
        QCOMPARE(placed(topologyFromText("aaa down: [4c 8g]\nweb 1x[1c 2g]")), QStringLiteral("web/1 - host_state"));
    }

    void theHealthGate() {
        QCOMPARE(placed(topologyFromText("aaa: [4c 8g] health=0.3\nweb 1x[1c 2g]")), QStringLiteral("web/1 aaa-a"));
        QCOMPARE(placed(topologyFromText("aaa: [4c 8g] health=0.29999\nweb 1x[1c 2g]")),
                 QStringLiteral("web/1 - health"));
    }

    void eachResourceMustFit() {
        QCOMPARE(placed(topologyFromText("aaa: [1c 1g 1gbps 1gd]\nweb 1x[2c 1g 1gbps 1gd]")),
                 QStringLiteral("web/1 - cpu"));
        QCOMPARE(placed(topologyFromText("aaa: [1c 1g 1gbps 1gd]\nweb 1x[1c 2g 1gbps 1gd]")),
                 QStringLiteral("web/1 - memory"));
        QCOMPARE(placed(topologyFromText("aaa: [1c 1g 1gbps 1gd]\nweb 1x[1c 1g 2gbps 1gd]")),
                 QStringLiteral("web/1 - bandwidth"));
        QCOMPARE(placed(topologyFromText("aaa: [1c 1g 1gbps 1gd]\nweb 1x[1c 1g 1gbps 2gd]")),
                 QStringLiteral("web/1 - disk"));
        QCOMPARE(placed(topologyFromText("aaa: [1c 1g 1gbps 1gd]\nweb 1x[1c 1g 1gbps 1gd]")),
                 QStringLiteral("web/1 aaa-a"));
        // Two are missing: the first in filter order.
        QCOMPARE(placed(topologyFromText("aaa: [1c 1g 1gbps 1gd]\nweb 1x[1c 2g 1gbps 2gd]")),
                 QStringLiteral("web/1 - memory"));
    }

    void anOverfullHostTakesNothingEvenOfWhatIsNotNeeded() {
        auto document = topologyFromText("aaa: [4c 8g 1gbps]\nweb 1x[1c 1g]");
        auto entry = document.hosts[0];
        entry.reserved[Resource::bandwidth] = 1001;
        document.hosts.replace(0, entry);
        QCOMPARE(placed(document), QStringLiteral("web/1 - bandwidth"));
    }

    void perHostHardSoftAndOff() {
        auto document = topologyFromText("aaa: 2x[4c 8g]\nweb 3x[1c 1g]");
        QCOMPARE(placed(document), QStringLiteral("web/1 aaa-a-1, web/2 aaa-a-2, web/3 - per_host"));
        const auto with = [&](PerHostMode mode, int max) {
            editWorkload(document, "web", [&](Workload& web) { web.spread.perHost = {max, mode, {}}; });
            return placed(document);
        };
        QCOMPARE(with(PerHostMode::soft, 1), QStringLiteral("web/1 aaa-a-1, web/2 aaa-a-2, web/3 aaa-a-1"));
        QCOMPARE(with(PerHostMode::hard, 2), QStringLiteral("web/1 aaa-a-1, web/2 aaa-a-2, web/3 aaa-a-1"));
        setWeights(document, 0, -1, 0);
        QCOMPARE(with(PerHostMode::off, 1), QStringLiteral("web/1 aaa-a-1, web/2 aaa-a-1, web/3 aaa-a-1"));
        QCOMPARE(with(PerHostMode::hard, 2), QStringLiteral("web/1 aaa-a-1, web/2 aaa-a-1, web/3 aaa-a-2"));
    }

    void perRegionDefaultsToASpreadOverThree() {
        auto document =
            topologyFromText("aaa: 9x[4c 8g]\nbbb: 9x[2c 8g]\nccc: 9x[1c 8g]\nddd: 9x[1c 8g]\nweb 7x[1c 1g] @aaa");
        setWeights(document, 1, 0, 0);
        // ⌈7 / min(7, 3, 4)⌉ = 3 in each.
        QCOMPARE(placed(document), QStringLiteral("web/1 aaa-a-1, web/2 aaa-a-2, web/3 aaa-a-3, web/4 bbb-a-1, web/5 "
                                                  "bbb-a-2, web/6 bbb-a-3, web/7 ccc-a-1"));
        editWorkload(document, "web", [](Workload& web) { web.regions.allow = {"aaa", "ddd"}; }); // ⌈7 / 2⌉ = 4
        QCOMPARE(placed(document), QStringLiteral("web/1 aaa-a-1, web/2 aaa-a-2, web/3 aaa-a-3, web/4 aaa-a-4, web/5 "
                                                  "ddd-a-1, web/6 ddd-a-2, web/7 ddd-a-3"));
        editWorkload(document, "web", [](Workload& web) { web.regions.allow = {"aaa"}; });
        QCOMPARE(placed(document), QStringLiteral("web/1 aaa-a-1, web/2 aaa-a-2, web/3 aaa-a-3, web/4 aaa-a-4, web/5 "
                                                  "aaa-a-5, web/6 aaa-a-6, web/7 aaa-a-7"));
        editWorkload(document, "web", [](Workload& web) { web.spread.perRegion = 2; });
        QVERIFY(placed(document).endsWith(QStringLiteral(
            "web/3 - per_region, web/4 - per_region, web/5 - per_region, web/6 - per_region, web/7 - per_region")));
    }

    void maxSkewKeepsRegionsLevel() {
        auto document = topologyFromText("aaa: 9x[4c 8g]\nbbb: 9x[2c 8g]\nweb 5x[1c 1g] @aaa");
        setWeights(document, 1, 0, 0);
        editWorkload(document, "web", [](Workload& web) {
            web.spread.perRegion = 0;
            web.spread.maxSkew = 2;
        });
        QCOMPARE(placed(document),
                 QStringLiteral("web/1 aaa-a-1, web/2 aaa-a-2, web/3 bbb-a-1, web/4 aaa-a-3, web/5 bbb-a-2"));
    }

    void maxSkewLooksOnlyAtRegionsThatCouldTakeIt() {
        // bbb has room for one: once it is full it no longer holds the others back.
        auto document = topologyFromText("aaa: 9x[4c 8g]\nbbb: 1x[1c 1g]\nccc down: 1x[1c 1g]\nweb 4x[1c 1g] @aaa");
        setWeights(document, 1, 0, 0);
        editWorkload(document, "web", [](Workload& web) {
            web.spread.perRegion = 0;
            web.spread.maxSkew = 1;
        });
        QCOMPARE(placed(document), QStringLiteral("web/1 aaa-a-1, web/2 bbb-a-1, web/3 aaa-a-2, web/4 aaa-a-3"));
    }

    void theRegionThatAStandbyAvoidsHoldsNobodyBack() {
        // Before s3 there are 2, 2 and 1; ccc is where its primary is, so the smallest region that could take it has 2.
        auto document = topologyFromText("aaa: 3x[4c 8g]\nbbb: 3x[4c 8g]\nccc: 3x[4c 8g]\nweb 3x[1c 1g]");
        for (const auto reserve : {StandbyReserve::dedicated, StandbyReserve::pooled}) {
            editWorkload(document, "web", [&](Workload& web) {
                web.spread.perRegion = 0;
                web.spread.maxSkew = 1;
                web.standbys = {3, StandbyState::warm, reserve, {}};
            });
            QCOMPARE(
                placed(document),
                QStringLiteral(
                    "web/1 aaa-a-1, web/2 bbb-a-1, web/3 ccc-a-1, web/s1 bbb-a-2, web/s2 aaa-a-2, web/s3 aaa-a-3"));
        }
    }

    void aPinMayPassWhereSkewHoldsTheOthers() {
        // bbb could take web but for its affinity, so it holds the floor of those that are not pinned to aaa.
        auto document =
            topologyFromText("aaa: 2x[8c 16g]\nbbb: [4c 8g]\naaa = bbb 50ms\ndb 1x[1c 1g] @aaa\nweb 4x[1c 1g] @aaa");
        editWorkload(document, "web", [](Workload& web) {
            web.spread.perRegion = 0;
            web.spread.maxSkew = 1;
            web.affinity = {"db"};
            web.pins = {{3, "aaa", {}, {}}};
        });
        // After web/3 aaa has no host left without one, so it is no longer skew alone that refuses.
        QCOMPARE(placed(document),
                 QStringLiteral("db/1 aaa-a-1, web/1 aaa-a-2, web/2 - max_skew, web/3 aaa-a-1, web/4 - affinity"));
    }

    void minRegionsForcesNewOnesOnlyWhenItMust() {
        auto document = topologyFromText("aaa: 9x[4c 8g]\nbbb: 9x[2c 8g]\nccc: 9x[1c 8g]\nweb 4x[1c 1g] @aaa");
        setWeights(document, 1, 0, 0);
        editWorkload(document, "web", [](Workload& web) {
            web.spread.perRegion = 0;
            web.spread.minRegions = 3;
        });
        QCOMPARE(placed(document), QStringLiteral("web/1 aaa-a-1, web/2 aaa-a-2, web/3 bbb-a-1, web/4 ccc-a-1"));
    }

    void minRegionsRefusesWhatWouldBreakIt() {
        auto document = topologyFromText("aaa: 9x[4c 8g]\nbbb:\nweb 3x[1c 1g]");
        editWorkload(document, "web", [](Workload& web) {
            web.spread.perRegion = 0;
            web.spread.minRegions = 9; // clamped to the two that are allowed
        });
        // The second may reuse aaa, since one is still to come; the third may not.
        QCOMPARE(placed(document), QStringLiteral("web/1 aaa-a-1, web/2 aaa-a-2, web/3 - min_regions"));
    }

    void affinityFollowsItsTargetWhateverTheOrder() {
        auto document = topologyFromText("aaa: 3x[4c 8g]\nbbb: 3x[4c 8g]\n"
                                         "api 3x[1c 1g] @aaa\n"
                                         "zdb 1x[1c 1g] @bbb");
        setWeights(document, 1, 0, 0);
        editWorkload(document, "api", [](Workload& api) {
            api.affinity = {"zdb"};
            api.priority = 5;
        });
        QCOMPARE(placed(document), QStringLiteral("api/1 bbb-a-1, api/2 bbb-a-2, api/3 - affinity, zdb/1 bbb-a-1"));
    }

    void affinityToTheUnplacedOrParkedFails() {
        auto document = topologyFromText("aaa: 3x[4c 8g]\napi 1x[1c 1g]\nzdb 1x[1c 9g]");
        editWorkload(document, "api", [](Workload& api) { api.affinity = {"zdb"}; });
        QCOMPARE(placed(document), QStringLiteral("api/1 - affinity, zdb/1 - memory"));
        editWorkload(document, "zdb", [](Workload& zdb) { zdb.replicas = 0; });
        QCOMPARE(placed(document), QStringLiteral("api/1 - affinity"));
    }

    void affinityInACircleIsIgnored() {
        auto document = topologyFromText("aaa: 3x[4c 8g]\nbbb: 3x[4c 8g]\nccc: 3x[4c 8g]\n"
                                         "xx 1x[1c 1g] @aaa\nyy 1x[1c 1g] @bbb\nzz 1x[1c 1g] @ccc");
        setWeights(document, 1, 0, 0);
        editWorkload(document, "xx", [](Workload& xx) { xx.affinity = {"yy"}; });
        editWorkload(document, "yy", [](Workload& yy) { yy.affinity = {"xx"}; });
        editWorkload(document, "zz", [](Workload& zz) { zz.affinity = {"yy"}; });
        QCOMPARE(placed(document), QStringLiteral("xx/1 aaa-a-1, yy/1 bbb-a-1, zz/1 bbb-a-1"));
        QCOMPARE(test::planned(document).fleet->ignoredAffinity,
                 (std::vector<std::pair<std::int32_t, std::int32_t>>{{0, 1}, {1, 0}}));
    }

    // Pins and standbys

    void pinsNarrowOneReplica() {
        auto document = topologyFromText("aaa: 3x[4c 8g]\nbbb: 3x[2c 4g]\nweb 4x[1c 1g] @aaa");
        setWeights(document, 1, 0, 0);
        editWorkload(document, "web", [](Workload& web) {
            web.pins = {{4, {}, "aaa-a-1", {}}, {2, "bbb", {}, {}}, {3, {}, "bbb-a-3", {}}};
        });
        // The fourth wants the host that the first took.
        QCOMPARE(placed(document), QStringLiteral("web/1 aaa-a-1, web/2 bbb-a-1, web/3 bbb-a-3, web/4 - per_host"));
    }

    void pinsToNowhereHaveNoCandidate() {
        auto document = topologyFromText("aaa: 3x[4c 8g]\nbbb:\nweb 1x[1c 1g]");
        editWorkload(document, "web", [](Workload& web) { web.pins = {{1, "bbb", {}, {}}}; });
        QCOMPARE(placed(document), QStringLiteral("web/1 - no_host"));
        QCOMPARE(placed(topologyFromText("aaa:\nweb 1x[1c 1g]")), QStringLiteral("web/1 - no_host"));
        QCOMPARE(placed(topologyFromText("web 1x[1c 1g]")), QStringLiteral("web/1 - no_host"));
    }

    void standbysKeepAwayFromTheirPrimary() {
        auto document = topologyFromText("aaa: 3x[4c 8g]\nbbb: 3x[2c 4g]\nweb 2x[1c 1g] @aaa");
        setWeights(document, 1, 0, 0);
        editWorkload(document, "web", [](Workload& web) {
            web.standbys.count = 2;
            web.spread.perRegion = 0;
        });
        const auto plan = test::planned(document);
        QCOMPARE(QString::fromStdString(test::placementsText(plan)),
                 QStringLiteral("web/1 aaa-a-1, web/2 aaa-a-2, web/s1 bbb-a-1, web/s2 bbb-a-2"));
        QCOMPARE(plan.assignment->servedBegin.back(), std::int64_t(2)); // a standby takes no users …
        QVERIFY(plan.assignment->microVms[2].latency > 0);              // … and is scored with its primary's
    }

    void standbysInOneRegionKeepAwayFromTheEntry() {
        auto document = topologyFromText("aaa: 3x[4c 8g] [2c 2g]\nweb 2x[1c 1g]");
        editWorkload(document, "web", [](Workload& web) { web.standbys.count = 2; });
        // aaa-a-3 is emptier than aaa-b and fails that rule alone.
        QCOMPARE(placed(document), QStringLiteral("web/1 aaa-a-1, web/2 aaa-a-2, web/s1 aaa-b, web/s2 - per_region"));
        editWorkload(document, "web", [](Workload& web) { web.spread.perHost.mode = PerHostMode::off; });
        QCOMPARE(placed(document), QStringLiteral("web/1 aaa-a-1, web/2 aaa-a-2, web/s1 aaa-b, web/s2 aaa-b"));
        QCOMPARE(placed(topologyFromText("aaa: 3x[4c 8g]\nweb 1x[1c 1g]")), QStringLiteral("web/1 aaa-a-1"));
        auto alone = topologyFromText("aaa: 3x[4c 8g]\nweb 1x[1c 1g]");
        editWorkload(alone, "web", [](Workload& web) { web.standbys.count = 1; });
        QCOMPARE(placed(alone), QStringLiteral("web/1 aaa-a-1, web/s1 - per_region"));
    }

    void aStandbyWithoutItsPrimaryHasItsReason() {
        auto document = topologyFromText("aaa: [4c 8g]\nbbb: [2c 2g]\nweb 1x[1c 9g]");
        editWorkload(document, "web", [](Workload& web) { web.standbys.count = 1; });
        QCOMPARE(placed(document), QStringLiteral("web/1 - memory, web/s1 - memory"));
    }

    void stoppedStandbysReserveTheirDisk() {
        auto document = topologyFromText("aaa: [4c 8g 1gbps 10gd]\nbbb: [0c 0g 0gbps 2gd]\nweb 1x[1c 1g 1gbps 2gd]");
        editWorkload(document, "web", [](Workload& web) {
            web.standbys = {1, StandbyState::warm, StandbyReserve::dedicated, {}};
        });
        QCOMPARE(placed(document), QStringLiteral("web/1 aaa-a, web/s1 - cpu"));
        editWorkload(document, "web", [](Workload& web) { web.standbys.state = StandbyState::suspended; });
        QCOMPARE(placed(document), QStringLiteral("web/1 aaa-a, web/s1 - cpu"));
        editWorkload(document, "web", [](Workload& web) { web.standbys.state = StandbyState::stopped; });
        const auto plan = test::planned(document);
        QCOMPARE(QString::fromStdString(test::placementsText(plan)), QStringLiteral("web/1 aaa-a, web/s1 bbb-a"));
        QCOMPARE(plan.assignment->used[1], (Resources{{0, 0, 0, 2048}}));
    }

    void pooledReserveIsTheWorstRegion() {
        // Primaries of xx and zz are in aaa, of yy in bbb; all standbys meet in ccc, where there is room for two.
        auto document = topologyFromText("aaa: 2x[1c 1g]\nbbb: 1x[1c 1g]\nccc: [2c 2g]\n"
                                         "xx 1x[1c 1g]\nyy 1x[1c 1g]\nzz 1x[1c 1g]");
        for (const auto& [id, region] : {std::pair("xx", "aaa"), std::pair("yy", "bbb"), std::pair("zz", "aaa")})
            editWorkload(document, id, [&, where = region](Workload& workload) {
                workload.pins = {{1, where, {}, {}}};
                workload.standbys.count = 1;
            });
        QCOMPARE(placed(document),
                 QStringLiteral("xx/1 aaa-a-1, xx/s1 ccc-a, yy/1 bbb-a-1, yy/s1 ccc-a, zz/1 aaa-a-2, zz/s1 - cpu"));
        for (const auto* id : {"xx", "yy", "zz"})
            editWorkload(document, id, [](Workload& workload) { workload.standbys.reserve = StandbyReserve::pooled; });
        const auto plan = test::planned(document);
        QCOMPARE(QString::fromStdString(test::placementsText(plan)),
                 QStringLiteral("xx/1 aaa-a-1, xx/s1 ccc-a, yy/1 bbb-a-1, yy/s1 ccc-a, zz/1 aaa-a-2, zz/s1 ccc-a"));
        QCOMPARE(plan.assignment->used[3], (Resources{{2'000'000, 2048, 0, 0}}));
    }

    void pooledReserveOfASmallerRegionCostsNothing() {
        auto document = topologyFromText("aaa: 2x[1c 1g]\nbbb: 1x[1c 1g]\nccc: [2c 2g]\n"
                                         "xx 1x[1c 1g]\nyy 1x[1c 1g]\nzz 1x[1c 1g]");
        for (const auto& [id, region] : {std::pair("xx", "aaa"), std::pair("yy", "aaa"), std::pair("zz", "bbb")})
            editWorkload(document, id, [&, where = region](Workload& workload) {
                workload.pins = {{1, where, {}, {}}};
                workload.standbys = {1, StandbyState::warm, StandbyReserve::pooled, {}};
            });
        const auto plan = test::planned(document);
        QVERIFY(test::placementsText(plan).ends_with("zz/s1 ccc-a"));
        QCOMPARE(plan.assignment->used[3], (Resources{{2'000'000, 2048, 0, 0}}));
    }

    void parkedWorkloadsPlaceNothing() {
        auto document = topologyFromText("aaa: [4c 8g]\nweb 1x[1c 1g]");
        editWorkload(document, "web", [](Workload& web) { web.replicas = 0; });
        QCOMPARE(placed(document), QString());
    }

    // The binding constraint

    void theFilterOfTheBestHostThatFailsOne() {
        // aaa-a lacks memory alone, bbb-a is down alone and nearer to the users.
        auto document = topologyFromText("aaa: [4c 1g]\nbbb: [4c 8g] down\naaa = bbb 50ms\nweb 1x[1c 2g] @bbb");
        setWeights(document, 1, 0, 0);
        QCOMPARE(placed(document), QStringLiteral("web/1 - host_state"));
        editWorkload(document, "web", [](Workload& web) { web.clients[0].region = "aaa"; });
        QCOMPARE(placed(document), QStringLiteral("web/1 - memory"));
    }

    void elseWhatMostHostsFailFirst() {
        // Nobody fails a single filter: two lack CPU first, one is down first.
        QCOMPARE(placed(topologyFromText("aaa: [1c 1g] down 2x[1c 1g]\nweb 1x[2c 2g]")), QStringLiteral("web/1 - cpu"));
        // One each: the earlier filter.
        QCOMPARE(placed(topologyFromText("aaa: [1c 1g] down 1x[1c 1g]\nweb 1x[2c 2g]")),
                 QStringLiteral("web/1 - host_state"));
    }

    void softSpreadIsNoReason() {
        auto document = topologyFromText("aaa: [2c 2g]\nweb 3x[1c 1g]");
        editWorkload(document, "web", [](Workload& web) { web.spread.perHost.mode = PerHostMode::soft; });
        QCOMPARE(placed(document), QStringLiteral("web/1 aaa-a, web/2 aaa-a, web/3 - cpu"));
    }
};

FLIGHTPLAN_TEST_CLASS(RulesTest);
#include "rules_test.moc"
