#include "model/planner/figures.h"
#include "model/traffic/route.h"
#include "tests/support/random_document.h"
#include "tests/support/random_traffic.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace flightplan;
using namespace flightplan::topology;
using test::topologyFromText;

namespace {

plan::Figures figuresOf(const document::Document& document) {
    return *test::planned(document).figures;
}

document::Document withTarget(document::Document document, int milliseconds) {
    document.targets.edit([&](Targets& targets) { targets.latency = std::chrono::milliseconds(milliseconds); });
    return document;
}

} // namespace

/// The figures of §14 of the engine's definitions, worked out by hand.
class FiguresTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void p95IsTheFirstTimeThatCoversNinetyFivePercent_data() {
        QTest::addColumn<QString>("users");
        QTest::addColumn<double>("p95");
        QTest::addColumn<double>("inside");
        QTest::newRow("all at home") << QStringLiteral("@aaa") << 1.0 << 1.0;
        QTest::newRow("nine in ten") << QStringLiteral("@aaa*9 @bbb") << 10.0 << 0.9;
        QTest::newRow("exactly 95 %") << QStringLiteral("@aaa*19 @bbb") << 1.0 << 0.95;
        QTest::newRow("a little less") << QStringLiteral("@aaa*18.99 @bbb") << 10.0 << 18.99 / 19.99;
        QTest::newRow("three places") << QStringLiteral("@aaa*90 @bbb*5 @ccc*5") << 10.0 << 0.9;
        QTest::newRow("thirds") << QStringLiteral("@aaa @bbb @ccc") << 30.0 << 1.0 / 3;
    }
    void p95IsTheFirstTimeThatCoversNinetyFivePercent() {
        QFETCH(QString, users);
        QFETCH(double, p95);
        QFETCH(double, inside);
        const auto text =
            "aaa: [4c 8g]\nbbb:\nccc:\naaa = bbb 10ms\naaa = ccc 30ms\nweb 1x[1c 2g] " + users.toStdString();
        const auto figures = figuresOf(withTarget(topologyFromText(text), 5));
        QCOMPARE(figures.p95AcrossUsers.value, std::optional(p95));
        QCOMPARE(*figures.insideTarget.value, inside);
        QCOMPARE(figures.workloads[0].p95Ms, std::optional(p95));
        QCOMPARE(figures.p95AcrossUsers.name, std::string("p95_across_users"));
        QCOMPARE(figures.insideTarget.name, std::string("inside_target"));
        QVERIFY(figures.p95AcrossUsers.provenance == Provenance::estimated); // the millisecond within aaa
    }

    void workloadsCountByTheirWeight() {
        // 90 % of the users are those of db, all at 10 ms.
        auto document = withTarget(
            topologyFromText("aaa: [4c 8g]\nbbb:\naaa = bbb 10ms\ndb 1x[1c 2g] @bbb\nweb 1x[1c 2g] @aaa"), 5);
        test::editWorkload(document, "db", [](Workload& db) { db.weight = 9 * millionth; });
        const auto figures = figuresOf(document);
        QCOMPARE(*figures.insideTarget.value, 0.1);
        QCOMPARE(figures.workloads[0].insideTarget, std::optional(0.0));
        QCOMPARE(figures.workloads[1].insideTarget, std::optional(1.0));
        // With traffic, requests count: three of db for each of web.
        auto withTraffic = document;
        const auto ask = [&](const char* id, int perSecond) {
            test::editWorkload(withTraffic, id, [&](Workload& workload) {
                workload.traffic.emplace();
                workload.traffic->requestRate = perSecond * millionth;
            });
        };
        ask("db", 3);
        // What web asks is not known: it keeps its own figures and does not count.
        QCOMPARE(*figuresOf(withTraffic).insideTarget.value, 0.0);
        QCOMPARE(figuresOf(withTraffic).workloads[1].insideTarget, std::optional(1.0));
        ask("web", 1);
        QCOMPARE(*figuresOf(withTraffic).insideTarget.value, 0.25);
        // A target of its own: the plan's does not count for it.
        test::editWorkload(document, "db", [](Workload& db) { db.targets.latency = std::chrono::milliseconds(10); });
        QCOMPARE(*figuresOf(document).insideTarget.value, 1.0);
    }

    void usersGoToTheReplicasThatServeThem() {
        // Half of the users are in each region, and so are the replicas.
        const auto figures = figuresOf(
            withTarget(topologyFromText("aaa: [4c 8g]\nbbb: [4c 8g]\naaa = bbb 10ms\nweb 2x[1c 2g] @aaa @bbb"), 5));
        QCOMPARE(figures.p95AcrossUsers.value, std::optional(1.0));
        QCOMPARE(*figures.insideTarget.value, 1.0);
    }

    void requestsGoWhereTheyAreRouted() {
        // By served share, one of the two replicas serves bbb from aaa; a request goes to the nearest microVM.
        auto document =
            withTarget(topologyFromText("aaa: [4c 8g]\nbbb: [1c 2g]\naaa = bbb 10ms\nweb 2x[1c 2g] @aaa*3 @bbb"), 5);
        const auto served = figuresOf(document);
        QCOMPARE(*served.insideTarget.value, 0.75);
        QCOMPARE(served.p95AcrossUsers.value, std::optional(10.0));
        test::editWorkload(document, "web", [](Workload& web) {
            web.spread.perRegion = 1;
            web.traffic.emplace();
            web.traffic->requestRate = 8 * millionth;
        });
        const auto routed = figuresOf(document);
        QCOMPARE(*routed.insideTarget.value, 1.0);
        QCOMPARE(routed.p95AcrossUsers.value, std::optional(1.0));
        QCOMPARE(routed.workloads[0].p95Ms, std::optional(1.0));
    }

    void missedTargetsAreThoseOfRequests() {
        // A thousand requests a second, of which its microVM can answer a few.
        auto document = withTarget(topologyFromText("aaa: [4c 8g]\nweb 1x[1c 2g] @aaa"), 5);
        const auto misses = [&] {
            return std::ranges::count(*test::planned(document).findings, "workload.target_missed", &Finding::key);
        };
        QCOMPARE(misses(), 0);
        test::editWorkload(document, "web", [](Workload& web) {
            web.traffic.emplace();
            web.traffic->requestRate = 1000 * millionth;
            web.traffic->service = std::chrono::milliseconds(100);
            web.traffic->hardLimit = 1;
        });
        QVERIFY(std::isinf(*figuresOf(document).p95AcrossUsers.value));
        QVERIFY(*figuresOf(document).insideTarget.value < 0.05);
        QCOMPARE(misses(), 1);
    }

    void theUnservedAreInfinitelyFarAway() {
        // The second replica has no place: half of the users are unserved.
        const auto figures = figuresOf(withTarget(topologyFromText("aaa: [1c 2g]\nweb 2x[1c 2g] @aaa"), 5));
        QVERIFY(std::isinf(*figures.p95AcrossUsers.value));
        QCOMPARE(*figures.insideTarget.value, 0.5);
        QCOMPARE(figures.unplaced, std::int64_t(1));
    }

    void withoutUsersOrTargetsThereIsNoFigure() {
        const auto none = figuresOf(topologyFromText("aaa: [4c 8g]\nweb 1x[1c 2g]"));
        QVERIFY(!none.p95AcrossUsers.value && !none.insideTarget.value && !none.workloads[0].p95Ms);
        const auto noTarget = figuresOf(topologyFromText("aaa: [4c 8g]\nweb 1x[1c 2g] @aaa"));
        QVERIFY(noTarget.p95AcrossUsers.value && !noTarget.insideTarget.value);
        const auto nothing = figuresOf(topologyFromText(""));
        QVERIFY(!nothing.requested.value);
    }

    void p95IsWithinTheTargetExactlyWhenNinetyFivePercentAre() {
        int within = 0;
        int beyond = 0;
        for (std::uint64_t seed = 0; seed < 600; ++seed) {
            const auto plan = test::planned(test::randomDocument(seed));
            for (std::size_t w = 0; w < plan.fleet->workloads.size(); ++w) {
                const auto& figures = plan.figures->workloads[w];
                if (!figures.insideTarget)
                    continue;
                const bool p95Within =
                    *figures.p95Ms * 1000 <= static_cast<double>(plan.fleet->problem.workloads[w].target);
                QCOMPARE(p95Within, *figures.insideTarget >= 0.95);
                ++(p95Within ? within : beyond);
            }
        }
        QVERIFY2(within > 20 && beyond > 20,
                 qPrintable(QStringLiteral("%1 within, %2 beyond").arg(within).arg(beyond)));
    }

    void requestedIsTheBindingShareOfWhatIsUp() {
        // Of 8 vCPU and 12 GiB that are up, 2 and 4 are used; the third host is down.
        auto document = topologyFromText("aaa: [4c 8g]\nbbb: [4c 8g] [99c 99g] down\nweb 2x[1c 2g]");
        auto entry = document.hosts[0];
        entry.reserved[Resource::memory] = 4096;
        document.hosts.replace(0, entry);
        const auto figures = figuresOf(document);
        QCOMPARE(*figures.requested.value, 4.0 / 12);
        QCOMPARE(figures.requested.note, std::string("memory"));
        QVERIFY(figures.requested.provenance == Provenance::typed);
        QCOMPARE(figures.regionHosts, (std::vector<std::int32_t>{1, 2}));
        QCOMPARE(figures.regionMicroVms, (std::vector<std::int32_t>{1, 1}));
        QCOMPARE(figures.regionCapacity[1], (Resources{{4'000'000, 8192, 0, 0}}));
        QCOMPARE(figures.regionUsed[1], (Resources{{1'000'000, 2048, 0, 0}}));
    }

    void figuresOfSomeWorkloadsAreThoseOfAPlanWithThemAlone() {
        int compared = 0;
        for (std::uint64_t seed = 1; seed <= 40; ++seed) {
            auto document = test::randomDocument(seed);
            if (seed % 2 == 0)
                document = test::withRandomTraffic(std::move(document), seed);
            const auto plan = test::planned(document);
            const auto count = plan.fleet->workloads.size();
            std::vector<std::size_t> all(count), odd;
            for (std::size_t w = 0; w < count; ++w) {
                all[w] = w;
                if (w % 2 == 1)
                    odd.push_back(w);
            }
            const auto whole = planner::figuresOf(plan, all);
            QVERIFY(whole.p95AcrossUsers == plan.figures->p95AcrossUsers);
            QVERIFY(whole.insideTarget == plan.figures->insideTarget);
            QVERIFY(whole.workloads == plan.figures->workloads);
            QCOMPARE(whole.placed, plan.figures->placed);
            QCOMPARE(whole.regionMicroVms, plan.figures->regionMicroVms);
            QVERIFY(planner::figuresAt(plan, *traffic::route(plan)) == *plan.figures);
            const auto some = planner::figuresOf(plan, odd);
            QCOMPARE(some.workloads.size(), odd.size());
            for (std::size_t i = 0; i < odd.size(); ++i)
                QVERIFY(some.workloads[i] == plan.figures->workloads[odd[i]]);
            if (odd.size() == 1)
                QCOMPARE(some.p95AcrossUsers.value, some.workloads[0].p95Ms);
            ++compared;
        }
        QCOMPARE(compared, 40);
    }

    void requestedByOneWorkloadIsItsShareOfAll() {
        const auto plan = test::planned(topologyFromText("aaa: [4c 8g]\nbbb: [4c 8g]\nweb 2x[1c 2g]\napi 1x[2c 1g]"));
        const auto web = planner::figuresOf(plan, {static_cast<std::size_t>(plan.fleet->findWorkload("web"))});
        QCOMPARE(*web.requested.value, 2.0 / 8);
        QCOMPARE(web.placed, 2);
        const auto api = planner::figuresOf(plan, {static_cast<std::size_t>(plan.fleet->findWorkload("api"))});
        QCOMPARE(*api.requested.value, 2.0 / 8);
        QCOMPARE(api.requested.note, std::string("cpu"));
    }

    void assumedPoolsAreCalledAssumed() {
        auto document = topologyFromText("fra:\nweb 1x[1c 2g]");
        document.settings.edit([](auto& settings) { settings.perspective = document::Perspective::customer; });
        QVERIFY(figuresOf(document).requested.provenance == Provenance::assumed);
    }
};

FLIGHTPLAN_TEST_CLASS(FiguresTest);
#include "figures_test.moc"
