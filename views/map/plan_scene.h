#pragma once

#include "model/plan/plan.h"
#include "model/qt/selection.h"
#include "model/qt/what_if.h"
#include "model/traffic/routing.h"
#include "views/map/map_scene.h"

#include <string>
#include <vector>

namespace flightplan::views {

/// What the map shows of a plan: regions with their load, users coloured by how far the replicas that serve them are,
/// and arcs from users to those replicas. A selected app, workload, microVM, region or host narrows arcs and users to
/// what it serves. With a what-if whose plan this is, arcs run from where microVMs were to where they are, and the
/// regions that take some are marked. Where `routing` is given (of the same plan), users of workloads with traffic
/// count by their requests and are served by the regions that they are routed to. A region that is selected shows its
/// catchment: its users' arcs stand out, other cities and arcs fade. `path` names sites whose way is drawn in front of
/// all that, hop by hop; empty = none. Cost O(served shares + flows of
/// clients).
MapScene sceneOf(const plan::Plan& plan, const qt::Selection& selection, const qt::WhatIfAnswer* whatIf = nullptr,
                 const traffic::Routing* routing = nullptr, std::vector<std::string> path = {});

} // namespace flightplan::views
