#pragma once

#include "model/base/finding.h"

#include <vector>

namespace flightplan::qt {

class PlanController;
class TrafficStudy;

/// What the window has to say: the findings of the shown plan, and those of where its requests go at the hour that is
/// shown (`traffic` may be null); worst first, else in the order of the engine. While a new plan is being routed, those
/// of the routing before stay.
std::vector<Finding> shownFindings(const PlanController& controller, const TrafficStudy* traffic);

} // namespace flightplan::qt
