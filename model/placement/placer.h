#pragma once

#include "model/placement/assignment.h"
#include "model/placement/problem.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace flightplan::placement {

/// *Plan*: greedy placement from empty, all primaries before all standbys, in the problem's order; each replica goes to
/// the host of the highest score, ties by host order. A pure function of the problem. Empty only if `stop` was
/// requested.
///
/// Cost O(microVMs · (regions · clients + lanes · log hosts)); a pin to a host or a pooled standby costs O(hosts).
std::optional<Assignment> place(const Problem& problem, std::stop_token stop = {});

/// A host as one microVM sees it at the moment when it is placed. Terms are weighted, 2⁻²⁴.
struct RankedHost {
    std::int32_t host = 0;
    std::int64_t latency = 0, capacity = 0, health = 0, delta = 0;
    std::optional<Constraint> firstFailed; ///< empty = it could take the microVM
    std::int64_t score() const { return latency + capacity + health + delta; }
};

struct Ranking {
    Placement placement;
    std::vector<RankedHost> hosts; ///< candidates (pins exclude the others) by score, ties in host order
};

/// Replays the plan up to one microVM and ranks every candidate host for it. Cost: one plan, plus O(hosts log hosts).
Ranking rank(const Problem& problem, std::int64_t microVm);

/// The best that a region could offer to a microVM at its turn.
struct RegionOffer {
    std::int32_t host = 0;    ///< of those that pass all filters the one of the highest score, ties by host order
    std::int64_t latency = 0; ///< unweighted, 2⁻²⁴
    std::int64_t rest = 0;    ///< the other weighted terms, 2⁻²⁴
};

/// Called for each microVM that finds a place, in placement order, with the host that it takes and all offers.
using OfferWatch = std::function<void(std::int64_t microVm, std::int32_t host, const std::vector<RegionOffer>& offers)>;

/// Replays the plan and shows what each microVM could choose among. False if stopped. Cost: one plan, and O(regions ·
/// log hosts) for each microVM.
bool watchOffers(const Problem& problem, OfferWatch watch, std::stop_token stop = {});

} // namespace flightplan::placement
