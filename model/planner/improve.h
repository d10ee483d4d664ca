#pragma once

#include "model/bound/lower_bound.h"
#include "model/document/edit.h"
#include "model/plan/plan.h"

#include <functional>
#include <optional>
#include <stop_token>

namespace flightplan::planner {

/// A better plan, as one edit of the document.
struct Improvement {
    bound::Objective before, after; ///< equal if nothing better was found
    bound::Bound bound;
    std::optional<document::Edit> edit; ///< sets the objective: mode, prices and order; empty = nothing better
};

struct ImproveOptions {
    std::stop_token stop;
    std::function<void(const bound::Bound&)> progress; ///< each time that the bound rises
};

/// *Improve*: finds prices of resources (400 cold iterations of the bound) and plans with them in the orders id,
/// smaller and larger first; the best by what has no place, higher priorities first, then by Z. A pure function of the
/// plan. Fails only with ErrorCode::cancelled. Cost: 400 iterations and three plans.
Result<Improvement> improve(const plan::Plan& plan, const ImproveOptions& options = {},
                            const catalog::Catalog& catalog = catalog::builtIn());

} // namespace flightplan::planner
