#pragma once

#include "model/reassignment/problem.h"

#include <cstdint>
#include <functional>
#include <stop_token>

namespace flightplan::reassignment {

struct SearchOptions {
    std::uint64_t seed = 1;
    /// Moves to judge; 0 = as many as `progress` leaves time for. With a number the result is the same on any machine.
    std::int64_t iterations = 0;
    /// Which share of the time is gone, from 0; the search ends at 1. Asked about every thousand moves; empty = never.
    std::function<double()> progress;
    std::stop_token stop;
    /// Told about every best cost found, at most once between two looks at `progress`.
    std::function<void(std::int64_t cost)> improved;
};

struct SearchResult {
    Assignment assignment; ///< the best; breaks no rule
    std::int64_t cost = 0;
    std::int64_t iterations = 0; ///< moves judged
    bool stopped = false;        ///< by `stop`, before its time
};

/// Improves the initial assignment, which must break no rule: downhill, then by simulated annealing, over single moves,
/// swaps, chains in which one process makes room for another, and groups of processes that cannot be without each
/// other. Several coolings, each from the best found; the larger the problem for its time, the cooler. Moves that gain
/// nothing are undone at the end. Never leaves feasibility; anytime, the answer is never worse than the initial
/// assignment. Some millions of moves a second.
SearchResult improve(const Problem& problem, const SearchOptions& options);

} // namespace flightplan::reassignment
