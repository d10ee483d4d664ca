#include "model/planner/explain.h"

namespace flightplan::planner {

Explanation explain(const plan::Plan& plan, std::int64_t microVm) {
    auto ranking = placement::rank(plan.fleet->problem, microVm);
    return {microVm, plan.fleet->microVmName(microVm), ranking.placement, std::move(ranking.hosts)};
}

} // namespace flightplan::planner
