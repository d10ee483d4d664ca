#pragma once

#include "model/reassignment/problem.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace flightplan::reassignment {

/// One thing to do to get from one assignment to another.
struct Step {
    enum class Kind {
        move,  ///< starts on `to`, then ends on `from`: it occupies both meanwhile
        aside, ///< the same, to a machine that is not its last: it makes room and goes on later
        stop,  ///< ends on `from` without running anywhere: the last resort
        start, ///< runs again, on `to`
    };
    Kind kind = Kind::move;
    std::int32_t process = 0;
    std::int32_t from = -1, to = -1; ///< −1 = nowhere
    bool operator==(const Step&) const = default;
};

/// "move", "aside", "stop", "start".
std::string_view toString(Step::Kind kind);

/// Single steps from the initial assignment to `target`, in an order in which no machine is overcommitted at any time,
/// in any resource, though each process occupies both machines while it moves. Where moves wait for each other in a
/// circle, one process goes aside to a third machine, and if none has room, one stops and starts again. Both
/// assignments must break no capacity. Spread and dependencies hold at both ends, not necessarily on the way.
///
/// Cost O(moves · resources · (1 + asides · machines)).
std::vector<Step> orderSteps(const Problem& problem, const Assignment& target);

/// Replays steps and says what is wrong with them: a process that is not where a step takes it from, a machine that is
/// overcommitted while a step runs, an end that is not `target`. Empty if nothing is. The oracle of `orderSteps`.
std::optional<std::string> findFault(const Problem& problem, const std::vector<Step>& steps, const Assignment& target);

} // namespace flightplan::reassignment
