#pragma once

#include "model/base/error.h"
#include "model/document/edit.h"
#include "model/placement/reaction.h"
#include "model/plan/plan.h"
#include "model/planner/move.h"

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

namespace flightplan::planner {

enum class LossMode {
    drained, ///< hosts take nothing new and are emptied in good order: what has no other place stays
    lost     ///< hosts, regions and links are gone
};

/// What a loss would do to a plan. The document is not written: `after` holds a changed copy of it.
struct ReactionResult {
    plan::Plan after;        ///< assignment, figures and findings (without fixes) of the world without what is lost
    std::vector<Move> moves; ///< in canonical order
    placement::ReactionCounts counts;
    std::int32_t stays = 0; ///< drained only: without another place, so still where it was
};

/// The edit that loses objects ("region:fra", "entry:fra-1", "host:fra-1-3", "link:osa>nrt"): lost is down, drained is
/// cordoned. Fails for an object that does not exist or cannot be lost; hosts that the catalogue assumes are written
/// down first.
Result<document::Edit> lossEdit(const document::Document& document, const std::vector<std::string>& objects,
                                LossMode mode, const catalog::Catalog& catalog = catalog::builtIn());

/// *React*: keeps what stands and re-places victims (placement/reaction.h), then computes figures and findings as for
/// any plan. The fingerprint is that of the reaction. Fails as `lossEdit` does. O(plan).
Result<ReactionResult> react(const plan::Plan& plan, const std::vector<std::string>& objects, LossMode mode,
                             const catalog::Catalog& catalog = catalog::builtIn());

/// *Adopt*: the loss, and a pin for each primary that has a place after it, so that the plan of the edited document
/// keeps them there. One undo step.
document::Edit adoptEdit(const document::Document& document, const ReactionResult& reaction);

} // namespace flightplan::planner
