#pragma once

#include "model/base/finding.h"
#include "model/plan/plan.h"
#include "model/traffic/forwarding.h"
#include "model/traffic/links.h"
#include "model/traffic/routing.h"

#include <vector>

namespace flightplan::traffic {

/// Everything that is wrong with where requests go at one moment: what is lost or refused (`route.h`), links that are
/// full (`links.h`), hosts that forward more than they can (`forwarding.h`).
std::vector<Finding> allFindings(const plan::Plan& plan, const Routing& routing, const LinkLoads& links,
                                 const Forwarding& forwarding);

} // namespace flightplan::traffic
