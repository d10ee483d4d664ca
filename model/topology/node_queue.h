#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace flightplan::topology {

/// Nodes by distance, the nearest first, for searches in which distances never fall: what is put in is at least as far
/// as what was last taken out. A node may be put in again when it has become nearer.
///
/// A radix heap (R. K. Ahuja, K. Mehlhorn, J. B. Orlin and R. E. Tarjan, "Faster algorithms for the shortest path
/// problem", 1990): bucket b holds the distances whose highest bit that differs from the last one taken is bit b − 1.
/// Only when bucket 0 is empty is the lowest other one divided again, and each of its nodes falls at least one bucket:
/// O(1) to put one in, O(32) for all moves of a node, and memory is gone through in order.
class NodeQueue {
public:
    static constexpr std::int32_t none = -1;

    void push(std::uint32_t distance, std::int32_t node) {
        const auto bucket = static_cast<std::size_t>(std::bit_width(distance ^ m_last));
        m_buckets[bucket].push_back({distance, node});
        m_filled |= std::uint64_t(1) << bucket;
    }

    /// One of the nearest nodes, taken out; `none` if there is none, and then any distance may be put in again.
    /// `distances`, per node, are those of now: what was put in with another is dropped.
    std::int32_t pop(const std::uint32_t* distances) {
        auto& nearest = m_buckets[0];
        for (;;) {
            while (!nearest.empty()) {
                const auto [distance, node] = nearest.back();
                nearest.pop_back();
                if (distance == distances[node])
                    return node;
            }
            m_filled &= ~std::uint64_t(1);
            if (m_filled == 0) {
                m_last = 0;
                return none;
            }
            divide(static_cast<std::size_t>(std::countr_zero(m_filled)), distances);
        }
    }

private:
    struct Item {
        std::uint32_t distance = 0;
        std::int32_t node = 0;
    };

    void divide(std::size_t bucket, const std::uint32_t* distances) {
        auto& items = m_buckets[bucket];
        m_filled &= ~(std::uint64_t(1) << bucket);
        auto least = items.front().distance;
        for (const auto& item : items)
            least = std::min(least, item.distance);
        m_last = least;
        for (const auto [distance, node] : items)
            if (distance == distances[node])
                push(distance, node);
        items.clear();
    }

    std::array<std::vector<Item>, 33> m_buckets;
    std::uint64_t m_filled = 0; // a bit for each bucket that has some
    std::uint32_t m_last = 0;   // the least that may be put in
};

} // namespace flightplan::topology
