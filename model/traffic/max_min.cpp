#include "model/traffic/max_min.h"

#include <algorithm>
#include <numeric>

namespace flightplan::traffic {
namespace {

/// Progressive filling.
class Filling {
public:
    Filling(const std::vector<FairFlow>& flows, const std::vector<double>& capacities)
        : m_flows(flows)
        , m_left(capacities)
        , m_growth(capacities.size(), 0)
        , m_members(capacities.size(), 0)
        , m_reached(flows.size(), -1) {
        for (const auto& flow : flows)
            for (const auto& [link, share] : flow.uses) {
                m_growth[link] += share;
                ++m_members[link];
            }
    }

    std::vector<double> run() {
        std::vector<std::size_t> order(m_flows.size());
        std::iota(order.begin(), order.end(), std::size_t(0));
        std::ranges::stable_sort(order, {}, [&](std::size_t flow) { return m_flows[flow].wanted; });
        for (const auto next : order)
            while (m_reached[next] < 0) {
                // What happens first: the smallest wish is fulfilled, or a link is full.
                double level = m_flows[next].wanted;
                const auto full = firstFull(level);
                if (full < m_left.size())
                    stopAllOn(full, level);
                else
                    stop(next, level);
            }
        return std::move(m_reached);
    }

private:
    /// The link that is full first, below `level`, which becomes the level of that; the number of links if none is.
    std::size_t firstFull(double& level) const {
        auto full = m_left.size();
        for (std::size_t link = 0; link < m_left.size(); ++link) {
            if (m_members[link] == 0)
                continue;
            const double reached = std::max(0.0, m_left[link]) / m_growth[link];
            if (reached < level) {
                level = reached;
                full = link;
            }
        }
        return full;
    }

    void stop(std::size_t flow, double level) {
        m_reached[flow] = level;
        for (const auto& [link, share] : m_flows[flow].uses) {
            m_left[link] -= share * level;
            m_growth[link] -= share;
            --m_members[link];
        }
    }

    void stopAllOn(std::size_t full, double level) {
        for (std::size_t flow = 0; flow < m_flows.size(); ++flow)
            if (m_reached[flow] < 0 &&
                std::ranges::any_of(m_flows[flow].uses, [&](const auto& use) { return use.first == full; }))
                stop(flow, level);
    }

    const std::vector<FairFlow>& m_flows;
    std::vector<double> m_left;         // per link: capacity that flows which have stopped do not use
    std::vector<double> m_growth;       // per link: what it takes when all that still grow do so by one
    std::vector<std::size_t> m_members; // per link: flows that still grow
    std::vector<double> m_reached;      // per flow; −1 = still growing
};

} // namespace

std::vector<double> maxMinFair(const std::vector<FairFlow>& flows, const std::vector<double>& capacities) {
    return Filling(flows, capacities).run();
}

} // namespace flightplan::traffic
