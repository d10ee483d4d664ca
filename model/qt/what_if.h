#pragma once

#include "model/plan/plan.h"
#include "model/planner/react.h"

#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace flightplan::qt {

/// A question to the plan: what if these are drained, or lost? Never an edit.
struct WhatIf {
    std::vector<std::string> objects; ///< "region:fra", "host:fra-1-3" …
    planner::LossMode mode = planner::LossMode::lost;
    bool operator==(const WhatIf&) const = default;
};

/// The answer, for one plan. While a question stands, every plan that arrives brings one.
struct WhatIfAnswer {
    WhatIf question;
    std::shared_ptr<const plan::Plan> before; ///< the plan without the loss
    planner::ReactionResult reaction;
    QString refused; ///< why there is no answer, for example since an edit removed the object; empty if there is one
};

} // namespace flightplan::qt
