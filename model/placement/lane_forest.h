#pragma once

#include "model/placement/problem.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace flightplan::placement {

/// What makes two replicas see the same best host of a region: a lane of the forest.
struct Lane {
    Resources need;
    std::int64_t beta = 0, gamma = 0;
    std::int32_t hostClass = -1;
    bool operator==(const Lane&) const = default;
};

/// Per region a tournament tree over its hosts, whose nodes hold for each lane the best key ⌊β·c⌋ + ⌊γ·H⌋ among the hosts that
/// can take the lane's demand. Exact for every sign of β: no bounds, no backtracking.
///
/// A change of one host costs O(lanes · log₈ hosts), the best of a region for a lane O(1), the host behind it O(8 · log₈ hosts).
class LaneForest {
public:
    static constexpr std::int32_t none = std::numeric_limits<std::int32_t>::min();

    LaneForest(const Problem& problem, std::vector<Lane> lanes, const std::vector<Resources>& free);

    /// The best key of a region for a lane; `none` if no host can take it.
    std::int32_t best(std::int32_t region, std::size_t lane) const;
    /// The first host in host order with the best key of its region, which must not be `none`.
    std::int32_t bestHost(std::int32_t region, std::size_t lane) const;

    /// The free amounts of a host changed: all lanes are renewed, masks of the host are lifted.
    void update(std::int32_t host, const Resources& free);
    /// Hides a host from one lane, or shows it again.
    void mask(std::int32_t host, std::size_t lane);
    void unmask(std::int32_t host, std::size_t lane, const Resources& free);

private:
    static constexpr std::size_t fanOut = 8;
    struct Tree {
        std::size_t size = 0;                     // hosts
        std::vector<std::size_t> levelBegin;      // first row of each level, leaves first
        std::vector<std::size_t> levelSize;
        std::vector<std::int32_t> keys;           // [row][lane]
    };

    std::int32_t key(std::int32_t host, const Lane& lane, const Resources& free, std::int64_t capacity) const;
    void refreshParents(Tree& tree, std::size_t leaf);
    void refreshParents(Tree& tree, std::size_t leaf, std::size_t lane);
    void setKey(std::int32_t host, std::size_t lane, std::int32_t value);

    const Problem& m_problem;
    std::vector<Lane> m_lanes;
    std::vector<Tree> m_trees;
    std::vector<std::int32_t> m_leaf; // per host: its leaf in the tree of its region
};

} // namespace flightplan::placement
