#include "model/document/file.h"
#include "model/planner/planner.h"
#include "model/planner/react.h"
#include "model/studies/survival.h"
#include "tests/support/random_document.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QTest>

using namespace flightplan;
using namespace flightplan::studies;
using planner::LossMode;

namespace {

std::vector<plan::Plan> somePlans() {
    std::vector<plan::Plan> plans;
    for (std::uint64_t seed = 0; seed < 60; ++seed)
        plans.push_back(test::planned(test::randomDocument(seed)));
    return plans;
}

} // namespace

class SurvivalTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // The oracle: compile the document without what is lost and react to that, from nothing, each time.
    void everyHostIsTheReactionToItsLoss() {
        std::int64_t victims = 0;
        for (const auto& plan : somePlans()) {
            const auto outcomes = *Survival(plan).hosts();
            QCOMPARE(outcomes.size(), plan.fleet->hosts.size());
            for (const auto& outcome : outcomes) {
                const auto alone =
                    planner::react(plan, {"host:" + plan.fleet->hostName(outcome.first)}, LossMode::lost);
                QVERIFY2(alone, alone ? "" : alone.error().message.c_str());
                QVERIFY(alone->counts == outcome.counts);
                victims += outcome.counts.victims;
            }
        }
        QVERIFY2(victims > 200, qPrintable(QString::number(victims)));
    }

    void everyRegionIsTheReactionToItsLoss() {
        std::int64_t victims = 0;
        for (const auto& plan : somePlans()) {
            const auto outcomes = *Survival(plan).regions();
            QCOMPARE(outcomes.size(), plan.fleet->regions.size());
            for (const auto& outcome : outcomes) {
                const auto& id = plan.fleet->regions[static_cast<std::size_t>(outcome.first)].id;
                const auto alone = planner::react(plan, {"region:" + id}, LossMode::lost);
                QVERIFY2(alone, alone ? "" : alone.error().message.c_str());
                QVERIFY(alone->counts == outcome.counts);
                victims += outcome.counts.victims;
            }
        }
        QVERIFY2(victims > 200, qPrintable(QString::number(victims)));
    }

    void everyPairIsTheReactionToItsLoss() {
        int pairs = 0;
        for (const auto& plan : somePlans()) {
            const auto outcomes = *Survival(plan).regionPairs();
            for (const auto& outcome : outcomes) {
                const auto name = [&](std::int32_t region) {
                    return "region:" + plan.fleet->regions[static_cast<std::size_t>(region)].id;
                };
                const auto alone = planner::react(plan, {name(outcome.first), name(outcome.second)}, LossMode::lost);
                QVERIFY(alone && alone->counts == outcome.counts);
                ++pairs;
            }
        }
        QVERIFY(pairs > 50);
    }

    void theFigureCountsRegions() {
        const auto plan = test::planned(
            test::topologyFromText("aaa: 2x[4c 8g]\nbbb: 2x[4c 8g]\naaa = bbb 10ms\nweb 2x[3c 6g] @aaa @bbb\n"));
        const auto regions = *Survival(plan).regions();
        const auto figure = survivesOneRegion(plan, regions);
        QCOMPARE(*figure.value, 2.0);
        QCOMPARE(figure.note, std::string("of 2"));
        const auto full = test::planned(
            test::topologyFromText("aaa: [4c 8g]\nbbb: [4c 8g]\naaa = bbb 10ms\nweb 2x[3c 6g] @aaa @bbb\n"));
        QCOMPARE(*survivesOneRegion(full, *Survival(full).regions()).value, 0.0);
        QVERIFY(!survivesOneRegion(full, {}).value);
    }

    void sweepsStopAndReport() {
        const auto plan = test::planned(test::topologyFromText("aaa: 2x[4c 8g]\nbbb: 2x[4c 8g]\nweb 2x[1c 1g] @aaa"));
        std::stop_source source;
        source.request_stop();
        QVERIFY(!Survival(plan).hosts(source.get_token()));
        QVERIFY(!Survival(plan).regions(source.get_token()));
        std::size_t last = 0;
        QVERIFY(Survival(plan).regions({}, [&](std::size_t done, std::size_t all) {
            QVERIFY(done <= all && done >= last);
            last = done;
        }));
        QCOMPARE(last, plan.fleet->regions.size());
    }
};

FLIGHTPLAN_TEST_CLASS(SurvivalTest);
#include "survival_test.moc"
