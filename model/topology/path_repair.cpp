#include "model/topology/path_repair.h"

#include "model/topology/arc_lists.h"
#include "model/topology/node_queue.h"

#include <algorithm>
#include <span>
#include <utility>

namespace flightplan::topology {
namespace {

/// More arcs than this are not a change of one link: then all pairs are found anew.
constexpr std::size_t mostChanges = 16;

bool same(const Arc& a, const Arc& b) {
    return a.from == b.from && a.to == b.to && a.delay == b.delay;
}

/// Two nodes, and the least delay of an arc from the one to the other before and after.
struct Change {
    std::int32_t from = 0, to = 0;
    std::uint32_t before = unreachableDelay, after = unreachableDelay;
};

std::uint32_t leastDelay(const std::vector<Arc>& arcs, std::int32_t from, std::int32_t to) {
    auto least = unreachableDelay;
    for (const auto& arc : arcs)
        if (arc.from == from && arc.to == to)
            least = std::min(least, arc.delay);
    return least;
}

/// What differs between the first arc that does and the last.
std::vector<Change> changesOf(const std::vector<Arc>& before, const std::vector<Arc>& after, bool& few) {
    const auto firsts = std::ranges::mismatch(before, after, same);
    std::span<const Arc> old(firsts.in1, before.end()), now(firsts.in2, after.end());
    while (!old.empty() && !now.empty() && same(old.back(), now.back())) {
        old = old.first(old.size() - 1);
        now = now.first(now.size() - 1);
    }
    std::vector<Change> changes;
    few = old.size() <= mostChanges && now.size() <= mostChanges;
    if (!few)
        return changes;
    for (const auto& arcs : {old, now})
        for (const auto& arc : arcs) {
            const bool known = std::ranges::any_of(
                changes, [&](const Change& change) { return change.from == arc.from && change.to == arc.to; });
            if (!known && arc.from != arc.to)
                changes.push_back(
                    {arc.from, arc.to, leastDelay(before, arc.from, arc.to), leastDelay(after, arc.from, arc.to)});
        }
    return changes;
}

class Repair {
public:
    Repair(std::vector<std::uint32_t>& delays, std::int32_t nodes, const std::vector<Arc>& arcs)
        : m_delays(delays)
        , m_nodes(nodes)
        , m_out(nodes, arcs, ArcLists::By::from)
        , m_in(nodes, arcs, ArcLists::By::to)
        , m_affected(static_cast<std::size_t>(nodes), 0) {}

    void setDelay(std::int32_t from, std::int32_t to, std::uint32_t delay) {
        m_out.setDelay(from, to, delay);
        m_in.setDelay(to, from, delay);
    }

    void faster(const Change& change) {
        const auto* onward = rowOf(change.to);
        for (std::int32_t source = 0; source < m_nodes; ++source) {
            auto* row = rowOf(source);
            const auto there = saturatingAdd(row[change.from], change.after);
            if (there >= row[change.to])
                continue;
            const auto room = unreachableDelay - there;
            for (std::int32_t to = 0; to < m_nodes; ++to)
                row[to] = std::min(row[to], std::min(onward[to], room) + there); // the sum saturates
        }
    }

    void slower(const Change& change) {
        for (std::int32_t source = 0; source < m_nodes; ++source) {
            const auto* row = rowOf(source);
            if (source != change.to && isTight(row, change.from, change.to, change.before)) {
                findAffected(source, change.to);
                recompute(source);
            }
        }
    }

private:
    std::uint32_t* rowOf(std::int32_t node) {
        return m_delays.data() + static_cast<std::size_t>(node) * static_cast<std::size_t>(m_nodes);
    }
    static bool isTight(const std::uint32_t* row, std::int32_t from, std::int32_t to, std::uint32_t delay) {
        return row[to] != unreachableDelay && saturatingAdd(row[from], delay) == row[to];
    }

    /// The nodes to which every shortest path may have led over the changed arc, `first` at its head. Nodes come in the
    /// order of their distance, so what is nearer is decided.
    void findAffected(std::int32_t source, std::int32_t first) {
        const auto* row = rowOf(source);
        m_list.clear();
        m_queue.push(row[first], first);
        for (auto node = m_queue.pop(row); node != NodeQueue::none; node = m_queue.pop(row)) {
            if (node == source || m_affected[static_cast<std::size_t>(node)] || hasOtherWay(row, node))
                continue;
            m_affected[static_cast<std::size_t>(node)] = 1;
            m_list.push_back(node);
            for (const auto& next : m_out.of(node))
                if (!m_affected[static_cast<std::size_t>(next.node)] && isTight(row, node, next.node, next.delay))
                    m_queue.push(row[next.node], next.node);
        }
    }

    bool hasOtherWay(const std::uint32_t* row, std::int32_t node) const {
        for (const auto& last : m_in.of(node))
            if (row[last.node] < row[node] && !m_affected[static_cast<std::size_t>(last.node)] &&
                isTight(row, last.node, node, last.delay))
                return true;
        return false;
    }

    /// Dijkstra among the affected nodes, from those that are not.
    void recompute(std::int32_t source) {
        auto* row = rowOf(source);
        for (const auto node : m_list) {
            auto best = unreachableDelay;
            for (const auto& last : m_in.of(node))
                if (!m_affected[static_cast<std::size_t>(last.node)])
                    best = std::min(best, saturatingAdd(row[last.node], last.delay));
            row[node] = best;
            if (best != unreachableDelay)
                m_queue.push(best, node);
        }
        for (auto node = m_queue.pop(row); node != NodeQueue::none; node = m_queue.pop(row))
            for (const auto& next : m_out.of(node)) {
                const auto there = saturatingAdd(row[node], next.delay);
                if (m_affected[static_cast<std::size_t>(next.node)] && there < row[next.node]) {
                    row[next.node] = there;
                    m_queue.push(there, next.node);
                }
            }
        for (const auto node : m_list)
            m_affected[static_cast<std::size_t>(node)] = 0;
    }

    std::vector<std::uint32_t>& m_delays;
    std::int32_t m_nodes;
    ArcLists m_out, m_in;
    NodeQueue m_queue;
    std::vector<std::uint8_t> m_affected; // per node, of the source in hand
    std::vector<std::int32_t> m_list;     // those nodes
};

} // namespace

void repairDelays(std::vector<std::uint32_t>& delays, std::int32_t nodes, const std::vector<Arc>& before,
                  const std::vector<Arc>& after) {
    bool few = false;
    const auto changes = changesOf(before, after, few);
    if (!few) {
        delays = allPairsDelays(nodes, after);
        return;
    }
    // The lists hold every arc of both; those that changed begin as they were and follow one by one.
    auto arcs = after;
    for (const auto& change : changes)
        if (change.after == unreachableDelay)
            arcs.push_back({change.from, change.to, unreachableDelay});
    Repair repair(delays, nodes, arcs);
    for (const auto& change : changes)
        repair.setDelay(change.from, change.to, change.before);
    for (const auto& change : changes) {
        repair.setDelay(change.from, change.to, change.after);
        if (change.after < change.before)
            repair.faster(change);
        else if (change.after > change.before)
            repair.slower(change);
    }
}

} // namespace flightplan::topology
