#include "model/placement/placement_run.h"

#include "model/placement/score.h"

#include <algorithm>
#include <span>

namespace flightplan::placement {

PlacementRun::PlacementRun(const Problem& problem) : m_problem(problem) {
    m_state.free = problem.hosts.allocatable;
    m_state.assignment.used.resize(problem.hosts.size());
    m_state.assignment.microVms.resize(static_cast<std::size_t>(problem.microVmCount()));
    m_served.resize(static_cast<std::size_t>(problem.microVmCount()));
    for (const auto& workload : problem.workloads) {
        m_primaryLane.push_back(laneOf(workload, workload.need));
        m_standbyLane.push_back(workload.standbys > 0 ? laneOf(workload, workload.standbyNeed) : 0);
    }
    m_forest.emplace(problem, m_lanes, m_state.free);
}

std::size_t PlacementRun::laneOf(const WorkloadSpec& workload, const Resources& need) {
    const Lane lane{need, workload.weights.beta, workload.weights.gamma, workload.hostClass};
    // Neighbours in id order are often alike, so the search runs from the back.
    const auto found = std::find(m_lanes.rbegin(), m_lanes.rend(), lane);
    if (found != m_lanes.rend())
        return static_cast<std::size_t>(m_lanes.rend() - found) - 1;
    m_lanes.push_back(lane);
    return m_lanes.size() - 1;
}

const std::vector<std::int32_t>& PlacementRun::latencies(const WorkloadSpec& workload) {
    auto& table = m_latencies[{workload.profile, workload.latencyReference}];
    if (table.empty())
        table = latencyTable(*m_problem.profiles[static_cast<std::size_t>(workload.profile)], workload.latencyReference);
    return table;
}

bool PlacementRun::run(const std::stop_token& stop) { return runPass(false, stop) && runPass(true, stop); }

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

bool PlacementRun::placeWorkload(std::int32_t index, bool standbys, const std::stop_token& stop) {
    const auto w = static_cast<std::size_t>(index);
    const auto& workload = m_problem.workloads[w];
    const auto count = standbys ? workload.standbys : workload.replicas;
    if (count == 0)
        return true;
    const auto lane = standbys ? m_standbyLane[w] : m_primaryLane[w];
    const auto first = m_problem.firstMicroVm[w] + (standbys ? workload.replicas : 0);
    Candidate candidate = candidateFor(index, standbys);
    std::optional<ServedDemand> demand;
    if (!standbys && workload.profile >= 0)
        demand.emplace(*m_problem.profiles[static_cast<std::size_t>(workload.profile)], latencies(workload),
                       m_problem.regionCount, workload.replicas, m_problem.latencyTerm);
    maskFull(candidate, lane);
    m_lastRefusal.reset();
    for (std::int32_t number = 0; number < count; ++number) {
        constexpr int placementsPerPoll = 1024; // far below a millisecond each
        if (++m_sinceStopPoll >= placementsPerPoll) {
            m_sinceStopPoll = 0;
            if (stop.stop_requested())
                return false;
        }
        const auto microVm = first + number;
        aim(candidate, index, number);
        const auto terms = latencyTerms(candidate, demand ? &*demand : nullptr, m_problem.firstMicroVm[w] + number);
        if (m_rankAt == microVm)
            m_ranking = rankHosts(candidate, terms);
        placeOne(candidate, terms, lane, microVm);
        auto& placement = m_state.assignment.microVms[static_cast<std::size_t>(microVm)];
        if (demand && placement.placed())
            demand->take(m_problem.hosts.region[static_cast<std::size_t>(placement.host)], m_served[static_cast<std::size_t>(microVm)]);
        if (m_rankAt == microVm) {
            m_ranking->placement = placement;
            return false;
        }
    }
    unmaskAll(candidate, lane);
    return true;
}

Candidate PlacementRun::candidateFor(std::int32_t index, bool standby) const {
    Candidate candidate;
    const auto w = static_cast<std::size_t>(index);
    candidate.workload = &m_problem.workloads[w];
    candidate.standby = standby;
    candidate.perRegion.assign(static_cast<std::size_t>(m_problem.regionCount), 0);
    if (standby) {
        for (auto microVm = m_problem.firstMicroVm[w]; microVm < m_problem.firstMicroVm[w + 1]; ++microVm) {
            const auto host = m_state.assignment.microVms[static_cast<std::size_t>(microVm)].host;
            if (host < 0)
                continue;
            ++candidate.onHosts[host];
            candidate.regionsInUse += candidate.perRegion[static_cast<std::size_t>(m_problem.hosts.region[static_cast<std::size_t>(host)])]++ == 0;
        }
    }
    candidate.affinityMet = affinityMet(*candidate.workload);
    return candidate;
}

std::vector<std::uint8_t> PlacementRun::affinityMet(const WorkloadSpec& workload) const {
    if (workload.affinity.empty())
        return {};
    const auto regions = static_cast<std::size_t>(m_problem.regionCount);
    std::vector<std::uint8_t> met(regions, 1);
    for (const auto target : workload.affinity) {
        std::vector<std::uint8_t> holds(regions, 0);
        const auto t = static_cast<std::size_t>(target);
        for (auto microVm = m_problem.firstMicroVm[t]; microVm < m_problem.firstMicroVm[t + 1]; ++microVm)
            if (const auto host = m_state.assignment.microVms[static_cast<std::size_t>(microVm)].host; host >= 0)
                holds[static_cast<std::size_t>(m_problem.hosts.region[static_cast<std::size_t>(host)])] = 1;
        for (std::size_t region = 0; region < regions; ++region)
            met[region] = met[region] && holds[region];
    }
    return met;
}

void PlacementRun::aim(Candidate& candidate, std::int32_t index, std::int32_t number) const {
    const auto w = static_cast<std::size_t>(index);
    const auto& workload = m_problem.workloads[w];
    candidate.number = number;
    candidate.remaining = (candidate.standby ? workload.standbys : workload.replicas) - 1 - number;
    candidate.ignorePerHost = false;
    candidate.pinRegion = candidate.pinHost = -1;
    candidate.primaryRegion = candidate.avoidRegion = candidate.avoidEntry = -1;
    if (candidate.standby) {
        const auto host = m_state.assignment.microVms[static_cast<std::size_t>(m_problem.firstMicroVm[w] + number)].host;
        if (host < 0)
            return;
        candidate.primaryRegion = m_problem.hosts.region[static_cast<std::size_t>(host)];
        if (workload.allowedCount == 1)
            candidate.avoidEntry = m_problem.hosts.entry[static_cast<std::size_t>(host)];
        else
            candidate.avoidRegion = candidate.primaryRegion;
        return;
    }
    const auto pin = std::ranges::lower_bound(workload.pins, number, {}, &PinSpec::replica);
    if (pin != workload.pins.end() && pin->replica == number) {
        candidate.pinRegion = pin->region;
        candidate.pinHost = pin->host;
    }
}

PlacementRun::RegionTerms PlacementRun::latencyTerms(const Candidate& candidate, const ServedDemand* demand, std::int64_t primary) {
    const auto& workload = *candidate.workload;
    RegionTerms terms(static_cast<std::size_t>(m_problem.regionCount), 0);
    if (workload.profile < 0 || workload.weights.alpha == 0)
        return terms;
    for (std::int32_t region = 0; region < m_problem.regionCount; ++region) {
        const auto term = demand ? demand->term(region)
                                 : standbyTerm(m_served[static_cast<std::size_t>(primary)], latencies(workload), m_problem.regionCount, region);
        terms[static_cast<std::size_t>(region)] = weighted(workload.weights.alpha, term);
    }
    return terms;
}

void PlacementRun::placeOne(Candidate& candidate, const RegionTerms& terms, std::size_t lane, std::int64_t microVm) {
    if (candidate.standby && candidate.primaryRegion < 0) {
        const auto w = static_cast<std::size_t>(candidate.workload - m_problem.workloads.data());
        const auto primary = static_cast<std::size_t>(m_problem.firstMicroVm[w] + candidate.number);
        m_state.assignment.microVms[static_cast<std::size_t>(microVm)].constraint = m_state.assignment.microVms[primary].constraint;
        return;
    }
    const auto choice = choose(candidate, terms, lane);
    if (choice.host >= 0)
        settle(candidate, choice.host, terms, lane, microVm);
    else
        refuse(candidate, terms, microVm);
}

PlacementRun::Choice PlacementRun::choose(Candidate& candidate, const RegionTerms& terms, std::size_t lane) {
    const auto attempt = [&] {
        return needsScan(candidate) ? chooseByScan(candidate, terms) : chooseByForest(candidate, terms, lane);
    };
    auto choice = attempt();
    if (choice.host < 0 && candidate.workload->perHostMode == topology::PerHostMode::soft) {
        unmaskAll(candidate, lane);
        candidate.ignorePerHost = true;
        choice = attempt();
        if (choice.host < 0)
            maskFull(candidate, lane);
    }
    return choice;
}

bool PlacementRun::needsScan(const Candidate& candidate) const {
    return candidate.pinHost >= 0 || candidate.avoidEntry >= 0 ||
           (candidate.standby && candidate.workload->standbyReserve == topology::StandbyReserve::pooled);
}

PlacementRun::Choice PlacementRun::chooseByForest(Candidate& candidate, const RegionTerms& terms, std::size_t lane) {
    const auto& workload = *candidate.workload;
    const Filters filters(m_problem, m_state, candidate);
    const auto feasible = [&](std::int32_t region) {
        return workload.allowed[static_cast<std::size_t>(region)] && (candidate.pinRegion < 0 || candidate.pinRegion == region) &&
               m_forest->best(region, lane) != LaneForest::none && filters.regionPasses(region, Constraint::perRegion);
    };
    if (workload.maxSkew > 0) {
        candidate.skewFloor = std::numeric_limits<std::int32_t>::max();
        for (std::int32_t region = 0; region < m_problem.regionCount; ++region)
            if (feasible(region))
                candidate.skewFloor = std::min(candidate.skewFloor, candidate.perRegion[static_cast<std::size_t>(region)]);
    }
    Choice best;
    for (std::int32_t region = 0; region < m_problem.regionCount; ++region) {
        if (!feasible(region) || !filters.regionPasses(region, Constraint::maxSkew) ||
            !filters.regionPasses(region, Constraint::minRegions) || !filters.regionPasses(region, Constraint::affinity))
            continue;
        const auto r = static_cast<std::size_t>(region);
        const auto score = terms[r] + m_forest->best(region, lane) - workload.weights.delta * candidate.perRegion[r];
        if (best.host >= 0 && score < best.score)
            continue;
        const auto host = m_forest->bestHost(region, lane);
        if (best.host < 0 || score > best.score || host < best.host)
            best = {host, score};
    }
    return best;
}

void PlacementRun::findSkewFloor(Candidate& candidate) const {
    candidate.skewFloor = std::numeric_limits<std::int32_t>::max();
    if (candidate.workload->maxSkew == 0)
        return;
    const Filters filters(m_problem, m_state, candidate);
    for (std::int32_t host = 0; host < static_cast<std::int32_t>(m_problem.hosts.size()); ++host) {
        const auto count = candidate.perRegion[static_cast<std::size_t>(m_problem.hosts.region[static_cast<std::size_t>(host)])];
        if (count < candidate.skewFloor && filters.feasible(host))
            candidate.skewFloor = count;
    }
}

PlacementRun::Choice PlacementRun::chooseByScan(Candidate& candidate, const RegionTerms& terms) {
    findSkewFloor(candidate);
    const Filters filters(m_problem, m_state, candidate);
    Choice best;
    for (std::int32_t host = 0; host < static_cast<std::int32_t>(m_problem.hosts.size()); ++host) {
        if (!filters.isCandidate(host) || filters.firstFailed(host))
            continue;
        const auto score = assess(candidate, terms, host).score();
        if (best.host < 0 || score > best.score)
            best = {host, score};
    }
    return best;
}

RankedHost PlacementRun::assess(const Candidate& candidate, const RegionTerms& terms, std::int32_t host) const {
    const auto h = static_cast<std::size_t>(host);
    const auto region = static_cast<std::size_t>(m_problem.hosts.region[h]);
    const auto& weights = candidate.workload->weights;
    const auto capacity = capacityTerm(m_state.free[h], m_problem.hosts.capacity[h], m_problem.capacityTerm);
    return {host, terms[region], weighted(weights.beta, capacity), weighted(weights.gamma, m_problem.hosts.health[h]),
            -weights.delta * candidate.perRegion[region], std::nullopt};
}

void PlacementRun::settle(Candidate& candidate, std::int32_t host, const RegionTerms& terms, std::size_t lane, std::int64_t microVm) {
    const auto h = static_cast<std::size_t>(host);
    const auto region = m_problem.hosts.region[h];
    const auto ranked = assess(candidate, terms, host);
    m_state.assignment.microVms[static_cast<std::size_t>(microVm)] = {
        host, Constraint::noHost, static_cast<std::int32_t>(ranked.latency), static_cast<std::int32_t>(ranked.capacity),
        static_cast<std::int32_t>(ranked.health), ranked.delta};
    const auto need = Filters(m_problem, m_state, candidate).need(host);
    if (candidate.standby && candidate.workload->standbyReserve == topology::StandbyReserve::pooled) {
        m_state.pooledReserve.resize(m_problem.hosts.size());
        m_state.pooledReserve[h] += need;
        m_state.pooled[{host, candidate.primaryRegion}] += candidate.workload->standbyNeed;
    }
    m_state.free[h] -= need;
    m_state.assignment.used[h] += need;
    const auto held = ++candidate.onHosts[host];
    candidate.regionsInUse += candidate.perRegion[static_cast<std::size_t>(region)]++ == 0;
    m_forest->update(host, m_state.free[h]);
    if (candidate.ignorePerHost)
        maskFull(candidate, lane); // the second try of `soft` had lifted all masks
    else if (held >= candidate.workload->perHostMax && candidate.workload->perHostMode != topology::PerHostMode::off)
        m_forest->mask(host, lane);
    m_lastRefusal.reset();
}

void PlacementRun::refuse(Candidate& candidate, const RegionTerms& terms, std::int64_t microVm) {
    const bool ownFilters = candidate.pinRegion >= 0 || candidate.pinHost >= 0 || candidate.standby || candidate.workload->minRegions > 0;
    auto& placement = m_state.assignment.microVms[static_cast<std::size_t>(microVm)];
    if (m_lastRefusal && !ownFilters) {
        placement.constraint = *m_lastRefusal;
        return;
    }
    findSkewFloor(candidate);
    const Filters filters(m_problem, m_state, candidate);
    placement.constraint = bindingConstraint(m_problem, filters, [&](std::int32_t host) { return assess(candidate, terms, host).score(); });
    if (!ownFilters)
        m_lastRefusal = placement.constraint;
}

Ranking PlacementRun::rankHosts(Candidate& candidate, const RegionTerms& terms) const {
    Ranking ranking;
    findSkewFloor(candidate);
    const Filters filters(m_problem, m_state, candidate);
    for (std::int32_t host = 0; host < static_cast<std::int32_t>(m_problem.hosts.size()); ++host) {
        if (!filters.isCandidate(host))
            continue;
        auto ranked = assess(candidate, terms, host);
        ranked.firstFailed = filters.firstFailed(host);
        ranking.hosts.push_back(ranked);
    }
    // Where soft spread over hosts had to give way, the second try decides: then it is the one to show.
    const bool taken = std::ranges::any_of(ranking.hosts, [](const RankedHost& host) { return !host.firstFailed; });
    if (!taken && !candidate.ignorePerHost && candidate.workload->perHostMode == topology::PerHostMode::soft) {
        candidate.ignorePerHost = true;
        ranking = rankHosts(candidate, terms);
        candidate.ignorePerHost = false;
        return ranking;
    }
    std::ranges::stable_sort(ranking.hosts, [](const RankedHost& a, const RankedHost& b) { return a.score() > b.score(); });
    return ranking;
}

void PlacementRun::maskFull(const Candidate& candidate, std::size_t lane) {
    if (candidate.workload->perHostMode == topology::PerHostMode::off)
        return;
    for (const auto& [host, count] : candidate.onHosts)
        if (count >= candidate.workload->perHostMax)
            m_forest->mask(host, lane);
}

void PlacementRun::unmaskAll(const Candidate& candidate, std::size_t lane) {
    for (const auto& [host, count] : candidate.onHosts)
        m_forest->unmask(host, lane, m_state.free[static_cast<std::size_t>(host)]);
}

Assignment PlacementRun::takeAssignment() {
    auto& assignment = m_state.assignment;
    assignment.servedBegin.reserve(m_served.size() + 1);
    for (const auto& served : m_served) {
        assignment.servedBegin.push_back(static_cast<std::int64_t>(assignment.served.size()));
        assignment.served.insert(assignment.served.end(), served.begin(), served.end());
    }
    assignment.servedBegin.push_back(static_cast<std::int64_t>(assignment.served.size()));
    return std::move(assignment);
}

} // namespace flightplan::placement
