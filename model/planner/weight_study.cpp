#include "model/planner/weight_study.h"

#include "model/base/fixed_point.h"

#include <algorithm>
#include <cstdlib>

namespace flightplan::planner {
namespace {

using placement::RegionOffer;

/// α seen from one microVM at its turn.
class Choice {
public:
    Choice(std::int64_t alpha, std::int32_t host, const std::vector<RegionOffer>& offers)
        : m_alpha(alpha)
        , m_offers(offers)
        , m_taken(*std::ranges::find(offers, host, &RegionOffer::host)) {}

    /// The least n ≤ `limit` at which α + `sign`·n takes the microVM elsewhere; limit + 1 if there is none.
    std::int64_t firstMove(std::int64_t sign, std::int64_t limit) const {
        for (const auto& other : m_offers)
            if (other.host != m_taken.host)
                limit = std::min(limit, firstLoss(other, sign, limit) - 1);
        return limit + 1;
    }

private:
    bool wins(const RegionOffer& other, std::int64_t alpha) const {
        const auto lead = weighted(alpha, m_taken.latency) + m_taken.rest - weighted(alpha, other.latency) - other.rest;
        return lead > 0 || (lead == 0 && m_taken.host < other.host);
    }

    /// Scores are rounded down term by term, so around the crossing of the unrounded lines the lead may come and go:
    /// there every step is tried, outside none need be. With slope d the stretch is 2²⁴/|d| long.
    std::int64_t firstLoss(const RegionOffer& other, std::int64_t sign, std::int64_t limit) const {
        const auto slope = m_taken.latency - other.latency;
        if (slope == 0)
            return limit + 1;
        const std::int64_t least = m_taken.host < other.host ? 0 : 1; // the lead that is enough
        // The unrounded lead falls below `least` where sign·n·slope < room.
        const auto room = (least - m_taken.rest + other.rest) * fixedOne - m_alpha * slope;
        const auto distance = std::abs(room) / std::abs(slope);
        std::int64_t from = 1;
        auto to = limit;
        if (sign * slope > 0)
            to = room > 0 ? std::min(limit, distance + 1) : 0; // the lead grows: only rounding can spoil it
        else if (room < 0)
            from = std::max<std::int64_t>(1, distance);
        for (auto n = from; n <= to; ++n)
            if (!wins(other, m_alpha + sign * n))
                return n;
        return limit + 1;
    }

    std::int64_t m_alpha;
    const std::vector<RegionOffer>& m_offers;
    const RegionOffer& m_taken;
};

bool isPriced(const plan::Plan& plan) {
    return !plan.fleet->problem.prices.empty();
}

/// How far α may go with these other weights.
std::int64_t mostAlpha(const placement::Weights& weights) {
    return std::max<std::int64_t>(0, topology::weightLimit - std::abs(weights.beta) - std::abs(weights.gamma));
}

} // namespace

std::optional<AlphaRange> alphaRangeOf(const plan::Plan& plan, std::int64_t microVm) {
    const auto& placement = plan.assignment->microVms[static_cast<std::size_t>(microVm)];
    if (isPriced(plan) || !placement.placed())
        return std::nullopt;
    const auto workload = static_cast<std::size_t>(plan.fleet->microVm(microVm).workload);
    const auto& weights = plan.fleet->problem.workloads[workload].weights;
    const auto most = mostAlpha(weights);
    std::optional<AlphaRange> range;
    std::stop_source enough;
    placement::watchOffers(
        plan.fleet->problem,
        [&](std::int64_t turn, std::int32_t host, const std::vector<RegionOffer>& offers) {
            if (turn != microVm)
                return;
            const Choice choice(weights.alpha, host, offers);
            range = {weights.alpha - choice.firstMove(-1, std::max<std::int64_t>(0, weights.alpha + most)) + 1,
                     weights.alpha + choice.firstMove(1, std::max<std::int64_t>(0, most - weights.alpha)) - 1};
            enough.request_stop();
        },
        enough.get_token());
    return range;
}

std::optional<NextAlpha> nextAlpha(const plan::Plan& plan, std::stop_token stop) {
    if (isPriced(plan))
        return NextAlpha{};
    const auto& problem = plan.fleet->problem;
    const auto& objective = *plan.document.objective;
    const auto alpha = objective.alpha;
    const auto most = mostAlpha({alpha, objective.beta, objective.gamma, objective.delta});
    const auto allAbove = std::max<std::int64_t>(0, most - alpha);
    const auto allBelow = std::max<std::int64_t>(0, most + alpha);
    auto above = allAbove; // so far nothing moves
    auto below = allBelow;
    const bool done = placement::watchOffers(
        problem,
        [&](std::int64_t microVm, std::int32_t host, const std::vector<RegionOffer>& offers) {
            const auto workload = static_cast<std::size_t>(plan.fleet->microVm(microVm).workload);
            if (plan.fleet->workloads[workload].objective.alpha)
                return;
            const Choice choice(alpha, host, offers);
            above = choice.firstMove(1, above) - 1;
            below = choice.firstMove(-1, below) - 1;
        },
        stop);
    if (!done)
        return std::nullopt;
    NextAlpha next;
    if (above < allAbove)
        next.above = alpha + above + 1;
    if (below < allBelow)
        next.below = alpha - below - 1;
    return next;
}

std::optional<double> exchangeRateMs(const document::Document& document, double atMs) {
    constexpr double defaultReferenceMs = 5;
    constexpr double microsPerMs = 1000;
    constexpr double percent = 0.01;
    const auto& objective = *document.objective;
    const auto reference = objective.latencyReference ? objective.latencyReference : document.targets->latency;
    const double referenceMs = reference ? static_cast<double>(reference->count()) / microsPerMs : defaultReferenceMs;
    if (objective.mode == topology::PlanMode::improved || objective.alpha <= 0 || referenceMs > atMs)
        return std::nullopt;
    return percent * static_cast<double>(objective.beta) * atMs * atMs /
           (static_cast<double>(objective.alpha) * referenceMs);
}

} // namespace flightplan::planner
