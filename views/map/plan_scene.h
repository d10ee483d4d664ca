#pragma once

#include "model/plan/plan.h"
#include "model/qt/selection.h"
#include "views/map/map_scene.h"

namespace flightplan::views {

/// What the map shows of a plan: regions with their load, users coloured by how far the replicas that serve them are,
/// and arcs from users to those replicas. A selected app, workload, microVM, region or host narrows arcs and users to
/// what it serves. Cost O(served shares).
MapScene sceneOf(const plan::Plan& plan, const qt::Selection& selection);

} // namespace flightplan::views
