#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace flightplan::bound {

__extension__ using Int128 = __int128;

/// Brings the demand of clients to bins of limited capacity at least cost; what finds no bin, or none below
/// `overflowCost`, costs that. Exact on whole numbers. Keeps its memory from call to call.
class Transport {
public:
    /// `costs`: row per client, column per bin, each ≥ 0. Gives Σ amount · cost. Cost O(clients · (bins + full bins² ·
    /// clients)), with few full bins in practice.
    Int128 solve(std::span<const std::int64_t> demand, std::span<const std::int64_t> costs,
                 std::span<const std::int64_t> capacity, std::int64_t overflowCost);
    /// How much of each bin the last solution filled.
    std::int64_t filled(std::size_t bin) const { return m_capacity[bin] - m_left[bin]; }

private:
    struct Holding {
        std::size_t client = 0;
        std::int64_t amount = 0;
    };
    /// The way on which a full bin is reached: `client` leaves bin `from` (none: is the one that enters) for it.
    struct Step {
        std::int64_t cost = 0;
        std::size_t from = none, client = 0;
    };
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    std::int64_t costOf(std::size_t client, std::size_t bin) const {
        return bin == none ? m_overflowCost : m_costs[client * m_left.size() + bin];
    }
    std::size_t cheapestOpen(std::size_t client);
    std::int64_t push(std::size_t client, std::int64_t amount);
    void relax(std::size_t client);
    void move(std::size_t client, std::size_t from, std::size_t to, std::int64_t amount);

    std::span<const std::int64_t> m_costs, m_capacity;
    std::int64_t m_overflowCost = 0;
    Int128 m_total = 0;
    std::vector<std::int64_t> m_left;             // per bin
    std::vector<std::vector<Holding>> m_holdings; // per bin
    std::vector<std::size_t> m_full;              // bins without room
    std::vector<Step> m_steps;                    // per bin, for the full ones
    std::vector<std::size_t> m_open;              // per client: its cheapest bin with room
};

} // namespace flightplan::bound
