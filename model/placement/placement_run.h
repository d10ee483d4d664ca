#pragma once

#include "model/placement/placer.h"
#include "model/placement/replica_placer.h"
#include "model/placement/served_table.h"

#include <optional>
#include <stop_token>
#include <utility>

namespace flightplan::placement {

/// One greedy run over a problem, from empty: all primaries before all standbys, in the problem's order.
class PlacementRun {
public:
    /// With a `choice`, that picks hosts instead of the score; it must outlive this.
    explicit PlacementRun(const Problem& problem, HostChoice* choice = nullptr);

    /// False if stopped.
    bool run(const std::stop_token& stop);
    /// Stops behind one microVM and ranks its hosts.
    Ranking runAndRank(std::int64_t microVm);
    Assignment takeAssignment();
    void watchOffers(OfferWatch watch) { m_placer.watchOffers(std::move(watch)); }

private:
    bool runPass(bool standbys, const std::stop_token& stop);
    bool placeWorkload(std::int32_t workload, bool standbys, const std::stop_token& stop);
    bool isTimeToStop(const std::stop_token& stop);

    const Problem& m_problem;
    PlacementState m_state;
    ServedTable m_served;
    ReplicaPlacer m_placer;
    std::optional<std::int64_t> m_rankAt;
    std::optional<Ranking> m_ranking;
    int m_sinceStopPoll = 0;
};

} // namespace flightplan::placement
