#pragma once

#include "model/base/error.h"
#include "model/plan/plan.h"
#include "model/studies/region_sets.h"
#include "model/studies/survival.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace flightplan::studies {

struct BestRegionsOptions {
    int most = 8; ///< k runs from 1 to this, at least 1
    RegionGoal goal = RegionGoal::p95;
    std::optional<std::vector<std::int32_t>> serving; ///< the regions that serve now, ascending; absent = the plan's
    std::stop_token stop;
    Progress progress; ///< of k; may be empty
};

/// Figures of a set of regions when every client goes to the nearest of them that it may use: what the regions can
/// give, whatever fits into them. A plan's own figures tell what its replicas can serve.
struct RegionSetFigures {
    std::optional<double> p95Ms;  ///< infinite: more than 5 % can reach none; empty without users
    std::optional<double> inside; ///< share inside the target; empty without users or target
    std::optional<double> meanMs; ///< infinite if some can reach none
};

/// The best set of at most k regions.
struct RegionChoice {
    std::vector<std::int32_t> regions; ///< of the fleet; fewer than k where more gain nothing
    RegionSetFigures figures;
};

/// What adding one region to the regions that serve a workload now, or dropping it, would do.
struct RegionStep {
    std::int32_t region = 0;
    bool serves = false;  ///< now: it would be dropped
    bool allowed = false; ///< it is up, and the workload may run there; otherwise figures are those of now
    RegionSetFigures figures;
};

struct BestRegions {
    std::vector<RegionChoice> curve; ///< for k = 1, 2 …, at most as many as there are candidates
    std::int32_t knee = -1;          ///< index into the curve; −1 = it is empty
    RegionSetFigures now;            ///< of the regions that serve now
    std::vector<RegionStep> steps;   ///< every region of the fleet
};

/// For each number of regions the set of them that is best for the clients of a workload: exact (`region_sets.h`), with
/// the workload's allow, deny and residency, and regions that are up.
///
/// The *knee* is the number of regions past which more bring little: the point of the curve farthest below the line
/// from its first to its last point that still improves, both axes scaled to 1 (V. Satopää et al., "Finding a Kneedle
/// in a Haystack", 2011); of equals the first.
///
/// Fails for a workload without users, without a candidate, with more than 64, for a goal of the target without a
/// target, and when stopped.
Result<BestRegions> bestRegions(const plan::Plan& plan, std::int32_t workload, const BestRegionsOptions& options = {});

/// The knee of a falling curve of at least one value, in any unit; −1 for none.
std::int32_t kneeOf(const std::vector<std::int64_t>& values);

} // namespace flightplan::studies
