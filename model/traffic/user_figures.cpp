#include "model/traffic/user_figures.h"

#include "model/placement/served_demand.h"
#include "model/plan/rtt_weights.h"
#include "model/topology/shortest_paths.h"
#include "model/traffic/latency.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace flightplan::traffic {
namespace {

/// The clients that go in at one edge and what each asks, relative to the others.
struct EdgeClients {
    std::vector<std::int32_t> clients;
    std::vector<std::int64_t> weights;
};
using ClientsByEdge =
    std::map<std::pair<std::int32_t, topology::ResidencyBits>, EdgeClients>; // by edge (−1 = none is up) and home

class FigureMaker {
public:
    FigureMaker(const plan::Plan& plan, const Routing& routing)
        : m_fleet(*plan.fleet)
        , m_network(*plan.network)
        , m_routing(routing) {}

    UserFigures run(std::span<const std::size_t> workloads) {
        for (const auto w : workloads)
            m_figures.workloads.push_back(figuresOf(w));
        m_figures.all.p95Ms = m_all.p95Ms();
        if (m_withTarget > 0)
            m_figures.all.insideTarget = static_cast<double>(m_inside) / static_cast<double>(m_withTarget);
        return std::move(m_figures);
    }

private:
    UserFigures::OfUsers figuresOf(std::size_t w) {
        if (!m_routing.demand[w] || m_routing.workloads[w].offered == 0)
            return {};
        const auto& spec = m_fleet.problem.workloads[w];
        const auto& clients = clientsOf(spec.profile, m_routing.demand[w].get());
        plan::RttWeights own;
        Rate inside = 0;
        for (const auto& flow : m_routing.flowsOf(w))
            inside += addFlow(spec, clients.at({flow.edge, flow.home}), flow, own);
        for (const auto& lost : m_routing.lostOf(w))
            add(own, placement::unreachable, lost.rate);
        UserFigures::OfUsers result{own.p95Ms(), std::nullopt};
        if (spec.target < 0)
            return result;
        const auto offered = m_routing.workloads[w].offered;
        result.insideTarget = static_cast<double>(inside) / static_cast<double>(offered);
        m_inside += inside;
        m_withTarget += offered;
        return result;
    }

    /// Divides a flow among its clients; returns what of it is served inside the target.
    Rate addFlow(const placement::WorkloadSpec& spec, const EdgeClients& at, const Flow& flow, plan::RttWeights& own) {
        const auto& places = *m_fleet.clients[static_cast<std::size_t>(spec.profile)];
        const auto offered = placement::apportion(at.weights, flow.offered);
        const auto served = servedOf(offered, flow);
        Rate inside = 0;
        for (std::size_t i = 0; i < at.clients.size(); ++i) {
            if (offered[i] == 0)
                continue;
            const auto client = static_cast<std::size_t>(at.clients[i]);
            const auto rtt = topology::saturatingAdd(places[client].path.lastMile, flow.backhaul);
            add(own, rtt, served[i]);
            add(own, placement::unreachable, offered[i] - served[i]);
            inside += rtt <= spec.target ? served[i] : 0;
            m_figures.provenance = leastCertain(m_figures.provenance, places[client].path.provenance);
        }
        m_figures.provenance = leastCertain(m_figures.provenance, provenanceOf(m_network, flow));
        return inside;
    }

    /// What of each client's part full links carry and the queue takes, as in `clientFlows`.
    static std::vector<Rate> servedOf(const std::vector<Rate>& offered, const Flow& flow) {
        auto served = offered;
        for (const auto refused : {flow.linkFull, flow.refused - flow.linkFull}) {
            if (refused == 0)
                continue;
            const auto parts = placement::apportion(served, refused);
            for (std::size_t i = 0; i < served.size(); ++i)
                served[i] -= parts[i];
        }
        return served;
    }

    // Rates are whole: up to 2^53 of them, some 9 · 10^9 requests a second, sums are exact in any order.
    void add(plan::RttWeights& own, std::uint32_t rtt, Rate rate) {
        if (rate == 0)
            return;
        own.add(rtt, static_cast<double>(rate));
        m_all.add(rtt, static_cast<double>(rate));
    }

    /// Workloads with the same users share their demand.
    const ClientsByEdge& clientsOf(std::int32_t profile, const EdgeDemand* demand) {
        auto [found, isNew] = m_clients.try_emplace(demand);
        if (!isNew)
            return found->second;
        const auto& places = *m_fleet.clients[static_cast<std::size_t>(profile)];
        for (std::size_t c = 0; c < places.size(); ++c) {
            if (demand->weights[c] == 0)
                continue;
            auto& at = found->second[{places[c].path.edge, places[c].home}];
            at.clients.push_back(static_cast<std::int32_t>(c));
            at.weights.push_back(demand->weights[c]);
        }
        return found->second;
    }

    const plan::Fleet& m_fleet;
    const topology::Network& m_network;
    const Routing& m_routing;
    std::map<const EdgeDemand*, ClientsByEdge> m_clients;
    UserFigures m_figures;
    plan::RttWeights m_all;
    Rate m_inside = 0, m_withTarget = 0;
};

} // namespace

UserFigures userFigures(const plan::Plan& plan, const Routing& routing, std::span<const std::size_t> workloads) {
    return FigureMaker(plan, routing).run(workloads);
}

UserFigures userFigures(const plan::Plan& plan, const Routing& routing) {
    std::vector<std::size_t> all(plan.fleet->workloads.size());
    std::iota(all.begin(), all.end(), std::size_t(0));
    return userFigures(plan, routing, all);
}

} // namespace flightplan::traffic
