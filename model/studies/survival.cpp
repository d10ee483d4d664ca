#include "model/studies/survival.h"

#include "model/planner/client_profiles.h"
#include "model/planner/compile_fleet.h"

#include <algorithm>

namespace flightplan::studies {

class Survival::Private {
public:
    Private(const plan::Plan& itsPlan, const catalog::Catalog& itsCatalog)
        : plan(itsPlan)
        , catalog(itsCatalog)
        , reaction(plan.fleet->problem, *plan.assignment) {
        const auto& profiles = plan.fleet->clients;
        enteringAt.resize(plan.network->edges().size());
        for (std::size_t profile = 0; profile < profiles.size(); ++profile)
            for (const auto& client : *profiles[profile])
                if (client.path.edge >= 0)
                    enteringAt[static_cast<std::size_t>(client.path.edge)].push_back(
                        static_cast<std::int32_t>(profile));
    }

    /// Profiles as they are without regions. Without edges of their own, users enter at regions; nothing else of the
    /// network depends on whether a region is up.
    std::vector<placement::ProfileChange> changesWithout(const std::vector<std::int32_t>& lost) {
        std::vector<std::int32_t> profiles;
        const auto& edges = plan.network->edges();
        auto document = plan.document;
        for (const auto region : lost) {
            const auto& id = plan.fleet->regions[static_cast<std::size_t>(region)].id;
            for (std::size_t edge = 0; edge < edges.size(); ++edge)
                if (edges[edge].id == id)
                    profiles.insert(profiles.end(), enteringAt[edge].begin(), enteringAt[edge].end());
            const auto at = document::findRegion(document, id);
            document.regions.edit([&](auto& regions) { regions[*at].state = topology::UpDown::down; });
        }
        std::ranges::sort(profiles);
        profiles.erase(std::ranges::unique(profiles).begin(), profiles.end());
        std::vector<placement::ProfileChange> changes;
        if (profiles.empty())
            return changes;
        const auto network = planner::buildNetwork(document, catalog);
        for (const auto profile : profiles)
            changes.push_back({profile, planner::profileOver(
                                            network, *plan.fleet->clients[static_cast<std::size_t>(profile)], catalog)
                                            .profile});
        return changes;
    }

    LossOutcome loseRegions(const std::vector<std::int32_t>& lost) {
        const auto changes = changesWithout(lost);
        const auto counts = reaction.lose({{}, lost, changes});
        reaction.undo();
        return {lost.front(), lost.size() > 1 ? lost.back() : -1, counts};
    }

    const plan::Plan& plan;
    const catalog::Catalog& catalog;
    placement::Reaction reaction;
    std::vector<std::vector<std::int32_t>> enteringAt; // per edge: profiles with users who enter there
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
