#include "model/placement/placer.h"

#include "model/placement/placement_run.h"

#include <utility>

namespace flightplan::placement {

std::optional<Assignment> place(const Problem& problem, std::stop_token stop) {
    PlacementRun run(problem);
    return run.run(stop) ? std::optional(run.takeAssignment()) : std::nullopt;
}

Ranking rank(const Problem& problem, std::int64_t microVm) {
    return PlacementRun(problem).runAndRank(microVm);
}

bool watchOffers(const Problem& problem, OfferWatch watch, std::stop_token stop) {
    PlacementRun run(problem);
    run.watchOffers(std::move(watch));
    return run.run(stop);
}

} // namespace flightplan::placement
