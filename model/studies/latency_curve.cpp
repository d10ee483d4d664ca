#include "model/studies/latency_curve.h"

#include "model/base/fixed_point.h"
#include "model/placement/served_demand.h"
#include "model/traffic/daily_curve.h"
#include "model/traffic/latency.h"
#include "model/traffic/route.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace flightplan::studies {
namespace {

using traffic::LatencyDistribution;
using traffic::Routing;

constexpr int steps = 160;                ///< of the curve: one for every few pixels of a chart
constexpr std::int64_t leastEnd = 10'000; ///< µs; a curve of a few milliseconds is still drawn on ten
constexpr int minutesPerHour = 60;

std::optional<std::int64_t> targetOf(const plan::Plan& plan, const LatencyScope& scope) {
    if (scope.workloads.size() == 1) {
        const auto target = plan.fleet->problem.workloads[scope.workloads.front()].target;
        return target >= 0 ? std::optional(target) : std::nullopt;
    }
    const auto& target = plan.document.targets->latency;
    return target ? std::optional<std::int64_t>(target->count()) : std::nullopt;
}

traffic::Rate servedOf(const Routing& routing, const LatencyScope& scope) {
    traffic::Rate served = 0;
    for (const auto w : scope.workloads)
        for (const auto& group : routing.groupsOf(w))
            if (!scope.region || group.region == *scope.region)
                served += group.offered - group.refused;
    return served;
}

/// What is asked of the scope; of one region, what comes to it.
traffic::Rate offeredOf(const Routing& routing, const LatencyScope& scope) {
    traffic::Rate offered = 0;
    for (const auto w : scope.workloads) {
        if (!scope.region)
            offered += routing.workloads[w].offered;
        for (const auto& group : routing.groupsOf(w))
            if (scope.region && group.region == *scope.region)
                offered += group.offered;
    }
    return offered;
}

Percentiles percentilesOf(const LatencyDistribution& times) {
    return {times.percentile(0.5), times.percentile(0.95), times.percentile(0.99)};
}

/// Where a curve ends: behind its slowest mark, with room for the target.
std::int64_t endOf(const LatencyCurve& curve) {
    std::int64_t end = leastEnd;
    for (const auto& mark : {curve.percentiles.p50, curve.percentiles.p95, curve.percentiles.p99, curve.target})
        end = std::max(end, mark.value_or(0) + mark.value_or(0) / 8);
    return end;
}

/// Round trips of users, by user weight; those of clients that nobody serves are missing.
struct UserTimes {
    std::map<std::uint32_t, double> weightOf; ///< by RTT, µs
    double all = 0;

    void add(const plan::Plan& plan, std::size_t w, std::optional<std::int32_t> region) {
        const auto& problem = plan.fleet->problem;
        const auto& spec = problem.workloads[w];
        if (spec.profile < 0 || spec.replicas == 0)
            return;
        const auto& profile = *problem.profiles[static_cast<std::size_t>(spec.profile)];
        const auto clients = std::accumulate(profile.weights.begin(), profile.weights.end(), std::int64_t(0));
        const double weight = static_cast<double>(spec.userWeight) * static_cast<double>(clients);
        const double perAmount = weight / static_cast<double>(spec.replicas * placement::replicaShare);
        const auto& assignment = *plan.assignment;
        if (!region)
            all += weight;
        for (auto vm = problem.firstMicroVm[w]; vm < problem.firstMicroVm[w + 1]; ++vm) {
            const auto host = assignment.microVms[static_cast<std::size_t>(vm)].host;
            const auto at = host < 0 ? -1 : problem.hosts.region[static_cast<std::size_t>(host)];
            if (at < 0 || (region && at != *region))
                continue;
            for (auto row = assignment.servedBegin[static_cast<std::size_t>(vm)];
                 row < assignment.servedBegin[static_cast<std::size_t>(vm) + 1]; ++row) {
                const auto& share = assignment.served[static_cast<std::size_t>(row)];
                const auto rtt =
                    profile.rtt[static_cast<std::size_t>(share.client) * static_cast<std::size_t>(problem.regionCount) +
                                static_cast<std::size_t>(at)];
                weightOf[rtt] += share.amount * perAmount;
                if (region) // the unserved are nobody's
                    all += share.amount * perAmount;
            }
        }
    }

    std::optional<std::int64_t> percentile(double p) const {
        constexpr double rounding = 1e-9;
        double sum = 0;
        for (const auto& [rtt, weight] : weightOf) {
            sum += weight;
            if (sum >= (p - rounding) * all)
                return rtt;
        }
        return std::nullopt;
    }

    double upTo(std::int64_t micros) const {
        double sum = 0;
        for (const auto& [rtt, weight] : weightOf)
            sum += static_cast<std::int64_t>(rtt) <= micros ? weight : 0;
        return std::min(1.0, sum / all);
    }
};

/// False if stopped.
template <class Share>
bool draw(LatencyCurve& curve, const std::stop_token& stop, Share shareUpTo) {
    const auto end = endOf(curve);
    for (int i = 0; i <= steps; ++i) {
        if (stop.stop_requested())
            return false;
        const auto micros = end * i / steps;
        curve.points.push_back({micros, shareUpTo(micros)});
    }
    if (curve.target)
        curve.insideTarget = shareUpTo(*curve.target);
    return true;
}

} // namespace

std::optional<LatencyCurve> latencyCurve(const plan::Plan& plan, const Routing* routing, const LatencyScope& scope,
                                         const std::stop_token& stop) {
    LatencyCurve curve;
    curve.target = targetOf(plan, scope);
    const auto served = routing ? servedOf(*routing, scope) : 0;
    if (served > 0) {
        const LatencyDistribution times(plan, *routing, scope.workloads, scope.region);
        curve.ofRequests = true;
        curve.perSecond = static_cast<double>(served) / static_cast<double>(millionth);
        curve.percentiles = percentilesOf(times);
        if (!draw(curve, stop, [&](std::int64_t micros) { return 1 - times.tail(static_cast<double>(micros)); }))
            return std::nullopt;
        return curve;
    }
    UserTimes times;
    for (const auto w : scope.workloads)
        times.add(plan, w, scope.region);
    if (times.weightOf.empty())
        return curve;
    curve.percentiles = {times.percentile(0.5), times.percentile(0.95), times.percentile(0.99)};
    if (!draw(curve, stop, [&](std::int64_t micros) { return times.upTo(micros); }))
        return std::nullopt;
    return curve;
}

std::optional<DayCurve> dayCurve(const plan::Plan& plan, const LatencyScope& scope, const std::stop_token& stop) {
    DayCurve curve;
    curve.target = targetOf(plan, scope);
    for (std::int32_t minute = 0; minute < traffic::minutesPerDay; minute += minutesPerHour) {
        const auto routing = traffic::route(plan, {minute, stop});
        if (!routing || stop.stop_requested())
            return std::nullopt;
        DayCurve::Hour hour{minute, offeredOf(*routing, scope), servedOf(*routing, scope), {}};
        if (hour.served > 0)
            hour.percentiles = percentilesOf(LatencyDistribution(plan, *routing, scope.workloads, scope.region));
        curve.hours.push_back(hour);
    }
    return curve;
}

} // namespace flightplan::studies
