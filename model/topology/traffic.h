#pragma once

#include "model/base/fixed_point.h"
#include "model/base/unknown_keys.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace flightplan::topology {

/// How requests choose a region.
enum class TrafficPolicy {
    nearest, ///< by round-trip time from the edge
    weights, ///< by the weights of `regions`, whatever the distance
    prefer,  ///< the regions of the list in its order, then the nearest
    force,   ///< the regions of the list in its order, no other
    replay,  ///< the nearest microVM passes them on to the regions of the list in its order: a hop more
    sticky,  ///< a session stays with one microVM wherever its user enters; every microVM has as many
};

/// When requests go on to the next region: when every microVM is at its hard limit, or already at the soft one.
enum class TrafficSpill { hard, soft };

/// A region of a policy's list.
struct TrafficRegion {
    std::string region;
    std::int64_t weight = millionth; ///< millionths, > 0; of the policy `weights`
    UnknownKeys unknown;

    bool operator==(const TrafficRegion&) const = default;
};

/// Hours of a daily curve: multiplier h holds at h:00 of the user's solar time, between them it is interpolated.
inline constexpr std::size_t hoursPerDay = 24;

/// What the users of a workload ask of it.
struct Traffic {
    std::int64_t requestRate = 0; ///< millionths of a request per second, of all users, where the curve is 1
    std::int64_t requestBytes = 1000;
    std::int64_t responseBytes = 20'000;
    std::chrono::microseconds service{20'000};             ///< mean time that a microVM works on a request
    std::optional<std::chrono::microseconds> serviceCpu{}; ///< CPU time of it; absent = all of it
    std::optional<int> softLimit;                          ///< requests at once per microVM; absent: 20, or hardLimit
    std::optional<int> hardLimit;                          ///< absent = none: as many as the vCPUs work on
    int queueLimit = 100;                                  ///< requests that wait per microVM
    TrafficPolicy policy = TrafficPolicy::nearest;
    TrafficSpill spill = TrafficSpill::hard;
    std::vector<TrafficRegion> regions;   ///< of `weights`, `prefer`, `force` and `replay`
    std::vector<std::int64_t> dailyCurve; ///< millionths, `hoursPerDay` or none: the plan's
    UnknownKeys unknown;

    bool operator==(const Traffic&) const = default;
};

/// True if the policy needs a list of regions.
constexpr bool needsRegions(TrafficPolicy policy) {
    return policy == TrafficPolicy::weights || policy == TrafficPolicy::prefer || policy == TrafficPolicy::force ||
           policy == TrafficPolicy::replay;
}

} // namespace flightplan::topology
