#include "model/base/philox.h"
#include "model/topology/shortest_paths.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>

using namespace flightplan;
using namespace flightplan::topology;

namespace {

struct RandomGraph {
    std::int32_t nodes = 0;
    std::vector<Arc> arcs;
};

RandomGraph randomGraph(std::uint64_t seed, std::int32_t most) {
    RandomStream random(seed, "graph", "test");
    RandomGraph graph;
    graph.nodes = 1 + static_cast<std::int32_t>(random.below(static_cast<std::uint32_t>(most)));
    const auto nodes = static_cast<std::uint32_t>(graph.nodes);
    const auto scale = random.below(4);
    for (std::uint32_t i = random.below(4 * nodes); i > 0; --i) {
        Arc arc{static_cast<std::int32_t>(random.below(nodes)), static_cast<std::int32_t>(random.below(nodes)),
                random.below(50'000)};
        if (scale == 0)
            arc.delay = random.below(3); // many ties, zeros among them
        if (scale == 1)
            arc.delay = random.next(); // sums saturate
        graph.arcs.push_back(arc);     // loops and parallel arcs included
    }
    return graph;
}

/// The oracle: Dijkstra of Boost.Graph, from every node.
std::vector<std::uint32_t> boostDijkstra(std::int32_t nodes, const std::vector<Arc>& arcs) {
    using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property,
                                        boost::property<boost::edge_weight_t, std::uint32_t>>;
    Graph graph(static_cast<std::size_t>(nodes));
    for (const auto& arc : arcs)
        boost::add_edge(static_cast<std::size_t>(arc.from), static_cast<std::size_t>(arc.to), arc.delay, graph);
    std::vector<std::uint32_t> all, row(static_cast<std::size_t>(nodes));
    for (std::size_t from = 0; from < row.size(); ++from) {
        boost::dijkstra_shortest_paths(
            graph, from,
            boost::distance_map(boost::make_iterator_property_map(row.begin(), boost::get(boost::vertex_index, graph)))
                .distance_combine([](std::uint32_t a, std::uint32_t b) { return saturatingAdd(a, b); })
                .distance_inf(unreachableDelay));
        all.insert(all.end(), row.begin(), row.end());
    }
    return all;
}

} // namespace

class ShortestPathsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void allMethodsAreBoosts() {
        for (std::uint64_t seed = 0; seed < 400; ++seed) {
            const auto graph = randomGraph(seed, 60);
            const auto expected = boostDijkstra(graph.nodes, graph.arcs);
            QVERIFY2(floydWarshall(graph.nodes, graph.arcs) == expected, qPrintable(QString::number(seed)));
            QVERIFY2(dijkstraPerSource(graph.nodes, graph.arcs) == expected, qPrintable(QString::number(seed)));
        }
        const auto large = randomGraph(1000, 400);
        const auto delays = allPairsDelays(large.nodes, large.arcs);
        QVERIFY(delays == floydWarshall(large.nodes, large.arcs));
        QVERIFY(delays == dijkstraPerSource(large.nodes, large.arcs));
    }

    void aShortestPathIsAsLongAsTheDistance() {
        int found = 0;
        for (std::uint64_t seed = 0; seed < 200; ++seed) {
            const auto graph = randomGraph(seed, 25);
            const auto delays = floydWarshall(graph.nodes, graph.arcs);
            for (std::int32_t to = 0; to < graph.nodes; ++to) {
                const auto path = shortestPath(graph.nodes, graph.arcs, 0, to);
                const auto delay = delays[static_cast<std::size_t>(to)];
                QCOMPARE(path.empty(), delay == unreachableDelay);
                if (path.empty())
                    continue;
                QCOMPARE(path.front(), 0);
                QCOMPARE(path.back(), to);
                std::uint64_t sum = 0;
                for (std::size_t hop = 0; hop + 1 < path.size(); ++hop) {
                    std::uint32_t best = unreachableDelay;
                    for (const auto& arc : graph.arcs)
                        if (arc.from == path[hop] && arc.to == path[hop + 1])
                            best = std::min(best, arc.delay);
                    QVERIFY(best != unreachableDelay);
                    sum += best;
                }
                QCOMPARE(sum, std::uint64_t(delay));
                ++found;
            }
        }
        QVERIFY(found > 500);
    }

    void additionsSaturate() {
        QCOMPARE(saturatingAdd(1, 2), 3U);
        QCOMPARE(saturatingAdd(unreachableDelay - 1, 1), unreachableDelay);
        QCOMPARE(saturatingAdd(unreachableDelay, 5), unreachableDelay);
        QCOMPARE(saturatingAdd(5, unreachableDelay), unreachableDelay);
        const std::vector<Arc> arcs = {{0, 1, unreachableDelay - 5}, {1, 2, 10}};
        QCOMPARE(floydWarshall(3, arcs)[2], unreachableDelay);
        QCOMPARE(dijkstraPerSource(3, arcs)[2], unreachableDelay);
    }

    void noNodesAndNoArcs() {
        QVERIFY(allPairsDelays(0, {}).empty());
        QCOMPARE(allPairsDelays(2, {}), (std::vector<std::uint32_t>{0, unreachableDelay, unreachableDelay, 0}));
        QCOMPARE(shortestPath(2, {}, 0, 1), std::vector<std::int32_t>{});
        QCOMPARE(shortestPath(2, {}, 1, 1), std::vector<std::int32_t>{1});
    }
};

FLIGHTPLAN_TEST_CLASS(ShortestPathsTest);
#include "shortest_paths_test.moc"
