#pragma once

#include "model/base/fixed_point.h"
#include "model/placement/problem.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace flightplan::placement {

/// P, what a replica without a place costs, as a round-trip time [µs]. A user who is farther away, or cannot be
/// reached, costs no more: serving somebody is never worse than serving nobody.
inline constexpr std::int64_t unplacedRtt = 2'000'000;
inline constexpr std::int64_t nanosPerMicro = 1000;
inline constexpr std::int64_t unplacedNanos = unplacedRtt * nanosPerMicro;

/// How much of each resource a price is for: one vCPU, GiB, Gbit/s, GiB.
inline constexpr std::array<std::int64_t, topology::resourceCount> priceUnits = {1'000'000, 1024, 1000, 1024};

/// λ·d [ns]: what the resources of a microVM cost in a region, each resource rounded down alone; at most P, from where
/// on nobody buys.
constexpr std::int64_t priceOf(const Resources& prices, const Resources& need) {
    __extension__ using Int128 = __int128; // a price and a demand have up to 44 bits each
    std::int64_t sum = 0;
    for (std::size_t r = 0; r < topology::resourceCount; ++r)
        sum += static_cast<std::int64_t>(
            std::min<Int128>(Int128(prices.amounts[r]) * need.amounts[r] / priceUnits[r], unplacedNanos));
    return std::min(sum, unplacedNanos);
}

/// Nearness of a priced plan, linear in the round-trip time: 1 at 0 ms, 0 at P and where unreachable; 2⁻²⁴.
constexpr std::int64_t linearLatencyTerm(std::uint32_t rtt) {
    return (unplacedRtt - std::min<std::int64_t>(rtt, unplacedRtt)) * fixedOne / unplacedRtt;
}

/// What a priced plan takes off the nearness: λ·d as a share of P, 2⁻²⁴.
constexpr std::int64_t priceTerm(const Resources& prices, const Resources& need) {
    return priceOf(prices, need) * fixedOne / unplacedNanos;
}

/// Weights of a priced plan: round-trip times and prices decide, the workload's own weights only where these are within
/// some tenths of a millisecond.
constexpr Weights pricedWeights(const Weights& own) {
    constexpr std::int64_t tieBreak = 256;
    return {16 * fixedOne, own.beta / tieBreak, own.gamma / tieBreak, own.delta / tieBreak};
}

} // namespace flightplan::placement
