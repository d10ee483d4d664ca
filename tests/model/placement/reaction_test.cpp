#include "model/placement/placer.h"
#include "model/placement/reaction.h"
#include "tests/model/placement/random_problem.h"
#include "tests/support/naive_placer.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace flightplan;
using namespace flightplan::placement;

namespace {

int fleetCount() {
    bool ok = false;
    const int count = qEnvironmentVariableIntValue("FLIGHTPLAN_FLEETS", &ok);
    return ok ? count : 300;
}

QString difference(int seed, const Assignment& fast, const Assignment& naive) {
    for (std::size_t i = 0; i < fast.microVms.size(); ++i)
        if (!(fast.microVms[i] == naive.microVms[i]))
            return QStringLiteral("seed %1 microVM %2 of %7: fast %3 %4, naive %5 %6")
                .arg(seed)
                .arg(i)
                .arg(fast.microVms[i].host)
                .arg(QString::fromStdString(std::string(toString(fast.microVms[i].constraint))))
                .arg(naive.microVms[i].host)
                .arg(QString::fromStdString(std::string(toString(naive.microVms[i].constraint))))
                .arg(fast.microVms.size());
    if (!(fast.used == naive.used))
        return QStringLiteral("seed %1: used amounts differ").arg(seed);
    return fast == naive ? QString() : QStringLiteral("seed %1: served shares differ").arg(seed);
}

std::vector<std::int32_t> someOf(std::int32_t count, int part, std::mt19937& random) {
    std::vector<std::int32_t> chosen;
    for (std::int32_t i = 0; i < count; ++i)
        if (static_cast<int>(random() % 100) < part)
            chosen.push_back(i);
    return chosen;
}

} // namespace

class ReactionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itIsTheNaiveOne() {
        std::int64_t victims = 0, moved = 0, promoted = 0;
        for (int seed = 0; seed < fleetCount(); ++seed) {
            const auto problem = test::randomProblem(static_cast<std::uint64_t>(seed)).problem;
            const auto plan = *place(problem);
            Reaction reaction(problem, plan);
            std::mt19937 random(static_cast<unsigned>(seed));
            for (int round = 0; round < 3; ++round) {
                const auto hosts =
                    someOf(static_cast<std::int32_t>(problem.hosts.size()), round == 0 ? 15 : 40, random);
                const auto regions = round == 2 ? someOf(problem.regionCount, 30, random) : std::vector<std::int32_t>();
                const auto counts = reaction.lose({hosts, regions, {}});
                const auto expected = test::naiveReact(problem, plan, hosts, regions, false);
                const auto found = difference(seed, reaction.assignment(), expected);
                QVERIFY2(found.isEmpty(), qPrintable(found));
                victims += counts.victims;
                moved += counts.moved;
                promoted += counts.promoted;
                QCOMPARE(counts.moved + counts.unplaced, counts.victims);
                reaction.undo();
                QVERIFY(reaction.assignment() == plan);
            }
        }
        QVERIFY2(victims > 1000 && moved > victims / 10 && moved < victims && promoted > 20,
                 qPrintable(QStringLiteral("%1 victims, %2 moved, %3 promoted").arg(victims).arg(moved).arg(promoted)));
    }

    void undoneStructuresReactAsFreshOnes() {
        for (int seed = 0; seed < fleetCount() / 4; ++seed) {
            const auto problem = test::randomProblem(static_cast<std::uint64_t>(seed)).problem;
            const auto plan = *place(problem);
            Reaction used(problem, plan);
            for (std::int32_t host = 0; host < static_cast<std::int32_t>(problem.hosts.size()); ++host) {
                const std::vector<std::int32_t> one{host};
                used.lose({one, {}, {}});
                Reaction fresh(problem, plan);
                fresh.lose({one, {}, {}});
                QVERIFY(used.assignment() == fresh.assignment());
                used.undo();
            }
        }
    }

    void lossesAddUp() {
        for (int seed = 0; seed < fleetCount() / 4; ++seed) {
            const auto problem = test::randomProblem(static_cast<std::uint64_t>(seed)).problem;
            if (problem.hosts.size() < 4)
                continue;
            const auto plan = *place(problem);
            Reaction reaction(problem, plan);
            const std::vector<std::int32_t> first{0, 2}, second{1, 2, 3};
            reaction.lose({first, {}, {}});
            const auto between = reaction.assignment();
            reaction.lose({second, {}, {}});
            for (const auto& placement : reaction.placements())
                QVERIFY(placement.host < 0 || placement.host > 3);
            // The second loss reacts to what the first one made, in a world without those hosts.
            auto without = problem;
            for (const auto host : first)
                without.hosts.up[static_cast<std::size_t>(host)] = 0;
            const auto found =
                difference(seed, reaction.assignment(), test::naiveReact(without, between, second, {}, false));
            QVERIFY2(found.isEmpty(), qPrintable(found));
            reaction.undo();
            QVERIFY(reaction.assignment() == plan);
        }
    }

    void aChangedWorldIsRepaired() {
        std::int64_t victims = 0;
        for (int seed = 0; seed < fleetCount(); ++seed) {
            auto problem = test::randomProblem(static_cast<std::uint64_t>(seed)).problem;
            const auto plan = *place(problem);
            std::mt19937 random(static_cast<unsigned>(seed));
            for (std::size_t host = 0; host < problem.hosts.size(); ++host)
                switch (random() % 8) {
                case 0:
                    problem.hosts.up[host] = 0;
                    break;
                case 1:
                    problem.hosts.health[host] = 1 << 22;
                    break;
                case 2:
                    for (auto& amount : problem.hosts.allocatable[host].amounts)
                        amount = amount * 2 / 3;
                    break;
                default:
                    break;
                }
            Reaction reaction(problem, plan);
            victims += reaction.repair().victims;
            const auto found = difference(seed, reaction.assignment(), test::naiveReact(problem, plan, {}, {}, true));
            QVERIFY2(found.isEmpty(), qPrintable(found));
            QVERIFY(reaction.repair() == ReactionCounts{}); // nothing is left to repair
        }
        QVERIFY(victims > 200);
    }

    void whatChangedIsListed() {
        std::size_t all = 0;
        for (std::uint64_t seed = 0; seed < 40; ++seed) {
            const auto problem = test::randomProblem(seed).problem;
            const auto plan = *place(problem);
            Reaction reaction(problem, plan);
            std::vector<std::int32_t> hosts(std::min<std::size_t>(2, problem.hosts.size()));
            std::iota(hosts.begin(), hosts.end(), 0);
            reaction.lose({hosts, {}, {}});
            std::vector<std::int64_t> expected;
            for (std::size_t i = 0; i < plan.microVms.size(); ++i)
                if (plan.microVms[i].host != reaction.placements()[i].host)
                    expected.push_back(static_cast<std::int64_t>(i));
            QCOMPARE(reaction.changed(), expected);
            all += expected.size();
        }
        QVERIFY(all > 50);
    }
};

FLIGHTPLAN_TEST_CLASS(ReactionTest);
#include "reaction_test.moc"
