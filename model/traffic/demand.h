#pragma once

#include "model/plan/fleet.h"
#include "model/traffic/rate.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace flightplan::traffic {

/// The users of a client list at one minute of the day, folded to the edges where they go in and the parts of the
/// world that keep them: balancing depends on nothing else.
struct EdgeDemand {
    struct Entry {
        std::int32_t edge = -1;           ///< −1 = no healthy edge
        topology::ResidencyBits home = 0; ///< the parts of the workload's residency that hold its users
        std::int64_t weight = 0;          ///< relative to the other entries
        double lastMileMicros = 0;        ///< mean over its users, round trip
        bool operator==(const Entry&) const = default;
    };
    std::vector<Entry> entries;          ///< by edge and home, those of weight > 0
    std::vector<std::int64_t> weights;   ///< per client: what it asks now, relative to the others
    std::int64_t multiplier = 1'000'000; ///< mean over the users, millionths
    const Entry& at(std::int32_t edge, topology::ResidencyBits home) const; ///< which there must be; O(log entries)
    bool operator==(const EdgeDemand&) const = default;
};

/// O(clients · log edges + edges²).
EdgeDemand edgeDemand(const std::vector<plan::ClientPlace>& clients, std::span<const std::int64_t> curve,
                      std::optional<std::int32_t> utcMinute);

/// What users ask now of a workload that is asked `usual` where the curve is 1; to the nearest unit.
Rate demandNow(const EdgeDemand& demand, Rate usual);

/// The demand of each entry: `total` divided by weight, largest remainder first, ties by edge and home. Sums to
/// `total`.
std::vector<Rate> perEntry(const EdgeDemand& demand, Rate total);

} // namespace flightplan::traffic
