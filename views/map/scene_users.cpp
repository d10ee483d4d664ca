#include "views/map/scene_users.h"

#include "model/placement/served_demand.h"
#include "model/planner/client_latency.h"
#include "model/traffic/latency.h"

namespace flightplan::views {

SceneUsers::SceneUsers(const plan::Plan& plan, const SceneScope& scope, const traffic::Routing* routing,
                       double targetMs)
    : m_plan(plan)
    , m_fleet(*plan.fleet)
    , m_scope(scope)
    , m_routing(routing)
    , m_targetMs(targetMs)
    , m_usersOfProfile(plan.fleet->clients.size()) {
    for (std::size_t w = 0; w < m_fleet.workloads.size(); ++w)
        if (scope.asksAbout(m_fleet, w))
            addWorkload(w);
    for (const auto& [key, users] : m_users)
        m_total += users.weight;
}

std::int32_t SceneUsers::regionOf(std::int32_t host) const {
    return host < 0 ? -1 : m_fleet.problem.hosts.region[static_cast<std::size_t>(host)];
}

bool SceneUsers::emphasises(std::int64_t microVm, std::int32_t host, std::int32_t region) const {
    if (m_scope.microVm >= 0)
        return microVm == m_scope.microVm;
    if (m_scope.host >= 0)
        return host == m_scope.host;
    if (m_scope.region >= 0)
        return region == m_scope.region;
    return m_scope.narrowsUsers();
}

void SceneUsers::addWorkload(std::size_t w) {
    // Once users say what they ask, they count by their requests: others would be weighed on another scale.
    if (m_routing)
        addRequests(w);
    else
        addServed(w);
}

void SceneUsers::addRequests(std::size_t w) {
    const auto& spec = m_fleet.problem.workloads[w];
    if (spec.profile < 0 || m_routing->workloads[w].offered <= 0)
        return;
    const double target = spec.target >= 0 ? static_cast<double>(spec.target) / 1000 : m_targetMs;
    const auto& users = usersOf(static_cast<std::size_t>(spec.profile));
    const bool narrowed = m_scope.region >= 0 || m_scope.host >= 0 || m_scope.microVm >= 0;
    const auto scopeRegion = narrowed ? regionInScope() : -1;
    for (const auto& flow : traffic::clientFlows(m_fleet, *m_routing, w)) {
        auto& at = *users[static_cast<std::size_t>(flow.client)];
        const auto offered = static_cast<double>(flow.offered);
        at.weight += offered;
        at.targetWeight += offered * target;
        if (flow.region < 0) {
            at.unserved += offered;
            continue;
        }
        const auto region = static_cast<std::size_t>(flow.region);
        auto& served = at.byRegion[region];
        const double answered = offered - static_cast<double>(flow.refused);
        at.unserved += offered - answered;
        served.weight += answered;
        served.rttWeight += answered * static_cast<double>(flow.rtt) / 1000;
        served.emphasised = served.emphasised || (!m_scope.client.empty() && at.key == m_scope.client) ||
                            (narrowed ? flow.region == scopeRegion : m_scope.narrowsUsers());
        served.estimated =
            served.estimated ||
            traffic::provenanceOf(*m_plan.network, m_routing->flows[static_cast<std::size_t>(flow.row)]) ==
                Provenance::estimated;
    }
}

/// The region of what is selected, where that is a region, a host or a microVM.
std::int32_t SceneUsers::regionInScope() const {
    if (m_scope.region >= 0)
        return m_scope.region;
    return regionOf(m_scope.host >= 0 ? m_scope.host
                                      : m_plan.assignment->microVms[static_cast<std::size_t>(m_scope.microVm)].host);
}

void SceneUsers::addServed(std::size_t w) {
    const auto& spec = m_fleet.problem.workloads[w];
    if (spec.profile < 0 || spec.replicas == 0)
        return;
    const auto& profile = *m_fleet.problem.profiles[static_cast<std::size_t>(spec.profile)];
    const auto& places = *m_fleet.clients[static_cast<std::size_t>(spec.profile)];
    const double target = spec.target >= 0 ? static_cast<double>(spec.target) / 1000 : m_targetMs;
    const auto& users = usersOf(static_cast<std::size_t>(spec.profile));
    double sum = 0;
    for (std::size_t c = 0; c < places.size(); ++c) {
        sum += static_cast<double>(profile.weights[c]);
        const double weight = static_cast<double>(spec.userWeight) * static_cast<double>(profile.weights[c]);
        users[c]->weight += weight;
        users[c]->unserved += weight;
        users[c]->targetWeight += weight * target;
    }
    const double perAmount =
        static_cast<double>(spec.userWeight) * sum / static_cast<double>(spec.replicas * placement::replicaShare);
    const auto regions = m_fleet.regions.size();
    for (auto microVm = m_fleet.problem.firstMicroVm[w]; microVm < m_fleet.problem.firstMicroVm[w + 1]; ++microVm) {
        const auto host = m_plan.assignment->microVms[static_cast<std::size_t>(microVm)].host;
        if (host < 0)
            continue;
        const auto region = m_fleet.problem.hosts.region[static_cast<std::size_t>(host)];
        const bool emphasised = emphasises(microVm, host, region);
        const auto& begin = m_plan.assignment->servedBegin;
        for (auto row = begin[static_cast<std::size_t>(microVm)]; row < begin[static_cast<std::size_t>(microVm) + 1];
             ++row) {
            const auto& share = m_plan.assignment->served[static_cast<std::size_t>(row)];
            const double weight = share.amount * perAmount;
            auto& at = *users[static_cast<std::size_t>(share.client)];
            auto& served = at.byRegion[static_cast<std::size_t>(region)];
            const auto rtt =
                profile.rtt[static_cast<std::size_t>(share.client) * regions + static_cast<std::size_t>(region)];
            served.weight += weight;
            served.rttWeight += weight * static_cast<double>(rtt) / 1000;
            served.emphasised =
                served.emphasised || emphasised || (!m_scope.client.empty() && at.key == m_scope.client);
            const auto& path = places[static_cast<std::size_t>(share.client)].path;
            served.estimated = served.estimated ||
                               (path.edge >= 0 && m_plan.network->edgeProvenance(static_cast<std::size_t>(path.edge),
                                                                                 static_cast<std::size_t>(region)) ==
                                                      Provenance::estimated);
            at.unserved -= weight;
        }
    }
}

/// The users of a profile's clients; many workloads have the same profile.
const std::vector<SceneUsers::Users*>& SceneUsers::usersOf(std::size_t profile) {
    auto& users = m_usersOfProfile[profile];
    if (users.empty())
        for (const auto& place : *m_fleet.clients[profile])
            users.push_back(usersAt(place));
    return users;
}

SceneUsers::Users* SceneUsers::usersAt(const plan::ClientPlace& client) {
    const auto place = client.place.value_or(geo::GeoPoint{});
    auto name = client.client.city;
    if (name.empty() && !client.client.region.empty()) {
        const auto region = m_fleet.findRegion(client.client.region);
        name = region >= 0 ? m_fleet.regions[static_cast<std::size_t>(region)].name : client.client.region;
    }
    auto& users = m_users[PlaceKey(name, place.latitude, place.longitude)];
    users.key = planner::clientKey(client.client);
    users.place = place;
    users.byRegion.resize(m_fleet.regions.size());
    users.estimated = users.estimated || client.path.provenance == Provenance::estimated;
    return &users;
}

} // namespace flightplan::views
