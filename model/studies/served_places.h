#pragma once

#include "model/plan/plan.h"
#include "model/planner/client_latency.h"
#include "model/traffic/routing.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace flightplan::studies {

/// What users at one place get from one region.
struct ServedPlace {
    std::string key;      ///< as `planner::clientKey`
    double weight = 0;    ///< requests per second that are answered; without traffic, share of all users
    double meanRttMs = 0; ///< of these, network alone
};

/// Requests of users that would rather be served by a region, and go on to a farther one because it is full.
struct WentOn {
    std::string key;
    std::int32_t region = -1; ///< where they are served instead
    double perSecond = 0;
};

/// Whom a region serves.
struct Catchment {
    bool ofRequests = false;         ///< else of users, by share
    double weight = 0;               ///< Σ over places
    std::vector<ServedPlace> places; ///< most first, ties by key
    std::vector<WentOn> wentOn;      ///< most first; of requests alone
};

/// By the flows of a routing of the same plan where one is given, else by served share. Users went on from a region
/// where their workload's microVMs are past the limit from which on others are tried, and that is nearer to them than
/// the one that serves them. O(clients · regions) over the workloads that run there.
Catchment catchmentOf(const plan::Plan& plan, const traffic::Routing* routing, std::int32_t region);

/// *Why this latency?* with the shares and times of requests: as `planner::latencyOf`, but users are where the routing
/// sends them. Workloads without traffic have no requests and are left out. Empty if no workload has users at the
/// place.
std::optional<planner::ClientLatency> latencyOf(const plan::Plan& plan, const traffic::Routing& routing,
                                                const std::string& key);

} // namespace flightplan::studies
