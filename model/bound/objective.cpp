#include "model/bound/objective.h"

#include "model/bound/transport.h"
#include "model/placement/price.h"
#include "model/placement/served_demand.h"

#include <algorithm>
#include <vector>

namespace flightplan::bound {
namespace {

using namespace placement;

class Costing {
public:
    Costing(const Problem& problem, const Assignment& assignment)
        : m_problem(problem)
        , m_assignment(assignment) {}

    Objective run() {
        for (std::size_t w = 0; w < m_problem.workloads.size(); ++w)
            add(w);
        return m_result;
    }

private:
    void add(std::size_t w) {
        const auto& workload = m_problem.workloads[w];
        m_placed.assign(static_cast<std::size_t>(m_problem.regionCount), 0);
        std::int64_t unplaced = 0;
        std::int64_t unplacedStandbys = 0;
        for (auto microVm = m_problem.firstMicroVm[w]; microVm < m_problem.firstMicroVm[w + 1]; ++microVm) {
            const auto& placement = m_assignment.microVms[static_cast<std::size_t>(microVm)];
            const bool standby = microVm >= m_problem.firstMicroVm[w] + workload.replicas;
            if (!placement.placed())
                ++(standby ? unplacedStandbys : unplaced);
            else if (!standby)
                ++m_placed[static_cast<std::size_t>(m_problem.hosts.region[static_cast<std::size_t>(placement.host)])];
        }
        m_result.unplaced += unplaced + unplacedStandbys;
        m_result.total += unplacedStandbys * replicaShare * unplacedRtt;
        m_result.total += hasUsers(m_problem, workload) ? usersOf(workload) : unplaced * replicaShare * unplacedRtt;
    }

    /// Σ amount · round-trip time. The demand is as much as the replicas that were asked for serve; what is left over
    /// when those with a place are full costs P.
    Cost usersOf(const WorkloadSpec& workload) {
        const auto& profile = *m_problem.profiles[static_cast<std::size_t>(workload.profile)];
        const auto regions = static_cast<std::size_t>(m_problem.regionCount);
        const auto demand = apportion(profile.weights, workload.replicas * replicaShare);
        m_used.clear();
        m_capacity.clear();
        for (std::size_t region = 0; region < regions; ++region)
            if (m_placed[region] > 0) {
                m_used.push_back(region);
                m_capacity.push_back(m_placed[region] * replicaShare);
            }
        m_costs.clear();
        for (std::size_t client = 0; client < demand.size(); ++client)
            for (const auto region : m_used)
                m_costs.push_back(std::min<std::int64_t>(profile.rtt[client * regions + region], unplacedRtt));
        return static_cast<Cost>(m_transport.solve(demand, m_costs, m_capacity, unplacedRtt));
    }

    const Problem& m_problem;
    const Assignment& m_assignment;
    Objective m_result;
    Transport m_transport;
    std::vector<std::int64_t> m_placed; // per region: replicas of the workload
    std::vector<std::size_t> m_used;
    std::vector<std::int64_t> m_costs, m_capacity;
};

} // namespace

bool hasUsers(const Problem& problem, const WorkloadSpec& workload) {
    return workload.profile >= 0 &&
           std::ranges::any_of(problem.profiles[static_cast<std::size_t>(workload.profile)]->weights,
                               [](std::int64_t weight) { return weight > 0; });
}

Objective objectiveOf(const Problem& problem, const Assignment& assignment) {
    return Costing(problem, assignment).run();
}

} // namespace flightplan::bound
