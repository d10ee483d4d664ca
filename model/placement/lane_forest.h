#pragma once

#include "model/placement/problem.h"

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace flightplan::placement {

/// What makes two replicas see the same best host of a region: a lane of the forest.
struct Lane {
    Resources need;
    std::int64_t beta = 0, gamma = 0;
    std::int32_t hostClass = -1;
    bool operator==(const Lane&) const = default;
};

/// Per region a tournament tree over its hosts, whose nodes hold for each lane the best key ⌊β·c⌋ + ⌊γ·H⌋ among the
/// hosts that can take the lane's demand. Exact for every sign of β: no bounds, no backtracking.
///
/// A change of one host costs O(lanes · log₈ hosts), the best of a region for a lane O(1), the host behind it O(8 ·
/// log₈ hosts).
class LaneForest {
public:
    static constexpr std::int32_t none = std::numeric_limits<std::int32_t>::min();

    LaneForest(const Problem& problem, const std::vector<Lane>& lanes, const std::vector<Resources>& free);

    /// The best key of each region for a lane; `none` where no host can take it.
    std::span<const std::int32_t> best(std::size_t lane) const {
        return {&m_best[lane * m_trees.size()], m_trees.size()};
    }
    /// The first host in host order with the best key of its region, which must not be `none`.
    std::int32_t bestHost(std::int32_t region, std::size_t lane) const;
    /// The capacity term of a host as of its last update, 2⁻²⁴.
    std::int64_t capacity(std::int32_t host) const { return m_capacity[static_cast<std::size_t>(host)]; }

    /// The free amounts of a host changed: all lanes are renewed, masks of the host are lifted, except that it stays
    /// hidden from one lane.
    void update(std::int32_t host, const Resources& free, std::optional<std::size_t> hidden = {});
    /// The same for a host that takes nothing until its next update.
    void hide(std::int32_t host, const Resources& free);
    /// Hides a host from one lane, or shows it again.
    void mask(std::int32_t host, std::size_t lane);
    void unmask(std::int32_t host, std::size_t lane, const Resources& free);

private:
    static constexpr std::size_t fanOut = 8;
    // Rows are as wide as a multiple of this, so that the compiler turns the loops over lanes into vector code.
    static constexpr std::size_t block = 4;
    struct Tree {
        std::vector<std::size_t> levelBegin; // first row of each level, leaves first; empty without hosts
        std::vector<std::size_t> levelSize;
        std::vector<std::int32_t> keys; // [row][lane]
    };
    /// Lanes that differ in their demand alone have the same key on a host.
    struct Weighing {
        std::int64_t beta = 0, gamma = 0;
        std::int32_t hostClass = -1;
        bool operator==(const Weighing&) const = default;
    };

    void addLanes(const std::vector<Lane>& lanes);
    std::size_t weighingOf(const Lane& lane);
    std::int32_t keyOf(std::int32_t host, const Weighing& weighing) const;
    void makeRow(std::int32_t host, const Resources& free, std::int32_t* row);
    void renew(std::int32_t host, const Resources& free);
    static void mergeBlock(std::int32_t* node, const std::int32_t* rows, std::size_t count, std::size_t width);
    void climb(std::size_t region, std::size_t leaf);
    void setKey(std::int32_t host, std::size_t lane, std::int32_t value);
    std::int32_t* row(Tree& tree, std::size_t level, std::size_t index) const {
        return &tree.keys[(tree.levelBegin[level] + index) * m_width];
    }
    const std::int32_t* row(const Tree& tree, std::size_t level, std::size_t index) const {
        return &tree.keys[(tree.levelBegin[level] + index) * m_width];
    }

    const Problem& m_problem;
    std::size_t m_laneCount = 0, m_width = 0;
    std::array<std::vector<std::int64_t>, topology::resourceCount> m_need; // per resource: of each lane
    std::vector<std::int32_t> m_weighing;                                  // of each lane
    std::vector<Weighing> m_weighings;
    std::vector<Tree> m_trees;
    std::vector<std::int32_t> m_best;           // [lane][region]
    std::vector<std::int32_t> m_leaf;           // per host: its leaf in the tree of its region
    std::vector<std::int64_t> m_capacity;       // per host
    std::vector<std::int32_t> m_keys, m_before; // scratch: per weighing; per lane
};

} // namespace flightplan::placement
