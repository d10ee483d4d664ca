#include "model/traffic/findings.h"

#include "model/base/fixed_point.h"
#include "model/traffic/route.h"

#include <array>
#include <cmath>
#include <map>

namespace flightplan::traffic {
namespace {

constexpr std::array<std::string_view, 6> lostKeys = {"traffic.lost.no_users",    "traffic.lost.no_edge",
                                                      "traffic.lost.no_microvm",  "traffic.lost.not_allowed",
                                                      "traffic.lost.unreachable", "traffic.lost.residency"};

/// A rate as people write it: "1200", "0.25".
std::string perSecond(Rate rate) {
    const auto hundredths = (rate + millionth / 200) / (millionth / 100);
    auto text = std::to_string(hundredths / 100);
    if (hundredths < 10'000 && hundredths % 100 != 0)
        text += "." + std::to_string(hundredths / 10 % 10) + std::to_string(hundredths % 10);
    return text;
}

/// In tenths of a percent, at least 0.1 %.
std::string percentOf(Rate part, Rate whole) {
    const auto tenths = std::max(1L, std::lround(static_cast<double>(part) / static_cast<double>(whole) * 1000));
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " %";
}

} // namespace

std::vector<Finding> findingsOf(const plan::Plan& plan, const Routing& routing) {
    constexpr double worthAWord = 0.01; // of requests refused; a queue that is filled to the limit always refuses some
    std::vector<Finding> findings;
    const auto& fleet = *plan.fleet;
    const auto add = [&](std::size_t w, std::string key, Severity severity, std::vector<std::string> arguments) {
        findings.push_back({std::move(key),
                            severity,
                            std::move(arguments),
                            "/workloads/" + std::to_string(fleet.workloads.position(w)) + "/traffic",
                            "workload:" + fleet.workloads[w].id.text(),
                            0,
                            {},
                            {}});
    };
    if (!hasTraffic(fleet))
        findings.push_back({"traffic.none", Severity::warning, {}, "/workloads", "plan", 0, {}, {}});
    for (std::size_t w = 0; w < fleet.workloads.size(); ++w) {
        const auto& name = fleet.workloads[w].id.text();
        std::map<NotServed, Rate> lost;
        for (const auto& row : routing.lostOf(w))
            lost[row.reason] += row.rate;
        for (const auto& [reason, rate] : lost)
            add(w, std::string(lostKeys[static_cast<std::size_t>(reason)]), Severity::warning, {name, perSecond(rate)});
        if (const auto full = routing.workloads[w].linkFull; full > 0)
            add(w, "traffic.link_full", Severity::warning, {name, perSecond(full)});
        for (const auto& group : routing.groupsOf(w)) {
            const auto arrives = group.offered - group.linkFull, refused = group.refused - group.linkFull;
            if (static_cast<double>(refused) > worthAWord * static_cast<double>(arrives))
                add(w, "traffic.overload", Severity::warning,
                    {name, fleet.regions[static_cast<std::size_t>(group.region)].id, percentOf(refused, arrives),
                     perSecond(refused)});
        }
    }
    return findings;
}

std::vector<Finding> allFindings(const plan::Plan& plan, const Routing& routing, const LinkLoads& links,
                                 const Forwarding& forwarding) {
    auto all = findingsOf(plan, routing);
    for (const auto& more : {findingsOf(plan, links), findingsOf(plan, forwarding)})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace flightplan::traffic
