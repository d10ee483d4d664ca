#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace flightplan::studies {

/// More regions than a search takes.
inline constexpr std::size_t mostCandidates = 64;

/// The users of one workload and their round-trip times to each region where it may run.
struct UserTimes {
    std::size_t regions = 0;           ///< at most `mostCandidates`
    std::vector<std::int64_t> weights; ///< per client, ≥ 0; their sum stays below 2⁵⁶
    std::vector<std::uint32_t> rtt;    ///< µs, row per client, column per region; 2³² − 1 = unreachable

    std::uint32_t at(std::size_t client, std::size_t region) const { return rtt[client * regions + region]; }
    std::int64_t total() const;
};

__extension__ using Int128 = __int128;

/// What a set of regions gives when every client goes to the nearest of them; how many it can serve is no question
/// here.
struct SetValue {
    std::uint32_t p95 = 0;   ///< µs: the smallest r with ≥ 95 % of the weight at RTT ≤ r; 2³² − 1 = never
    std::int64_t inside = 0; ///< weight at RTT ≤ target; 0 without a target
    Int128 time = 0;         ///< Σ weight · RTT

    bool operator==(const SetValue&) const = default;
};

enum class RegionGoal {
    p95,    ///< the least p95
    inside, ///< the greatest weight inside the target
};

/// True if `a` is the better value: by the goal, among equals by Σ weight · RTT.
bool isBetter(RegionGoal goal, const SetValue& a, const SetValue& b);

/// O(clients · set + clients log clients). `target` in µs; negative = none.
SetValue valueOf(const UserTimes& users, std::span<const std::int32_t> set, std::int64_t target);

/// The best set of at most `most` ≥ 1 regions, exactly: of the best ones that of fewest regions, then the first by
/// index. `users` has regions and weights. Ascending indices; empty if stopped.
///
/// Which clients are within T of which regions is a mask, so a goal is a maximum cover: p95 ≤ T ⟺ the sets of clients
/// within T of a chosen region weigh 95 %. First the best T (or the greatest cover of the target), then the least
/// Σ weight · RTT among the sets that reach it: branch and bound both times (`cover_search.h`, `median_search.h`).
/// `fewer` = the answer for fewer regions, if known: it is taken again unless more regions are better.
std::optional<std::vector<std::int32_t>> bestRegionSet(const UserTimes& users, int most, RegionGoal goal,
                                                       std::int64_t target, std::span<const std::int32_t> fewer = {},
                                                       std::stop_token stop = {});

} // namespace flightplan::studies
