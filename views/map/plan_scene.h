#pragma once

#include "model/plan/plan.h"
#include "model/qt/selection.h"
#include "model/qt/what_if.h"
#include "model/traffic/routing.h"
#include "views/map/map_scene.h"

#include <string>
#include <vector>

namespace flightplan::views {

/// What a plan is shown with.
struct SceneContext {
    const qt::WhatIfAnswer* whatIf = nullptr;  ///< the one whose plan this is
    const traffic::Routing* routing = nullptr; ///< of this plan
    const plan::Plan* before = nullptr;        ///< another plan, of any document, that it is compared with
    std::vector<std::string> path = {};        ///< sites whose way is pointed at, ends included
};

/// What the map shows of a plan: regions with their load, users coloured by how far the replicas that serve them are,
/// and arcs from users to those replicas. A selected app, workload, microVM, region or host narrows arcs and users to
/// what it serves. With a what-if, arcs run from where microVMs were to where they are, and the regions that take some
/// are marked. With another plan before this one (of a what-if, or compared with), the field is what this one adds to
/// it. With a routing, users of workloads with traffic count by their requests and are served by the regions that they
/// are routed to. A region that is selected shows its catchment: its users' arcs stand out, other cities and arcs fade.
/// A path is drawn in front of all that, hop by hop. Cost O(served shares + flows of clients).
MapScene sceneOf(const plan::Plan& plan, const qt::Selection& selection, const SceneContext& context = {});

} // namespace flightplan::views
