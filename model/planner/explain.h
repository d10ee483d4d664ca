#pragma once

#include "model/base/finding.h"
#include "model/document/edit.h"
#include "model/placement/placer.h"
#include "model/plan/plan.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace flightplan::planner {

using placement::RankedHost;

/// The smallest single edit that would admit an unplaced replica, confirmed by running the engine with it.
struct Cure {
    Finding title; ///< what the edit does, as a menu entry: "Unpin web/2"
    document::Edit edit;
};

/// *Why here?* or *Why not?*: all hosts by score (then host order), each with the first filter that refused it.
struct Explanation {
    std::int64_t microVm = 0;
    std::string name; ///< "web/3"
    placement::Placement placement;
    std::vector<RankedHost> ranking;
};

/// Replays the plan up to the microVM. Cost: one plan, plus O(hosts log hosts).
Explanation explain(const plan::Plan& plan, std::int64_t microVm);

/// Tries the cures of §3 in order of cost and returns the first under which the microVM is placed; empty if none of
/// them is enough. Cost: up to about ten plans; run it off the GUI thread.
std::optional<Cure> findCure(const plan::Plan& plan, std::int64_t microVm,
                             const catalog::Catalog& catalog = catalog::builtIn());

} // namespace flightplan::planner
