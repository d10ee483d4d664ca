#include "model/traffic/forwarding.h"

#include "model/base/decimal.h"
#include "model/base/fixed_point.h"
#include "model/document/edit.h"
#include "model/traffic/healthy.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

namespace flightplan::traffic {
namespace {

/// Of one microVM of a workload in each region.
std::vector<double> packetsPerMicroVm(const plan::Plan& plan, const Routing& routing, std::size_t w) {
    const auto& traffic = *plan.fleet->workloads[w].traffic;
    const auto in = static_cast<double>(packetsOf(traffic.requestBytes));
    const auto out = static_cast<double>(packetsOf(traffic.responseBytes));
    std::vector<double> packets(plan.fleet->regions.size(), 0);
    for (const auto& flow : routing.flowsOf(w)) {
        const auto perSecond = static_cast<double>(flow.offered - flow.linkFull) / static_cast<double>(millionth);
        packets[static_cast<std::size_t>(flow.region)] += perSecond * (in + out);
        if (flow.via >= 0)
            packets[static_cast<std::size_t>(flow.via)] += perSecond * 2 * in;
    }
    for (const auto& group : routing.groupsOf(w))
        packets[static_cast<std::size_t>(group.region)] /= static_cast<double>(group.microVms);
    return packets;
}

/// µvCPU
std::int64_t neededCpu(const Forwarding& forwarding, std::size_t host) {
    return std::llround(forwarding.cores(host) * static_cast<double>(millionth));
}

} // namespace

std::int64_t packetsOf(std::int64_t bytes) {
    constexpr std::int64_t segment = 1448; // payload of a TCP segment in an Ethernet frame, with time stamps
    const auto segments = std::max<std::int64_t>(1, (bytes + segment - 1) / segment);
    return segments + (segments + 1) / 2;
}

Forwarding forwardingOf(const plan::Plan& plan, const Routing& routing) {
    const auto& problem = plan.fleet->problem;
    Forwarding forwarding{std::vector<double>(problem.hosts.size(), 0)};
    for (std::size_t w = 0; w < problem.workloads.size(); ++w) {
        if (routing.flowsOf(w).empty())
            continue;
        const auto packets = packetsPerMicroVm(plan, routing, w);
        const auto first = problem.firstMicroVm[w];
        for (auto vm = first; vm < first + problem.workloads[w].replicas; ++vm) {
            const auto& placement = plan.assignment->microVms[static_cast<std::size_t>(vm)];
            if (!serves(problem.hosts, placement))
                continue;
            const auto host = static_cast<std::size_t>(placement.host);
            forwarding.packetsPerSecond[host] += packets[static_cast<std::size_t>(problem.hosts.region[host])];
        }
    }
    return forwarding;
}

std::vector<Finding> findingsOf(const plan::Plan& plan, const Forwarding& forwarding) {
    constexpr auto cpu = topology::Resource::cpu;
    std::vector<Finding> findings;
    const auto& fleet = *plan.fleet;
    for (std::size_t e = 0; e < fleet.entries.size(); ++e) {
        const auto& entry = fleet.entries[e];
        // Real cores: overcommitted ones forward nothing.
        const auto leftOn = [&](std::size_t host) {
            return std::max(
                {std::int64_t(0), entry.reserved[cpu], entry.capacity[cpu] - plan.assignment->used[host][cpu]});
        };
        std::optional<std::size_t> worst;
        std::int64_t most = 0;
        for (auto host = static_cast<std::size_t>(fleet.entryFirstHost[e]);
             host < static_cast<std::size_t>(fleet.entryFirstHost[e + 1]); ++host)
            if (const auto missing = neededCpu(forwarding, host) - leftOn(host); missing > most) {
                most = missing;
                worst = host;
            }
        if (!worst)
            continue;
        const auto name = fleet.hostName(static_cast<std::int32_t>(*worst));
        const auto tenths = [](std::int64_t micro) { return decimalText((micro + 50'000) / 100'000, 10); };
        const auto at = document::findHostEntry(plan.document, entry.id.text());
        findings.push_back({"traffic.forwarding",
                            Severity::warning,
                            {name, std::to_string(std::llround(forwarding.packetsPerSecond[*worst])),
                             tenths(neededCpu(forwarding, *worst)), tenths(leftOn(*worst))},
                            at ? "/hosts/" + std::to_string(*at) : "/hosts",
                            "host:" + name,
                            0,
                            {},
                            {}});
    }
    return findings;
}

} // namespace flightplan::traffic
