#include "model/placement/replica_placer.h"

#include "model/placement/price.h"
#include "model/placement/score.h"

#include <algorithm>
#include <array>
#include <utility>

namespace flightplan::placement {

ReplicaPlacer::ReplicaPlacer(const Problem& problem, PlacementState& state, Caps caps, HostChoice* choice)
    : m_problem(problem)
    , m_state(state)
    , m_caps(caps)
    , m_choice(choice)
    , m_latencies(problem.profiles.size())
    , m_countOnHost(problem.hosts.size()) {
    m_anyRegionDown = std::ranges::find(problem.regionUp, std::uint8_t(0)) != problem.regionUp.end();
    for (const auto& profile : problem.profiles)
        m_profiles.push_back(profile.get());
    if (m_choice) {
        m_primaryLane.assign(problem.workloads.size(), 0);
        m_standbyLane = m_primaryLane;
        return;
    }
    for (const auto& workload : problem.workloads) {
        m_primaryLane.push_back(laneOf(workload, workload.need));
        m_standbyLane.push_back(workload.standbys > 0 ? laneOf(workload, workload.standbyNeed) : 0);
    }
    m_forest.emplace(problem, m_lanes, m_state.free);
}

std::size_t ReplicaPlacer::laneOf(const WorkloadSpec& workload, const Resources& need) {
    const Lane lane{need, workload.weights.beta, workload.weights.gamma, workload.hostClass};
    // Neighbours in id order are often alike, so the search runs from the back.
    const auto found = std::find(m_lanes.rbegin(), m_lanes.rend(), lane);
    if (found != m_lanes.rend())
        return static_cast<std::size_t>(m_lanes.rend() - found) - 1;
    m_lanes.push_back(lane);
    return m_lanes.size() - 1;
}

std::span<const std::int32_t> ReplicaPlacer::latencies(const WorkloadSpec& workload) {
    auto& tables = m_latencies[static_cast<std::size_t>(workload.profile)];
    const bool priced = !m_problem.prices.empty(); // then L₀ has no say
    const auto reference = priced ? 0 : workload.latencyReference;
    auto found = std::ranges::find(tables, reference, &LatencyTable::reference);
    if (found == tables.end()) {
        const auto& profile = *m_profiles[static_cast<std::size_t>(workload.profile)];
        tables.push_back({reference, priced ? linearLatencyTable(profile) : latencyTable(profile, reference)});
        found = std::prev(tables.end());
    }
    return found->terms;
}

void ReplicaPlacer::useProfile(std::int32_t index, const ClientProfile* profile) {
    const auto i = static_cast<std::size_t>(index);
    m_profiles[i] = profile ? profile : m_problem.profiles[i].get();
    m_latencies[i].clear();
}

std::optional<ServedDemand> ReplicaPlacer::demandOf(const WorkloadSpec& workload) {
    if (workload.profile < 0)
        return std::nullopt;
    return ServedDemand(*m_profiles[static_cast<std::size_t>(workload.profile)], latencies(workload),
                        m_problem.regionCount, workload.replicas, m_problem.latencyTerm);
}

void ReplicaPlacer::renew(std::int32_t host) {
    const auto& free = m_state.free[static_cast<std::size_t>(host)];
    if (m_choice)
        m_choice->renew(host, free);
    else if (m_state.isLost(host))
        m_forest->hide(host, free);
    else
        m_forest->update(host, free);
}

bool ReplicaPlacer::wasQuick() {
    return std::exchange(m_wasQuick, true);
}

/// The cap of a region: typed, or the default of the definitions over the regions that count.
std::int32_t ReplicaPlacer::regionCap(const WorkloadSpec& workload) const {
    auto cap = workload.perRegionMax;
    if (m_caps == Caps::regionsUp && workload.defaultPerRegion && (m_anyRegionDown || m_state.anyRegionLost())) {
        std::int32_t up = 0;
        for (std::size_t region = 0; region < workload.allowed.size(); ++region)
            up += workload.allowed[region] && m_problem.regionUp[region] && !m_state.isRegionLost(region);
        cap = defaultRegionCap(workload.replicas, up);
    }
    return cap == 0 ? std::numeric_limits<std::int32_t>::max() : cap;
}

void ReplicaPlacer::begin(std::int32_t index, bool standby) {
    const auto w = static_cast<std::size_t>(index);
    const auto& workload = m_problem.workloads[w];
    m_candidate.workload = &workload;
    m_candidate.standby = standby;
    m_candidate.regionCap = regionCap(workload);
    m_lane = standby ? m_standbyLane[w] : m_primaryLane[w];
    countPlaced(index);
    m_candidate.affinityMet = affinityMet(workload);
    m_candidate.ignorePerHost = false;
    m_masksAreLifted = true;
    m_lastRefusal.reset();
}

void ReplicaPlacer::end() {
    unmaskAll();
    for (const auto host : m_candidate.onHosts)
        m_countOnHost[static_cast<std::size_t>(host)] = 0;
}

void ReplicaPlacer::countPlaced(std::int32_t index) {
    const auto w = static_cast<std::size_t>(index);
    m_candidate.perRegion.assign(static_cast<std::size_t>(m_problem.regionCount), 0);
    m_candidate.countOnHost = m_countOnHost;
    m_candidate.onHosts.clear();
    m_candidate.regionsInUse = 0;
    for (auto microVm = m_problem.firstMicroVm[w]; microVm < m_problem.firstMicroVm[w + 1]; ++microVm) {
        const auto host = m_state.assignment.microVms[static_cast<std::size_t>(microVm)].host;
        if (host < 0)
            continue;
        if (m_countOnHost[static_cast<std::size_t>(host)]++ == 0)
            m_candidate.onHosts.push_back(host);
        const auto region = static_cast<std::size_t>(m_problem.hosts.region[static_cast<std::size_t>(host)]);
        m_candidate.regionsInUse += m_candidate.perRegion[region]++ == 0;
    }
}

std::vector<std::uint8_t> ReplicaPlacer::affinityMet(const WorkloadSpec& workload) const {
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

void ReplicaPlacer::aim(std::int32_t number, std::int32_t remaining) {
    const auto w = static_cast<std::size_t>(m_candidate.workload - m_problem.workloads.data());
    const auto& workload = *m_candidate.workload;
    m_candidate.number = number;
    m_candidate.remaining = remaining;
    m_candidate.ignorePerHost = false;
    // Hosts that are full hide when they come up; only where the best of every region counts, all do at once.
    if (std::exchange(m_masksAreLifted, false) && (workload.maxSkew > 0 || m_watch))
        maskFull();
    m_candidate.pinRegion = m_candidate.pinHost = -1;
    m_candidate.primaryRegion = m_candidate.avoidRegion = m_candidate.avoidEntry = -1;
    if (m_candidate.standby) {
        const auto host =
            m_state.assignment.microVms[static_cast<std::size_t>(m_problem.firstMicroVm[w] + number)].host;
        if (host < 0)
            return;
        m_candidate.primaryRegion = m_problem.hosts.region[static_cast<std::size_t>(host)];
        if (workload.allowedCount == 1)
            m_candidate.avoidEntry = m_problem.hosts.entry[static_cast<std::size_t>(host)];
        else
            m_candidate.avoidRegion = m_candidate.primaryRegion;
        return;
    }
    const auto pin = std::ranges::lower_bound(workload.pins, number, {}, &PinSpec::replica);
    if (pin != workload.pins.end() && pin->replica == number) {
        m_candidate.pinRegion = pin->region;
        m_candidate.pinHost = pin->host;
    }
}

void ReplicaPlacer::findTerms(const ServedDemand* demand, std::span<const ServedShare> ofPrimary) {
    const auto& workload = *m_candidate.workload;
    m_terms.assign(static_cast<std::size_t>(m_problem.regionCount), 0);
    const bool priced = !m_problem.prices.empty();
    m_plainTerms = m_terms;
    if (m_choice || (workload.profile < 0 && !priced) || (workload.weights.alpha == 0 && !m_watch))
        return;
    for (std::int32_t region = 0; region < m_problem.regionCount; ++region) {
        auto term = demand                  ? demand->term(region)
                    : workload.profile >= 0 ? standbyTerm(ofPrimary, latencies(workload), m_problem.regionCount, region)
                                            : 0;
        if (priced)
            term -= priceTerm(m_problem.prices[static_cast<std::size_t>(region)],
                              m_candidate.standby ? workload.standbyNeed : workload.need);
        m_plainTerms[static_cast<std::size_t>(region)] = term;
        m_terms[static_cast<std::size_t>(region)] = weighted(workload.weights.alpha, term);
    }
}

Resources ReplicaPlacer::place(std::int64_t microVm) {
    if (m_candidate.standby && m_candidate.primaryRegion < 0) {
        const auto w = static_cast<std::size_t>(m_candidate.workload - m_problem.workloads.data());
        const auto primary = static_cast<std::size_t>(m_problem.firstMicroVm[w] + m_candidate.number);
        auto& placement = m_state.assignment.microVms[static_cast<std::size_t>(microVm)];
        placement = {};
        placement.constraint = m_state.assignment.microVms[primary].constraint;
        return {};
    }
    const auto choice = choose();
    if (choice.host >= 0) {
        if (m_watch)
            m_watch(microVm, choice.host, needsScan() ? offersByScan() : offersByForest());
        return settle(choice.host, microVm);
    }
    refuse(microVm);
    return {};
}

ReplicaPlacer::Choice ReplicaPlacer::choose() {
    const auto attempt = [&] { return m_choice ? chooseByPolicy() : needsScan() ? chooseByScan() : chooseByForest(); };
    auto choice = attempt();
    if (choice.host < 0 && m_candidate.workload->perHostMode == topology::PerHostMode::soft) {
        unmaskAll();
        m_masksAreLifted = true;
        m_candidate.ignorePerHost = true;
        choice = attempt();
    }
    return choice;
}

bool ReplicaPlacer::needsScan() const {
    return m_candidate.pinHost >= 0 || m_candidate.avoidEntry >= 0 ||
           (m_candidate.standby && m_candidate.workload->standbyReserve == topology::StandbyReserve::pooled);
}

/// A host that is full makes its region look better than it is, but only until it wins.
ReplicaPlacer::Choice ReplicaPlacer::chooseByForest() {
    for (;;) {
        const auto choice = bestOfForest();
        if (choice.host < 0 || !isFull(choice.host))
            return choice;
        mask(choice.host);
    }
}

ReplicaPlacer::Choice ReplicaPlacer::bestOfForest() {
    const auto& workload = *m_candidate.workload;
    const Filters filters(m_problem, m_state, m_candidate);
    const auto keys = m_forest->best(m_lane);
    const auto feasible = [&](std::int32_t region) {
        return keys[static_cast<std::size_t>(region)] != LaneForest::none &&
               workload.allowed[static_cast<std::size_t>(region)] &&
               (m_candidate.pinRegion < 0 || m_candidate.pinRegion == region) &&
               filters.regionPasses(region, Constraint::perRegion);
    };
    if (workload.maxSkew > 0) {
        m_candidate.skewFloor = std::numeric_limits<std::int32_t>::max();
        for (std::int32_t region = 0; region < m_problem.regionCount; ++region)
            if (feasible(region))
                m_candidate.skewFloor =
                    std::min(m_candidate.skewFloor, m_candidate.perRegion[static_cast<std::size_t>(region)]);
    }
    std::int32_t best = -1;
    std::int64_t bestScore = 0;
    const auto consider = [&](std::int32_t region) {
        const auto r = static_cast<std::size_t>(region);
        const auto score = m_terms[r] + keys[r] - workload.weights.delta * m_candidate.perRegion[r];
        // Which host is behind a region's best key costs a descent, so it is asked for the winner and on ties alone.
        if (best < 0 || score > bestScore ||
            (score == bestScore && m_forest->bestHost(region, m_lane) < m_forest->bestHost(best, m_lane))) {
            best = region;
            bestScore = score;
        }
    };
    const bool plain = m_candidate.pinRegion < 0 && !m_candidate.standby && workload.maxSkew == 0 &&
                       workload.minRegions == 0 && workload.affinity.empty();
    if (plain) {
        // The same filters without those that cannot fail: most of the time of most plans goes by here.
        for (std::size_t r = 0; r < keys.size(); ++r)
            if (keys[r] != LaneForest::none && workload.allowed[r] && m_candidate.perRegion[r] < m_candidate.regionCap)
                consider(static_cast<std::int32_t>(r));
    } else {
        for (std::int32_t region = 0; region < m_problem.regionCount; ++region)
            if (feasible(region) && filters.regionPasses(region, Constraint::maxSkew) &&
                filters.regionPasses(region, Constraint::minRegions) &&
                filters.regionPasses(region, Constraint::affinity))
                consider(region);
    }
    return best < 0 ? Choice{} : Choice{m_forest->bestHost(best, m_lane), bestScore};
}

void ReplicaPlacer::findSkewFloor() {
    m_candidate.skewFloor = std::numeric_limits<std::int32_t>::max();
    if (m_candidate.workload->maxSkew == 0)
        return;
    const Filters filters(m_problem, m_state, m_candidate);
    for (std::int32_t host = 0; host < static_cast<std::int32_t>(m_problem.hosts.size()); ++host) {
        const auto count =
            m_candidate.perRegion[static_cast<std::size_t>(m_problem.hosts.region[static_cast<std::size_t>(host)])];
        if (count < m_candidate.skewFloor && filters.feasible(host))
            m_candidate.skewFloor = count;
    }
}

ReplicaPlacer::Choice ReplicaPlacer::chooseByScan() {
    findSkewFloor();
    const Filters filters(m_problem, m_state, m_candidate);
    Choice best;
    for (std::int32_t host = 0; host < static_cast<std::int32_t>(m_problem.hosts.size()); ++host) {
        if (!filters.isCandidate(host) || filters.firstFailed(host))
            continue;
        const auto score = assess(host).score();
        if (best.host < 0 || score > best.score)
            best = {host, score};
    }
    return best;
}

ReplicaPlacer::Choice ReplicaPlacer::chooseByPolicy() {
    m_wasQuick = false; // where filters refuse most hosts, a policy looks at all of them
    findSkewFloor();
    return {m_choice->choose(Filters(m_problem, m_state, m_candidate), m_candidate), 0};
}

std::vector<RegionOffer> ReplicaPlacer::offersByForest() const {
    constexpr std::array regionFilters = {Constraint::region, Constraint::perRegion, Constraint::maxSkew,
                                          Constraint::minRegions, Constraint::affinity};
    const Filters filters(m_problem, m_state, m_candidate);
    const auto keys = m_forest->best(m_lane);
    std::vector<RegionOffer> offers;
    for (std::int32_t region = 0; region < m_problem.regionCount; ++region) {
        const auto r = static_cast<std::size_t>(region);
        if (keys[r] != LaneForest::none && (m_candidate.pinRegion < 0 || m_candidate.pinRegion == region) &&
            std::ranges::all_of(regionFilters, [&](auto filter) { return filters.regionPasses(region, filter); }))
            offers.push_back({m_forest->bestHost(region, m_lane), m_plainTerms[r],
                              keys[r] - m_candidate.workload->weights.delta * m_candidate.perRegion[r]});
    }
    return offers;
}

std::vector<RegionOffer> ReplicaPlacer::offersByScan() const {
    const Filters filters(m_problem, m_state, m_candidate);
    std::vector<std::optional<RegionOffer>> best(static_cast<std::size_t>(m_problem.regionCount));
    for (std::int32_t host = 0; host < static_cast<std::int32_t>(m_problem.hosts.size()); ++host) {
        if (!filters.isCandidate(host) || filters.firstFailed(host))
            continue;
        const auto region = static_cast<std::size_t>(m_problem.hosts.region[static_cast<std::size_t>(host)]);
        const auto ranked = assess(host);
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

RankedHost ReplicaPlacer::assess(std::int32_t host) const {
    if (m_choice)
        return {host, 0, 0, 0, 0, std::nullopt};
    const auto h = static_cast<std::size_t>(host);
    const auto region = static_cast<std::size_t>(m_problem.hosts.region[h]);
    const auto& weights = m_candidate.workload->weights;
    return {host,
            m_terms[region],
            weighted(weights.beta, m_forest->capacity(host)),
            weighted(weights.gamma, m_problem.hosts.health[h]),
            -weights.delta * m_candidate.perRegion[region],
            std::nullopt};
}

Resources ReplicaPlacer::settle(std::int32_t host, std::int64_t microVm) {
    const auto h = static_cast<std::size_t>(host);
    const auto region = m_problem.hosts.region[h];
    const auto ranked = assess(host);
    m_state.assignment.microVms[static_cast<std::size_t>(microVm)] = {host,
                                                                      Constraint::noHost,
                                                                      static_cast<std::int32_t>(ranked.latency),
                                                                      static_cast<std::int32_t>(ranked.capacity),
                                                                      static_cast<std::int32_t>(ranked.health),
                                                                      ranked.delta};
    const auto need = Filters(m_problem, m_state, m_candidate).need(host);
    if (m_candidate.standby && m_candidate.workload->standbyReserve == topology::StandbyReserve::pooled) {
        m_state.pooledReserve.resize(m_problem.hosts.size());
        m_state.pooledReserve[h] += need;
        m_state.pooled[{host, m_candidate.primaryRegion}] += m_candidate.workload->standbyNeed;
    }
    m_state.free[h] -= need;
    m_state.assignment.used[h] += need;
    const auto held = ++m_countOnHost[h];
    if (held == 1)
        m_candidate.onHosts.push_back(host);
    m_candidate.regionsInUse += m_candidate.perRegion[static_cast<std::size_t>(region)]++ == 0;
    if (m_choice) {
        m_choice->renew(host, m_state.free[h]);
    } else {
        const bool full = isFull(host);
        if (full)
            m_masked.push_back(host);
        m_forest->update(host, m_state.free[h], full ? std::optional(m_lane) : std::nullopt);
    }
    m_lastRefusal.reset();
    return need;
}

void ReplicaPlacer::refuse(std::int64_t microVm) {
    const bool ownFilters = m_candidate.pinRegion >= 0 || m_candidate.pinHost >= 0 || m_candidate.standby;
    const bool needsNewRegion = m_candidate.needsNewRegion();
    auto& placement = m_state.assignment.microVms[static_cast<std::size_t>(microVm)];
    placement = {};
    if (m_lastRefusal && !ownFilters && m_lastRefusal->needsNewRegion == needsNewRegion) {
        placement.constraint = m_lastRefusal->constraint;
        return;
    }
    m_wasQuick = false;
    findSkewFloor();
    const Filters filters(m_problem, m_state, m_candidate);
    placement.constraint =
        bindingConstraint(m_problem, filters, [&](std::int32_t host) { return assess(host).score(); });
    if (!ownFilters)
        m_lastRefusal = {placement.constraint, needsNewRegion};
}

Ranking ReplicaPlacer::rankHosts() {
    Ranking ranking;
    findSkewFloor();
    const Filters filters(m_problem, m_state, m_candidate);
    for (std::int32_t host = 0; host < static_cast<std::int32_t>(m_problem.hosts.size()); ++host) {
        if (!filters.isCandidate(host))
            continue;
        auto ranked = assess(host);
        ranked.firstFailed = filters.firstFailed(host);
        ranking.hosts.push_back(ranked);
    }
    // Where soft spread over hosts had to give way, the second try decides: then it is the one to show.
    const bool taken = std::ranges::any_of(ranking.hosts, [](const RankedHost& host) { return !host.firstFailed; });
    if (!taken && !m_candidate.ignorePerHost && m_candidate.workload->perHostMode == topology::PerHostMode::soft) {
        m_candidate.ignorePerHost = true;
        ranking = rankHosts();
        m_candidate.ignorePerHost = false;
        return ranking;
    }
    std::ranges::stable_sort(ranking.hosts,
                             [](const RankedHost& a, const RankedHost& b) { return a.score() > b.score(); });
    return ranking;
}

bool ReplicaPlacer::isFull(std::int32_t host) const {
    const auto& workload = *m_candidate.workload;
    return !m_candidate.ignorePerHost && workload.perHostMode != topology::PerHostMode::off &&
           m_countOnHost[static_cast<std::size_t>(host)] >= workload.perHostMax;
}

void ReplicaPlacer::mask(std::int32_t host) {
    m_forest->mask(host, m_lane);
    m_masked.push_back(host);
}

void ReplicaPlacer::maskFull() {
    if (m_choice)
        return;
    for (const auto host : m_candidate.onHosts)
        if (isFull(host))
            mask(host);
}

void ReplicaPlacer::unmaskAll() {
    for (const auto host : m_masked)
        m_forest->unmask(host, m_lane, m_state.free[static_cast<std::size_t>(host)]);
    m_masked.clear();
}

} // namespace flightplan::placement
