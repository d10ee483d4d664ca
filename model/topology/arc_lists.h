#pragma once

#include "model/topology/shortest_paths.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace flightplan::topology {

/// The arcs of a graph by one of their ends (compressed sparse rows): the neighbours of a node stand side by side.
class ArcLists {
public:
    struct Neighbour {
        std::int32_t node = 0;
        std::uint32_t delay = 0; ///< µs
    };
    enum class By { from, to };

    /// O(nodes + arcs). Arcs of a node keep their order.
    ArcLists(std::int32_t nodes, const std::vector<Arc>& arcs, By end)
        : m_first(static_cast<std::size_t>(nodes) + 1, 0)
        , m_neighbours(arcs.size()) {
        const auto keyOf = [&](const Arc& arc) {
            return static_cast<std::size_t>(end == By::from ? arc.from : arc.to);
        };
        for (const auto& arc : arcs)
            ++m_first[keyOf(arc) + 1];
        for (std::size_t node = 1; node < m_first.size(); ++node)
            m_first[node] += m_first[node - 1];
        auto next = m_first;
        for (const auto& arc : arcs)
            m_neighbours[next[keyOf(arc)]++] = {end == By::from ? arc.to : arc.from, arc.delay};
    }

    std::span<const Neighbour> of(std::int32_t node) const { return {begin(node), size(node)}; }

    /// Gives every arc between a node and a neighbour this delay.
    void setDelay(std::int32_t node, std::int32_t neighbour, std::uint32_t delay) {
        for (auto* at = begin(node); at != begin(node) + size(node); ++at)
            if (at->node == neighbour)
                at->delay = delay;
    }

private:
    std::size_t size(std::int32_t node) const {
        const auto at = static_cast<std::size_t>(node);
        return m_first[at + 1] - m_first[at];
    }
    const Neighbour* begin(std::int32_t node) const {
        return m_neighbours.data() + m_first[static_cast<std::size_t>(node)];
    }
    Neighbour* begin(std::int32_t node) { return m_neighbours.data() + m_first[static_cast<std::size_t>(node)]; }

    std::vector<std::size_t> m_first; // per node, and one behind
    std::vector<Neighbour> m_neighbours;
};

} // namespace flightplan::topology
