#include "model/placement/reaction.h"

#include "model/placement/replica_placer.h"
#include "model/placement/score.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

namespace flightplan::placement {
namespace {

std::size_t at(std::int64_t index) {
    return static_cast<std::size_t>(index);
}

/// A microVM of a workload.
struct Victim {
    std::int64_t microVm = 0;
    std::int32_t turn = 0; ///< position of its workload in the order of placement
    std::int32_t workload = 0;
    std::int32_t number = 0; ///< from 0, of its kind
    bool standby = false;

    auto order() const { return std::tuple(standby, turn, number); }
};

} // namespace

class Reaction::Private {
public:
    Private(const Problem& problem, const Assignment& assignment);

    void addMisplaced(std::int32_t host);
    void lose(const Loss& loss);
    ReactionCounts replaceVictims();
    std::int32_t keepUnplaced();
    std::optional<ServedDemand> dealAgain(std::int32_t workload);
    void undo();

    const Problem& m_problem;
    PlacementState m_state;
    ServedTable m_served;
    ReplicaPlacer m_placer;

    /// What was done to one microVM: where it was before, and what its host reserves more (or less).
    struct Step {
        std::int64_t microVm = 0;
        Placement before;
        std::int32_t host = -1;
        Resources used;
    };
    std::vector<Step> m_steps;

private:
    void loseHost(std::int32_t host);
    void addVictim(std::int64_t microVm);
    Victim victimOf(std::int64_t microVm) const;
    bool mayStay(const Victim& victim, std::int32_t host) const;
    std::vector<std::int64_t> on(std::int32_t host) const;

    void release(std::int64_t microVm);
    void record(Step step);
    void place(const Victim& victim);
    bool promote(const Victim& victim);
    std::size_t replaceWorkload(std::span<const Victim> victims);
    void serve(std::int64_t microVm, ServedDemand& demand);
    void setServed(std::int64_t microVm, std::size_t begin);

    const WorkloadSpec& spec(const Victim& victim) const { return m_problem.workloads[at(victim.workload)]; }
    Placement& placement(std::int64_t microVm) { return m_state.assignment.microVms[at(microVm)]; }
    Resources reserveOf(const Victim& victim) const {
        return victim.standby ? spec(victim).standbyNeed : spec(victim).need;
    }
    bool isPooled(const Victim& victim) const {
        return victim.standby && spec(victim).standbyReserve == topology::StandbyReserve::pooled;
    }
    void fillPools();
    Resources changePool(std::int32_t host, std::int32_t region, const Resources& more);
    Resources leavePool(const Victim& victim, std::int32_t host);
    void reserve(std::int32_t host, const Resources& more);
    void renewTouched();

    std::vector<std::int32_t> m_workloadOf; // per microVM
    std::vector<std::int32_t> m_turn;       // per workload: its position in the order of placement
    std::vector<std::int32_t> m_firstOn;    // hosts as they were at first: m_onHost[m_firstOn[h] … m_firstOn[h + 1])
    std::vector<std::int64_t> m_onHost;
    std::vector<Victim> m_victims;
    std::vector<std::int32_t> m_touched; // hosts whose keys are old
    std::vector<std::int32_t> m_lost;    // hosts
    std::vector<std::int32_t> m_lostRegions, m_otherProfiles;
    std::vector<std::pair<std::int64_t, ServedTable::Range>> m_servedBefore;
    std::size_t m_rowsAtFirst = 0;
    std::size_t m_stepsBefore = 0; // steps of earlier losses
    /// Pools of standbys are rare: they are kept whole, and copied back by `undo`.
    struct Pools {
        std::vector<Resources> reserve;
        std::map<std::pair<std::int32_t, std::int32_t>, Resources> pooled;
        std::map<std::int64_t, std::int32_t> region; // standby → region of the primary that it was placed for
    };
    Pools m_poolsAtFirst;
    std::map<std::int64_t, std::int32_t> m_poolRegion;
    bool m_poolsChanged = false;
    ReactionCounts m_counts;
};

Reaction::Private::Private(const Problem& problem, const Assignment& assignment)
    : m_problem(problem)
    , m_state(problem, assignment)
    , m_served(ServedTable::read(assignment))
    , m_placer(problem, m_state, ReplicaPlacer::Caps::regionsUp)
    , m_turn(problem.workloads.size())
    , m_firstOn(problem.hosts.size() + 1)
    , m_rowsAtFirst(m_served.size()) {
    m_state.lostHosts.resize(problem.hosts.size());
    m_state.lostRegions.resize(at(problem.regionCount));
    m_workloadOf.resize(assignment.microVms.size());
    for (std::size_t w = 0; w < problem.workloads.size(); ++w)
        std::fill(m_workloadOf.begin() + problem.firstMicroVm[w], m_workloadOf.begin() + problem.firstMicroVm[w + 1],
                  static_cast<std::int32_t>(w));
    for (std::size_t turn = 0; turn < problem.order.size(); ++turn)
        m_turn[at(problem.order[turn])] = static_cast<std::int32_t>(turn);
    for (const auto& placed : assignment.microVms)
        if (placed.placed())
            ++m_firstOn[at(placed.host) + 1];
    std::partial_sum(m_firstOn.begin(), m_firstOn.end(), m_firstOn.begin());
    m_onHost.resize(at(m_firstOn.back()));
    auto next = m_firstOn;
    for (std::size_t microVm = 0; microVm < assignment.microVms.size(); ++microVm)
        if (const auto host = assignment.microVms[microVm].host; host >= 0)
            m_onHost[at(next[at(host)]++)] = static_cast<std::int64_t>(microVm);
    fillPools();
}

/// The pools of the standbys that are placed, and what hosts reserve for them.
void Reaction::Private::fillPools() {
    for (std::size_t microVm = 0; microVm < m_state.assignment.microVms.size(); ++microVm) {
        const auto host = m_state.assignment.microVms[microVm].host;
        if (host < 0)
            continue;
        const auto victim = victimOf(static_cast<std::int64_t>(microVm));
        if (!isPooled(victim))
            continue;
        const auto primary = m_problem.firstMicroVm[at(victim.workload)] + victim.number;
        const auto primaryHost = placement(primary).host;
        const auto region = primaryHost < 0 ? -1 : m_problem.hosts.region[at(primaryHost)];
        m_state.pooledReserve.resize(m_problem.hosts.size());
        m_state.pooledReserve[at(host)] += changePool(host, region, spec(victim).standbyNeed);
        m_poolRegion[victim.microVm] = region;
    }
    m_poolsAtFirst = {m_state.pooledReserve, m_state.pooled, m_poolRegion};
    m_poolsChanged = false;
}

Victim Reaction::Private::victimOf(std::int64_t microVm) const {
    const auto& first = m_problem.firstMicroVm;
    const auto workload = m_workloadOf[at(microVm)];
    const auto replicas = m_problem.workloads[at(workload)].replicas;
    const auto number = static_cast<std::int32_t>(microVm - first[at(workload)]);
    const bool standby = number >= replicas;
    return {microVm, m_turn[at(workload)], workload, standby ? number - replicas : number, standby};
}

/// MicroVMs that a host holds now.
std::vector<std::int64_t> Reaction::Private::on(std::int32_t host) const {
    std::vector<std::int64_t> found;
    const auto isHere = [&](std::int64_t microVm) { return m_state.assignment.microVms[at(microVm)].host == host; };
    for (auto i = m_firstOn[at(host)]; i < m_firstOn[at(host) + 1]; ++i)
        if (isHere(m_onHost[at(i)]))
            found.push_back(m_onHost[at(i)]);
    for (const auto& step : std::span(m_steps).first(m_stepsBefore))
        if (step.host == host && isHere(step.microVm))
            found.push_back(step.microVm);
    std::ranges::sort(found);
    found.erase(std::ranges::unique(found).begin(), found.end());
    return found;
}

bool Reaction::Private::mayStay(const Victim& victim, std::int32_t host) const {
    const auto h = at(host);
    const auto& hosts = m_problem.hosts;
    return hosts.up[h] && !m_state.isLost(host) && hosts.health[h] >= healthGate &&
           hosts.hostClass[h] == spec(victim).hostClass && spec(victim).allowed[at(hosts.region[h])];
}

void Reaction::Private::addVictim(std::int64_t microVm) {
    m_victims.push_back(victimOf(microVm));
    release(microVm);
}

/// The microVMs of a host that may not stay; if it still holds more than it has, its last ones too.
void Reaction::Private::addMisplaced(std::int32_t host) {
    std::vector<Victim> staying;
    for (const auto microVm : on(host)) {
        const auto victim = victimOf(microVm);
        if (mayStay(victim, host))
            staying.push_back(victim);
        else
            addVictim(microVm);
    }
    std::ranges::sort(staying, {}, &Victim::order);
    const auto& free = m_state.free[at(host)];
    while (!staying.empty() && !Resources{}.fitsIn(free)) {
        addVictim(staying.back().microVm);
        staying.pop_back();
    }
}

void Reaction::Private::loseHost(std::int32_t host) {
    if (m_state.isLost(host))
        return;
    for (const auto microVm : on(host))
        addVictim(microVm);
    m_state.lostHosts[at(host)] = 1;
    m_lost.push_back(host);
    m_touched.push_back(host);
}

void Reaction::Private::lose(const Loss& loss) {
    for (const auto& change : loss.profiles) {
        m_placer.useProfile(change.profile, change.instead.get());
        m_otherProfiles.push_back(change.profile);
    }
    for (const auto region : loss.regions) {
        if (m_state.lostRegions[at(region)])
            continue;
        m_state.lostRegions[at(region)] = 1;
        m_lostRegions.push_back(region);
        for (auto i = m_problem.regionBegin[at(region)]; i < m_problem.regionBegin[at(region) + 1]; ++i)
            loseHost(m_problem.regionHosts[at(i)]);
    }
    for (const auto host : loss.hosts)
        loseHost(host);
}

/// What a host reserves more when a pool of it grows by `more` (which may be negative): its largest pool counts.
Resources Reaction::Private::changePool(std::int32_t host, std::int32_t region, const Resources& more) {
    Resources before;
    Resources after;
    m_poolsChanged = true;
    m_state.pooled[{host, region}] += more;
    for (auto pool = m_state.pooled.lower_bound({host, -1}); pool != m_state.pooled.end() && pool->first.first == host;
         ++pool) {
        const auto now = pool->second;
        const auto was = pool->first.second == region ? now - more : now;
        for (std::size_t r = 0; r < topology::resourceCount; ++r) {
            before.amounts[r] = std::max(before.amounts[r], was.amounts[r]);
            after.amounts[r] = std::max(after.amounts[r], now.amounts[r]);
        }
    }
    return after - before;
}

/// What a host reserves less when a standby leaves it, as a negative amount.
Resources Reaction::Private::leavePool(const Victim& victim, std::int32_t host) {
    const auto change = changePool(host, m_poolRegion.at(victim.microVm), Resources{} - spec(victim).standbyNeed);
    m_state.pooledReserve[at(host)] += change;
    m_poolRegion.erase(victim.microVm);
    return change;
}

void Reaction::Private::reserve(std::int32_t host, const Resources& more) {
    m_state.free[at(host)] -= more;
    m_state.assignment.used[at(host)] += more;
}

void Reaction::Private::record(Step step) {
    m_touched.push_back(step.host);
    m_steps.push_back(step);
}

/// Takes a microVM off its host.
void Reaction::Private::release(std::int64_t microVm) {
    auto& placed = placement(microVm);
    const auto victim = victimOf(microVm);
    const auto used = isPooled(victim) ? leavePool(victim, placed.host) : Resources{} - reserveOf(victim);
    record({microVm, placed, placed.host, used});
    reserve(placed.host, used);
    placed = {};
}

/// The standby of a victim takes over, if it stands and its host has the room.
bool Reaction::Private::promote(const Victim& victim) {
    const auto& workload = spec(victim);
    if (victim.number >= workload.standbys)
        return false;
    const auto standby = m_problem.firstMicroVm[at(victim.workload)] + workload.replicas + victim.number;
    const auto placed = placement(standby);
    if (!placed.placed())
        return false;
    addVictim(standby); // it needs another one behind it, whether it takes over or has no room
    if (!workload.need.fitsIn(m_state.free[at(placed.host)]))
        return false;
    record({victim.microVm, placement(victim.microVm), placed.host, workload.need});
    reserve(placed.host, workload.need);
    placement(victim.microVm) = placed;
    ++m_counts.promoted;
    return true;
}

void Reaction::Private::setServed(std::int64_t microVm, std::size_t begin) {
    m_servedBefore.emplace_back(microVm, m_served.range(microVm));
    m_served.assign(microVm, begin);
}

void Reaction::Private::serve(std::int64_t microVm, ServedDemand& demand) {
    const auto begin = m_served.size();
    if (const auto host = placement(microVm).host; host >= 0)
        demand.take(m_problem.hosts.region[at(host)], m_served.rows());
    setServed(microVm, begin);
}

void Reaction::Private::place(const Victim& victim) {
    const auto before = placement(victim.microVm);
    const auto used = m_placer.place(victim.microVm);
    const auto host = placement(victim.microVm).host;
    m_steps.push_back({victim.microVm, before, host, used});
    ++(host >= 0 ? m_counts.moved : m_counts.unplaced);
    if (host >= 0 && isPooled(victim)) {
        const auto primary = placement(m_problem.firstMicroVm[at(victim.workload)] + victim.number).host;
        m_poolRegion[victim.microVm] = m_problem.hosts.region[at(primary)];
        m_poolsChanged = true;
    }
}

void Reaction::Private::renewTouched() {
    std::ranges::sort(m_touched);
    m_touched.erase(std::ranges::unique(m_touched).begin(), m_touched.end());
    for (const auto host : m_touched)
        m_placer.renew(host);
    m_touched.clear();
}

/// All victims of one kind of one workload; their number.
std::size_t Reaction::Private::replaceWorkload(std::span<const Victim> victims) {
    const bool standby = victims.front().standby;
    const auto firstPrimary = m_problem.firstMicroVm[at(victims.front().workload)];
    std::vector<Victim> open;
    for (const auto& victim : victims)
        if (!standby && promote(victim))
            ++m_counts.moved;
        else
            open.push_back(victim);
    auto demand = standby ? std::nullopt : dealAgain(victims.front().workload);
    renewTouched();
    m_placer.begin(victims.front().workload, standby);
    for (std::size_t i = 0; i < open.size(); ++i) {
        const auto& victim = open[i];
        m_placer.aim(victim.number, static_cast<std::int32_t>(open.size() - 1 - i));
        m_placer.findTerms(demand ? &*demand : nullptr, m_served.of(firstPrimary + victim.number));
        place(victim);
        if (demand)
            serve(victim.microVm, *demand);
    }
    m_placer.end();
    return victims.size();
}

ReactionCounts Reaction::Private::replaceVictims() {
    m_counts = {};
    // Primaries first: promotions and their failures add standbys to the victims.
    for (const bool standbys : {false, true}) {
        std::vector<Victim> now;
        std::ranges::copy_if(m_victims, std::back_inserter(now),
                             [&](const Victim& victim) { return victim.standby == standbys; });
        std::ranges::sort(now, {}, &Victim::order);
        for (std::size_t begin = 0; begin < now.size();) {
            auto end = begin;
            while (end < now.size() && now[end].workload == now[begin].workload)
                ++end;
            begin += replaceWorkload(std::span(now).subspan(begin, end - begin));
        }
    }
    m_counts.victims = static_cast<std::int32_t>(m_victims.size());
    m_victims.clear();
    m_stepsBefore = m_steps.size();
    return m_counts;
}

std::int32_t Reaction::Private::keepUnplaced() {
    std::map<std::int64_t, Placement> atFirst;
    for (const auto& step : m_steps)
        atFirst.try_emplace(step.microVm, step.before);
    std::set<std::int32_t> workloads;
    std::int32_t kept = 0;
    for (const auto& [microVm, before] : atFirst) {
        if (placement(microVm).placed() || !before.placed())
            continue;
        const auto victim = victimOf(microVm);
        // A standby whose primary it became, or that shares a pool, stands for nothing any more.
        if (isPooled(victim))
            continue;
        record({microVm, placement(microVm), before.host, reserveOf(victim)});
        reserve(before.host, reserveOf(victim));
        placement(microVm) = before;
        workloads.insert(victim.workload);
        ++kept;
    }
    for (const auto workload : workloads)
        dealAgain(workload);
    renewTouched();
    m_stepsBefore = m_steps.size();
    return kept;
}

/// The users of a workload, among what stands, in the order of numbers.
std::optional<ServedDemand> Reaction::Private::dealAgain(std::int32_t index) {
    const auto& workload = m_problem.workloads[at(index)];
    auto demand = m_placer.demandOf(workload);
    for (std::int32_t number = 0; demand && number < workload.replicas; ++number)
        if (const auto microVm = m_problem.firstMicroVm[at(index)] + number; placement(microVm).placed())
            serve(microVm, *demand);
    return demand;
}

void Reaction::Private::undo() {
    for (auto step = m_steps.rbegin(); step != m_steps.rend(); ++step) {
        placement(step->microVm) = step->before;
        if (step->host < 0)
            continue;
        reserve(step->host, Resources{} - step->used);
        m_touched.push_back(step->host);
    }
    for (const auto host : m_lost) {
        m_state.lostHosts[at(host)] = 0;
        m_touched.push_back(host);
    }
    for (const auto region : m_lostRegions)
        m_state.lostRegions[at(region)] = 0;
    for (const auto profile : m_otherProfiles)
        m_placer.useProfile(profile, nullptr);
    for (auto served = m_servedBefore.rbegin(); served != m_servedBefore.rend(); ++served)
        m_served.setRange(served->first, served->second);
    m_served.shrink(m_rowsAtFirst);
    if (std::exchange(m_poolsChanged, false)) {
        m_state.pooledReserve = m_poolsAtFirst.reserve;
        m_state.pooled = m_poolsAtFirst.pooled;
        m_poolRegion = m_poolsAtFirst.region;
    }
    renewTouched();
    m_steps.clear();
    m_stepsBefore = 0;
    m_lost.clear();
    m_lostRegions.clear();
    m_otherProfiles.clear();
    m_servedBefore.clear();
}

Reaction::Reaction(const Problem& problem, const Assignment& assignment)
    : m(std::make_unique<Private>(problem, assignment)) {}

Reaction::~Reaction() = default;

ReactionCounts Reaction::repair() {
    for (std::int32_t host = 0; host < static_cast<std::int32_t>(m->m_problem.hosts.size()); ++host)
        m->addMisplaced(host);
    return m->replaceVictims();
}

std::int32_t Reaction::keepUnplaced() {
    return m->keepUnplaced();
}

void Reaction::dealAgain(std::int32_t workload) {
    m->dealAgain(workload);
}

ReactionCounts Reaction::lose(const Loss& loss) {
    m->lose(loss);
    return m->replaceVictims();
}

void Reaction::undo() {
    m->undo();
}

std::span<const Placement> Reaction::placements() const {
    return m->m_state.assignment.microVms;
}

std::vector<std::int64_t> Reaction::changed() const {
    std::vector<std::int64_t> microVms;
    std::map<std::int64_t, std::int32_t> hostsAtFirst;
    for (const auto& step : m->m_steps)
        hostsAtFirst.try_emplace(step.microVm, step.before.host);
    for (const auto& [microVm, host] : hostsAtFirst)
        if (placements()[static_cast<std::size_t>(microVm)].host != host)
            microVms.push_back(microVm);
    return microVms;
}

Assignment Reaction::assignment() const {
    Assignment result;
    result.microVms = m->m_state.assignment.microVms;
    result.used = m->m_state.assignment.used;
    m->m_served.write(result);
    return result;
}

} // namespace flightplan::placement
