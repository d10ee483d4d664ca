#include "model/base/fixed_point.h"
#include "model/qt/latency_study.h"
#include "model/qt/plan_controller.h"
#include "model/qt/traffic_study.h"
#include "model/traffic/latency.h"
#include "model/traffic/route.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QSignalSpy>
#include <QTest>

#include <string>

using namespace flightplan;
using namespace flightplan::qt;

namespace {

/// `count` workloads w-001 …, each asked one request a second more than the one before.
document::Document manyWorkloads(int count) {
    std::string text = "aaa: 9x[64c 256g]\nbbb: 9x[64c 256g]\naaa = bbb 20ms\n";
    const auto idOf = [](int i) { return "w-" + std::string(i < 10 ? "00" : i < 100 ? "0" : "") + std::to_string(i); };
    for (int i = 1; i <= count; ++i)
        text += idOf(i) + " [1c 1g] @aaa*3 @bbb\n";
    auto document = test::topologyFromText(text);
    for (int i = 1; i <= count; ++i)
        test::editWorkload(document, idOf(i), [&](topology::Workload& workload) {
            workload.traffic.emplace();
            workload.traffic->requestRate = i * millionth;
        });
    return document;
}

struct Scene {
    explicit Scene(int workloads) {
        controller.setDocument(manyWorkloads(workloads), {});
        controller.waitForPlan();
        study.wait();
    }
    PlanController controller;
    TrafficStudy study{controller};
};

} // namespace

/// Requests are routed at once; percentiles are found for what somebody looks at.
class TrafficStudyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void timesAreFoundForWhatIsShownOnly() {
        Scene scene(30);
        QVERIFY(scene.study.answer() && scene.study.answer()->workloads.empty());
        QSignalSpy routed(&scene.study, &TrafficStudy::answered);
        QSignalSpy timed(&scene.study, &TrafficStudy::timesAnswered);
        scene.study.setShown({3, 4, 5});
        scene.study.wait();
        const auto answer = scene.study.answer();
        QCOMPARE(answer->workloads.size(), std::size_t(3));
        QCOMPARE(routed.count(), 0); // the same routing
        QCOMPARE(timed.count(), 1);
        const traffic::LatencyDistribution times(*answer->plan, *answer->routing, 4);
        QCOMPARE(answer->workloads.at(4).times->p95, times.percentile(0.95));
        scene.study.setShown({4, 5}); // known
        scene.study.wait();
        QCOMPARE(timed.count(), 1);
        // Another hour brings the times of what is shown along.
        scene.study.setMinute(600);
        scene.study.wait();
        QCOMPARE(routed.count(), 1);
        QCOMPARE(scene.study.answer()->routing->utcMinute, std::optional(600));
        QCOMPARE(scene.study.answer()->workloads.size(), std::size_t(2));
    }

    void rowsOfAnOlderPlanDoNoHarm() {
        Scene scene(30);
        scene.study.setShown({29, 12});
        scene.study.wait();
        scene.controller.setDocument(manyWorkloads(20), {});
        scene.controller.waitForPlan();
        scene.study.wait();
        QCOMPARE(scene.study.answer()->workloads.size(), std::size_t(1));
    }

    void aScopeOfVeryManyIsTheBusiest() {
        Scene scene(60);
        const auto& plan = *scene.controller.plan();
        const auto all = trafficScopeOf(plan, {});
        QCOMPARE(all.of.workloads.size(), mostWorkloadsInScope);
        QCOMPARE(all.leftOut, std::size_t(60) - mostWorkloadsInScope);
        QCOMPARE(all.of.workloads.back(), std::size_t(59)); // asked most
        QCOMPARE(all.of.workloads.front(), std::size_t(60) - mostWorkloadsInScope);
        auto quiet = manyWorkloads(60);
        for (std::size_t w = 0; w < quiet.workloads.size(); ++w) {
            auto workload = quiet.workloads[w];
            workload.traffic.reset();
            quiet.workloads.replace(w, workload);
        }
        QCOMPARE(trafficScopeOf(test::planned(quiet), {}).of.workloads.size(), std::size_t(60));
        const auto one = trafficScopeOf(plan, {Selection::Kind::workload, QStringLiteral("w-007")});
        QCOMPARE(one.of.workloads, std::vector<std::size_t>{6});
        QVERIFY(one.leftOut == 0);
        const auto region = trafficScopeOf(plan, {Selection::Kind::region, QStringLiteral("bbb")});
        QCOMPARE(region.of.region, std::optional(plan.fleet->findRegion("bbb")));
        QVERIFY(trafficScopeOf(plan, {Selection::Kind::region, QStringLiteral("gone")}) == all);
    }

    void chartsFollowPlanHourAndSelection() {
        Scene scene(3);
        LatencyStudy study(scene.controller, scene.study);
        const auto settle = [&] {
            scene.controller.waitForPlan();
            scene.study.wait();
            study.wait();
        };
        settle();
        QVERIFY(!study.curve() && !study.day()); // nobody looks
        study.setCurveWanted(true);
        study.setDayWanted(true);
        settle();
        QCOMPARE(study.curve()->curve.perSecond, 6.0);
        const auto day = study.day();
        scene.study.setMinute(60);
        settle();
        QCOMPARE(study.curve()->routing->utcMinute, std::optional(60));
        QCOMPARE(study.day(), day); // all hours are in it already
        scene.controller.select({Selection::Kind::workload, QStringLiteral("w-002")});
        settle();
        QCOMPARE(study.curve()->curve.perSecond, 2.0);
        QCOMPARE(study.day()->scope.of.workloads, std::vector<std::size_t>{1});
        study.setDayWanted(false);
        const auto before = study.day();
        scene.controller.select({});
        settle();
        QCOMPARE(study.day(), before);
    }
};

FLIGHTPLAN_TEST_CLASS(TrafficStudyTest);
#include "traffic_study_test.moc"
