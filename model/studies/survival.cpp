#include "model/studies/survival.h"

#include "model/planner/region_losses.h"

#include <algorithm>

namespace flightplan::studies {

class Survival::Private {
public:
    Private(const plan::Plan& itsPlan, const catalog::Catalog& catalog)
        : plan(itsPlan)
        , reaction(plan.fleet->problem, *plan.assignment)
        , losses(*plan.fleet, *plan.network, catalog) {}

    LossOutcome loseRegions(const std::vector<std::int32_t>& lost) {
        const auto changes = losses.without(lost);
        const auto counts = reaction.lose({{}, lost, changes});
        reaction.undo();
        return {lost.front(), lost.size() > 1 ? lost.back() : -1, counts};
    }

    const plan::Plan& plan;
    placement::Reaction reaction;
    planner::RegionLosses losses;
};

namespace {

/// Runs `each(i)` for i from 0 to `count`; empty if stopped.
template <class Each>
std::optional<std::vector<LossOutcome>> sweep(std::size_t count, std::size_t perReport, const std::stop_token& stop,
                                              const Progress& progress, Each each) {
    std::vector<LossOutcome> outcomes;
    outcomes.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        if (i % perReport == 0) {
            if (stop.stop_requested())
                return std::nullopt;
            if (progress)
                progress(i, count);
        }
        outcomes.push_back(each(i));
    }
    if (progress)
        progress(count, count);
    return outcomes;
}

} // namespace

Survival::Survival(const plan::Plan& plan, const catalog::Catalog& catalog)
    : m(std::make_unique<Private>(plan, catalog)) {}

Survival::~Survival() = default;

std::optional<std::vector<LossOutcome>> Survival::hosts(std::stop_token stop, const Progress& progress) {
    constexpr std::size_t perReport = 256; // some microseconds each
    return sweep(m->plan.fleet->hosts.size(), perReport, stop, progress, [this](std::size_t host) {
        const auto lost = static_cast<std::int32_t>(host);
        const auto counts = m->reaction.lose({{&lost, 1}, {}, {}});
        m->reaction.undo();
        return LossOutcome{lost, -1, counts};
    });
}

std::optional<std::vector<LossOutcome>> Survival::regions(std::stop_token stop, const Progress& progress) {
    return sweep(m->plan.fleet->regions.size(), 1, stop, progress,
                 [this](std::size_t region) { return m->loseRegions({static_cast<std::int32_t>(region)}); });
}

std::optional<std::vector<LossOutcome>> Survival::regionPairs(std::stop_token stop, const Progress& progress) {
    std::vector<std::pair<std::int32_t, std::int32_t>> pairs;
    const auto count = static_cast<std::int32_t>(m->plan.fleet->regions.size());
    for (std::int32_t a = 0; a < count; ++a)
        for (std::int32_t b = a + 1; b < count; ++b)
            pairs.emplace_back(a, b);
    return sweep(pairs.size(), 1, stop, progress, [&](std::size_t i) {
        return m->loseRegions({pairs[i].first, pairs[i].second});
    });
}

plan::Figure survivesOneRegion(const plan::Plan& plan, const std::vector<LossOutcome>& regions) {
    const auto survived =
        std::ranges::count_if(regions, [](const LossOutcome& loss) { return loss.counts.unplaced == 0; });
    plan::Figure figure{"survives_one_region", std::nullopt, "regions", plan.figures->requested.provenance, {}};
    if (regions.empty())
        return figure;
    figure.value = static_cast<double>(survived);
    figure.note = "of " + std::to_string(regions.size());
    return figure;
}

} // namespace flightplan::studies
