#include "model/planner/figures.h"

#include "model/placement/served_demand.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

namespace flightplan::planner {
namespace {

using topology::Resource;

constexpr double infinity = std::numeric_limits<double>::infinity();

/// User weight by round-trip time: from it come the percentile and the share inside a target.
class Distribution {
public:
    void add(std::uint32_t rtt, double weight) { m_weights.emplace_back(rtt, weight); }

    /// The smallest r [ms] with at least 95 % of the weight at RTT ≤ r; infinite if that takes unserved users; empty without users.
    std::optional<double> p95Ms() {
        // Equal times are summed in the order of addition, so that the answer does not depend on the sort.
        std::ranges::stable_sort(m_weights, {}, &std::pair<std::uint32_t, double>::first);
        double total = 0;
        for (const auto& [rtt, weight] : m_weights)
            total += weight;
        if (total <= 0)
            return std::nullopt;
        double sum = 0;
        for (const auto& [rtt, weight] : m_weights) {
            sum += weight;
            if (sum * 100 >= total * 95)
                return rtt == placement::unreachable ? infinity : static_cast<double>(rtt) / 1000;
        }
        return infinity;
    }

private:
    std::vector<std::pair<std::uint32_t, double>> m_weights;
};

class FigureMaker {
public:
    FigureMaker(const plan::Fleet& fleet, const topology::Network& network, const placement::Assignment& assignment)
        : m_fleet(fleet), m_network(network), m_assignment(assignment) {}

    plan::Figures run() {
        for (std::size_t w = 0; w < m_fleet.problem.workloads.size(); ++w)
            addWorkload(w);
        addRegions();
        const bool hasTarget = m_withTarget > 0;
        m_figures.p95AcrossUsers = {"p95_across_users", m_all.p95Ms(), "ms", m_provenance, {}};
        m_figures.insideTarget = {"inside_target", hasTarget ? std::optional(m_inside / m_withTarget) : std::nullopt, "share", m_provenance, {}};
        addRequested();
        return std::move(m_figures);
    }

private:
    struct Users {
        double weightPerAmount = 0;
        std::int64_t target = -1;
    };

    void addWorkload(std::size_t w) {
        const auto& problem = m_fleet.problem;
        const auto& spec = problem.workloads[w];
        plan::Figures::OfWorkload result;
        Distribution own;
        double inside = 0;
        std::int64_t served = 0;
        const auto users = usersOf(spec);
        for (auto microVm = problem.firstMicroVm[w]; microVm < problem.firstMicroVm[w + 1]; ++microVm) {
            const auto& placement = m_assignment.microVms[static_cast<std::size_t>(microVm)];
            ++(placement.placed() ? result.placed : result.unplaced);
            if (!placement.placed())
                continue;
            const auto region = problem.hosts.region[static_cast<std::size_t>(placement.host)];
            for (auto row = m_assignment.servedBegin[static_cast<std::size_t>(microVm)]; row < m_assignment.servedBegin[static_cast<std::size_t>(microVm) + 1]; ++row) {
                const auto& share = m_assignment.served[static_cast<std::size_t>(row)];
                served += share.amount;
                inside += addServed(spec, users, share, region, own);
            }
        }
        m_figures.placed += result.placed;
        m_figures.unplaced += result.unplaced;
        if (spec.profile >= 0 && spec.replicas > 0) {
            const double unserved = static_cast<double>(spec.replicas * placement::replicaShare - served) * users.weightPerAmount;
            if (unserved > 0) {
                own.add(placement::unreachable, unserved);
                m_all.add(placement::unreachable, unserved);
            }
            result.p95Ms = own.p95Ms();
            const double total = static_cast<double>(spec.replicas * placement::replicaShare) * users.weightPerAmount;
            if (users.target >= 0 && total > 0) {
                result.insideTarget = inside / total;
                m_inside += inside;
                m_withTarget += total;
            }
        }
        m_figures.workloads.push_back(result);
    }

    Users usersOf(const placement::WorkloadSpec& spec) const {
        if (spec.profile < 0 || spec.replicas == 0)
            return {};
        const auto& weights = m_fleet.problem.profiles[static_cast<std::size_t>(spec.profile)]->weights;
        double sum = 0;
        for (const auto weight : weights)
            sum += static_cast<double>(weight);
        return {static_cast<double>(spec.userWeight) * sum / static_cast<double>(spec.replicas * placement::replicaShare), spec.target};
    }

    /// Returns the user weight that is inside the target.
    double addServed(const placement::WorkloadSpec& spec, const Users& users, const placement::ServedShare& share, std::int32_t region, Distribution& own) {
        const auto& profile = *m_fleet.problem.profiles[static_cast<std::size_t>(spec.profile)];
        const auto rtt = profile.rtt[static_cast<std::size_t>(share.client) * static_cast<std::size_t>(m_fleet.problem.regionCount) + static_cast<std::size_t>(region)];
        const double weight = share.amount * users.weightPerAmount;
        own.add(rtt, weight);
        m_all.add(rtt, weight);
        const auto& path = (*m_fleet.clients[static_cast<std::size_t>(spec.profile)])[static_cast<std::size_t>(share.client)].path;
        m_provenance = leastCertain(m_provenance, path.provenance);
        if (path.edge >= 0)
            m_provenance = leastCertain(m_provenance, m_network.edgeProvenance(static_cast<std::size_t>(path.edge), static_cast<std::size_t>(region)));
        return users.target >= 0 && rtt <= users.target ? weight : 0;
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
            if (hosts.up[host])
                m_figures.regionCapacity[region] += hosts.allocatable[host];
        }
        for (const auto& placement : m_assignment.microVms)
            if (placement.placed())
                ++m_figures.regionMicroVms[static_cast<std::size_t>(hosts.region[static_cast<std::size_t>(placement.host)])];
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
    plan::Figures m_figures;
    Distribution m_all;
    double m_inside = 0, m_withTarget = 0;
    Provenance m_provenance = Provenance::measured;
};

} // namespace

plan::Figures computeFigures(const plan::Fleet& fleet, const topology::Network& network, const placement::Assignment& assignment) {
    return FigureMaker(fleet, network, assignment).run();
}

} // namespace flightplan::planner
