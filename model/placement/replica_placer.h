#pragma once

#include "model/placement/filters.h"
#include "model/placement/host_choice.h"
#include "model/placement/lane_forest.h"
#include "model/placement/placer.h"
#include "model/placement/served_demand.h"
#include "model/placement/served_table.h"

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace flightplan::placement {

/// Weighted latency term of the next replica per region.
using RegionTerms = std::vector<std::int64_t>;

/// Finds a host for one microVM after another and keeps what is free up to date. Each takes the path that fits: the
/// lane forest where a region's best host is known, a scan over the candidate hosts where it depends on more than the
/// lane. Who comes when, a greedy run or a reaction to a failure decides.
class ReplicaPlacer {
public:
    /// Whether default caps per region count every region, or those that are up (reactions).
    enum class Caps { allRegions, regionsUp };

    /// Starts from `state`, which must outlive it and changes with it. With a `choice`, that picks hosts, and all terms
    /// of scores are 0.
    ReplicaPlacer(const Problem& problem, PlacementState& state, Caps caps, HostChoice* choice = nullptr);

    /// The microVMs of one kind of a workload that are to be placed one behind the other: counts what is placed of the
    /// workload. One turn at a time; `end` closes it.
    void begin(std::int32_t workload, bool standby);
    void end();
    /// The next of the turn, `number` from 0; `remaining` come after it.
    void aim(std::int32_t number, std::int32_t remaining);
    /// Latency terms for it: of what `demand` has unserved, or, for a standby, of what its primary serves. Null
    /// without clients.
    void findTerms(const ServedDemand* demand, std::span<const ServedShare> ofPrimary);
    /// Writes its place, or the constraint that refuses one, into the state. What its host reserves more.
    Resources place(std::int64_t microVm);
    /// Every candidate host for it, best first.
    Ranking rankHosts();
    /// False if `place` had to look at every host since the last call: worth polling a stop token.
    bool wasQuick();

    /// Users of a workload, nothing served yet; empty without clients.
    std::optional<ServedDemand> demandOf(const WorkloadSpec& workload);

    /// Is told, for each microVM that gets a place, what every region offered.
    void watchOffers(OfferWatch watch) { m_watch = std::move(watch); }

    /// Another profile of the same clients stands in for one of the problem's; null brings that back.
    void useProfile(std::int32_t index, const ClientProfile* profile);

    /// The free amounts of a host were changed from outside, or it was lost.
    void renew(std::int32_t host);

private:
    struct LatencyTable {
        std::int64_t reference = 0;
        std::vector<std::int32_t> terms;
    };
    struct Choice {
        std::int32_t host = -1;
        std::int64_t score = 0;
    };
    struct Refusal {
        Constraint constraint = Constraint::noHost;
        bool needsNewRegion = false;
    };

    std::size_t laneOf(const WorkloadSpec& workload, const Resources& need);
    std::int32_t regionCap(const WorkloadSpec& workload) const;
    std::span<const std::int32_t> latencies(const WorkloadSpec& workload);
    std::vector<std::uint8_t> affinityMet(const WorkloadSpec& workload) const;
    void countPlaced(std::int32_t workload);

    Choice choose();
    Choice chooseByForest();
    Choice bestOfForest();
    Choice chooseByScan();
    Choice chooseByPolicy();
    std::vector<RegionOffer> offersByForest() const;
    std::vector<RegionOffer> offersByScan() const;
    void findSkewFloor();
    bool needsScan() const;
    Resources settle(std::int32_t host, std::int64_t microVm);
    void refuse(std::int64_t microVm);
    RankedHost assess(std::int32_t host) const;
    bool isFull(std::int32_t host) const;
    void mask(std::int32_t host);
    void maskFull();
    void unmaskAll();

    const Problem& m_problem;
    PlacementState& m_state;
    Caps m_caps;
    HostChoice* m_choice; // null: the score decides, through the forest
    bool m_anyRegionDown = false;
    std::vector<std::size_t> m_primaryLane, m_standbyLane; // per workload
    std::vector<Lane> m_lanes;
    std::optional<LaneForest> m_forest; // none with a choice
    std::vector<const ClientProfile*> m_profiles;
    std::vector<std::vector<LatencyTable>> m_latencies; // per profile: one for each L₀ in use, mostly a single one
    std::vector<std::int32_t> m_countOnHost;            // of the workload whose turn it is; all 0 between turns
    Candidate m_candidate;                              // whose turn it is
    std::vector<std::int32_t> m_masked;                 // hosts hidden from its lane
    std::size_t m_lane = 0;                             // its lane
    RegionTerms m_terms;
    RegionTerms m_plainTerms; // the same without the weight; kept for a watch alone
    OfferWatch m_watch;
    bool m_masksAreLifted = false; // at the beginning of a turn, and behind a second try of `soft`
    bool m_wasQuick = true;
    // A refusal repeats for the next of the turn unless something that filters look at has changed.
    std::optional<Refusal> m_lastRefusal;
};

} // namespace flightplan::placement
