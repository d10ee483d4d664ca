#include "model/placement/placer.h"
#include "tests/model/placement/random_problem.h"
#include "tests/support/naive_placer.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <algorithm>

using namespace flightplan;
using namespace flightplan::placement;

namespace {

/// Hundreds of fleets in every run of the tests; thousands when the environment says so.
int fleetCount() {
    bool ok = false;
    const int count = qEnvironmentVariableIntValue("FLIGHTPLAN_FLEETS", &ok);
    return ok ? count : 400;
}

QString text(const Placement& placement) {
    const auto name = std::string(toString(placement.constraint));
    return (placement.placed() ? QStringLiteral("host %1").arg(placement.host) : QString::fromStdString(name)) +
           QStringLiteral(" [%1 %2 %3 %4]")
               .arg(placement.latency)
               .arg(placement.capacity)
               .arg(placement.health)
               .arg(placement.delta);
}

/// Empty if equal, else the first difference, with what reproduces it.
QString difference(std::uint64_t seed, const Problem& problem, const Assignment& fast, const Assignment& naive) {
    if (fast == naive)
        return {};
    const auto where = QStringLiteral("seed %1 ").arg(seed);
    for (const auto workload : problem.order)
        for (auto microVm = problem.firstMicroVm[static_cast<std::size_t>(workload)];
             microVm < problem.firstMicroVm[static_cast<std::size_t>(workload) + 1]; ++microVm)
            if (const auto i = static_cast<std::size_t>(microVm); !(fast.microVms[i] == naive.microVms[i]))
                return where + QStringLiteral("workload %1 microVM %2: fast %3, naive %4")
                                   .arg(workload)
                                   .arg(microVm - problem.firstMicroVm[static_cast<std::size_t>(workload)])
                                   .arg(text(fast.microVms[i]), text(naive.microVms[i]));
    return where +
           (fast.used == naive.used ? QStringLiteral("served shares differ") : QStringLiteral("used amounts differ"));
}

bool sameHost(const RankedHost& a, const RankedHost& b) {
    return a.host == b.host && a.latency == b.latency && a.capacity == b.capacity && a.health == b.health &&
           a.delta == b.delta && a.firstFailed == b.firstFailed;
}

} // namespace

class NaiveEquivalenceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFastPlacerIsTheNaiveOne() {
        std::int64_t placed = 0;
        std::int64_t all = 0;
        std::array<int, constraintNames.size()> refused{};
        for (int seed = 0; seed < fleetCount(); ++seed) {
            const auto [problem, order] = test::randomProblem(static_cast<std::uint64_t>(seed));
            QCOMPARE(problem.order, test::naiveOrder(problem, order));
            const auto fast = place(problem);
            QVERIFY(fast);
            const auto problemFound =
                difference(static_cast<std::uint64_t>(seed), problem, *fast, test::naivePlace(problem, order));
            QVERIFY2(problemFound.isEmpty(), qPrintable(problemFound));
            all += problem.microVmCount();
            for (const auto& placement : fast->microVms) {
                placed += placement.placed();
                if (!placement.placed())
                    ++refused[static_cast<std::size_t>(placement.constraint)];
            }
        }
        // Fleets in which nothing or everything fits would prove little, as would rules that never bind.
        QVERIFY2(placed * 10 > all * 3 && placed * 10 < all * 9,
                 qPrintable(QStringLiteral("%1 of %2 placed").arg(placed).arg(all)));
        for (std::size_t constraint = 0; constraint < refused.size(); ++constraint)
            QVERIFY2(refused[constraint] > 0 || constraint == static_cast<std::size_t>(Constraint::volume),
                     constraintNames[constraint].data());
    }

    void rankingsAgreeAndTheWinnerLeads() {
        int ranked = 0;
        for (int seed = 0; seed < fleetCount(); ++seed) {
            const auto [problem, order] = test::randomProblem(static_cast<std::uint64_t>(seed));
            const auto count = problem.microVmCount();
            if (count == 0)
                continue;
            const auto plan = place(problem);
            for (const auto microVm : {std::int64_t(0), count / 3, count / 2, count - 1}) {
                const auto label = QStringLiteral("seed %1 microVM %2").arg(seed).arg(microVm).toUtf8();
                const auto* where = label.constData();
                const auto fast = rank(problem, microVm);
                const auto naive = test::naiveRank(problem, microVm, order);
                QVERIFY2(fast.placement == naive.placement, where);
                QVERIFY2(fast.placement == plan->microVms[static_cast<std::size_t>(microVm)], where);
                QVERIFY2(std::ranges::equal(fast.hosts, naive.hosts, sameHost), where);
                const auto winner =
                    std::ranges::find_if(fast.hosts, [](const RankedHost& host) { return !host.firstFailed; });
                if (fast.placement.placed()) {
                    QVERIFY2(winner != fast.hosts.end() && winner->host == fast.placement.host, where);
                    QVERIFY2(winner->score() == fast.placement.score(), where);
                    ++ranked;
                }
            }
        }
        QVERIFY(ranked > fleetCount());
    }
};

FLIGHTPLAN_TEST_CLASS(NaiveEquivalenceTest);
#include "naive_equivalence_test.moc"
