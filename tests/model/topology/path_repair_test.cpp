#include "model/base/philox.h"
#include "model/topology/path_repair.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <algorithm>

using namespace flightplan;
using namespace flightplan::topology;

namespace {

/// A graph that changes a link or an arc at a time.
class ChangingGraph {
public:
    explicit ChangingGraph(std::uint64_t seed)
        : m_random(seed, "graph", "repair")
        , m_kind(seed % 4)
        , m_nodes(2 + static_cast<std::int32_t>(m_random.below(28))) {
        for (auto links = m_random.below(3 * static_cast<std::uint32_t>(m_nodes)); links > 0; --links)
            add();
    }

    std::int32_t nodes() const { return m_nodes; }
    const std::vector<Arc>& arcs() const { return m_arcs; }

    void change() {
        if (m_arcs.empty() || m_random.below(4) == 0)
            return add();
        const auto at = m_random.below(static_cast<std::uint32_t>(m_arcs.size()));
        switch (m_random.below(4)) {
        case 0: // cut, or taken away
            m_arcs.erase(m_arcs.begin() + at);
            break;
        case 1: // both directions of it, wherever the other stands
            for (auto& arc : m_arcs)
                if (arc.from == m_arcs[at].to && arc.to == m_arcs[at].from)
                    arc.delay = delay();
            [[fallthrough]];
        default:
            m_arcs[at].delay = delay();
        }
    }

private:
    std::uint32_t delay() {
        switch (m_kind) {
        case 0:
            return m_random.below(3); // many ties, and circles of 0
        case 1:
            return m_random.below(4) == 0 ? m_random.next() : m_random.below(100); // sums saturate
        default:
            return m_random.below(m_random.below(5) == 0 ? 2 : 50'000);
        }
    }

    /// A link, in both directions or one; parallel ones and loops happen.
    void add() {
        const auto node = [&] {
            return static_cast<std::int32_t>(m_random.below(static_cast<std::uint32_t>(m_nodes)));
        };
        const auto from = node(), to = node();
        const auto there = delay();
        m_arcs.push_back({from, to, there});
        if (m_random.below(4) > 0)
            m_arcs.push_back({to, from, m_random.below(2) == 0 ? there : delay()});
    }

    RandomStream m_random;
    std::uint64_t m_kind;
    std::int32_t m_nodes;
    std::vector<Arc> m_arcs;
};

} // namespace

class PathRepairTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// The delays after each of many changes, never found anew in between, are those found from scratch.
    void everyChangeIsTheSameAsFromScratch() {
        int changed = 0, cut = 0, joined = 0;
        for (std::uint64_t seed = 0; seed < 160; ++seed) {
            ChangingGraph graph(seed);
            auto delays = allPairsDelays(graph.nodes(), graph.arcs());
            for (int step = 0; step < 60; ++step) {
                const auto before = graph.arcs();
                const auto old = delays;
                graph.change();
                repairDelays(delays, graph.nodes(), before, graph.arcs());
                const auto expected = dijkstraPerSource(graph.nodes(), graph.arcs());
                QVERIFY2(delays == expected, qPrintable(QStringLiteral("seed %1 step %2").arg(seed).arg(step)));
                const auto cuts =
                    std::ranges::count(delays, unreachableDelay) - std::ranges::count(old, unreachableDelay);
                changed += delays != old;
                cut += cuts > 0;
                joined += cuts < 0;
            }
        }
        QVERIFY2(changed > 3000 && cut > 300 && joined > 300,
                 qPrintable(QStringLiteral("%1 %2 %3").arg(changed).arg(cut).arg(joined)));
    }

    void largerGraphs() {
        RandomStream random(3, "graph", "large");
        std::vector<Arc> arcs;
        for (std::int32_t node = 0; node < 250; ++node)
            for (int i = 0; i < 3; ++i) {
                const auto other = static_cast<std::int32_t>(random.below(250));
                const auto delay = 500 + random.below(40'000);
                arcs.push_back({node, other, delay});
                arcs.push_back({other, node, delay});
            }
        auto delays = allPairsDelays(250, arcs);
        for (int step = 0; step < 60; ++step) {
            auto next = arcs;
            const auto at = 2 * random.below(static_cast<std::uint32_t>(arcs.size() / 2));
            if (step % 3 == 0)
                next.erase(next.begin() + at, next.begin() + at + 2);
            else
                next[at].delay = next[at + 1].delay = step % 3 == 1 ? random.below(90'000) : 60'000;
            repairDelays(delays, 250, arcs, next);
            arcs = std::move(next);
            QVERIFY2(delays == allPairsDelays(250, arcs), qPrintable(QString::number(step)));
        }
    }

    void anotherGraphIsFoundAnew() {
        const ChangingGraph a(7), b(8);
        const auto nodes = std::max(a.nodes(), b.nodes());
        auto delays = allPairsDelays(nodes, a.arcs());
        repairDelays(delays, nodes, a.arcs(), b.arcs());
        QVERIFY(delays == allPairsDelays(nodes, b.arcs()));
        repairDelays(delays, nodes, b.arcs(), {});
        QVERIFY(delays == allPairsDelays(nodes, {}));
    }

    void nothingChanged() {
        const ChangingGraph graph(9);
        const auto expected = allPairsDelays(graph.nodes(), graph.arcs());
        auto delays = expected;
        repairDelays(delays, graph.nodes(), graph.arcs(), graph.arcs());
        QVERIFY(delays == expected);
    }
};

FLIGHTPLAN_TEST_CLASS(PathRepairTest);
#include "path_repair_test.moc"
