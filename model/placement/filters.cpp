#include "model/placement/filters.h"

#include "model/placement/score.h"

#include <algorithm>

namespace flightplan::placement {
namespace {

constexpr std::array hostFilters = {
    Constraint::region,  Constraint::hostClass,  Constraint::hostState, Constraint::health,  Constraint::cpu,
    Constraint::memory,  Constraint::bandwidth,  Constraint::disk,      Constraint::perHost, Constraint::perRegion,
    Constraint::maxSkew, Constraint::minRegions, Constraint::affinity};
constexpr std::size_t filtersBeforeSkew = 10;

bool isResource(Constraint filter) {
    return filter >= Constraint::cpu && filter <= Constraint::disk;
}

} // namespace

PlacementState::PlacementState(const Problem& problem)
    : free(problem.hosts.allocatable) {
    if (problem.headroom > 0)
        for (std::size_t host = 0; host < free.size(); ++host)
            free[host] = problem.available(host);
    assignment.used.resize(problem.hosts.size());
    assignment.microVms.resize(static_cast<std::size_t>(problem.microVmCount()));
}

PlacementState::PlacementState(const Problem& problem, const Assignment& placed)
    : free(problem.hosts.allocatable) {
    assignment.microVms = placed.microVms;
    assignment.used = placed.used;
    for (std::size_t host = 0; host < free.size(); ++host)
        free[host] -= placed.used[host];
}

bool Filters::isCandidate(std::int32_t host) const {
    if (m_candidate.pinHost >= 0)
        return host == m_candidate.pinHost;
    return m_candidate.pinRegion < 0 || m_problem.hosts.region[static_cast<std::size_t>(host)] == m_candidate.pinRegion;
}

Resources Filters::need(std::int32_t host) const {
    const auto& workload = *m_candidate.workload;
    if (!m_candidate.standby)
        return workload.need;
    if (workload.standbyReserve == topology::StandbyReserve::dedicated)
        return workload.standbyNeed;
    // Pooled: a host reserves for the one region whose loss would wake most of its standbys, resource by resource.
    Resources sum = workload.standbyNeed;
    if (const auto held = m_state.pooled.find({host, m_candidate.primaryRegion}); held != m_state.pooled.end())
        sum += held->second;
    const Resources reserve =
        m_state.pooledReserve.empty() ? Resources{} : m_state.pooledReserve[static_cast<std::size_t>(host)];
    Resources more;
    for (std::size_t r = 0; r < topology::resourceCount; ++r)
        more.amounts[r] = std::max<std::int64_t>(0, sum.amounts[r] - reserve.amounts[r]);
    return more;
}

bool Filters::passes(std::int32_t host, Constraint filter) const {
    const auto h = static_cast<std::size_t>(host);
    const auto& workload = *m_candidate.workload;
    const auto& hosts = m_problem.hosts;
    if (isResource(filter)) {
        const auto resource = static_cast<std::size_t>(filter) - static_cast<std::size_t>(Constraint::cpu);
        return need(host).amounts[resource] <= m_state.free[h].amounts[resource];
    }
    switch (filter) {
    case Constraint::hostClass:
        return hosts.hostClass[h] == workload.hostClass;
    case Constraint::hostState:
        return hosts.up[h] != 0 && !m_state.isLost(host);
    case Constraint::health:
        return hosts.health[h] >= healthGate;
    case Constraint::perHost:
        return m_candidate.ignorePerHost || workload.perHostMode == topology::PerHostMode::off ||
               countOn(host) < workload.perHostMax;
    case Constraint::perRegion:
        if (m_candidate.standby && m_candidate.avoidEntry >= 0 && hosts.entry[h] == m_candidate.avoidEntry)
            return false;
        break;
    default:
        break;
    }
    return regionPasses(hosts.region[h], filter);
}

std::optional<Constraint> Filters::firstFailed(std::int32_t host) const {
    for (const auto filter : hostFilters)
        if (!passes(host, filter))
            return filter;
    return std::nullopt;
}

int Filters::failures(std::int32_t host, int limit) const {
    int failed = 0;
    for (const auto filter : hostFilters) {
        failed += !passes(host, filter);
        if (failed >= limit)
            break;
    }
    return failed;
}

bool Filters::feasible(std::int32_t host) const {
    if (!isCandidate(host))
        return false;
    for (std::size_t i = 0; i < filtersBeforeSkew; ++i)
        if (!passes(host, hostFilters[i]))
            return false;
    return true;
}

} // namespace flightplan::placement
