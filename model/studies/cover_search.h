#pragma once

#include "model/studies/region_sets.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace flightplan::studies {

/// Clients that are within some time of the same regions: bit r of the mask = within it of region r.
struct CoverClass {
    std::uint64_t mask = 0;
    std::int64_t weight = 0;
};

/// The clients by the regions within `time` µs; those without any, or beyond reach, are left out. O(clients · regions).
std::vector<CoverClass> coverClasses(const UserTimes& users, std::int64_t time);

/// Σ weight of the classes that meet a set of regions.
std::int64_t coveredBy(const std::vector<CoverClass>& classes, std::uint64_t regions);

/// A set of regions and what it covers.
struct Cover {
    std::uint64_t regions = 0;
    std::int64_t weight = -1;
};

/// A set of at most `most` of `regions` regions that covers the most, exactly, or the first found that covers
/// `enough`; if none covers more than `known`, no regions and that. Branch and bound: the region that adds most is
/// taken or left; a branch ends where the greatest additions left, summed as if none overlapped, cannot win; a region
/// left takes along those that cover a part of what it covers. Empty if stopped.
std::optional<Cover> searchCover(const std::vector<CoverClass>& classes, std::size_t regions, int most,
                                 std::int64_t known, std::int64_t enough, std::stop_token stop);

} // namespace flightplan::studies
