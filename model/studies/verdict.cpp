#include "model/studies/verdict.h"

#include "model/planner/explain.h"
#include "model/planner/planner.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace flightplan::studies {
namespace {

using topology::Workload;
using Indices = std::vector<std::size_t>; // of workloads, in fleet order

/// The workloads that miss their target, of those that have one and users.
struct Targets {
    Indices missed;
    std::size_t all = 0;
};

Targets targetsOf(const plan::Plan& plan) {
    Targets targets;
    for (std::size_t w = 0; w < plan.fleet->workloads.size(); ++w) {
        const auto& figures = plan.figures->workloads[w];
        if (plan.fleet->problem.workloads[w].target < 0 || !figures.p95Ms)
            continue;
        ++targets.all;
        if (plan::missesTarget(figures, *plan.document.targets))
            targets.missed.push_back(w);
    }
    return targets;
}

Finding sentence(std::string key, Severity severity, std::vector<std::string> arguments, std::string object = "plan") {
    return {std::move(key), severity, std::move(arguments), {}, std::move(object), 0, {}, {}};
}

const std::string& nameOf(const plan::Plan& plan, std::size_t workload) {
    return plan.fleet->workloads[workload].id.text();
}

/// "web", "web, api", "web, api +3": names as they stand in the plan, in no language.
std::string listed(const plan::Plan& plan, const Indices& workloads) {
    constexpr std::size_t named = 2;
    std::string text;
    for (std::size_t i = 0; i < std::min(named, workloads.size()); ++i)
        text += (i > 0 ? ", " : "") + nameOf(plan, workloads[i]);
    if (workloads.size() > named)
        text += " +" + std::to_string(workloads.size() - named);
    return text;
}

/// The first microVM of a workload that has no place; −1 if all have one.
std::int64_t firstUnplaced(const plan::Plan& plan, std::size_t workload) {
    const auto& first = plan.fleet->problem.firstMicroVm;
    for (auto microVm = first[workload]; microVm < first[workload + 1]; ++microVm)
        if (!plan.assignment->microVms[static_cast<std::size_t>(microVm)].placed())
            return microVm;
    return -1;
}

Finding unplacedVerdict(const plan::Plan& plan) {
    Indices workloads;
    for (std::size_t w = 0; w < plan.fleet->workloads.size(); ++w)
        if (plan.figures->workloads[w].unplaced > 0)
            workloads.push_back(w);
    const auto count = std::to_string(plan.figures->unplaced);
    if (plan.figures->unplaced == 1) {
        const auto name = plan.fleet->microVmName(firstUnplaced(plan, workloads.front()));
        return sentence("verdict.unplaced_one", Severity::error, {name}, "microvm:" + name);
    }
    if (workloads.size() == 1) {
        const auto& name = nameOf(plan, workloads.front());
        return sentence("verdict.unplaced_of_one", Severity::error, {count, name}, "workload:" + name);
    }
    return sentence("verdict.unplaced", Severity::error, {count, std::to_string(workloads.size())});
}

/// Tries edits of one plan, each by planning with it.
class RemedyFinder {
public:
    RemedyFinder(const plan::Plan& plan, const catalog::Catalog& catalog, std::stop_token stop)
        : m_plan(plan)
        , m_catalog(catalog)
        , m_stop(std::move(stop))
        , m_planner(catalog)
        , m_missed(targetsOf(plan).missed) {}

    std::optional<Remedy> placeMore() {
        constexpr int most = 8; // workloads; each costs some ten plans
        std::optional<Remedy> best;
        const auto all = m_plan.figures->unplaced;
        auto fewest = all;
        int tried = 0;
        for (std::size_t w = 0; w < m_plan.fleet->workloads.size() && tried < most && fewest > 0; ++w) {
            const auto microVm = firstUnplaced(m_plan, w);
            if (microVm < 0)
                continue;
            if (m_stop.stop_requested())
                return std::nullopt;
            ++tried;
            auto cure = planner::findCure(m_plan, microVm, m_catalog);
            const auto after = cure ? planWith(cure->edit) : std::nullopt;
            if (!after || after->figures->unplaced >= fewest)
                continue;
            fewest = after->figures->unplaced;
            best = Remedy{std::move(cure->edit), std::move(cure->title),
                          fewest == 0 ? sentence("remedy.cure_all", Severity::info, {})
                                      : sentence("remedy.cure", Severity::info,
                                                 {std::to_string(all - fewest), std::to_string(all)})};
        }
        return best;
    }

    std::optional<Remedy> meetTargets() {
        constexpr int mostMicroVms = 3;
        for (const bool inNewRegion : {false, true})
            for (int more = inNewRegion ? 0 : 1; more <= mostMicroVms; ++more) {
                tryRegions(more, inNewRegion);
                if (m_stop.stop_requested())
                    return std::nullopt;
                if (m_best)
                    return remedy(more, inNewRegion);
            }
        return std::nullopt;
    }

private:
    struct Trial {
        document::Edit edit;
        std::string region;
        Indices cured;
        double p95 = std::numeric_limits<double>::infinity();
    };

    std::optional<plan::Plan> planWith(const document::Edit& edit) {
        const auto applied = document::applyValid(m_plan.document, edit, m_catalog);
        if (!applied)
            return std::nullopt;
        planner::PlanOptions options;
        options.stop = m_stop;
        auto plan = m_planner.plan(applied->document, options);
        return plan ? std::optional(std::move(*plan)) : std::nullopt;
    }

    void tryRegions(int more, bool inNewRegion) {
        if (!inNewRegion) {
            for (std::size_t region = 0; region < m_plan.fleet->regions.size(); ++region) {
                Indices allowed;
                for (const auto w : m_missed)
                    if (m_plan.fleet->problem.workloads[w].allowed[region])
                        allowed.push_back(w);
                tryRegion(m_plan.fleet->regions[region].id, std::nullopt, allowed, more);
            }
            return;
        }
        for (const auto& known : m_catalog.regions()) {
            if (!known.active || m_plan.fleet->findRegion(known.id) >= 0)
                continue;
            topology::Region region;
            region.id = RegionId(known.id);
            tryRegion(known.id, document::addRegion(m_plan.document, region, true, m_catalog), m_missed, more);
        }
    }

    /// One region: all the workloads first; where they do not go together, each alone; then again with those alone that
    /// were cured, so that nothing grows in vain.
    void tryRegion(const std::string& region, const std::optional<document::Edit>& before, const Indices& workloads,
                   int more) {
        if (workloads.empty() || m_stop.stop_requested())
            return;
        auto trial = run(region, before, workloads, more);
        auto cured = trial ? trial->cured : curedAlone(region, before, workloads, more);
        if (cured.empty())
            return;
        if (more > 0 && (!trial || cured.size() < workloads.size())) {
            trial = run(region, before, cured, more);
            if (!trial || trial->cured.size() < cured.size())
                return;
        }
        if (!m_best || trial->cured.size() > m_best->cured.size() ||
            (trial->cured.size() == m_best->cured.size() && trial->p95 < m_best->p95))
            m_best = std::move(trial);
    }

    Indices curedAlone(const std::string& region, const std::optional<document::Edit>& before, const Indices& workloads,
                       int more) {
        constexpr std::size_t most = 8; // each costs a plan
        Indices cured;
        if (workloads.size() < 2 || workloads.size() > most || more == 0)
            return cured;
        for (const auto w : workloads)
            if (const auto alone = run(region, before, {w}, more); alone && !alone->cured.empty())
                cured.push_back(w);
        return cured;
    }

    std::optional<Trial> run(const std::string& region, const std::optional<document::Edit>& before,
                             const Indices& workloads, int more) {
        std::vector<document::Edit> edits;
        if (before)
            edits.push_back(*before);
        for (const auto w : more > 0 ? workloads : Indices{}) {
            Workload changed = m_plan.fleet->workloads[w];
            for (int i = 0; i < more; ++i) {
                topology::Pin pin;
                pin.replica = ++changed.replicas;
                pin.region = region;
                changed.pins.push_back(std::move(pin));
            }
            edits.push_back(document::Edit{document::Put{std::move(changed), std::nullopt}});
        }
        Trial trial{document::batchOf(std::move(edits)), region, {}};
        const auto after = planWith(trial.edit);
        if (!after || after->figures->unplaced > m_plan.figures->unplaced)
            return std::nullopt;
        const auto still = targetsOf(*after).missed;
        if (!std::ranges::includes(m_missed, still))
            return std::nullopt; // it would make another miss its own
        std::ranges::set_difference(workloads, still, std::back_inserter(trial.cured));
        trial.p95 = after->figures->p95AcrossUsers.value.value_or(trial.p95);
        return trial;
    }

    Remedy remedy(int more, bool inNewRegion) {
        const bool all = m_best->cured.size() == m_missed.size();
        const auto* key = !inNewRegion ? (all ? "remedy.more_all" : "remedy.more_some")
                          : more == 0  ? (all ? "remedy.region_alone" : "remedy.region")
                                       : (all ? "remedy.region_all" : "remedy.region_some");
        std::vector<std::string> arguments = {m_best->region, std::to_string(m_best->cured.size()),
                                              std::to_string(m_missed.size())};
        if (more > 0)
            arguments.insert(arguments.begin(), {std::to_string(more), listed(m_plan, m_best->cured)});
        return {std::move(m_best->edit), std::nullopt, sentence(key, Severity::info, std::move(arguments))};
    }

    const plan::Plan& m_plan;
    const catalog::Catalog& m_catalog;
    std::stop_token m_stop;
    planner::Planner m_planner; // keeps what the edits have in common
    Indices m_missed;
    std::optional<Trial> m_best;
};

} // namespace

Finding verdictOf(const plan::Plan& plan) {
    const auto& figures = *plan.figures;
    if (figures.unplaced > 0)
        return unplacedVerdict(plan);
    const auto targets = targetsOf(plan);
    if (targets.missed.size() == 1) {
        const auto& name = nameOf(plan, targets.missed.front());
        return sentence("verdict.target_missed_one", Severity::warning, {name}, "workload:" + name);
    }
    if (!targets.missed.empty())
        return sentence("verdict.target_missed", Severity::warning,
                        {std::to_string(targets.missed.size()), std::to_string(targets.all)});
    if (plan.survivability && !plan.survivability->certified)
        return sentence("verdict.not_survivable", Severity::warning, {});
    if (figures.placed == 0)
        return sentence("verdict.empty", Severity::info, {});
    return sentence(targets.all > 0 ? "verdict.fine" : "verdict.placed", Severity::info, {});
}

std::optional<Remedy> findRemedy(const plan::Plan& plan, const catalog::Catalog& catalog, std::stop_token stop) {
    RemedyFinder finder(plan, catalog, std::move(stop));
    return plan.figures->unplaced > 0 ? finder.placeMore() : finder.meetTargets();
}

} // namespace flightplan::studies
