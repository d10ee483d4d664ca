#include "views/map/plan_scene.h"

#include "model/placement/served_demand.h"
#include "model/planner/client_latency.h"
#include "views/map/plan_field.h"
#include "views/map/scene_scope.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <tuple>

namespace flightplan::views {
namespace {

using qt::Selection;

constexpr std::size_t mostArcs = 220;          // more is a hairball
constexpr std::size_t mostEmphasisedArcs = 48; // a wide pen costs twenty times a hairline

struct SceneText {
    Q_DECLARE_TR_FUNCTIONS(SceneText)
};

class SceneMaker {
public:
    SceneMaker(const plan::Plan& plan, const Selection& selection, const qt::WhatIfAnswer* whatIf,
               const traffic::Routing* routing, const plan::Plan* before)
        : m_plan(plan)
        , m_before(before)
        , m_whatIf(whatIf)
        , m_routing(routing)
        , m_fleet(*plan.fleet)
        , m_scope(scopeOf(m_fleet, selection)) {
        m_usersOfProfile.resize(m_fleet.clients.size());
        if (const auto& target = plan.document.targets->latency)
            m_scene.targetMs = static_cast<double>(target->count()) / 1000;
        const auto& workloads = m_fleet.problem.workloads;
        if (m_scope.workload >= 0 && workloads[static_cast<std::size_t>(m_scope.workload)].target >= 0)
            m_scene.targetMs = static_cast<double>(workloads[static_cast<std::size_t>(m_scope.workload)].target) / 1000;
    }

    MapScene run(const Selection& selection) {
        for (std::size_t w = 0; w < m_fleet.workloads.size(); ++w)
            if (inScope(w))
                addWorkload(w);
        addClients();
        if (m_whatIf && !m_scope.narrowsUsers())
            addMoves();
        else
            addArcs();
        addRegions();
        if (m_whatIf)
            markTakers();
        addLinks(selection);
        addFields();
        m_scene.selectedRegion = selectedRegion(selection);
        return std::move(m_scene);
    }

private:
    using PlaceKey = std::tuple<std::string, double, double>; // name, latitude, longitude

    struct Served {
        double weight = 0;
        double rttWeight = 0; // Σ weight · rtt
        bool emphasised = false;
        bool estimated = false;
    };
    struct Users {
        std::string key;
        geo::GeoPoint place;
        double weight = 0, unserved = 0, targetWeight = 0;
        bool estimated = false; // some of its last miles are
        std::vector<Served> byRegion;
    };

    bool inScope(std::size_t w) const {
        if (m_scope.workload >= 0)
            return static_cast<std::int32_t>(w) == m_scope.workload;
        return m_scope.app.isEmpty() || m_fleet.workloads[w].appName() == m_scope.app.toStdString();
    }

    bool emphasises(std::int64_t microVm, std::int32_t host, std::int32_t region) const {
        if (m_scope.microVm >= 0)
            return microVm == m_scope.microVm;
        if (m_scope.host >= 0)
            return host == m_scope.host;
        if (m_scope.region >= 0)
            return region == m_scope.region;
        return m_scope.narrowsUsers();
    }

    void addWorkload(std::size_t w) {
        // Once users say what they ask, they count by their requests: others would be weighed on another scale.
        if (m_routing)
            addRequests(w);
        else
            addServed(w);
    }

    void addRequests(std::size_t w) {
        const auto& spec = m_fleet.problem.workloads[w];
        if (spec.profile < 0 || m_routing->workloads[w].offered <= 0)
            return;
        const auto& profile = *m_fleet.problem.profiles[static_cast<std::size_t>(spec.profile)];
        const double target = spec.target >= 0 ? static_cast<double>(spec.target) / 1000 : m_scene.targetMs;
        const auto& users = usersOf(static_cast<std::size_t>(spec.profile));
        const auto regions = m_fleet.regions.size();
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
            const auto rtt = profile.rtt[static_cast<std::size_t>(flow.client) * regions + region];
            at.unserved += offered - answered;
            served.weight += answered;
            served.rttWeight += answered * static_cast<double>(rtt) / 1000;
            served.emphasised = served.emphasised || (!m_scope.client.empty() && at.key == m_scope.client) ||
                                (narrowed ? flow.region == scopeRegion : m_scope.narrowsUsers());
            served.estimated = served.estimated ||
                               (flow.edge >= 0 && m_plan.network->edgeProvenance(static_cast<std::size_t>(flow.edge),
                                                                                 region) == Provenance::estimated);
        }
    }

    /// The region of what is selected, where that is a region, a host or a microVM.
    std::int32_t regionInScope() const {
        if (m_scope.region >= 0)
            return m_scope.region;
        return regionOf(m_scope.host >= 0
                            ? m_scope.host
                            : m_plan.assignment->microVms[static_cast<std::size_t>(m_scope.microVm)].host);
    }

    void addServed(std::size_t w) {
        const auto& spec = m_fleet.problem.workloads[w];
        if (spec.profile < 0 || spec.replicas == 0)
            return;
        const auto& profile = *m_fleet.problem.profiles[static_cast<std::size_t>(spec.profile)];
        const auto& places = *m_fleet.clients[static_cast<std::size_t>(spec.profile)];
        const double target = spec.target >= 0 ? static_cast<double>(spec.target) / 1000 : m_scene.targetMs;
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
            for (auto row = begin[static_cast<std::size_t>(microVm)];
                 row < begin[static_cast<std::size_t>(microVm) + 1]; ++row) {
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
                                   (path.edge >= 0 && m_plan.network->edgeProvenance(
                                                          static_cast<std::size_t>(path.edge),
                                                          static_cast<std::size_t>(region)) == Provenance::estimated);
                at.unserved -= weight;
            }
        }
    }

    /// The users of a profile's clients; many workloads have the same profile.
    const std::vector<Users*>& usersOf(std::size_t profile) {
        auto& users = m_usersOfProfile[profile];
        if (users.empty())
            for (const auto& place : *m_fleet.clients[profile])
                users.push_back(usersAt(place));
        return users;
    }

    Users* usersAt(const plan::ClientPlace& client) {
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

    void addClients() {
        for (const auto& [key, users] : m_users)
            m_total += users.weight;
        for (const auto& [key, users] : m_users) {
            if (users.weight <= 0)
                continue;
            MapClient client;
            client.label = QString::fromStdString(std::get<0>(key));
            client.key = QString::fromStdString(users.key);
            client.place = users.place;
            client.weight = m_total > 0 ? users.weight / m_total : 0;
            client.targetMs = users.targetWeight / users.weight;
            client.estimated = users.estimated;
            double served = 0;
            double rtt = 0;
            double most = 0;
            for (std::size_t region = 0; region < users.byRegion.size(); ++region) {
                const auto& share = users.byRegion[region];
                served += share.weight;
                rtt += share.rttWeight;
                if (share.weight > most) {
                    most = share.weight;
                    client.servedBy = regionLabel(static_cast<std::int32_t>(region));
                }
            }
            // A city counts as unserved when most of its users are.
            if (served > users.unserved && served > 0)
                client.rttMs = rtt / served;
            m_scene.clients.push_back(std::move(client));
        }
    }

    void addArcs() {
        std::vector<MapArc> arcs;
        for (const auto& [key, users] : m_users)
            for (std::size_t region = 0; region < users.byRegion.size(); ++region) {
                const auto& served = users.byRegion[region];
                if (served.weight <= 0 || (m_scope.narrowed() && !served.emphasised))
                    continue;
                const auto& site = m_fleet.regions[region];
                MapArc arc;
                arc.from = users.place;
                arc.to = site.place;
                arc.weight = m_total > 0 ? served.weight / m_total : 0;
                arc.rttMs = served.rttWeight / served.weight;
                arc.targetMs = users.targetWeight / users.weight;
                arc.emphasised = served.emphasised;
                arc.estimated = served.estimated;
                arc.tooltip = SceneText::tr("%1 → %2").arg(QString::fromStdString(std::get<0>(key)),
                                                           regionLabel(static_cast<std::int32_t>(region)));
                arcs.push_back(std::move(arc));
            }
        std::ranges::stable_sort(arcs, [](const MapArc& a, const MapArc& b) { return a.weight > b.weight; });
        arcs.resize(std::min(arcs.size(), mostArcs));
        for (std::size_t i = mostEmphasisedArcs; i < arcs.size(); ++i)
            arcs[i].emphasised = false;
        m_scene.arcs = std::move(arcs);
    }

    std::int32_t regionOf(std::int32_t host) const {
        return host < 0 ? -1 : m_fleet.problem.hosts.region[static_cast<std::size_t>(host)];
    }

    /// An arc for each pair of regions that microVMs move between.
    void addMoves() {
        std::map<std::pair<std::int32_t, std::int32_t>, int> counts;
        const auto& moves = m_whatIf->reaction.moves;
        for (const auto& move : moves)
            if (const auto from = regionOf(move.from), to = regionOf(move.to); from >= 0 && to >= 0 && from != to)
                ++counts[{from, to}];
        for (const auto& [pair, count] : counts) {
            const auto [from, to] = pair;
            MapArc arc;
            arc.from = m_fleet.regions[static_cast<std::size_t>(from)].place;
            arc.to = m_fleet.regions[static_cast<std::size_t>(to)].place;
            arc.weight = static_cast<double>(count) / static_cast<double>(moves.size());
            arc.rttMs =
                static_cast<double>(m_plan.network->rtt(static_cast<std::size_t>(from), static_cast<std::size_t>(to))) /
                1000;
            arc.targetMs = m_scene.targetMs;
            arc.emphasised = true;
            arc.tooltip = SceneText::tr("%1 → %2: %3 microVMs").arg(regionLabel(from), regionLabel(to)).arg(count);
            m_scene.arcs.push_back(std::move(arc));
        }
        std::ranges::stable_sort(m_scene.arcs, [](const MapArc& a, const MapArc& b) { return a.weight > b.weight; });
        m_scene.arcs.resize(std::min(m_scene.arcs.size(), mostEmphasisedArcs));
    }

    void markTakers() {
        std::map<std::int32_t, int> taken;
        for (const auto& move : m_whatIf->reaction.moves)
            if (const auto to = regionOf(move.to); to >= 0)
                ++taken[to];
        for (const auto& [region, count] : taken) {
            auto& marker = m_scene.regions[static_cast<std::size_t>(region)];
            marker.highlighted = true;
            marker.note = SceneText::tr("takes %1 more").arg(count);
        }
    }

    QString regionLabel(std::int32_t region) const {
        return QString::fromStdString(m_fleet.regions[static_cast<std::size_t>(region)].id).toUpper();
    }

    void addRegions() {
        const auto& figures = *m_plan.figures;
        const double limit =
            static_cast<double>(m_plan.document.targets->utilisationMax) / static_cast<double>(millionth);
        std::vector<double> health(m_fleet.regions.size(), 1);
        std::vector<std::uint8_t> holds(m_fleet.regions.size(), 0);
        const auto& hosts = m_fleet.problem.hosts;
        for (std::size_t host = 0; host < hosts.size(); ++host) {
            auto& lowest = health[static_cast<std::size_t>(hosts.region[host])];
            lowest = std::min(lowest, static_cast<double>(hosts.health[host]) / static_cast<double>(fixedOne));
        }
        if (m_scope.narrowsUsers())
            markHolders(holds);
        const auto pins = pinsByRegion();
        for (std::size_t r = 0; r < m_fleet.regions.size(); ++r) {
            const auto& site = m_fleet.regions[r];
            MapRegion region;
            region.id = QString::fromStdString(site.id);
            region.label = region.id.toUpper();
            region.subtitle = QString::fromStdString(site.name);
            region.place = site.place;
            region.state = !site.up                      ? MapRegion::State::down
                           : figures.regionHosts[r] == 0 ? MapRegion::State::noHosts
                                                         : MapRegion::State::up;
            region.committed = committed(r);
            region.limit = limit;
            region.health = health[r];
            region.hosts = figures.regionHosts[r];
            region.microVms = figures.regionMicroVms[r];
            region.highlighted = holds[r] != 0;
            region.pins = pins[r];
            if (region.pins > 0)
                region.note = region.pins == 1 ? SceneText::tr("1 microVM is pinned here")
                                               : SceneText::tr("%1 microVMs are pinned here").arg(region.pins);
            m_scene.regions.push_back(std::move(region));
        }
        addHostDots();
    }

    std::vector<int> pinsByRegion() const {
        std::vector<int> pins(m_fleet.regions.size(), 0);
        for (std::size_t w = 0; w < m_fleet.workloads.size(); ++w)
            for (const auto& pin : m_fleet.problem.workloads[w].pins)
                if (const auto region = pin.region >= 0 ? pin.region : regionOf(pin.host); inScope(w) && region >= 0)
                    ++pins[static_cast<std::size_t>(region)];
        return pins;
    }

    double committed(std::size_t region) const {
        double highest = 0;
        for (const auto resource : topology::allResources) {
            const auto capacity = m_plan.figures->regionCapacity[region][resource];
            if (capacity > 0)
                highest = std::max(highest, static_cast<double>(m_plan.figures->regionUsed[region][resource]) /
                                                static_cast<double>(capacity));
        }
        return highest;
    }

    void markHolders(std::vector<std::uint8_t>& holds) const {
        for (std::size_t w = 0; w < m_fleet.workloads.size(); ++w)
            for (auto microVm = m_fleet.problem.firstMicroVm[w];
                 inScope(w) && microVm < m_fleet.problem.firstMicroVm[w + 1]; ++microVm) {
                const auto host = m_plan.assignment->microVms[static_cast<std::size_t>(microVm)].host;
                if (host >= 0 && (m_scope.microVm < 0 || microVm == m_scope.microVm))
                    holds[static_cast<std::size_t>(m_fleet.problem.hosts.region[static_cast<std::size_t>(host)])] = 1;
            }
    }

    void addHostDots() {
        constexpr std::size_t mostHosts = 20'000; // dots are for looking at hosts, not at clouds of them
        const auto& hosts = m_fleet.problem.hosts;
        if (hosts.size() > mostHosts)
            return;
        for (std::size_t host = 0; host < hosts.size(); ++host) {
            auto& region = m_scene.regions[static_cast<std::size_t>(hosts.region[host])];
            MapHostDot dot;
            dot.label = QString::fromStdString(m_fleet.hostName(static_cast<std::int32_t>(host)));
            for (const auto resource : topology::allResources)
                if (hosts.allocatable[host][resource] > 0)
                    dot.load = std::max(dot.load, static_cast<double>(m_plan.assignment->used[host][resource]) /
                                                      static_cast<double>(hosts.allocatable[host][resource]));
            const auto state = m_fleet.hostState(static_cast<std::int32_t>(host));
            dot.state = state == topology::HostState::down       ? MapHostDot::State::down
                        : state == topology::HostState::cordoned ? MapHostDot::State::draining
                        : dot.load > region.limit                ? MapHostDot::State::overLimit
                                                                 : MapHostDot::State::up;
            region.dots.push_back(std::move(dot));
        }
    }

    /// Where a region or an edge site is.
    std::optional<geo::GeoPoint> placeOf(const std::string& id) const {
        if (const auto region = m_fleet.findRegion(id); region >= 0)
            return m_fleet.regions[static_cast<std::size_t>(region)].place;
        const auto& edges = m_plan.network->edges();
        const auto edge = std::ranges::find(edges, id, &topology::Site::id);
        return edge == edges.end() ? std::nullopt : std::optional(edge->place);
    }

    void addLinks(const Selection& selection) {
        for (const auto& link : *m_plan.document.links) {
            const auto from = placeOf(link.from);
            const auto to = placeOf(link.to);
            if (!from || !to)
                continue;
            MapLink drawn;
            drawn.from = *from;
            drawn.to = *to;
            drawn.rttMs = static_cast<double>(link.rtt.count()) / 1000;
            drawn.measured = true;
            drawn.cut = link.state == topology::UpDown::down;
            drawn.tooltip = QString::fromStdString(link.from + " – " + link.to).toUpper();
            drawn.key = QString::fromStdString(link.from + ">" + link.to);
            drawn.selected = selection.kind == Selection::Kind::link && selection.id == drawn.key;
            m_scene.links.push_back(std::move(drawn));
        }
    }

    /// The nearest region that serves one of the workloads that the selection asks about, and the same of the plan that
    /// this one is compared with.
    void addFields() {
        m_scene.field = fieldIn(m_plan);
        if (!m_before)
            return;
        m_scene.fieldBefore = fieldIn(*m_before);
        m_scene.legendTitle = {SceneText::tr("Added latency"), MapLegendTitle::Ramp::added};
    }

    /// Workloads are found by name, since the plan may be of another document.
    MapField fieldIn(const plan::Plan& plan) const {
        if (!m_scope.narrowsUsers())
            return fieldOf(plan);
        std::vector<std::int32_t> workloads;
        for (std::size_t w = 0; w < m_fleet.workloads.size(); ++w)
            if (inScope(w))
                if (const auto found = plan.fleet->findWorkload(m_fleet.workloads[w].id.text()); found >= 0)
                    workloads.push_back(found);
        return fieldOf(plan, workloads);
    }

    QString selectedRegion(const Selection& selection) const {
        std::int32_t region = m_scope.region;
        if (m_scope.host >= 0)
            region = m_fleet.problem.hosts.region[static_cast<std::size_t>(m_scope.host)];
        if (selection.kind == Selection::Kind::hostEntry)
            if (const auto entry = m_fleet.findEntry(selection.id.toStdString()); entry >= 0)
                return QString::fromStdString(m_fleet.entries[static_cast<std::size_t>(entry)].region.text());
        if (m_scope.microVm >= 0)
            if (const auto host = m_plan.assignment->microVms[static_cast<std::size_t>(m_scope.microVm)].host;
                host >= 0)
                region = m_fleet.problem.hosts.region[static_cast<std::size_t>(host)];
        return region >= 0 ? QString::fromStdString(m_fleet.regions[static_cast<std::size_t>(region)].id) : QString();
    }

    const plan::Plan& m_plan;
    const plan::Plan* m_before;        // what the field is compared with; null without it
    const qt::WhatIfAnswer* m_whatIf;  // null without one
    const traffic::Routing* m_routing; // null without traffic
    const plan::Fleet& m_fleet;
    SceneScope m_scope;
    MapScene m_scene;
    std::map<PlaceKey, Users> m_users;
    std::vector<std::vector<Users*>> m_usersOfProfile;
    double m_total = 0;
};

} // namespace

MapScene sceneOf(const plan::Plan& plan, const qt::Selection& selection, const qt::WhatIfAnswer* whatIf,
                 const traffic::Routing* routing, const plan::Plan* before) {
    return SceneMaker(plan, selection, whatIf, routing, whatIf && whatIf->before ? whatIf->before.get() : before)
        .run(selection);
}

} // namespace flightplan::views
