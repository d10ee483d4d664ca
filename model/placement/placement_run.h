#pragma once

#include "model/placement/filters.h"
#include "model/placement/lane_forest.h"
#include "model/placement/placer.h"
#include "model/placement/served_demand.h"

#include <optional>
#include <span>
#include <stop_token>
#include <utility>
#include <vector>

namespace flightplan::placement {

/// One greedy run over a problem. Each replica takes the path that fits: the lane forest where a region's best host is
/// known, a scan over the candidate hosts where it depends on more than the lane.
class PlacementRun {
public:
    explicit PlacementRun(const Problem& problem);

    /// False if stopped.
    bool run(const std::stop_token& stop);
    /// Stops behind one microVM and ranks its hosts.
    Ranking runAndRank(std::int64_t microVm);
    Assignment takeAssignment();
    void watchOffers(OfferWatch watch) { m_watch = std::move(watch); }

private:
    /// Weighted latency term of the next replica per region; computed once per replica.
    using RegionTerms = std::vector<std::int64_t>;
    struct LatencyTable {
        std::int64_t reference = 0;
        std::vector<std::int32_t> terms;
    };
    struct ServedRange {
        std::size_t begin = 0, count = 0;
    };
    struct Refusal {
        Constraint constraint = Constraint::noHost;
        bool needsNewRegion = false;
    };
    struct Choice {
        std::int32_t host = -1;
        std::int64_t score = 0;
    };

    bool runPass(bool standbys, const std::stop_token& stop);
    bool placeWorkload(std::int32_t workload, bool standbys, const std::stop_token& stop);
    Candidate candidateFor(std::int32_t workload, bool standby);
    void aim(Candidate& candidate, std::int32_t workload, std::int32_t number) const;
    std::vector<std::uint8_t> affinityMet(const WorkloadSpec& workload) const;
    void findLatencyTerms(const Candidate& candidate, const ServedDemand* demand, std::int64_t primary);

    void placeOne(Candidate& candidate, const RegionTerms& terms, std::size_t lane, std::int64_t microVm);
    Choice choose(Candidate& candidate, const RegionTerms& terms, std::size_t lane);
    Choice chooseByForest(Candidate& candidate, const RegionTerms& terms, std::size_t lane);
    Choice chooseByScan(Candidate& candidate, const RegionTerms& terms);
    std::vector<RegionOffer> offersFor(const Candidate& candidate, std::size_t lane) const;
    std::vector<RegionOffer> offersByScan(const Candidate& candidate) const;
    void findSkewFloor(Candidate& candidate) const;
    bool needsScan(const Candidate& candidate) const;

    void settle(Candidate& candidate, std::int32_t host, const RegionTerms& terms, std::size_t lane,
                std::int64_t microVm);
    void refuse(Candidate& candidate, const RegionTerms& terms, std::int64_t microVm);
    RankedHost assess(const Candidate& candidate, const RegionTerms& terms, std::int32_t host) const;
    Ranking rankHosts(Candidate& candidate, const RegionTerms& terms) const;
    void maskFull(const Candidate& candidate, std::size_t lane);
    void unmaskAll(const Candidate& candidate, std::size_t lane);
    std::span<const ServedShare> servedBy(std::int64_t microVm) const;

    std::size_t laneOf(const WorkloadSpec& workload, const Resources& need);
    std::span<const std::int32_t> latencies(const WorkloadSpec& workload);

    const Problem& m_problem;
    PlacementState m_state;
    std::vector<std::size_t> m_primaryLane, m_standbyLane; // per workload
    std::vector<Lane> m_lanes;
    std::optional<LaneForest> m_forest;
    std::vector<std::vector<LatencyTable>> m_latencies; // per profile: one for each L₀ in use, mostly a single one
    RegionTerms m_terms;                                // of the microVM whose turn it is
    RegionTerms m_plainTerms;                           // the same without the weight; kept for a watch alone
    OfferWatch m_watch;
    std::vector<std::int32_t> m_countOnHost; // of the workload whose turn it is; all 0 between workloads
    std::vector<ServedShare> m_served;       // in the order of placement
    std::vector<ServedRange> m_servedBy;     // per microVM: its part of `m_served`; empty for standbys
    std::optional<std::int64_t> m_rankAt;
    std::optional<Ranking> m_ranking;
    // A refusal repeats for the next replica of the workload unless something that filters look at has changed.
    std::optional<Refusal> m_lastRefusal;
    int m_sinceStopPoll = 0;
};

} // namespace flightplan::placement
