#pragma once

#include "model/base/finding.h"
#include "model/document/edit.h"
#include "model/plan/plan.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace flightplan::studies {

/// What must be heard first of a plan, as one sentence: microVMs without a place, else workloads that miss their
/// latency target, else regions it was asked to survive and does not, else that all is well (severity info). The
/// figures are in the plan: O(workloads).
Finding verdictOf(const plan::Plan& plan);

/// One edit that makes the verdict better, confirmed by an engine run with it.
struct Remedy {
    document::Edit edit;
    std::optional<Finding> change; ///< what to do where `effect` does not say it: "Unpin web/2"
    Finding effect;                ///< what it does, as half a sentence: "one more microVM in ewr cures both"
};

/// Looks for the edit that helps most with what the verdict says. For microVMs without a place: of the cures of the
/// first of each workload, the one after which the fewest are left. For missed targets: one to three more microVMs of
/// each such workload, pinned to one region of the plan, else to one region of the catalogue; the fewest microVMs
/// first, of those whatever cures most, then has the lowest p95. Never an edit that leaves more without a place or
/// makes another workload miss its target. Empty if nothing of that helps, nothing is wrong, or it was stopped.
///
/// Cost: up to some eighty plans of edits; run it off the GUI thread.
std::optional<Remedy> findRemedy(const plan::Plan& plan, const catalog::Catalog& catalog = catalog::builtIn(),
                                 std::stop_token stop = {});

} // namespace flightplan::studies
