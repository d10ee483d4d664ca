#include "model/placement/lane_forest.h"

#include "model/placement/score.h"

#include <algorithm>

namespace flightplan::placement {

LaneForest::LaneForest(const Problem& problem, std::vector<Lane> lanes, const std::vector<Resources>& free)
    : m_problem(problem), m_lanes(std::move(lanes)), m_trees(static_cast<std::size_t>(problem.regionCount)), m_leaf(problem.hosts.size()) {
    for (std::size_t region = 0; region < m_trees.size(); ++region) {
        auto& tree = m_trees[region];
        const auto begin = static_cast<std::size_t>(problem.regionBegin[region]);
        tree.size = static_cast<std::size_t>(problem.regionBegin[region + 1]) - begin;
        std::size_t rows = 0;
        for (std::size_t size = tree.size; size > 0; size = size == 1 ? 0 : (size + fanOut - 1) / fanOut) {
            tree.levelBegin.push_back(rows);
            tree.levelSize.push_back(size);
            rows += size;
        }
        tree.keys.assign(rows * m_lanes.size(), none);
        for (std::size_t leaf = 0; leaf < tree.size; ++leaf) {
            const auto host = problem.regionHosts[begin + leaf];
            m_leaf[static_cast<std::size_t>(host)] = static_cast<std::int32_t>(leaf);
            const auto capacity = capacityTerm(free[static_cast<std::size_t>(host)], problem.hosts.capacity[static_cast<std::size_t>(host)], problem.capacityTerm);
            for (std::size_t lane = 0; lane < m_lanes.size(); ++lane)
                tree.keys[leaf * m_lanes.size() + lane] = key(host, m_lanes[lane], free[static_cast<std::size_t>(host)], capacity);
            if (leaf % fanOut == fanOut - 1 || leaf + 1 == tree.size)
                refreshParents(tree, leaf);
        }
    }
}

std::int32_t LaneForest::key(std::int32_t host, const Lane& lane, const Resources& free, std::int64_t capacity) const {
    const auto& hosts = m_problem.hosts;
    const auto h = static_cast<std::size_t>(host);
    if (!hosts.up[h] || hosts.health[h] < healthGate || hosts.hostClass[h] != lane.hostClass || !lane.need.fitsIn(free))
        return none;
    return static_cast<std::int32_t>(weighted(lane.beta, capacity) + weighted(lane.gamma, hosts.health[h]));
}

void LaneForest::refreshParents(Tree& tree, std::size_t leaf) {
    const auto lanes = m_lanes.size();
    std::size_t child = leaf;
    for (std::size_t level = 1; level < tree.levelBegin.size(); ++level) {
        const std::size_t parent = child / fanOut;
        const std::size_t first = parent * fanOut;
        const std::size_t last = std::min(first + fanOut, tree.levelSize[level - 1]);
        std::int32_t* node = &tree.keys[(tree.levelBegin[level] + parent) * lanes];
        const std::int32_t* row = &tree.keys[(tree.levelBegin[level - 1] + first) * lanes];
        std::copy(row, row + lanes, node);
        for (std::size_t sibling = first + 1; sibling < last; ++sibling) {
            row += lanes;
            for (std::size_t lane = 0; lane < lanes; ++lane)
                node[lane] = std::max(node[lane], row[lane]);
        }
        child = parent;
    }
}

void LaneForest::refreshParents(Tree& tree, std::size_t leaf, std::size_t lane) {
    const auto lanes = m_lanes.size();
    std::size_t child = leaf;
    for (std::size_t level = 1; level < tree.levelBegin.size(); ++level) {
        const std::size_t parent = child / fanOut;
        const std::size_t first = parent * fanOut;
        const std::size_t last = std::min(first + fanOut, tree.levelSize[level - 1]);
        std::int32_t best = none;
        for (std::size_t sibling = first; sibling < last; ++sibling)
            best = std::max(best, tree.keys[(tree.levelBegin[level - 1] + sibling) * lanes + lane]);
        auto& node = tree.keys[(tree.levelBegin[level] + parent) * lanes + lane];
        if (node == best)
            return;
        node = best;
        child = parent;
    }
}

std::int32_t LaneForest::best(std::int32_t region, std::size_t lane) const {
    const auto& tree = m_trees[static_cast<std::size_t>(region)];
    return tree.size == 0 ? none : tree.keys[tree.levelBegin.back() * m_lanes.size() + lane];
}

std::int32_t LaneForest::bestHost(std::int32_t region, std::size_t lane) const {
    const auto& tree = m_trees[static_cast<std::size_t>(region)];
    const auto lanes = m_lanes.size();
    const auto wanted = best(region, lane);
    std::size_t node = 0;
    for (std::size_t level = tree.levelBegin.size() - 1; level > 0; --level) {
        std::size_t child = node * fanOut;
        while (tree.keys[(tree.levelBegin[level - 1] + child) * lanes + lane] != wanted)
            ++child; // the maximum is among the children
        node = child;
    }
    return m_problem.regionHosts[static_cast<std::size_t>(m_problem.regionBegin[static_cast<std::size_t>(region)]) + node];
}

void LaneForest::update(std::int32_t host, const Resources& free) {
    const auto h = static_cast<std::size_t>(host);
    auto& tree = m_trees[static_cast<std::size_t>(m_problem.hosts.region[h])];
    const auto leaf = static_cast<std::size_t>(m_leaf[h]);
    const auto capacity = capacityTerm(free, m_problem.hosts.capacity[h], m_problem.capacityTerm);
    for (std::size_t lane = 0; lane < m_lanes.size(); ++lane)
        tree.keys[leaf * m_lanes.size() + lane] = key(host, m_lanes[lane], free, capacity);
    refreshParents(tree, leaf);
}

void LaneForest::setKey(std::int32_t host, std::size_t lane, std::int32_t value) {
    auto& tree = m_trees[static_cast<std::size_t>(m_problem.hosts.region[static_cast<std::size_t>(host)])];
    const auto leaf = static_cast<std::size_t>(m_leaf[static_cast<std::size_t>(host)]);
    tree.keys[leaf * m_lanes.size() + lane] = value;
    refreshParents(tree, leaf, lane);
}

void LaneForest::mask(std::int32_t host, std::size_t lane) { setKey(host, lane, none); }

void LaneForest::unmask(std::int32_t host, std::size_t lane, const Resources& free) {
    const auto capacity = capacityTerm(free, m_problem.hosts.capacity[static_cast<std::size_t>(host)], m_problem.capacityTerm);
    setKey(host, lane, key(host, m_lanes[lane], free, capacity));
}

} // namespace flightplan::placement
