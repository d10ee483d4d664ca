#pragma once

#include "model/base/provenance.h"
#include "model/geo/geodesy.h"
#include "model/plan/plan.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace flightplan::planner {

/// Names the clients at one place: the key of the city, "Berlin, DE"; else the region, "fra"; else the coordinates,
/// "48.2,16.4".
std::string clientKey(const topology::Client& client);

/// What users at one place get from a region.
struct RegionLatency {
    std::int32_t region = -1;   ///< dense index of the plan
    std::uint32_t rtt = 0;      ///< µs, last mile and way from the edge; saturated where there is none
    std::uint32_t backhaul = 0; ///< µs, from the edge to the region
    std::int32_t via = -1;      ///< the region whose microVM passes requests on (policy `replay`); −1 = straight
    Provenance provenance = Provenance::estimated; ///< of the backhaul
    double share = 0;                              ///< 0 … 1 of the users here that the region serves
    bool operator==(const RegionLatency&) const = default;
};

/// What one workload's users at the place get.
struct WorkloadLatency {
    std::int32_t workload = -1; ///< dense index of the plan
    double share = 0;           ///< 0 … 1 of all users here
    double served = 0;          ///< 0 … 1 of this workload's users here that some microVM serves
    double meanRtt = 0;         ///< µs over those served; 0 without any
    double inside = 0;          ///< 0 … 1 of this workload's users here within its target
    std::int64_t target = -1;   ///< µs; −1 = none
    bool operator==(const WorkloadLatency&) const = default;
};

/// *Why this latency?* of the users at one place, over every workload that has users there.
struct ClientLatency {
    std::string key;
    std::optional<geo::GeoPoint> place;
    topology::ClientPath path;              ///< the edge where they go in and the last mile
    double km = 0;                          ///< great circle to the edge; 0 where no edge is healthy
    double share = 0;                       ///< 0 … 1 of all users of the plan
    std::vector<RegionLatency> regions;     ///< all regions, nearest first, ties by index
    std::vector<WorkloadLatency> workloads; ///< most users first, ties by index
};

/// Empty if no workload has users at the place. Users count as in the figures: weight of the workload × weight of the
/// client. O(clients + served shares of the workloads that have users there).
std::optional<ClientLatency> latencyOf(const plan::Plan& plan, const std::string& key);

} // namespace flightplan::planner
