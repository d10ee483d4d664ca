#pragma once

#include "model/placement/assignment.h"
#include "model/placement/problem.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace flightplan::placement {

/// What is placed so far, as filters and scores see it.
struct PlacementState {
    /// Nothing placed yet.
    explicit PlacementState(const Problem& problem);
    /// What an assignment leaves free. A host may come out negative if it no longer has what it holds.
    PlacementState(const Problem& problem, const Assignment& placed);

    std::vector<Resources> free; ///< per host
    Assignment assignment;
    std::vector<std::uint8_t> lostHosts;   ///< per host: lost or drained since the problem was made; empty = none
    std::vector<std::uint8_t> lostRegions; ///< the same per region, for default caps
    std::vector<Resources> pooledReserve;  ///< per host; empty until a pooled standby is placed
    std::map<std::pair<std::int32_t, std::int32_t>, Resources> pooled; ///< (host, region of the primaries) → Σ demand

    bool isLost(std::int32_t host) const {
        return !lostHosts.empty() && lostHosts[static_cast<std::size_t>(host)] != 0;
    }
    bool anyRegionLost() const { return std::ranges::find(lostRegions, std::uint8_t(1)) != lostRegions.end(); }
    bool isRegionLost(std::size_t region) const { return !lostRegions.empty() && lostRegions[region] != 0; }
};

/// One microVM at the moment when it is placed.
struct Candidate {
    const WorkloadSpec* workload = nullptr;
    std::int32_t number = 0; ///< from 0
    bool standby = false;
    std::int32_t remaining = 0; ///< primaries (standbys) of the workload that come after it
    bool ignorePerHost = false; ///< the second try of `soft`
    std::int32_t regionCap = std::numeric_limits<std::int32_t>::max(); ///< primaries of the workload in one region
    std::int32_t pinRegion = -1, pinHost = -1;
    std::int32_t primaryRegion = -1;           ///< standby: where its primary is
    std::int32_t avoidRegion = -1;             ///< standby: the region of its primary …
    std::int32_t avoidEntry = -1;              ///< … or, with one allowed region, the host entry
    std::vector<std::int32_t> perRegion;       ///< microVMs of the workload in each region
    std::vector<std::int32_t> onHosts;         ///< hosts that have microVMs of the workload
    std::span<const std::int32_t> countOnHost; ///< per host: microVMs of the workload
    std::int32_t regionsInUse = 0;
    std::vector<std::uint8_t> affinityMet; ///< per region: holds every affinity target
    std::int32_t skewFloor = 0;            ///< smallest count of an allowed, live region with a feasible host

    /// So few replicas are left that each has to open a region, or `min_regions` is missed.
    bool needsNewRegion() const { return remaining < std::max(0, workload->minRegions - regionsInUse); }
};

/// The filters of one candidate over the hosts of a problem.
class Filters {
public:
    Filters(const Problem& problem, const PlacementState& state, const Candidate& candidate)
        : m_problem(problem)
        , m_state(state)
        , m_candidate(candidate) {}

    /// Not excluded by pins. Hosts outside are no candidates; no filter names them.
    bool isCandidate(std::int32_t host) const;
    /// What the host reserves more if it takes the microVM; for pooled standbys this depends on what it holds.
    Resources need(std::int32_t host) const;
    bool passes(std::int32_t host, Constraint filter) const;
    std::optional<Constraint> firstFailed(std::int32_t host) const;
    /// How many filters the host fails, counted up to `limit`.
    int failures(std::int32_t host, int limit) const;
    /// Passes every filter before max_skew: what makes a region count for its floor.
    bool feasible(std::int32_t host) const;

    /// The filters that depend on the region alone. Inline: this is the inner loop of placement.
    bool regionPasses(std::int32_t region, Constraint filter) const {
        const auto& workload = *m_candidate.workload;
        const auto r = static_cast<std::size_t>(region);
        const auto count = m_candidate.perRegion[r];
        switch (filter) {
        case Constraint::region:
            return workload.allowed[r] != 0;
        case Constraint::perRegion:
            if (m_candidate.standby)
                return region != m_candidate.avoidRegion;
            return count < m_candidate.regionCap;
        case Constraint::maxSkew:
            return workload.maxSkew == 0 || count + 1 - m_candidate.skewFloor <= workload.maxSkew;
        case Constraint::minRegions:
            return count == 0 || !m_candidate.needsNewRegion();
        case Constraint::affinity:
            return m_candidate.affinityMet.empty() || m_candidate.affinityMet[r] != 0;
        default:
            return true;
        }
    }

private:
    std::int32_t countOn(std::int32_t host) const { return m_candidate.countOnHost[static_cast<std::size_t>(host)]; }

    const Problem& m_problem;
    const PlacementState& m_state;
    const Candidate& m_candidate;
};

/// The constraint that binds a refused microVM: of the hosts that fail exactly one filter, the filter of the best
/// (score, then host order); else the filter that most hosts fail first, ties in filter order; `noHost` without a
/// candidate. `score(host)` gives a host's score. O(hosts).
template <class Score>
Constraint bindingConstraint(const Problem& problem, const Filters& filters, Score score) {
    std::array<std::int64_t, constraintNames.size()> firstFailures{};
    std::optional<Constraint> best;
    std::int64_t bestScore = 0;
    bool any = false;
    for (std::int32_t host = 0; host < static_cast<std::int32_t>(problem.hosts.size()); ++host) {
        if (!filters.isCandidate(host))
            continue;
        any = true;
        const auto failed = filters.firstFailed(host);
        if (!failed)
            continue;
        ++firstFailures[static_cast<std::size_t>(*failed)];
        if (filters.failures(host, 2) > 1)
            continue;
        const auto value = score(host);
        if (!best || value > bestScore) {
            best = failed;
            bestScore = value;
        }
    }
    if (best)
        return *best;
    if (!any)
        return Constraint::noHost;
    std::size_t most = 0;
    for (std::size_t filter = 1; filter < firstFailures.size(); ++filter)
        if (firstFailures[filter] > firstFailures[most])
            most = filter;
    return static_cast<Constraint>(most);
}

} // namespace flightplan::placement
