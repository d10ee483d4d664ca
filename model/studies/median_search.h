#pragma once

#include "model/studies/cover_search.h"

#include <optional>

namespace flightplan::studies {

/// Clients whose times differ by a constant, such as those who enter by one edge, as one row.
struct MedianRows {
    std::size_t regions = 0;
    std::vector<std::int64_t> weights;
    std::vector<std::uint32_t> times; ///< µs above the least of the row; row per class, column per region
    Int128 base = 0;                  ///< Σ weight · least
};

MedianRows medianRows(const UserTimes& users);

/// A set of regions and Σ weight · RTT to its nearest.
struct Median {
    std::uint64_t regions = 0;
    Int128 time = 0;
};

Int128 timeOf(const MedianRows& rows, std::uint64_t regions);

/// The set of at most `most` regions of least Σ weight · RTT among those that cover at least `need` of `classes`,
/// exactly; among equals the one of fewest regions, then of the first regions. `known` is such a set, from which it
/// starts; it stays unless another is better or an equal one stands before it. Branch and bound: the region that saves
/// most is taken or left; a branch ends where neither the greatest savings left, summed as if they did not overlap, nor
/// all regions left together can win, or the cover cannot be reached. Empty if stopped.
std::optional<Median> searchMedian(const MedianRows& rows, const std::vector<CoverClass>& classes, std::int64_t need,
                                   int most, Median known, std::stop_token stop);

} // namespace flightplan::studies
