#include "model/placement/placement_run.h"

#include "model/placement/price.h"
#include "model/placement/score.h"

#include <algorithm>
#include <array>
#include <span>

namespace flightplan::placement {

namespace {

constexpr int placementsPerPoll = 1024; // some microseconds each, as long as none looks at every host

} // namespace

PlacementRun::PlacementRun(const Problem& problem)
    : m_problem(problem) {
    m_state.free = problem.hosts.allocatable;
    m_state.assignment.used.resize(problem.hosts.size());
    m_state.assignment.microVms.resize(static_cast<std::size_t>(problem.microVmCount()));
    m_servedBy.resize(static_cast<std::size_t>(problem.microVmCount()));
    m_countOnHost.resize(problem.hosts.size());
    m_latencies.resize(problem.profiles.size());
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

std::span<const std::int32_t> PlacementRun::latencies(const WorkloadSpec& workload) {
    auto& tables = m_latencies[static_cast<std::size_t>(workload.profile)];
    const bool priced = !m_problem.prices.empty(); // then L₀ has no say
    const auto reference = priced ? 0 : workload.latencyReference;
    auto found = std::ranges::find(tables, reference, &LatencyTable::reference);
    if (found == tables.end()) {
        const auto& profile = *m_problem.profiles[static_cast<std::size_t>(workload.profile)];
        tables.push_back({reference, priced ? linearLatencyTable(profile) : latencyTable(profile, reference)});
        found = std::prev(tables.end());
    }
    return found->terms;
}

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
    bool termsAreOld = true;
    for (std::int32_t number = 0; number < count; ++number) {
        if (++m_sinceStopPoll >= placementsPerPoll) {
            m_sinceStopPoll = 0;
            if (stop.stop_requested())
                return false;
        }
        const auto microVm = first + number;
        aim(candidate, index, number);
        if (termsAreOld || standbys)
            findLatencyTerms(candidate, demand ? &*demand : nullptr, m_problem.firstMicroVm[w] + number);
        termsAreOld = false;
        if (m_rankAt == microVm)
            m_ranking = rankHosts(candidate, m_terms);
        placeOne(candidate, m_terms, lane, microVm);
        auto& placement = m_state.assignment.microVms[static_cast<std::size_t>(microVm)];
        if (demand && placement.placed()) {
            const auto begin = m_served.size();
            termsAreOld = demand->take(m_problem.hosts.region[static_cast<std::size_t>(placement.host)], m_served);
            m_servedBy[static_cast<std::size_t>(microVm)] = {begin, m_served.size() - begin};
        }
        if (m_rankAt == microVm) {
            m_ranking->placement = placement;
            return false;
        }
    }
    unmaskAll(candidate, lane);
    for (const auto host : candidate.onHosts)
        m_countOnHost[static_cast<std::size_t>(host)] = 0;
    return true;
}

std::span<const ServedShare> PlacementRun::servedBy(std::int64_t microVm) const {
    const auto& range = m_servedBy[static_cast<std::size_t>(microVm)];
    return std::span(m_served).subspan(range.begin, range.count);
}

Candidate PlacementRun::candidateFor(std::int32_t index, bool standby) {
    Candidate candidate;
    const auto w = static_cast<std::size_t>(index);
    candidate.workload = &m_problem.workloads[w];
    candidate.standby = standby;
    candidate.perRegion.assign(static_cast<std::size_t>(m_problem.regionCount), 0);
    candidate.countOnHost = m_countOnHost;
    if (standby) {
        for (auto microVm = m_problem.firstMicroVm[w]; microVm < m_problem.firstMicroVm[w + 1]; ++microVm) {
            const auto host = m_state.assignment.microVms[static_cast<std::size_t>(microVm)].host;
            if (host < 0)
                continue;
            if (m_countOnHost[static_cast<std::size_t>(host)]++ == 0)
                candidate.onHosts.push_back(host);
            candidate.regionsInUse +=
                candidate
                    .perRegion[static_cast<std::size_t>(m_problem.hosts.region[static_cast<std::size_t>(host)])]++ == 0;
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
        const auto host =
            m_state.assignment.microVms[static_cast<std::size_t>(m_problem.firstMicroVm[w] + number)].host;
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

void PlacementRun::findLatencyTerms(const Candidate& candidate, const ServedDemand* demand, std::int64_t primary) {
    const auto& workload = *candidate.workload;
    m_terms.assign(static_cast<std::size_t>(m_problem.regionCount), 0);
    const bool priced = !m_problem.prices.empty();
    m_plainTerms = m_terms;
    if ((workload.profile < 0 && !priced) || (workload.weights.alpha == 0 && !m_watch))
        return;
    for (std::int32_t region = 0; region < m_problem.regionCount; ++region) {
        auto term = demand ? demand->term(region)
                    : workload.profile >= 0
                        ? standbyTerm(servedBy(primary), latencies(workload), m_problem.regionCount, region)
                        : 0;
        if (priced)
            term -= priceTerm(m_problem.prices[static_cast<std::size_t>(region)],
                              candidate.standby ? workload.standbyNeed : workload.need);
        m_plainTerms[static_cast<std::size_t>(region)] = term;
        m_terms[static_cast<std::size_t>(region)] = weighted(workload.weights.alpha, term);
    }
}

void PlacementRun::placeOne(Candidate& candidate, const RegionTerms& terms, std::size_t lane, std::int64_t microVm) {
    if (candidate.standby && candidate.primaryRegion < 0) {
        const auto w = static_cast<std::size_t>(candidate.workload - m_problem.workloads.data());
        const auto primary = static_cast<std::size_t>(m_problem.firstMicroVm[w] + candidate.number);
        m_state.assignment.microVms[static_cast<std::size_t>(microVm)].constraint =
            m_state.assignment.microVms[primary].constraint;
        return;
    }
    const auto choice = choose(candidate, terms, lane);
    if (choice.host >= 0 && m_watch)
        m_watch(microVm, choice.host, needsScan(candidate) ? offersByScan(candidate) : offersFor(candidate, lane));
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
    const auto keys = m_forest->best(lane);
    const auto feasible = [&](std::int32_t region) {
        return keys[static_cast<std::size_t>(region)] != LaneForest::none &&
               workload.allowed[static_cast<std::size_t>(region)] &&
               (candidate.pinRegion < 0 || candidate.pinRegion == region) &&
               filters.regionPasses(region, Constraint::perRegion);
    };
    if (workload.maxSkew > 0) {
        candidate.skewFloor = std::numeric_limits<std::int32_t>::max();
        for (std::int32_t region = 0; region < m_problem.regionCount; ++region)
            if (feasible(region))
                candidate.skewFloor =
                    std::min(candidate.skewFloor, candidate.perRegion[static_cast<std::size_t>(region)]);
    }
    std::int32_t best = -1;
    std::int64_t bestScore = 0;
    const auto consider = [&](std::int32_t region) {
        const auto r = static_cast<std::size_t>(region);
        const auto score = terms[r] + keys[r] - workload.weights.delta * candidate.perRegion[r];
        // Which host is behind a region's best key costs a descent, so it is asked for the winner and on ties alone.
        if (best < 0 || score > bestScore ||
            (score == bestScore && m_forest->bestHost(region, lane) < m_forest->bestHost(best, lane))) {
            best = region;
            bestScore = score;
        }
    };
    const bool plain = candidate.pinRegion < 0 && !candidate.standby && workload.maxSkew == 0 &&
                       workload.minRegions == 0 && workload.affinity.empty();
    if (plain) {
        // The same filters without those that cannot fail: most of the time of most plans goes by here.
        const auto cap = workload.perRegionMax == 0 ? std::numeric_limits<std::int32_t>::max() : workload.perRegionMax;
        for (std::size_t r = 0; r < keys.size(); ++r)
            if (keys[r] != LaneForest::none && workload.allowed[r] && candidate.perRegion[r] < cap)
                consider(static_cast<std::int32_t>(r));
    } else {
        for (std::int32_t region = 0; region < m_problem.regionCount; ++region)
            if (feasible(region) && filters.regionPasses(region, Constraint::maxSkew) &&
                filters.regionPasses(region, Constraint::minRegions) &&
                filters.regionPasses(region, Constraint::affinity))
                consider(region);
    }
    return best < 0 ? Choice{} : Choice{m_forest->bestHost(best, lane), bestScore};
}

void PlacementRun::findSkewFloor(Candidate& candidate) const {
    candidate.skewFloor = std::numeric_limits<std::int32_t>::max();
    if (candidate.workload->maxSkew == 0)
        return;
    const Filters filters(m_problem, m_state, candidate);
    for (std::int32_t host = 0; host < static_cast<std::int32_t>(m_problem.hosts.size()); ++host) {
        const auto count =
            candidate.perRegion[static_cast<std::size_t>(m_problem.hosts.region[static_cast<std::size_t>(host)])];
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

std::vector<RegionOffer> PlacementRun::offersFor(const Candidate& candidate, std::size_t lane) const {
    constexpr std::array regionFilters = {Constraint::region, Constraint::perRegion, Constraint::maxSkew,
                                          Constraint::minRegions, Constraint::affinity};
    const Filters filters(m_problem, m_state, candidate);
    const auto keys = m_forest->best(lane);
    std::vector<RegionOffer> offers;
    for (std::int32_t region = 0; region < m_problem.regionCount; ++region) {
        const auto r = static_cast<std::size_t>(region);
        if (keys[r] != LaneForest::none && (candidate.pinRegion < 0 || candidate.pinRegion == region) &&
            std::ranges::all_of(regionFilters, [&](auto filter) { return filters.regionPasses(region, filter); }))
            offers.push_back({m_forest->bestHost(region, lane), m_plainTerms[r],
                              keys[r] - candidate.workload->weights.delta * candidate.perRegion[r]});
    }
    return offers;
}

std::vector<RegionOffer> PlacementRun::offersByScan(const Candidate& candidate) const {
    const Filters filters(m_problem, m_state, candidate);
    std::vector<std::optional<RegionOffer>> best(static_cast<std::size_t>(m_problem.regionCount));
    for (std::int32_t host = 0; host < static_cast<std::int32_t>(m_problem.hosts.size()); ++host) {
        if (!filters.isCandidate(host) || filters.firstFailed(host))
            continue;
        const auto region = static_cast<std::size_t>(m_problem.hosts.region[static_cast<std::size_t>(host)]);
        const auto ranked = assess(candidate, m_terms, host);
        const auto rest = ranked.score() - ranked.latency;
        if (!best[region] || rest > best[region]->rest)
            best[region] = {host, m_plainTerms[region], rest};
    }
    std::vector<RegionOffer> offers;
    for (const auto& offer : best)
        if (offer)
            offers.push_back(*offer);
    return offers;
}

RankedHost PlacementRun::assess(const Candidate& candidate, const RegionTerms& terms, std::int32_t host) const {
    const auto h = static_cast<std::size_t>(host);
    const auto region = static_cast<std::size_t>(m_problem.hosts.region[h]);
    const auto& weights = candidate.workload->weights;
    return {host,
            terms[region],
            weighted(weights.beta, m_forest->capacity(host)),
            weighted(weights.gamma, m_problem.hosts.health[h]),
            -weights.delta * candidate.perRegion[region],
            std::nullopt};
}

void PlacementRun::settle(Candidate& candidate, std::int32_t host, const RegionTerms& terms, std::size_t lane,
                          std::int64_t microVm) {
    const auto h = static_cast<std::size_t>(host);
    const auto region = m_problem.hosts.region[h];
    const auto ranked = assess(candidate, terms, host);
    m_state.assignment.microVms[static_cast<std::size_t>(microVm)] = {host,
                                                                      Constraint::noHost,
                                                                      static_cast<std::int32_t>(ranked.latency),
                                                                      static_cast<std::int32_t>(ranked.capacity),
                                                                      static_cast<std::int32_t>(ranked.health),
                                                                      ranked.delta};
    const auto need = Filters(m_problem, m_state, candidate).need(host);
    if (candidate.standby && candidate.workload->standbyReserve == topology::StandbyReserve::pooled) {
        m_state.pooledReserve.resize(m_problem.hosts.size());
        m_state.pooledReserve[h] += need;
        m_state.pooled[{host, candidate.primaryRegion}] += candidate.workload->standbyNeed;
    }
    m_state.free[h] -= need;
    m_state.assignment.used[h] += need;
    const auto held = ++m_countOnHost[h];
    if (held == 1)
        candidate.onHosts.push_back(host);
    candidate.regionsInUse += candidate.perRegion[static_cast<std::size_t>(region)]++ == 0;
    const bool full =
        held >= candidate.workload->perHostMax && candidate.workload->perHostMode != topology::PerHostMode::off;
    m_forest->update(host, m_state.free[h], full ? std::optional(lane) : std::nullopt);
    if (candidate.ignorePerHost)
        maskFull(candidate, lane); // the second try of `soft` had lifted all masks
    m_lastRefusal.reset();
}

void PlacementRun::refuse(Candidate& candidate, const RegionTerms& terms, std::int64_t microVm) {
    const bool ownFilters = candidate.pinRegion >= 0 || candidate.pinHost >= 0 || candidate.standby;
    const bool needsNewRegion = candidate.needsNewRegion();
    auto& placement = m_state.assignment.microVms[static_cast<std::size_t>(microVm)];
    if (m_lastRefusal && !ownFilters && m_lastRefusal->needsNewRegion == needsNewRegion) {
        placement.constraint = m_lastRefusal->constraint;
        return;
    }
    m_sinceStopPoll = placementsPerPoll; // this looks at every host: that is worth a poll of its own
    findSkewFloor(candidate);
    const Filters filters(m_problem, m_state, candidate);
    placement.constraint = bindingConstraint(m_problem, filters,
                                             [&](std::int32_t host) { return assess(candidate, terms, host).score(); });
    if (!ownFilters)
        m_lastRefusal = {placement.constraint, needsNewRegion};
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
    std::ranges::stable_sort(ranking.hosts,
                             [](const RankedHost& a, const RankedHost& b) { return a.score() > b.score(); });
    return ranking;
}

void PlacementRun::maskFull(const Candidate& candidate, std::size_t lane) {
    if (candidate.workload->perHostMode == topology::PerHostMode::off)
        return;
    for (const auto host : candidate.onHosts)
        if (m_countOnHost[static_cast<std::size_t>(host)] >= candidate.workload->perHostMax)
            m_forest->mask(host, lane);
}

void PlacementRun::unmaskAll(const Candidate& candidate, std::size_t lane) {
    for (const auto host : candidate.onHosts)
        m_forest->unmask(host, lane, m_state.free[static_cast<std::size_t>(host)]);
}

Assignment PlacementRun::takeAssignment() {
    auto& assignment = m_state.assignment;
    assignment.servedBegin.reserve(m_servedBy.size() + 1);
    assignment.served.reserve(m_served.size());
    for (std::size_t microVm = 0; microVm < m_servedBy.size(); ++microVm) {
        const auto served = servedBy(static_cast<std::int64_t>(microVm));
        assignment.servedBegin.push_back(static_cast<std::int64_t>(assignment.served.size()));
        assignment.served.insert(assignment.served.end(), served.begin(), served.end());
    }
    assignment.servedBegin.push_back(static_cast<std::int64_t>(assignment.served.size()));
    return std::move(assignment);
}

} // namespace flightplan::placement
