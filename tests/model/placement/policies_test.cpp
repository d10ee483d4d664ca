#include "model/placement/placer.h"
#include "model/placement/policies.h"
#include "tests/model/placement/random_problem.h"
#include "tests/support/naive_placer.h"
#include "tests/support/packing.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <map>

using namespace flightplan;
using namespace flightplan::placement;

namespace {

constexpr std::array rules = {Policy::firstFit, Policy::nextFit,    Policy::bestFit,
                              Policy::worstFit, Policy::dotProduct, Policy::random};

const char* nameOf(Policy policy) {
    return policyNames[static_cast<std::size_t>(policy)].data();
}

void compareHosts(const Problem& problem, const std::map<Policy, std::size_t>& expected) {
    for (const auto& [policy, hosts] : expected) {
        const auto assignment = placeByPolicy(problem, policy);
        QCOMPARE(test::placedCount(*assignment), problem.workloads.size());
        QVERIFY2(test::hostsUsed(*assignment) == hosts, qPrintable(QStringLiteral("%1: %2 hosts instead of %3")
                                                                       .arg(QLatin1String(nameOf(policy)))
                                                                       .arg(test::hostsUsed(*assignment))
                                                                       .arg(hosts)));
    }
}

} // namespace

class PoliciesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // The oracle looks at every host for every microVM.
    void fastAndNaiveAgree() {
        std::map<Policy, std::int64_t> placed;
        bool differ = false;
        for (std::uint64_t seed = 0; seed < 600; ++seed) {
            const auto problem = test::randomProblem(seed).problem;
            const auto byScore = place(problem);
            for (const auto policy : rules) {
                const auto fast = placeByPolicy(problem, policy, seed);
                QVERIFY2(*fast == test::naivePlaceByPolicy(problem, policy, seed),
                         qPrintable(QStringLiteral("seed %1 %2").arg(seed).arg(QLatin1String(nameOf(policy)))));
                placed[policy] += static_cast<std::int64_t>(test::placedCount(*fast));
                differ = differ || test::placedCount(*fast) != test::placedCount(*byScore);
            }
        }
        for (const auto policy : rules)
            QVERIFY2(placed[policy] > 3000, nameOf(policy));
        QVERIFY(differ);
    }

    void theScoreIsTheEngine() {
        for (std::uint64_t seed = 0; seed < 100; ++seed) {
            const auto problem = test::randomProblem(seed).problem;
            QVERIFY(*placeByPolicy(problem, Policy::score) == *place(problem));
        }
    }

    void thePlatformIsItsPreset() {
        for (std::uint64_t seed = 0; seed < 100; ++seed) {
            auto [problem, order] = test::randomProblem(seed);
            const auto platform = placeByPolicy(problem, Policy::platform);
            problem.prices.clear();
            problem.capacityTerm = topology::CapacityTerm::bottleneck;
            for (auto& workload : problem.workloads) {
                workload.weights = {50 * fixedOne, fixedOne, 0, 0};
                if (workload.perHostMode == topology::PerHostMode::hard)
                    workload.perHostMode = topology::PerHostMode::soft;
            }
            QVERIFY(*platform == test::naivePlace(problem, order));
        }
    }

    void randomIsAFunctionOfItsSeed() {
        const auto problem = test::problemOf({std::vector(50, Resources{{8'000'000, 8192, 0, 0}}),
                                              std::vector(100, Resources{{1'000'000, 1024, 0, 0}})});
        const auto once = placeByPolicy(problem, Policy::random, 1);
        QVERIFY(*once == *placeByPolicy(problem, Policy::random, 1));
        QVERIFY(!(*once == *placeByPolicy(problem, Policy::random, 2)));
    }

    void aRequestToStopStops() {
        std::stop_source source;
        source.request_stop();
        const auto problem = test::problemOf(test::variedPacking());
        for (const auto policy : allPolicies)
            QVERIFY(!placeByPolicy(problem, policy, 0, source.get_token()));
    }

    // Host counts that independent programs agree on.
    void theSimulatorsPackingTakesTheKnownHosts() {
        compareHosts(test::problemOf(test::simulatorPacking()),
                     {{Policy::nextFit, 899}, {Policy::bestFit, 898}, {Policy::worstFit, 1000}});
    }

    void theVariedPackingTakesTheKnownHosts() {
        compareHosts(
            test::problemOf(test::variedPacking()),
            {{Policy::firstFit, 2932}, {Policy::bestFit, 2935}, {Policy::nextFit, 3413}, {Policy::worstFit, 6000}});
    }

    void byDecreasingSizeItTakesFewer() {
        compareHosts(
            test::problemOf(test::decreasing(test::variedPacking())),
            {{Policy::firstFit, 2846}, {Policy::bestFit, 2848}, {Policy::nextFit, 3454}, {Policy::worstFit, 6000}});
    }
};

FLIGHTPLAN_TEST_CLASS(PoliciesTest);
#include "policies_test.moc"
