#include "model/plan/plan.h"

namespace flightplan::plan {

bool missesTarget(const Figures::OfWorkload& figures, const topology::Targets& targets) {
    constexpr double rounding = 1e-9; // shares are sums of floating-point weights
    const double wanted = static_cast<double>(targets.percentile) / (100.0 * static_cast<double>(millionth));
    return figures.insideTarget && *figures.insideTarget < wanted - rounding;
}

} // namespace flightplan::plan
