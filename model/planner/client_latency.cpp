#include "model/planner/client_latency.h"

#include "model/placement/served_demand.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>

namespace flightplan::planner {
namespace {

std::string shortest(double value) {
    char text[32];
    const auto end = std::to_chars(std::begin(text), std::end(text), value).ptr;
    return {std::begin(text), end};
}

/// The clients at the place in each client list of the fleet: one for each last mile that is typed there.
std::vector<std::vector<std::int32_t>> clientsOfProfiles(const plan::Fleet& fleet, const std::string& key) {
    std::vector<std::vector<std::int32_t>> found(fleet.clients.size());
    for (std::size_t profile = 0; profile < fleet.clients.size(); ++profile) {
        const auto& places = *fleet.clients[profile];
        for (std::size_t c = 0; c < places.size(); ++c)
            if (clientKey(places[c].client) == key)
                found[profile].push_back(static_cast<std::int32_t>(c));
    }
    return found;
}

class Breakdown {
public:
    Breakdown(const plan::Plan& plan, std::vector<std::vector<std::int32_t>> clients)
        : m_plan(plan)
        , m_fleet(*plan.fleet)
        , m_clients(std::move(clients))
        , m_byRegion(m_fleet.regions.size()) {}

    std::optional<ClientLatency> run(const std::string& key) {
        ClientLatency answer;
        answer.key = key;
        double all = 0;
        for (std::size_t w = 0; w < m_fleet.problem.workloads.size(); ++w)
            all += addWorkload(w);
        if (!m_place)
            return std::nullopt;
        answer.place = m_place->place;
        answer.path = m_place->path;
        if (answer.path.edge >= 0 && answer.place)
            answer.km = geo::distanceKm(*answer.place,
                                        m_plan.network->edges()[static_cast<std::size_t>(answer.path.edge)].place);
        answer.share = all > 0 ? m_here / all : 0;
        answer.regions = regions();
        for (auto& workload : m_workloads)
            workload.share = m_here > 0 ? workload.share / m_here : 0;
        std::ranges::stable_sort(m_workloads, std::ranges::greater(), &WorkloadLatency::share);
        answer.workloads = std::move(m_workloads);
        return answer;
    }

private:
    /// Adds what its users here get; returns the weight of its users everywhere.
    double addWorkload(std::size_t w) {
        const auto& spec = m_fleet.problem.workloads[w];
        if (spec.profile < 0 || spec.replicas == 0)
            return 0;
        const auto& profile = *m_fleet.problem.profiles[static_cast<std::size_t>(spec.profile)];
        const auto sum =
            static_cast<double>(std::accumulate(profile.weights.begin(), profile.weights.end(), std::int64_t(0)));
        const auto weight = static_cast<double>(spec.userWeight);
        const auto& clients = m_clients[static_cast<std::size_t>(spec.profile)];
        double here = 0;
        for (const auto client : clients)
            here += weight * static_cast<double>(profile.weights[static_cast<std::size_t>(client)]);
        if (here <= 0)
            return weight * sum;
        if (!m_place)
            m_place =
                &(*m_fleet.clients[static_cast<std::size_t>(spec.profile)])[static_cast<std::size_t>(clients.front())];
        // A replica serves its share of all users of the workload.
        const double perAmount = weight * sum / static_cast<double>(spec.replicas * placement::replicaShare);
        WorkloadLatency found;
        found.workload = static_cast<std::int32_t>(w);
        found.share = here;
        found.target = spec.target;
        double rttWeight = 0;
        const auto& assignment = *m_plan.assignment;
        const auto regionCount = m_fleet.regions.size();
        for (auto vm = m_fleet.problem.firstMicroVm[w]; vm < m_fleet.problem.firstMicroVm[w + 1]; ++vm) {
            const auto host = assignment.microVms[static_cast<std::size_t>(vm)].host;
            if (host < 0)
                continue;
            const auto region = static_cast<std::size_t>(m_fleet.problem.hosts.region[static_cast<std::size_t>(host)]);
            for (auto row = assignment.servedBegin[static_cast<std::size_t>(vm)];
                 row < assignment.servedBegin[static_cast<std::size_t>(vm) + 1]; ++row) {
                const auto& share = assignment.served[static_cast<std::size_t>(row)];
                if (std::ranges::find(clients, share.client) == clients.end())
                    continue;
                const double part = share.amount * perAmount;
                const auto rtt = profile.rtt[static_cast<std::size_t>(share.client) * regionCount + region];
                m_byRegion[region] += part;
                found.served += part;
                rttWeight += part * static_cast<double>(rtt);
                if (spec.target < 0 || static_cast<std::int64_t>(rtt) <= spec.target)
                    found.inside += part;
            }
        }
        found.meanRtt = found.served > 0 ? rttWeight / found.served : 0;
        // Shares are dealt in 2⁻¹⁶ of a replica: what rounding leaves is nobody.
        found.served = std::min(1.0, found.served / here);
        found.inside = std::min(1.0, found.inside / here);
        m_here += here;
        m_workloads.push_back(found);
        return weight * sum;
    }

    std::vector<RegionLatency> regions() const {
        std::vector<RegionLatency> result;
        const auto edge = m_place->path.edge;
        for (std::size_t region = 0; region < m_fleet.regions.size(); ++region) {
            RegionLatency row;
            row.region = static_cast<std::int32_t>(region);
            row.rtt = m_plan.network->userRtt(m_place->path, region);
            row.backhaul =
                edge < 0 ? topology::unreachableRtt : m_plan.network->edgeRtt(static_cast<std::size_t>(edge), region);
            if (edge >= 0)
                row.provenance = m_plan.network->edgeProvenance(static_cast<std::size_t>(edge), region);
            row.share = m_here > 0 ? std::min(1.0, m_byRegion[region] / m_here) : 0;
            result.push_back(row);
        }
        std::ranges::stable_sort(result, {}, &RegionLatency::rtt);
        return result;
    }

    const plan::Plan& m_plan;
    const plan::Fleet& m_fleet;
    const std::vector<std::vector<std::int32_t>> m_clients; // per profile
    const plan::ClientPlace* m_place = nullptr;
    std::vector<double> m_byRegion; // user weight here that each serves
    std::vector<WorkloadLatency> m_workloads;
    double m_here = 0;
};

} // namespace

std::string clientKey(const topology::Client& client) {
    if (!client.city.empty())
        return client.city;
    if (!client.region.empty())
        return client.region;
    return client.latitude && client.longitude ? shortest(*client.latitude) + "," + shortest(*client.longitude)
                                               : std::string();
}

std::optional<ClientLatency> latencyOf(const plan::Plan& plan, const std::string& key) {
    return Breakdown(plan, clientsOfProfiles(*plan.fleet, key)).run(key);
}

} // namespace flightplan::planner
