#include "model/planner/figures.h"

#include "model/placement/served_demand.h"
#include "model/plan/rtt_weights.h"
#include "model/runtime/beside.h"
#include "model/traffic/route.h"
#include "model/traffic/user_figures.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace flightplan::planner {
namespace {

using topology::Resource;

class FigureMaker {
public:
    /// `byRequests`: some workload has traffic, so that users are weighed by what they ask.
    FigureMaker(const plan::Plan& plan, bool byRequests)
        : m_fleet(*plan.fleet)
        , m_network(*plan.network)
        , m_assignment(*plan.assignment)
        , m_byRequests(byRequests) {}

    void addAll() {
        for (std::size_t w = 0; w < m_fleet.problem.workloads.size(); ++w)
            addWorkload(w);
        addRegions();
    }

    void addSome(const std::vector<std::size_t>& workloads, const plan::Figures& ofAll) {
        m_figures.regionCapacity = ofAll.regionCapacity;
        m_figures.regionUsed.resize(m_fleet.regions.size());
        m_figures.regionMicroVms.resize(m_fleet.regions.size());
        for (const auto w : workloads) {
            addWorkload(w);
            addReserved(w);
        }
    }

    plan::Figures finished() {
        const bool hasTarget = m_withTarget > 0;
        m_figures.p95AcrossUsers = {"p95_across_users", m_all.p95Ms(), "ms", m_provenance, {}};
        m_figures.insideTarget = {"inside_target",
                                  hasTarget ? std::optional(m_inside / m_withTarget) : std::nullopt,
                                  "share",
                                  m_provenance,
                                  {}};
        addRequested();
        return std::move(m_figures);
    }

private:
    /// What the replicas of one workload serve of one client from one region; amounts are in 2⁻¹⁶ replicas.
    struct Served {
        std::int32_t client = 0, region = 0;
        std::int64_t amount = 0;
    };

    void addWorkload(std::size_t w) {
        const auto& problem = m_fleet.problem;
        const auto& spec = problem.workloads[w];
        plan::Figures::OfWorkload result;
        std::vector<Served> served;
        for (auto microVm = problem.firstMicroVm[w]; microVm < problem.firstMicroVm[w + 1]; ++microVm) {
            const auto& placement = m_assignment.microVms[static_cast<std::size_t>(microVm)];
            ++(placement.placed() ? result.placed : result.unplaced);
            if (!placement.placed())
                continue;
            const auto region = problem.hosts.region[static_cast<std::size_t>(placement.host)];
            for (auto row = m_assignment.servedBegin[static_cast<std::size_t>(microVm)];
                 row < m_assignment.servedBegin[static_cast<std::size_t>(microVm) + 1]; ++row) {
                const auto& share = m_assignment.served[static_cast<std::size_t>(row)];
                served.push_back({share.client, region, share.amount});
            }
        }
        m_figures.placed += result.placed;
        m_figures.unplaced += result.unplaced;
        const bool byRequests = m_byRequests && m_fleet.workloads[w].traffic;
        if (!byRequests && spec.profile >= 0 && spec.replicas > 0)
            addUsers(spec, merged(std::move(served)), result);
        m_figures.workloads.push_back(result);
    }

    static std::vector<Served> merged(std::vector<Served> served) {
        std::ranges::sort(served, {}, [](const Served& row) { return std::pair(row.client, row.region); });
        std::vector<Served> result;
        for (const auto& row : served) {
            if (!result.empty() && result.back().client == row.client && result.back().region == row.region)
                result.back().amount += row.amount;
            else
                result.push_back(row);
        }
        return result;
    }

    /// User weight = workload weight × client weight. Placement rounds clients to whole shares; here a client that is
    /// served in full counts with its exact weight, so that "95 %" means what was typed. One too small for any share
    /// does not count.
    void addUsers(const placement::WorkloadSpec& spec, const std::vector<Served>& served,
                  plan::Figures::OfWorkload& result) {
        const auto& profile = *m_fleet.problem.profiles[static_cast<std::size_t>(spec.profile)];
        const auto& places = *m_fleet.clients[static_cast<std::size_t>(spec.profile)];
        const auto shares = placement::apportion(profile.weights, spec.replicas * placement::replicaShare);
        plan::RttWeights own;
        double inside = 0, total = 0;
        auto row = served.begin();
        for (std::size_t client = 0; client < shares.size(); ++client) {
            if (shares[client] == 0)
                continue;
            const double weight = static_cast<double>(spec.userWeight) * static_cast<double>(profile.weights[client]);
            const auto part = [&](std::int64_t amount) {
                return weight * (static_cast<double>(amount) / static_cast<double>(shares[client]));
            };
            total += weight;
            std::int64_t unserved = shares[client];
            for (; row != served.end() && static_cast<std::size_t>(row->client) == client; ++row) {
                const auto rtt = profile.rtt[client * static_cast<std::size_t>(m_fleet.problem.regionCount) +
                                             static_cast<std::size_t>(row->region)];
                add(own, rtt, part(row->amount));
                inside += rtt <= spec.target ? part(row->amount) : 0;
                unserved -= row->amount;
                addProvenance(places[client].path, static_cast<std::size_t>(row->region));
            }
            if (unserved > 0)
                add(own, placement::unreachable, part(unserved));
        }
        result.p95Ms = own.p95Ms();
        if (spec.target < 0 || total <= 0)
            return;
        result.insideTarget = inside / total;
        m_inside += inside;
        m_withTarget += total;
    }

    void add(plan::RttWeights& own, std::uint32_t rtt, double weight) {
        own.add(rtt, weight);
        m_all.add(rtt, weight);
    }

    void addProvenance(const topology::ClientPath& path, std::size_t region) {
        m_provenance = leastCertain(m_provenance, path.provenance);
        if (path.edge >= 0)
            m_provenance =
                leastCertain(m_provenance, m_network.edgeProvenance(static_cast<std::size_t>(path.edge), region));
    }

    void addRegions() {
        const auto regions = m_fleet.regions.size();
        m_figures.regionUsed.resize(regions);
        m_figures.regionCapacity.resize(regions);
        m_figures.regionHosts.resize(regions);
        m_figures.regionMicroVms.resize(regions);
        const auto& hosts = m_fleet.problem.hosts;
        for (std::size_t host = 0; host < hosts.size(); ++host) {
            const auto region = static_cast<std::size_t>(hosts.region[host]);
            ++m_figures.regionHosts[region];
            m_figures.regionUsed[region] += m_assignment.used[host];
            if (!hosts.up[host])
                continue;
            for (const auto resource :
                 topology::allResources) // a host that reserves too much takes none from the others
                m_figures.regionCapacity[region][resource] +=
                    std::max<std::int64_t>(0, hosts.allocatable[host][resource]);
        }
        for (const auto& placement : m_assignment.microVms)
            if (placement.placed())
                ++m_figures
                      .regionMicroVms[static_cast<std::size_t>(hosts.region[static_cast<std::size_t>(placement.host)])];
    }

    /// What the microVMs of one workload reserve, by region.
    void addReserved(std::size_t w) {
        const auto& problem = m_fleet.problem;
        const auto& spec = problem.workloads[w];
        const auto first = problem.firstMicroVm[w];
        for (auto microVm = first; microVm < problem.firstMicroVm[w + 1]; ++microVm) {
            const auto& placement = m_assignment.microVms[static_cast<std::size_t>(microVm)];
            if (!placement.placed())
                continue;
            const auto region =
                static_cast<std::size_t>(problem.hosts.region[static_cast<std::size_t>(placement.host)]);
            m_figures.regionUsed[region] += microVm - first < spec.replicas ? spec.need : spec.standbyNeed;
            ++m_figures.regionMicroVms[region];
        }
    }

    void addRequested() {
        topology::Resources used;
        topology::Resources capacity;
        for (std::size_t region = 0; region < m_fleet.regions.size(); ++region) {
            used += m_figures.regionUsed[region];
            capacity += m_figures.regionCapacity[region];
        }
        auto& figure = m_figures.requested;
        const bool assumed = std::ranges::find(m_fleet.entryAssumed, std::uint8_t(1)) != m_fleet.entryAssumed.end();
        figure = {"requested", std::nullopt, "share", assumed ? Provenance::assumed : Provenance::typed, {}};
        for (const auto resource : topology::allResources) {
            if (capacity[resource] <= 0)
                continue;
            const double share = static_cast<double>(used[resource]) / static_cast<double>(capacity[resource]);
            if (!figure.value || share > *figure.value) {
                figure.value = share;
                figure.note = toString(resource);
            }
        }
    }

    const plan::Fleet& m_fleet;
    const topology::Network& m_network;
    const placement::Assignment& m_assignment;
    bool m_byRequests;
    plan::Figures m_figures;
    plan::RttWeights m_all;
    double m_inside = 0, m_withTarget = 0;
    Provenance m_provenance = Provenance::measured;
};

std::vector<std::size_t> allOf(const plan::Fleet& fleet) {
    std::vector<std::size_t> all(fleet.workloads.size());
    std::iota(all.begin(), all.end(), std::size_t(0));
    return all;
}

bool anyHasTraffic(const plan::Fleet& fleet, const std::vector<std::size_t>& workloads) {
    return std::ranges::any_of(workloads, [&](std::size_t w) { return fleet.workloads[w].traffic.has_value(); });
}

/// Weighs the users of figures of `workloads` by requests. Workloads without traffic keep their own figures but do not
/// count beside requests: they would be weighed on another scale.
void weighByRequests(plan::Figures& figures, const plan::Fleet& fleet, const std::vector<std::size_t>& workloads,
                     const traffic::UserFigures& users) {
    for (std::size_t i = 0; i < workloads.size(); ++i) {
        if (!fleet.workloads[workloads[i]].traffic)
            continue;
        figures.workloads[i].p95Ms = users.workloads[i].p95Ms;
        figures.workloads[i].insideTarget = users.workloads[i].insideTarget;
    }
    figures.p95AcrossUsers.value = users.all.p95Ms;
    figures.insideTarget.value = users.all.insideTarget;
    figures.p95AcrossUsers.provenance = figures.insideTarget.provenance = users.provenance;
}

} // namespace

std::optional<plan::Figures> computeFigures(const plan::Plan& plan, const std::stop_token& stop) {
    const bool byRequests = traffic::hasTraffic(*plan.fleet);
    // Requests take as long to route as the rest to count.
    runtime::Beside<std::optional<traffic::UserFigures>> users;
    if (byRequests)
        users = runtime::Beside<std::optional<traffic::UserFigures>>(
            [&plan, &stop]() -> std::optional<traffic::UserFigures> {
                const auto routing = traffic::route(plan, {std::nullopt, stop});
                return routing ? std::optional(traffic::userFigures(plan, *routing)) : std::nullopt;
            });
    FigureMaker maker(plan, byRequests);
    maker.addAll();
    auto figures = maker.finished();
    if (!byRequests)
        return figures;
    const auto found = users.get();
    if (!found)
        return std::nullopt;
    weighByRequests(figures, *plan.fleet, allOf(*plan.fleet), *found);
    return figures;
}

plan::Figures figuresOf(const plan::Plan& plan, const std::vector<std::size_t>& workloads) {
    if (anyHasTraffic(*plan.fleet, workloads))
        return figuresOf(plan, workloads, *traffic::route(plan));
    FigureMaker maker(plan, false);
    maker.addSome(workloads, *plan.figures);
    return maker.finished();
}

plan::Figures figuresOf(const plan::Plan& plan, const std::vector<std::size_t>& workloads,
                        const traffic::Routing& routing) {
    const bool byRequests = anyHasTraffic(*plan.fleet, workloads);
    FigureMaker maker(plan, byRequests);
    maker.addSome(workloads, *plan.figures);
    auto figures = maker.finished();
    if (byRequests)
        weighByRequests(figures, *plan.fleet, workloads, traffic::userFigures(plan, routing, workloads));
    return figures;
}

plan::Figures figuresAt(const plan::Plan& plan, const traffic::Routing& routing) {
    auto figures = *plan.figures;
    if (traffic::hasTraffic(*plan.fleet))
        weighByRequests(figures, *plan.fleet, allOf(*plan.fleet), traffic::userFigures(plan, routing));
    return figures;
}

} // namespace flightplan::planner
