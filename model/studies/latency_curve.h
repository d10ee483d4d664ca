#pragma once

#include "model/plan/plan.h"
#include "model/traffic/routing.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace flightplan::studies {

/// Whose times are asked about.
struct LatencyScope {
    std::vector<std::size_t> workloads; ///< ascending
    std::optional<std::int32_t> region; ///< what this one serves; empty: all

    bool operator==(const LatencyScope&) const = default;
};

/// Three percentiles, µs; each empty where that share is not served.
struct Percentiles {
    std::optional<std::int64_t> p50, p95, p99;

    bool operator==(const Percentiles&) const = default;
};

/// How the times of a scope are spread.
struct LatencyCurve {
    struct Point {
        std::int64_t micros = 0;
        double share = 0; ///< 0 … 1 that take this long or less
        bool operator==(const Point&) const = default;
    };

    /// Of served requests, with network, queue and service; else of users, the round trips of the network alone, the
    /// unserved being those that never arrive.
    bool ofRequests = false;
    double perSecond = 0;               ///< requests served; 0 of users
    std::vector<Point> points;          ///< ascending from 0; empty where nobody is served
    Percentiles percentiles;            ///< of requests: to the digit those of the command `route`
    std::optional<std::int64_t> target; ///< µs: that of the only workload, else of the plan
    std::optional<double> insideTarget; ///< share of the points' total at the target or below

    bool operator==(const LatencyCurve&) const = default;
};

/// Of requests where a routing is given (of the same plan) and serves some of the scope, else of users by served
/// share. Cost O(points · clients · regions) of the scope. Empty only when stopped.
std::optional<LatencyCurve> latencyCurve(const plan::Plan& plan, const traffic::Routing* routing,
                                         const LatencyScope& scope, const std::stop_token& stop = {});

/// What a scope gets over the day.
struct DayCurve {
    struct Hour {
        std::int32_t utcMinute = 0;
        traffic::Rate offered = 0, served = 0;
        Percentiles percentiles; ///< of served requests

        bool operator==(const Hour&) const = default;
    };

    std::vector<Hour> hours;            ///< 24, from midnight UTC
    std::optional<std::int64_t> target; ///< µs, as above

    bool operator==(const DayCurve&) const = default;
};

/// Routes the plan at every full hour. Cost 24 times that of `route`, and of the percentiles of the scope. Empty only
/// when stopped.
std::optional<DayCurve> dayCurve(const plan::Plan& plan, const LatencyScope& scope, const std::stop_token& stop = {});

} // namespace flightplan::studies
