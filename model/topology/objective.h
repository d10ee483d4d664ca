#pragma once

#include "model/base/fixed_point.h"
#include "model/base/id.h"
#include "model/base/unknown_keys.h"
#include "model/topology/resources.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace flightplan::topology {

/// How the latency term of a score is made: by the share of users that a replica would serve, or by the gain over the
/// best replica so far (for caches).
enum class LatencyTerm { servedShare, coverage };

/// What the capacity term of a score looks at: the bottleneck of all resources, or CPU alone.
enum class CapacityTerm { bottleneck, cpu };

/// The order of workloads of equal priority and equally many allowed regions.
enum class WorkloadOrder { id, smaller, larger };

/// What decides where microVMs go: the weighted score, or round-trip times and prices of resources, as *Improve* leaves
/// them.
enum class PlanMode { score, improved };

/// What the resources of a region cost in an improved plan [ns of round-trip time per vCPU, GiB, Gbit/s, GiB].
struct RegionPrices {
    RegionId region;
    Resources prices;
    UnknownKeys unknown;

    bool operator==(const RegionPrices&) const = default;
};

/// P for one MiB, and some: no price is higher.
inline constexpr std::int64_t priceLimit = 4'000'000'000'000;

/// Weights of the score S = α·latency + β·free capacity + γ·health − δ·count, not normalised; |α| + |β| + |γ| ≤ 60.
struct Objective {
    std::int64_t alpha = fixedOne / 2;                         ///< 2⁻²⁴
    std::int64_t beta = 5033165;                               ///< 0.3 in 2⁻²⁴; negative packs
    std::int64_t gamma = 3355443;                              ///< 0.2 in 2⁻²⁴
    std::int64_t delta = 0;                                    ///< 2⁻²⁴ per replica already in the region
    std::optional<std::chrono::microseconds> latencyReference; ///< L₀
    LatencyTerm latency = LatencyTerm::servedShare;
    CapacityTerm capacity = CapacityTerm::bottleneck;
    WorkloadOrder order = WorkloadOrder::id;
    PlanMode mode = PlanMode::score;
    std::vector<RegionPrices> prices; ///< a set; a region that is not in it costs nothing. `improved` alone uses them
    UnknownKeys unknown;

    bool operator==(const Objective&) const = default;
};

/// Limit on |α| + |β| + |γ| and on |δ|: weighted terms fit 32 bits.
inline constexpr std::int64_t weightLimit = 60 * fixedOne;

/// What the architect wants of the whole plan.
struct Targets {
    std::optional<std::chrono::microseconds> latency;
    std::int64_t percentile = 95 * millionth; ///< millionths of a percent point, 0 … 100
    std::int64_t availability = 999'000;      ///< millionths, 0 … 1
    std::int64_t utilisationMax = 850'000;    ///< millionths, 0 … 1
    UnknownKeys unknown;

    bool operator==(const Targets&) const = default;
};

} // namespace flightplan::topology
