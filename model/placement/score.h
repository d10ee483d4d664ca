#pragma once

#include "model/base/fixed_point.h"
#include "model/placement/problem.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace flightplan::placement {

/// l = ⌊L₀·2²⁴ / max(L, L₀)⌋: 1 up to the reference, then falling with the round-trip time; 0 when unreachable. L₀ ≥ 1
/// µs.
constexpr std::int64_t latencyTerm(std::uint32_t rtt, std::int64_t reference) {
    return rtt == unreachable ? 0 : reference * fixedOne / std::max<std::int64_t>(rtt, reference);
}

/// c = min over resources with capacity of ⌊free·2²⁴ / capacity⌋ before placing; 0 if there is none. Each term of a
/// score lies in [0, 1], so a host that reserves more than it has, and takes nothing, counts as full: unclamped, its
/// weighted term would overflow.
inline std::int64_t capacityTerm(const Resources& free, const Resources& capacity, topology::CapacityTerm mode) {
    if (mode == topology::CapacityTerm::cpu)
        return capacity[Resource::cpu] > 0
                   ? std::max<std::int64_t>(0, free[Resource::cpu] * fixedOne / capacity[Resource::cpu])
                   : 0;
    std::int64_t term = std::numeric_limits<std::int64_t>::max();
    bool any = false;
    for (std::size_t r = 0; r < topology::resourceCount; ++r) {
        if (capacity.amounts[r] <= 0)
            continue;
        any = true;
        term = std::min(term, free.amounts[r] * fixedOne / capacity.amounts[r]);
    }
    return any ? std::max<std::int64_t>(0, term) : 0;
}

/// Hosts below 0.3 take nothing.
inline constexpr std::int32_t healthGate = 5'033'165; // 0.3 rounded to 2⁻²⁴

} // namespace flightplan::placement
