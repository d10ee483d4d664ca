#include "model/traffic/discovery.h"

#include "model/base/exponential.h"
#include "model/traffic/healthy.h"

namespace flightplan::traffic {

std::int32_t gossipRounds(std::int64_t hosts, std::int32_t fanout) {
    const auto all = static_cast<double>(hosts);
    double knowing = 1;
    std::int32_t rounds = 0;
    for (; knowing < all - 0.5; ++rounds)
        knowing = all - (all - knowing) * expMinus(fanout * knowing / all);
    return rounds;
}

Discovery discover(const plan::Plan& plan) {
    const auto& problem = plan.fleet->problem;
    const auto regions = plan.fleet->regions.size();
    std::vector<std::int64_t> hostsUp(regions, 0), microVms(regions, 0);
    for (std::size_t host = 0; host < problem.hosts.size(); ++host)
        hostsUp[static_cast<std::size_t>(problem.hosts.region[host])] += problem.hosts.up[host];
    for (const auto& placement : plan.assignment->microVms)
        if (serves(problem.hosts, placement))
            ++microVms[static_cast<std::size_t>(problem.hosts.region[static_cast<std::size_t>(placement.host)])];
    std::int64_t hosts = 0;
    for (const auto count : hostsUp)
        hosts += count;
    const auto spreading = gossipRounds(hosts) * gossipIntervalMicros;

    Discovery discovery;
    discovery.regions = regions;
    for (std::size_t viewer = 0; viewer < regions; ++viewer) {
        std::int64_t seen = 0;
        for (std::size_t region = 0; region < regions; ++region) {
            const auto rtt = plan.network->rtt(viewer, region);
            const bool arrives = hostsUp[viewer] > 0 && hostsUp[region] > 0 && rtt != topology::unreachableRtt;
            discovery.lagMicros.push_back(arrives ? std::optional(spreading + rtt / 2) : std::nullopt);
            seen += arrives ? microVms[region] : 0;
        }
        discovery.seen.push_back(seen);
    }
    return discovery;
}

} // namespace flightplan::traffic
