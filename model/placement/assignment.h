#pragma once

#include "model/placement/constraint.h"
#include "model/topology/resources.h"

#include <cstdint>
#include <vector>

namespace flightplan::placement {

/// Where one microVM runs, with its weighted score terms [2⁻²⁴], or the constraint that left it without a place.
struct Placement {
    std::int32_t host = -1; ///< −1 = unplaced
    Constraint constraint = Constraint::noHost;
    std::int32_t latency = 0;
    std::int32_t capacity = 0;
    std::int32_t health = 0;
    std::int64_t delta = 0; ///< −δ · replicas already in the region

    bool placed() const { return host >= 0; }
    std::int64_t score() const { return std::int64_t(latency) + capacity + health + delta; }
    bool operator==(const Placement&) const = default;
};

/// How much of a client's demand a replica serves; amounts are in 2⁻¹⁶ replicas.
struct ServedShare {
    std::int32_t client = 0; ///< index in the workload's client profile
    std::int32_t amount = 0;
    bool operator==(const ServedShare&) const = default;
};

/// A whole plan: where every microVM is, in canonical order (workload, primaries before standbys, number).
struct Assignment {
    std::vector<Placement> microVms;
    std::vector<topology::Resources> used; ///< per host: Σ demand + overhead + standby reserve
    std::vector<std::int64_t> servedBegin; ///< per microVM and one behind: its rows of `served`
    std::vector<ServedShare> served;       ///< what each primary serves
    bool operator==(const Assignment&) const = default;
};

} // namespace flightplan::placement
