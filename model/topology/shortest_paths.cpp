#include "model/topology/shortest_paths.h"

#include "model/topology/arc_lists.h"
#include "model/topology/node_queue.h"

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/dijkstra_shortest_paths_no_color_map.hpp>

#include <algorithm>

namespace flightplan::topology {
namespace {

constexpr std::int32_t floydWarshallLimit = 200;

struct ArcProperty {
    std::uint32_t delay = 0;
};

using Graph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, ArcProperty>;
using Vertex = boost::graph_traits<Graph>::vertex_descriptor;

Graph makeGraph(std::int32_t nodes, const std::vector<Arc>& arcs) {
    std::vector<std::pair<std::size_t, std::size_t>> ends;
    std::vector<ArcProperty> properties;
    for (const auto& arc : arcs) {
        ends.emplace_back(static_cast<std::size_t>(arc.from), static_cast<std::size_t>(arc.to));
        properties.push_back({arc.delay});
    }
    return Graph(boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(), properties.begin(),
                 static_cast<std::size_t>(nodes));
}

auto dijkstraParameters(const Graph& graph, std::uint32_t* distances) {
    return boost::weight_map(boost::get(&ArcProperty::delay, graph))
        .distance_map(boost::make_iterator_property_map(distances, boost::get(boost::vertex_index, graph)))
        .distance_combine([](std::uint32_t a, std::uint32_t b) { return saturatingAdd(a, b); })
        .distance_inf(unreachableDelay);
}

} // namespace

std::vector<std::uint32_t> floydWarshall(std::int32_t nodes, const std::vector<Arc>& arcs) {
    const auto n = static_cast<std::size_t>(nodes);
    std::vector<std::uint32_t> delays(n * n, unreachableDelay);
    for (std::size_t i = 0; i < n; ++i)
        delays[i * n + i] = 0;
    for (const auto& arc : arcs) {
        auto& delay = delays[static_cast<std::size_t>(arc.from) * n + static_cast<std::size_t>(arc.to)];
        delay = std::min(delay, arc.delay);
    }
    for (std::size_t via = 0; via < n; ++via) {
        const std::uint32_t* rowVia = &delays[via * n];
        for (std::size_t from = 0; from < n; ++from) {
            const std::uint32_t toVia = delays[from * n + via];
            if (toVia == unreachableDelay)
                continue;
            const std::uint32_t room = unreachableDelay - toVia;
            std::uint32_t* row = &delays[from * n];
            for (std::size_t to = 0; to < n; ++to)
                row[to] = std::min(row[to], std::min(rowVia[to], room) + toVia); // the sum saturates
        }
    }
    return delays;
}

std::vector<std::uint32_t> dijkstraPerSource(std::int32_t nodes, const std::vector<Arc>& arcs) {
    const auto n = static_cast<std::size_t>(nodes);
    const ArcLists out(nodes, arcs, ArcLists::By::from);
    std::vector<std::uint32_t> delays(n * n, unreachableDelay);
    NodeQueue queue;
    for (std::int32_t source = 0; source < nodes; ++source) {
        auto* row = delays.data() + static_cast<std::size_t>(source) * n;
        row[source] = 0;
        queue.push(0, source);
        for (auto node = queue.pop(row); node != NodeQueue::none; node = queue.pop(row))
            for (const auto& next : out.of(node))
                if (const auto there = saturatingAdd(row[node], next.delay); there < row[next.node]) {
                    row[next.node] = there;
                    queue.push(there, next.node);
                }
    }
    return delays;
}

std::vector<std::uint32_t> allPairsDelays(std::int32_t nodes, const std::vector<Arc>& arcs) {
    return nodes <= floydWarshallLimit ? floydWarshall(nodes, arcs) : dijkstraPerSource(nodes, arcs);
}

std::vector<std::int32_t> shortestPath(std::int32_t nodes, const std::vector<Arc>& arcs, std::int32_t from,
                                       std::int32_t to) {
    const auto n = static_cast<std::size_t>(nodes);
    const Graph graph = makeGraph(nodes, arcs);
    std::vector<std::uint32_t> delays(n, unreachableDelay);
    std::vector<Vertex> predecessors(n);
    auto predecessorMap =
        boost::make_iterator_property_map(predecessors.data(), boost::get(boost::vertex_index, graph));
    boost::dijkstra_shortest_paths_no_color_map(
        graph, static_cast<Vertex>(from), dijkstraParameters(graph, delays.data()).predecessor_map(predecessorMap));
    if (delays[static_cast<std::size_t>(to)] == unreachableDelay)
        return {};
    std::vector<std::int32_t> path{to};
    while (path.back() != from)
        path.push_back(static_cast<std::int32_t>(predecessors[static_cast<std::size_t>(path.back())]));
    std::ranges::reverse(path);
    return path;
}

} // namespace flightplan::topology
