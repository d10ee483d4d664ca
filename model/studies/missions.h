#pragma once

#include "model/document/document.h"
#include "model/plan/plan.h"

#include <string>
#include <vector>

namespace flightplan::studies {

/// Exercises over the shipped example *global-web*: each begins with a plan that lacks something, and is done when
/// every goal is reached.
enum class Mission {
    slowSaoPaulo, ///< users in São Paulo wait for another continent
    loseAshburn,  ///< the loss of iad leaves microVMs without a place
    fewerHosts,   ///< the same service on a third fewer hosts
};

inline constexpr Mission missions[] = {Mission::slowSaoPaulo, Mission::loseAshburn, Mission::fewerHosts};

/// One condition of a mission, read off a plan.
struct Goal {
    enum class Kind {
        saoPauloRtt,   ///< mean round-trip time of users in São Paulo, ms, at most
        unplaced,      ///< microVMs without a place, at most
        unplacedAfter, ///< microVMs without a place after the loss of iad, at most
        hosts,         ///< hosts, at most
        insideTarget,  ///< share of users inside their target, at least
    };
    Kind kind = Kind::unplaced;
    double value = 0;
    double limit = 0;
    bool met = false;
    bool operator==(const Goal&) const = default;
};

/// The plan that a mission begins with, made of the example.
document::Document missionStart(Mission mission, const document::Document& example,
                                const catalog::Catalog& catalog = catalog::builtIn());

/// How far a plan is; `example` is what the mission was made of. O(plan), with one reaction for `loseAshburn`.
std::vector<Goal> goalsOf(Mission mission, const plan::Plan& plan, const document::Document& example,
                          const catalog::Catalog& catalog = catalog::builtIn());

bool isDone(const std::vector<Goal>& goals);

} // namespace flightplan::studies
