#include "model/planner/planner.h"
#include "model/planner/weight_study.h"
#include "tests/support/random_document.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace flightplan;
using planner::planOnce;

namespace {

constexpr std::uint64_t documents = 800;

plan::Plan withAlpha(const plan::Plan& plan, std::int64_t alpha) {
    auto document = plan.document;
    document.objective.edit([&](auto& objective) { objective.alpha = alpha; });
    return *planOnce(document);
}

/// Where each microVM is; −1 = nowhere.
std::vector<std::int32_t> hostsOf(const plan::Plan& plan) {
    std::vector<std::int32_t> hosts;
    for (const auto& placement : plan.assignment->microVms)
        hosts.push_back(placement.host);
    return hosts;
}

} // namespace

class WeightStudyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Planned again at the value that was found, and one step before it.
    void somethingMovesAtTheNextAlphaAndNothingBefore() {
        int found = 0;
        for (std::uint64_t seed = 0; seed < documents; ++seed) {
            const auto where = QStringLiteral("seed %1").arg(seed).toUtf8();
            const auto plan = *planOnce(test::randomDocument(seed));
            const auto next = *planner::nextAlpha(plan);
            const auto hosts = hostsOf(plan);
            if (next.above) {
                QVERIFY2(hostsOf(withAlpha(plan, *next.above)) != hosts, where);
                QVERIFY2(hostsOf(withAlpha(plan, *next.above - 1)) == hosts, where);
                QVERIFY2(hostsOf(withAlpha(plan, (plan.document.objective->alpha + *next.above) / 2)) == hosts, where);
            }
            if (next.below) {
                QVERIFY2(hostsOf(withAlpha(plan, *next.below)) != hosts, where);
                QVERIFY2(hostsOf(withAlpha(plan, *next.below + 1)) == hosts, where);
            }
            found += next.above.has_value() + next.below.has_value();
            const auto most = topology::weightLimit - std::abs(plan.document.objective->beta) -
                              std::abs(plan.document.objective->gamma);
            if (!next.above)
                QVERIFY2(hostsOf(withAlpha(plan, most)) == hosts, where);
            if (!next.below)
                QVERIFY2(hostsOf(withAlpha(plan, -most)) == hosts, where);
        }
        QVERIFY2(found > 50, qPrintable(QString::number(found)));
    }

    /// The ranking of the replay, with the scores of another α, has the same winner inside the range and another just
    /// outside.
    void aMicroVmStaysWithinItsRange() {
        int ends = 0;
        for (std::uint64_t seed = 0; seed < documents; ++seed) {
            const auto plan = *planOnce(test::randomDocument(seed));
            const auto& problem = plan.fleet->problem;
            for (std::int64_t microVm = 0; microVm < problem.microVmCount(); ++microVm) {
                const auto where = QStringLiteral("seed %1 microVM %2").arg(seed).arg(microVm).toUtf8();
                const auto range = planner::alphaRangeOf(plan, microVm);
                const bool placed = plan.assignment->microVms[static_cast<std::size_t>(microVm)].placed();
                QCOMPARE(range.has_value(), placed && problem.prices.empty());
                if (!range)
                    continue;
                const auto workload = static_cast<std::size_t>(plan.fleet->microVm(microVm).workload);
                const auto alpha = problem.workloads[workload].weights.alpha;
                QVERIFY2(range->least <= alpha && alpha <= range->most, where);
                // Of the first replica of a workload it can be tried with the α of the workload: all before it stay.
                if (microVm != problem.firstMicroVm[workload])
                    continue;
                const auto stays = [&](std::int64_t value) {
                    auto changed = problem;
                    changed.workloads[workload].weights.alpha = value;
                    return placement::rank(changed, microVm).placement.host ==
                           plan.assignment->microVms[static_cast<std::size_t>(microVm)].host;
                };
                const auto& weights = problem.workloads[workload].weights;
                const auto most = topology::weightLimit - std::abs(weights.beta) - std::abs(weights.gamma);
                QVERIFY2(stays(range->least) && stays(range->most), where);
                QVERIFY2(range->most == most || !stays(range->most + 1), where);
                QVERIFY2(range->least == -most || !stays(range->least - 1), where);
                ends += (range->most != most) + (range->least != -most);
            }
        }
        QVERIFY2(ends > 30, qPrintable(QString::number(ends)));
    }

    void theExchangeRateIsWhatTheWeightsSay() {
        document::Document document;
        document.objective.edit([](auto& objective) {
            objective.alpha = fixedOne / 2;
            objective.beta = fixedOne / 4;
            objective.latencyReference = std::chrono::milliseconds(8);
        });
        QCOMPARE(*planner::exchangeRateMs(document, 80), 4.0);
        document.objective.edit([](auto& objective) { objective.alpha = 0; });
        QVERIFY(!planner::exchangeRateMs(document, 80));
    }
};

FLIGHTPLAN_TEST_CLASS(WeightStudyTest);
#include "weight_study_test.moc"
