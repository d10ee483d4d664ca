#pragma once

#include "model/plan/plan.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace flightplan::traffic {

/// Every host tells so many others, this often, what it knows (est: the wide-area profile of the SWIM library `foca`).
inline constexpr std::int32_t gossipFanout = 4;
inline constexpr std::int64_t gossipIntervalMicros = 500'000;

/// Rounds of gossip until all but half a host of `hosts` are expected to know something that one host learnt: of those
/// that do not know, e^(−fanout · knowing / hosts) are left after a round. O(rounds).
std::int32_t gossipRounds(std::int64_t hosts, std::int32_t fanout = gossipFanout);

/// What each region knows of the microVMs in the others. Regions without a host that is up are no viewers.
struct Discovery {
    std::size_t regions = 0;
    /// Row per viewer, column per region: how old what it sees there may be, µs: the rounds of gossip and half the
    /// round trip; empty if no news arrives.
    std::vector<std::optional<std::int64_t>> lagMicros;
    std::vector<std::int64_t> seen; ///< per viewer: healthy microVMs, standbys included, that it can know of

    const std::optional<std::int64_t>& lag(std::size_t viewer, std::size_t region) const {
        return lagMicros[viewer * regions + region];
    }
};

/// O(regions² + microVMs).
Discovery discover(const plan::Plan& plan);

} // namespace flightplan::traffic
