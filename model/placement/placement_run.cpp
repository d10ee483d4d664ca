#include "model/placement/placement_run.h"

namespace flightplan::placement {

PlacementRun::PlacementRun(const Problem& problem, HostChoice* choice)
    : m_problem(problem)
    , m_state(problem)
    , m_served(static_cast<std::size_t>(problem.microVmCount()))
    , m_placer(problem, m_state, ReplicaPlacer::Caps::allRegions, choice) {}

bool PlacementRun::run(const std::stop_token& stop) {
    return runPass(false, stop) && runPass(true, stop);
}

Ranking PlacementRun::runAndRank(std::int64_t microVm) {
    m_rankAt = microVm;
    if (runPass(false, {}))
        runPass(true, {});
    return m_ranking.value_or(Ranking{});
}

bool PlacementRun::runPass(bool standbys, const std::stop_token& stop) {
    for (const auto workload : m_problem.order)
        if (!placeWorkload(workload, standbys, stop))
            return false;
    return true;
}

bool PlacementRun::isTimeToStop(const std::stop_token& stop) {
    constexpr int placementsPerPoll = 1024; // some microseconds each, as long as none looks at every host
    if (m_placer.wasQuick() && ++m_sinceStopPoll < placementsPerPoll)
        return false;
    m_sinceStopPoll = 0;
    return stop.stop_requested();
}

bool PlacementRun::placeWorkload(std::int32_t index, bool standbys, const std::stop_token& stop) {
    const auto w = static_cast<std::size_t>(index);
    const auto& workload = m_problem.workloads[w];
    const auto count = standbys ? workload.standbys : workload.replicas;
    if (count == 0)
        return true;
    const auto firstPrimary = m_problem.firstMicroVm[w];
    const auto first = firstPrimary + (standbys ? workload.replicas : 0);
    auto demand = standbys ? std::nullopt : m_placer.demandOf(workload);
    m_placer.begin(index, standbys);
    bool termsAreOld = true;
    for (std::int32_t number = 0; number < count; ++number) {
        if (isTimeToStop(stop))
            return false;
        const auto microVm = first + number;
        m_placer.aim(number, count - 1 - number);
        if (termsAreOld || standbys)
            m_placer.findTerms(demand ? &*demand : nullptr, m_served.of(firstPrimary + number));
        termsAreOld = false;
        if (m_rankAt == microVm)
            m_ranking = m_placer.rankHosts();
        m_placer.place(microVm);
        const auto& placement = m_state.assignment.microVms[static_cast<std::size_t>(microVm)];
        if (demand && placement.placed()) {
            const auto begin = m_served.size();
            termsAreOld =
                demand->take(m_problem.hosts.region[static_cast<std::size_t>(placement.host)], m_served.rows());
            m_served.assign(microVm, begin);
        }
        if (m_rankAt == microVm) {
            m_ranking->placement = placement;
            return false;
        }
    }
    m_placer.end();
    return true;
}

Assignment PlacementRun::takeAssignment() {
    m_served.write(m_state.assignment);
    return std::move(m_state.assignment);
}

} // namespace flightplan::placement
