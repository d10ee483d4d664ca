#pragma once

#include "model/placement/filters.h"
#include "model/placement/problem.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace flightplan::placement {

/// A binary tree over the hosts in host order. Each node holds, resource by resource, the most that is free, and the
/// largest free share, of the hosts under it, so that whole subtrees without room, or without a better host than the
/// best so far, are passed over. Hosts that take nothing (down, under the health gate) hold nothing.
///
/// A change costs O(log hosts). A search costs O(log hosts) while the hosts with room pass the other filters too, and
/// O(hosts) at worst.
class HostTree {
public:
    explicit HostTree(const Problem& problem);

    void renew(std::int32_t host, const Resources& free);

    std::size_t root() const { return 1; }
    const Resources& freest(std::size_t node) const { return m_freest[node]; }
    /// ⌊free·2²⁴ / capacity⌋, the largest; 0 without capacity.
    const Resources& shares(std::size_t node) const { return m_shares[node]; }
    /// The smallest capacity that is not 0; 0 = there is none.
    const Resources& capacities(std::size_t node) const { return m_capacities[node]; }
    std::int32_t lastHost(std::size_t node) const {
        return firstHost(node) + static_cast<std::int32_t>(width(node)) - 1;
    }

    /// The host of the largest key, ties by host order, among those that have `need` and for which `takes(host)`; −1 if
    /// there is none. `bound(node)` is at least the key of every host under a node, and for a leaf its key.
    template <class Bound, class Takes>
    std::int32_t best(const Resources& need, Bound bound, Takes takes) const {
        Best best;
        if (need.fitsIn(m_freest[root()]))
            descend(root(), bound(root()), need, bound, takes, best);
        return best.host;
    }

private:
    struct Best {
        std::int32_t host = -1;
        std::int64_t key = 0;
        bool beats(std::int64_t other, std::int32_t its) const {
            return host >= 0 && (other < key || (other == key && its > host));
        }
    };

    std::size_t width(std::size_t node) const;
    std::int32_t firstHost(std::size_t node) const;
    void setLeaf(std::int32_t host, const Resources& free);
    bool merge(std::size_t node);

    template <class Bound, class Takes>
    void descend(std::size_t node, std::int64_t key, const Resources& need, Bound& bound, Takes& takes,
                 Best& best) const {
        if (best.beats(key, firstHost(node)))
            return;
        if (node >= m_leaves) {
            const auto host = static_cast<std::int32_t>(node - m_leaves);
            if (takes(host))
                best = {host, key};
            return;
        }
        // The more promising half first: what it holds mostly makes a look at the other one needless.
        const auto left = 2 * node;
        const bool hasLeft = need.fitsIn(m_freest[left]), hasRight = need.fitsIn(m_freest[left + 1]);
        const auto leftKey = hasLeft ? bound(left) : 0, rightKey = hasRight ? bound(left + 1) : 0;
        const bool rightFirst = hasRight && (!hasLeft || rightKey > leftKey);
        if (rightFirst)
            descend(left + 1, rightKey, need, bound, takes, best);
        if (hasLeft)
            descend(left, leftKey, need, bound, takes, best);
        if (hasRight && !rightFirst)
            descend(left + 1, rightKey, need, bound, takes, best);
    }

    const Problem& m_problem;
    std::size_t m_leaves = 1; // a power of two; node 1 is the root, host h leaf m_leaves + h
    std::vector<Resources> m_freest, m_shares, m_capacities; // per node
};

} // namespace flightplan::placement
