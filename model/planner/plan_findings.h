#pragma once

#include "model/plan/plan.h"

#include <vector>

namespace flightplan::planner {

/// What the architect should know about a plan: the document's own findings, then what has no place and why, targets
/// that are missed, and weaknesses that a single failure would expose. Worst first, then in canonical order.
std::vector<Finding> findingsOf(const document::Document& document, const plan::Fleet& fleet,
                                const placement::Assignment& assignment, const plan::Figures& figures,
                                const plan::Survivability* survivability, const catalog::Catalog& catalog);

} // namespace flightplan::planner
