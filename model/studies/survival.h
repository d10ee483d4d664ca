#pragma once

#include "model/placement/reaction.h"
#include "model/plan/plan.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace flightplan::studies {

/// What the loss of one host, one region or two regions does: counts of the reaction (placement/reaction.h).
struct LossOutcome {
    std::int32_t first = 0;   ///< host or region of the fleet
    std::int32_t second = -1; ///< the other region of a pair
    placement::ReactionCounts counts;
    bool operator==(const LossOutcome&) const = default;
};

/// `done` of `all` losses; called every few milliseconds, on the caller's thread.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

/// Loses one thing after another on a live structure and takes each loss back: every host, every region, every pair of
/// regions. Users who enter at a lost region enter at the next, as in the plan of a document without it.
///
/// Building costs a pass over the plan and a network per region; a loss costs its victims. One thread at a time.
class Survival {
public:
    explicit Survival(const plan::Plan& plan, const catalog::Catalog& catalog = catalog::builtIn());
    ~Survival();

    /// Empty if stopped.
    std::optional<std::vector<LossOutcome>> hosts(std::stop_token stop = {}, const Progress& progress = {});
    std::optional<std::vector<LossOutcome>> regions(std::stop_token stop = {}, const Progress& progress = {});
    std::optional<std::vector<LossOutcome>> regionPairs(std::stop_token stop = {}, const Progress& progress = {});

private:
    class Private;
    std::unique_ptr<Private> m;
};

/// *Survives one region*: of all regions, those whose loss leaves no microVM without a place. What had none before does
/// not count.
plan::Figure survivesOneRegion(const plan::Plan& plan, const std::vector<LossOutcome>& regions);

} // namespace flightplan::studies
