#pragma once

#include "model/plan/plan.h"

#include <QString>

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace flightplan::qt {
class TrafficStudy;
}

namespace flightplan::views {

/// The figures of some workloads of a plan, and what their users are weighed by.
struct ScopedFigures {
    std::vector<std::size_t> workloads;           ///< indices of the plan's fleet
    std::shared_ptr<const plan::Figures> figures; ///< a row for each of these; null while requests are routed
    bool usersKnown = true;                       ///< false while those across users are not the chosen hour's
    bool byRequests = false;                      ///< else by served share
    std::optional<int> minute;                    ///< of the UTC day, by requests of a chosen hour

    /// "Users count by their requests at 14:00 UTC."
    QString weighing() const;
};

/// Of `some` workloads, or all, at the hour that the study has chosen. With a study nothing is routed here: until it
/// has routed `plan`, as the shown or the compared plan, what depends on it is not known.
ScopedFigures scopedFigures(const std::shared_ptr<const plan::Plan>& plan, std::optional<std::vector<std::size_t>> some,
                            const qt::TrafficStudy* traffic);

} // namespace flightplan::views
