#pragma once

#include "model/placement/assignment.h"
#include "model/placement/problem.h"
#include "model/placement/score.h"

namespace flightplan::traffic {

/// True if the microVM has a place on a host that is up and passes the gate of health: no request goes elsewhere.
inline bool serves(const placement::HostTable& hosts, const placement::Placement& placement) {
    if (!placement.placed())
        return false;
    const auto host = static_cast<std::size_t>(placement.host);
    return hosts.up[host] && hosts.health[host] >= placement::healthGate;
}

} // namespace flightplan::traffic
