#include "model/base/philox.h"
#include "model/reassignment/state.h"
#include "tests/model/reassignment/random_reassignment.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <limits>

using namespace flightplan;
using namespace flightplan::reassignment;

namespace {

constexpr auto anyCost = std::numeric_limits<std::int64_t>::max();

/// What `State` knows after random walks, beside a full evaluation of the same assignment.
struct Walk {
    Walk(std::uint64_t seed, const Problem& of)
        : problem(of)
        , state(of, of.initial)
        , random(seed, "walk", "test") {}

    std::size_t process() { return random.below(static_cast<std::uint32_t>(problem.processes.size())); }
    std::int32_t machine() {
        return static_cast<std::int32_t>(random.below(static_cast<std::uint32_t>(problem.machineCount())));
    }

    /// The delta as the full evaluation sees it; empty if a rule breaks or nothing changes.
    std::optional<std::int64_t> expected(const Assignment& next) const {
        const auto result = evaluate(problem, next);
        if (result.violation || next == state.assignment())
            return std::nullopt;
        return result.cost.total() - evaluate(problem, state.assignment()).cost.total();
    }

    const Problem& problem;
    State state;
    RandomStream random;
};

} // namespace

/// The incremental evaluation against the definitions.
class StateTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shiftsAreJudgedAsByAFullEvaluation() {
        int allowed = 0, refused = 0;
        for (std::uint64_t seed = 0; seed < test::problemCount(400); ++seed) {
            const auto problem = test::randomReassignment(seed);
            Walk walk(seed, problem);
            for (int i = 0; i < 60; ++i) {
                const auto process = walk.process();
                const auto to = walk.machine();
                auto next = walk.state.assignment();
                next[process] = to;
                const auto delta = walk.state.shiftDelta(process, to, anyCost);
                QVERIFY2(delta == walk.expected(next), qPrintable(QStringLiteral("seed %1 step %2").arg(seed).arg(i)));
                ++(delta ? allowed : refused);
                if (!delta)
                    continue;
                QVERIFY(!walk.state.shiftDelta(process, to, *delta - 1));
                walk.state.shift(process, to);
                QCOMPARE(walk.state.cost(), evaluate(problem, next).cost.total());
                QCOMPARE(walk.state.moved(), evaluate(problem, next).moved);
            }
        }
        QVERIFY(allowed > 300 && refused > 300);
    }

    void swapsAreJudgedAsByAFullEvaluation() {
        int allowed = 0, missed = 0;
        for (std::uint64_t seed = 0; seed < test::problemCount(400); ++seed) {
            const auto problem = test::randomReassignment(seed);
            Walk walk(seed, problem);
            for (int i = 0; i < 60; ++i) {
                const auto process = walk.process(), other = walk.process();
                auto next = walk.state.assignment();
                std::swap(next[process], next[other]);
                const auto delta = walk.state.swapDelta(process, other, anyCost);
                const auto expected = walk.expected(next);
                // Swaps that are right only as a pair may be left out; what is offered must be right.
                if (delta)
                    QVERIFY2(delta == expected, qPrintable(QStringLiteral("seed %1 step %2").arg(seed).arg(i)));
                else
                    missed += expected.has_value();
                if (delta) {
                    walk.state.swap(process, other);
                    QCOMPARE(walk.state.cost(), evaluate(problem, next).cost.total());
                    ++allowed;
                } else if (i % 3 == 0 && walk.state.shiftDelta(process, walk.state.machineOf(other), anyCost)) {
                    walk.state.shift(process, walk.state.machineOf(other));
                }
            }
        }
        QVERIFY(allowed > 300);
        QVERIFY2(missed * 4 < allowed, qPrintable(QStringLiteral("%1 of %2").arg(missed).arg(allowed)));
    }

    void movingBackUndoesAMove() {
        for (std::uint64_t seed = 0; seed < test::problemCount(200); ++seed) {
            const auto problem = test::randomReassignment(seed);
            Walk walk(seed, problem);
            const auto judgements = [&] {
                std::vector<std::optional<std::int64_t>> all;
                for (std::size_t p = 0; p < problem.processes.size(); ++p)
                    for (std::size_t m = 0; m < problem.machineCount(); ++m)
                        all.push_back(walk.state.shiftDelta(p, static_cast<std::int32_t>(m), anyCost));
                return all;
            };
            const auto before = judgements();
            const auto cost = walk.state.cost();
            const auto process = walk.process();
            const auto from = walk.state.machineOf(process);
            walk.state.shift(process, walk.machine());
            walk.state.shift(process, from);
            QCOMPARE(walk.state.cost(), cost);
            QVERIFY(judgements() == before);
        }
    }
};

FLIGHTPLAN_TEST_CLASS(StateTest);
#include "state_test.moc"
