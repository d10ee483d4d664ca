#include "model/placement/lane_forest.h"

#include "model/placement/score.h"

#include <algorithm>
#include <utility>

namespace flightplan::placement {

LaneForest::LaneForest(const Problem& problem, const std::vector<Lane>& lanes, const std::vector<Resources>& free)
    : m_problem(problem)
    , m_trees(static_cast<std::size_t>(problem.regionCount))
    , m_leaf(problem.hosts.size())
    , m_capacity(problem.hosts.size()) {
    addLanes(lanes);
    m_best.assign(std::max<std::size_t>(1, lanes.size() * m_trees.size()), none);
    for (std::size_t region = 0; region < m_trees.size(); ++region) {
        auto& tree = m_trees[region];
        const auto firstHost = static_cast<std::size_t>(problem.regionBegin[region]);
        const auto hosts = static_cast<std::size_t>(problem.regionBegin[region + 1]) - firstHost;
        std::size_t rows = 0;
        for (std::size_t size = hosts; size > 0; size = size == 1 ? 0 : (size + fanOut - 1) / fanOut) {
            tree.levelBegin.push_back(rows);
            tree.levelSize.push_back(size);
            rows += size;
        }
        if (hosts == 0)
            continue;
        tree.keys.assign(rows * m_width, none);
        for (std::size_t leaf = 0; leaf < hosts; ++leaf) {
            const auto host = problem.regionHosts[firstHost + leaf];
            m_leaf[static_cast<std::size_t>(host)] = static_cast<std::int32_t>(leaf);
            renew(host, free[static_cast<std::size_t>(host)]);
            makeRow(host, free[static_cast<std::size_t>(host)], row(tree, 0, leaf));
        }
        for (std::size_t level = 1; level < tree.levelSize.size(); ++level)
            for (std::size_t node = 0; node < tree.levelSize[level]; ++node)
                for (std::size_t begin = 0; begin < m_width; begin += block)
                    mergeBlock(row(tree, level, node) + begin, row(tree, level - 1, node * fanOut) + begin,
                               std::min(fanOut, tree.levelSize[level - 1] - node * fanOut), m_width);
        for (std::size_t lane = 0; lane < m_laneCount; ++lane)
            m_best[lane * m_trees.size() + region] = row(tree, tree.levelSize.size() - 1, 0)[lane];
    }
}

void LaneForest::addLanes(const std::vector<Lane>& lanes) {
    m_laneCount = lanes.size();
    m_width = std::max(block, (lanes.size() + block - 1) / block * block);
    for (std::size_t r = 0; r < topology::resourceCount; ++r)
        m_need[r].assign(m_width, std::numeric_limits<std::int64_t>::max() /
                                      2); // nothing has that: the lanes of the padding stay `none`
    m_weighing.assign(m_width, 0);
    for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
        m_weighing[lane] = static_cast<std::int32_t>(weighingOf(lanes[lane]));
        for (std::size_t r = 0; r < topology::resourceCount; ++r)
            m_need[r][lane] = lanes[lane].need.amounts[r];
    }
    m_keys.resize(std::max<std::size_t>(1, m_weighings.size()));
    m_before.resize(m_width);
}

std::size_t LaneForest::weighingOf(const Lane& lane) {
    const Weighing weighing{lane.beta, lane.gamma, lane.hostClass};
    const auto found = std::ranges::find(m_weighings, weighing);
    const auto index = static_cast<std::size_t>(found - m_weighings.begin());
    if (found == m_weighings.end())
        m_weighings.push_back(weighing);
    return index;
}

std::int32_t LaneForest::keyOf(std::int32_t host, const Weighing& weighing) const {
    const auto& hosts = m_problem.hosts;
    const auto h = static_cast<std::size_t>(host);
    if (!hosts.up[h] || hosts.health[h] < healthGate || hosts.hostClass[h] != weighing.hostClass)
        return none;
    return static_cast<std::int32_t>(weighted(weighing.beta, m_capacity[h]) +
                                     weighted(weighing.gamma, hosts.health[h]));
}

void LaneForest::renew(std::int32_t host, const Resources& free) {
    const auto h = static_cast<std::size_t>(host);
    m_capacity[h] = capacityTerm(free, m_problem.hosts.capacity[h], m_problem.capacityTerm);
}

void LaneForest::makeRow(std::int32_t host, const Resources& free, std::int32_t* out) {
    for (std::size_t i = 0; i < m_weighings.size(); ++i)
        m_keys[i] = keyOf(host, m_weighings[i]);
    const auto [cpu, memory, bandwidth, disk] = free.amounts;
    for (std::size_t begin = 0; begin < m_width; begin += block) {
        for (std::size_t lane = begin; lane < begin + block; ++lane) {
            // Negative in any resource makes the whole negative: it does not fit.
            const auto left = (cpu - m_need[0][lane]) | (memory - m_need[1][lane]) | (bandwidth - m_need[2][lane]) |
                              (disk - m_need[3][lane]);
            out[lane] = left < 0 ? none : m_keys[static_cast<std::size_t>(m_weighing[lane])];
        }
    }
}

/// node = the largest of `count` rows in the lanes of one block.
void LaneForest::mergeBlock(std::int32_t* node, const std::int32_t* rows, std::size_t count, std::size_t width) {
    static_assert(block == 4);
    std::int32_t best[block];
    std::copy(rows, rows + block, best);
    for (std::size_t i = 1; i < count; ++i) {
        const std::int32_t* other = rows + i * width;
        for (std::size_t lane = 0; lane < block; ++lane)
            best[lane] = best[lane] < other[lane] ? other[lane] : best[lane];
    }
    std::copy(best, best + block, node);
}

/// Renews the nodes above a leaf whose row was `m_before`, up to the first that stays as it is.
void LaneForest::climb(std::size_t region, std::size_t leaf) {
    auto& tree = m_trees[region];
    std::size_t child = leaf;
    for (std::size_t level = 1; level < tree.levelSize.size(); ++level) {
        const std::int32_t* now = row(tree, level - 1, child);
        child /= fanOut;
        std::int32_t* node = row(tree, level, child);
        const std::int32_t* children = row(tree, level - 1, child * fanOut);
        const auto count = std::min(fanOut, tree.levelSize[level - 1] - child * fanOut);
        // Blocks are worked on in local arrays: then the compiler knows that rows do not overlap, and makes vector
        // code.
        std::int32_t changed[block] = {};
        for (std::size_t begin = 0; begin < m_width; begin += block) {
            std::int32_t before[block], old[block], next[block], lost[block];
            std::copy_n(&m_before[begin], block, before);
            std::copy_n(node + begin, block, old);
            std::copy_n(now + begin, block, next);
            // A lane whose best was the changed child, and got worse, needs the siblings; any other the child alone.
            for (std::size_t i = 0; i < block; ++i)
                lost[i] = (before[i] == old[i] ? 1 : 0) & (next[i] < old[i] ? 1 : 0);
            for (std::size_t i = 0; i < block; ++i)
                next[i] = next[i] < old[i] ? old[i] : next[i];
            if (lost[0] | lost[1] | lost[2] | lost[3])
                mergeBlock(next, children + begin, count, m_width);
            for (std::size_t i = 0; i < block; ++i)
                changed[i] |= next[i] ^ old[i];
            std::copy_n(next, block, node + begin);
            std::copy_n(old, block, &m_before[begin]);
        }
        if (!(changed[0] | changed[1] | changed[2] | changed[3]))
            return;
    }
    const std::int32_t* root = row(tree, tree.levelSize.size() - 1, 0);
    for (std::size_t lane = 0; lane < m_laneCount; ++lane)
        if (root[lane] != m_before[lane])
            m_best[lane * m_trees.size() + region] = root[lane];
}

void LaneForest::update(std::int32_t host, const Resources& free, std::optional<std::size_t> hidden) {
    const auto h = static_cast<std::size_t>(host);
    const auto region = static_cast<std::size_t>(m_problem.hosts.region[h]);
    std::int32_t* leaf = row(m_trees[region], 0, static_cast<std::size_t>(m_leaf[h]));
    std::copy(leaf, leaf + m_width, m_before.begin());
    renew(host, free);
    makeRow(host, free, leaf);
    if (hidden)
        leaf[*hidden] = none;
    climb(region, static_cast<std::size_t>(m_leaf[h]));
}

void LaneForest::hide(std::int32_t host, const Resources& free) {
    const auto h = static_cast<std::size_t>(host);
    const auto region = static_cast<std::size_t>(m_problem.hosts.region[h]);
    std::int32_t* leaf = row(m_trees[region], 0, static_cast<std::size_t>(m_leaf[h]));
    std::copy(leaf, leaf + m_width, m_before.begin());
    renew(host, free); // explanations still ask for its score
    std::fill(leaf, leaf + m_width, none);
    climb(region, static_cast<std::size_t>(m_leaf[h]));
}

void LaneForest::setKey(std::int32_t host, std::size_t lane, std::int32_t value) {
    const auto region = static_cast<std::size_t>(m_problem.hosts.region[static_cast<std::size_t>(host)]);
    auto& tree = m_trees[region];
    std::size_t child = static_cast<std::size_t>(m_leaf[static_cast<std::size_t>(host)]);
    std::int32_t was = std::exchange(row(tree, 0, child)[lane], value);
    for (std::size_t level = 1; level < tree.levelSize.size(); ++level) {
        const auto first = child / fanOut * fanOut;
        child /= fanOut;
        auto& node = row(tree, level, child)[lane];
        auto best = std::max(node, value);
        if (was == node && value < node) {
            best = none;
            for (std::size_t sibling = first; sibling < std::min(first + fanOut, tree.levelSize[level - 1]); ++sibling)
                best = std::max(best, row(tree, level - 1, sibling)[lane]);
        }
        if (best == node)
            return;
        was = std::exchange(node, best);
        value = best;
    }
    m_best[lane * m_trees.size() + region] = value;
}

std::int32_t LaneForest::bestHost(std::int32_t region, std::size_t lane) const {
    const auto& tree = m_trees[static_cast<std::size_t>(region)];
    const auto wanted = best(lane)[static_cast<std::size_t>(region)];
    std::size_t node = 0;
    for (std::size_t level = tree.levelSize.size() - 1; level > 0; --level) {
        std::size_t child = node * fanOut;
        while (row(tree, level - 1, child)[lane] != wanted)
            ++child; // the maximum is among the children
        node = child;
    }
    return m_problem
        .regionHosts[static_cast<std::size_t>(m_problem.regionBegin[static_cast<std::size_t>(region)]) + node];
}

void LaneForest::mask(std::int32_t host, std::size_t lane) {
    setKey(host, lane, none);
}

void LaneForest::unmask(std::int32_t host, std::size_t lane, const Resources& free) {
    Resources need;
    for (std::size_t r = 0; r < topology::resourceCount; ++r)
        need.amounts[r] = m_need[r][lane];
    setKey(host, lane, need.fitsIn(free) ? keyOf(host, m_weighings[static_cast<std::size_t>(m_weighing[lane])]) : none);
}

} // namespace flightplan::placement
