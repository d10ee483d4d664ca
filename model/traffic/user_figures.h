#pragma once

#include "model/base/provenance.h"
#include "model/plan/plan.h"
#include "model/traffic/routing.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace flightplan::traffic {

/// How far users are from what serves them, by what they ask: a user weighs its requests, its round trip is that of
/// their way (last mile and backhaul, no queue), and what is refused or lost counts as infinitely far away. Requests
/// of which nobody knows where they come from count for no user.
struct UserFigures {
    struct OfUsers {
        std::optional<double> p95Ms;        ///< infinite = some are unserved; empty = nobody asks
        std::optional<double> insideTarget; ///< 0 … 1; empty without a target or demand
        bool operator==(const OfUsers&) const = default;
    };
    OfUsers all;
    std::vector<OfUsers> workloads;               ///< a row for each that was asked for
    Provenance provenance = Provenance::measured; ///< of the least certain way
    bool operator==(const UserFigures&) const = default;
};

/// The figures of some workloads of a plan (dense indices) at the moment of the routing; those without traffic have
/// none and count for nothing. The same numbers as summing `clientFlows`. O(clients of the flows).
UserFigures userFigures(const plan::Plan& plan, const Routing& routing, std::span<const std::size_t> workloads);
/// Of all workloads, in fleet order.
UserFigures userFigures(const plan::Plan& plan, const Routing& routing);

} // namespace flightplan::traffic
