#include "model/planner/figures.h"
#include "model/studies/policies.h"
#include "tests/support/random_document.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QTest>

using namespace flightplan;
using namespace flightplan::studies;
using placement::Policy;

class PolicyComparisonTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPolicyHasTheFiguresOfItsAssignment() {
        for (std::uint64_t seed = 0; seed < 30; ++seed) {
            const auto plan = test::planned(test::randomDocument(seed));
            const auto outcomes = *comparePolicies(plan, PolicyOrder::plan);
            QCOMPARE(outcomes.size(), placement::allPolicies.size());
            QVERIFY(outcomes.front().figures == *plan.figures);
            for (const auto& outcome : outcomes) {
                auto placed = plan;
                placed.assignment = std::make_shared<const placement::Assignment>(
                    *placement::placeByPolicy(plan.fleet->problem, outcome.policy, plan.document.settings->seed));
                QVERIFY(outcome.figures == *planner::computeFigures(placed));
                QCOMPARE(outcome.figures.placed + outcome.figures.unplaced, plan.fleet->problem.microVmCount());
                QVERIFY(outcome.hostsUsed <= outcome.figures.placed);
            }
        }
    }

    void policiesDifferWhereTheyShould() {
        const auto plan = test::planned(
            test::topologyFromText("aaa: 2x[4c 8g]\nbbb: [8c 4g]\naaa = bbb 100ms\nweb 1x[1c 1g] @bbb\n"));
        const auto outcomes = *comparePolicies(plan, PolicyOrder::submission);
        const auto p95 = [&](Policy policy) {
            return *outcomes[static_cast<std::size_t>(policy)].figures.p95AcrossUsers.value;
        };
        QCOMPARE(p95(Policy::score), 1.0);
        QCOMPARE(p95(Policy::platform), 1.0);
        QCOMPARE(p95(Policy::worstFit), 1.0); // 8 vCPUs
        QCOMPARE(p95(Policy::firstFit), 100.0);
        QCOMPARE(p95(Policy::bestFit), 100.0);
        const auto& peak = outcomes.front().requestedPeak;
        QCOMPARE(*peak.share, 0.25);
        QVERIFY(peak.region == 1 && peak.resource == topology::Resource::memory);
    }

    void itStopsAndReports() {
        const auto plan = test::planned(test::topologyFromText("aaa: 2x[4c 8g]\nweb 2x[1c 1g] @aaa"));
        std::stop_source source;
        source.request_stop();
        QVERIFY(!comparePolicies(plan, PolicyOrder::plan, source.get_token()));
        std::size_t last = 0;
        QVERIFY(comparePolicies(plan, PolicyOrder::plan, {}, [&](std::size_t done, std::size_t all) {
            QVERIFY(done <= all && done >= last);
            last = done;
        }));
        QCOMPARE(last, placement::allPolicies.size());
    }
};

FLIGHTPLAN_TEST_CLASS(PolicyComparisonTest);
#include "policies_test.moc"
