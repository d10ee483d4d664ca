#pragma once

#include "model/plan/plan.h"

#include <vector>

namespace flightplan::planner {

/// What the architect should know about a plan: the document's own findings, then what has no place and why, targets
/// that are missed, and weaknesses that a single failure would expose. Worst first, then in canonical order.
///
/// `ofDocument` is what `document::validate` says: it needs no plan, so that it can be found beside one. `fleet` is
/// that of the document; `survivability` is null unless the document asks for it.
std::vector<Finding> findingsOf(std::vector<Finding> ofDocument, const document::Document& document,
                                const plan::Fleet& fleet, const placement::Assignment& assignment,
                                const plan::Figures& figures, const plan::Survivability* survivability);

} // namespace flightplan::planner
