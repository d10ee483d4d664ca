#include "model/traffic/latency.h"

#include "model/topology/network.h"
#include "model/topology/shortest_paths.h"
#include "model/traffic/user_figures.h"

#include <algorithm>

namespace flightplan::traffic {
namespace {

double meanLastMile(const Routing& routing, const Flow& flow) {
    return routing.demand[static_cast<std::size_t>(flow.workload)]->at(flow.edge, flow.home).lastMileMicros;
}

/// The time of a client's requests on the network and in the forwarding to microVMs, µs; saturating.
std::uint32_t networkMicros(const Routing& routing, const ClientFlow& flow) {
    return topology::saturatingAdd(flow.rtt, forwardingMicrosOf(routing.flows[static_cast<std::size_t>(flow.row)]));
}

} // namespace

Provenance provenanceOf(const topology::Network& network, const Flow& flow) {
    const auto edge = static_cast<std::size_t>(flow.edge), region = static_cast<std::size_t>(flow.region);
    if (flow.via < 0)
        return network.edgeProvenance(edge, region);
    const auto via = static_cast<std::size_t>(flow.via);
    return leastCertain(network.edgeProvenance(edge, via), network.provenance(via, region));
}

LatencySplit splitOf(const Routing& routing, const Flow& flow) {
    const auto& group = routing.groups[static_cast<std::size_t>(flow.group)];
    return {meanLastMile(routing, flow), static_cast<double>(forwardingMicrosOf(flow)),
            static_cast<double>(flow.backhaul), group.queue.meanWaitMicros,
            static_cast<double>(group.spec.serviceMicros)};
}

std::optional<LatencySplit> splitOf(const Routing& routing, std::size_t workload, std::optional<std::int32_t> region) {
    LatencySplit sum;
    double served = 0;
    for (const auto& flow : routing.flowsOf(workload)) {
        if (region && flow.region != *region)
            continue;
        const auto rate = static_cast<double>(flow.offered - flow.refused);
        const auto split = splitOf(routing, flow);
        sum.lastMile += rate * split.lastMile;
        sum.edge += rate * split.edge;
        sum.backhaul += rate * split.backhaul;
        sum.queue += rate * split.queue;
        sum.service += rate * split.service;
        served += rate;
    }
    if (served <= 0)
        return std::nullopt;
    for (auto* part : {&sum.lastMile, &sum.edge, &sum.backhaul, &sum.queue, &sum.service})
        *part /= served;
    return sum;
}

LatencyDistribution::LatencyDistribution(const plan::Plan& plan, const Routing& routing, std::size_t workload,
                                         std::optional<std::int32_t> region)
    : LatencyDistribution(plan, routing, std::span(&workload, 1), region) {}

LatencyDistribution::LatencyDistribution(const plan::Plan& plan, const Routing& routing,
                                         std::span<const std::size_t> workloads, std::optional<std::int32_t> region) {
    for (const auto workload : workloads)
        add(plan, routing, workload, region);
    double served = 0;
    for (const auto& atom : m_atoms)
        served += atom.share;
    for (auto& atom : m_atoms)
        atom.share /= served;
    std::ranges::stable_sort(m_atoms, {}, &Atom::network);
}

void LatencyDistribution::add(const plan::Plan& plan, const Routing& routing, std::size_t workload,
                              std::optional<std::int32_t> region) {
    const auto groups = routing.groupsOf(workload);
    const auto firstQueue = m_queues.size();
    for (const auto& group : groups)
        m_queues.emplace_back(group.spec);
    for (const auto& flow : clientFlows(*plan.fleet, routing, workload)) {
        if (flow.region < 0 || (region && flow.region != *region) || flow.offered == flow.refused)
            continue;
        const auto group = std::ranges::find(groups, flow.region, &Group::region);
        m_atoms.push_back({static_cast<double>(flow.offered - flow.refused), networkMicros(routing, flow),
                           firstQueue + static_cast<std::size_t>(group - groups.begin())});
    }
}

double LatencyDistribution::tail(double micros) const {
    double sum = 0;
    for (const auto& atom : m_atoms)
        sum += atom.share * m_queues[atom.queue].tail(micros - atom.network);
    return sum;
}

double LatencyDistribution::networkTail(double micros) const {
    double sum = 0;
    for (const auto& atom : m_atoms)
        if (atom.network > micros)
            sum += atom.share;
    return sum;
}

std::int64_t LatencyDistribution::percentile(double p) const {
    const auto excess = [&](std::int64_t micros) { return tail(static_cast<double>(micros)) - (1 - p); };
    // At least the network time of as many; from there the bracket doubles until it holds the answer.
    std::int64_t low = networkPercentile(p) - 1, step = 4096;
    double above = excess(low), below = excess(low + step);
    for (; below > 0; below = excess(low + step)) {
        low += step;
        above = below;
        step *= 2;
    }
    // Then false position, every third time halves: the answer is that of bisection in fewer steps.
    std::int64_t high = low + step;
    for (int i = 1; high - low > 1; ++i) {
        const auto width = static_cast<double>(high - low);
        const auto part = i % 3 == 0 ? 0.5 : above / (above - below);
        const auto guess = low + std::clamp<std::int64_t>(static_cast<std::int64_t>(width * part), 1, high - low - 1);
        const double there = excess(guess);
        (there > 0 ? low : high) = guess;
        (there > 0 ? above : below) = there;
    }
    return high;
}

std::int64_t LatencyDistribution::networkPercentile(double p) const {
    double sum = 0;
    for (const auto& atom : m_atoms) {
        sum += atom.share;
        if (1 - sum <= 1 - p)
            return atom.network;
    }
    return m_atoms.back().network;
}

std::vector<double> LatencyDistribution::histogram(double widthMicros, std::size_t bins) const {
    std::vector<double> shares;
    double longer = 1;
    for (std::size_t bin = 1; bin <= bins; ++bin) {
        const double next = bin < bins ? tail(widthMicros * static_cast<double>(bin)) : 0;
        shares.push_back(longer - next);
        longer = next;
    }
    return shares;
}

std::optional<double> insideTarget(const plan::Plan& plan, const Routing& routing, std::size_t workload) {
    return userFigures(plan, routing, std::span(&workload, 1)).workloads.front().insideTarget;
}

} // namespace flightplan::traffic
