#include "model/planner/improve.h"

#include "model/planner/planner.h"

#include <compare>
#include <map>

namespace flightplan::planner {
namespace {

/// How good a plan is; smaller is better.
struct Merit {
    std::map<std::int32_t, std::int64_t, std::greater<>> unplaced; ///< by priority, the highest first
    bound::Cost total = 0;

    bool betterThan(const Merit& other) const {
        for (const auto& [priority, count] : unplaced)
            if (const auto others = other.unplaced.at(priority); count != others)
                return count < others;
        return total < other.total;
    }
};

Merit meritOf(const plan::Plan& plan) {
    Merit merit;
    const auto& problem = plan.fleet->problem;
    for (std::size_t w = 0; w < problem.workloads.size(); ++w) {
        auto& unplaced = merit.unplaced[problem.workloads[w].priority];
        for (auto microVm = problem.firstMicroVm[w]; microVm < problem.firstMicroVm[w + 1]; ++microVm)
            unplaced += !plan.assignment->microVms[static_cast<std::size_t>(microVm)].placed();
    }
    merit.total = bound::objectiveOf(problem, *plan.assignment).total;
    return merit;
}

topology::Objective priced(const plan::Plan& plan, const bound::Prices& prices) {
    auto objective = *plan.document.objective;
    objective.mode = topology::PlanMode::improved;
    objective.prices.clear();
    for (std::size_t region = 0; region < prices.size(); ++region)
        if (!(prices[region] == topology::Resources{}))
            objective.prices.push_back({RegionId(plan.fleet->regions[region].id), prices[region], {}});
    return objective;
}

} // namespace

Result<Improvement> improve(const plan::Plan& plan, const ImproveOptions& options, const catalog::Catalog& catalog) {
    using topology::WorkloadOrder;
    const auto& problem = plan.fleet->problem;
    Improvement result;
    result.before = result.after = bound::objectiveOf(problem, *plan.assignment);
    bound::BoundOptions search;
    search.target = result.before.total;
    search.stop = options.stop;
    search.progress = options.progress;
    result.bound = bound::BoundSolver().solve(problem, search);
    auto objective = priced(plan, result.bound.prices);
    auto best = meritOf(plan);
    Planner planner(catalog);
    for (const auto order : {WorkloadOrder::id, WorkloadOrder::smaller, WorkloadOrder::larger}) {
        objective.order = order;
        document::Document document = plan.document;
        document.objective = Cow(objective);
        const auto tried = planner.plan(document, {plan.document.settings->seed, options.stop});
        if (!tried)
            return tl::unexpected(tried.error());
        auto merit = meritOf(*tried);
        if (!merit.betterThan(best))
            continue;
        best = std::move(merit);
        result.after = bound::objectiveOf(tried->fleet->problem, *tried->assignment);
        result.edit = document::Edit{document::SetObjective{objective}};
    }
    return result;
}

} // namespace flightplan::planner
