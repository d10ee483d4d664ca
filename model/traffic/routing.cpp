#include "model/traffic/routing.h"

#include "model/placement/served_demand.h"
#include "model/topology/shortest_paths.h"

#include <algorithm>
#include <array>

namespace flightplan::traffic {
namespace {

template <class T>
std::span<const T> rowsOf(const std::vector<T>& rows, const std::vector<std::size_t>& first, std::size_t workload) {
    return std::span(rows).subspan(first[workload], first[workload + 1] - first[workload]);
}

/// Divides what an edge sends somewhere among the clients that go in there.
class ClientDivision {
public:
    ClientDivision(const std::vector<plan::ClientPlace>& clients, const EdgeDemand& demand)
        : m_clients(clients)
        , m_demand(demand) {}

    /// `row` is the flow's index, or that of the loss.
    void add(const Flow& flow, std::size_t row) {
        std::vector<std::int32_t> members;
        std::vector<std::int64_t> weights;
        for (std::size_t c = 0; c < m_clients.size(); ++c)
            if (m_clients[c].path.edge == flow.edge && m_clients[c].home == flow.home && m_demand.weights[c] > 0) {
                members.push_back(static_cast<std::int32_t>(c));
                weights.push_back(m_demand.weights[c]);
            }
        const auto parts = placement::apportion(weights, flow.offered);
        const auto linkParts = placement::apportion(parts, flow.linkFull);
        auto carried = parts;
        for (std::size_t i = 0; i < members.size(); ++i)
            carried[i] -= linkParts[i];
        const auto queueParts = placement::apportion(carried, flow.refused - flow.linkFull);
        for (std::size_t i = 0; i < members.size(); ++i)
            if (parts[i] > 0)
                m_flows.push_back({members[i], flow.edge, flow.region, parts[i], linkParts[i] + queueParts[i],
                                   linkParts[i], static_cast<std::int32_t>(row), rttOf(members[i], flow)});
    }

    std::vector<ClientFlow> take() {
        std::ranges::sort(m_flows, {}, [](const ClientFlow& flow) {
            return std::array<std::int32_t, 3>{flow.client, flow.edge, flow.region};
        });
        return std::move(m_flows);
    }

private:
    std::uint32_t rttOf(std::int32_t client, const Flow& flow) const {
        const auto lastMile = m_clients[static_cast<std::size_t>(client)].path.lastMile;
        return flow.region < 0 ? 0 : topology::saturatingAdd(lastMile, flow.backhaul);
    }

    const std::vector<plan::ClientPlace>& m_clients;
    const EdgeDemand& m_demand;
    std::vector<ClientFlow> m_flows;
};

} // namespace

std::string_view toString(NotServed reason) {
    constexpr std::array<std::string_view, 6> names = {"no_users",    "no_edge",     "no_microvm",
                                                       "not_allowed", "unreachable", "residency"};
    return names[static_cast<std::size_t>(reason)];
}

std::string_view toString(LoadLevel level) {
    constexpr std::array<std::string_view, 3> names = {"below_soft", "soft_to_hard", "at_hard"};
    return names[static_cast<std::size_t>(level)];
}

std::span<const Flow> Routing::flowsOf(std::size_t workload) const {
    return rowsOf(flows, firstFlow, workload);
}
std::span<const Group> Routing::groupsOf(std::size_t workload) const {
    return rowsOf(groups, firstGroup, workload);
}
std::span<const Lost> Routing::lostOf(std::size_t workload) const {
    return rowsOf(lost, firstLost, workload);
}

std::vector<ClientFlow> clientFlows(const plan::Fleet& fleet, const Routing& routing, std::size_t workload) {
    if (!routing.demand[workload])
        return {};
    const auto profile = static_cast<std::size_t>(fleet.problem.workloads[workload].profile);
    ClientDivision division(*fleet.clients[profile], *routing.demand[workload]);
    for (auto row = routing.firstFlow[workload]; row < routing.firstFlow[workload + 1]; ++row)
        division.add(routing.flows[row], row);
    for (auto row = routing.firstLost[workload]; row < routing.firstLost[workload + 1]; ++row) {
        const auto& lost = routing.lost[row];
        Flow nowhere;
        nowhere.edge = lost.edge;
        nowhere.region = -1;
        nowhere.offered = lost.rate;
        nowhere.home = lost.home;
        division.add(nowhere, row);
    }
    return division.take();
}

} // namespace flightplan::traffic
