#pragma once

#include "model/reassignment/problem.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace flightplan::reassignment {

/// What an assignment costs, weighted, part by part.
struct Cost {
    std::int64_t load = 0;         ///< use above the safety capacities
    std::int64_t balance = 0;      ///< free amounts out of proportion
    std::int64_t processMoves = 0; ///< own cost of each process that moved
    std::int64_t serviceMoves = 0; ///< most processes moved of one service
    std::int64_t machineMoves = 0; ///< from machine to machine
    std::int64_t moves = 0;        ///< the same for each move
    std::int64_t places = 0;       ///< of services at their locations

    std::int64_t total() const { return load + balance + processMoves + serviceMoves + machineMoves + moves + places; }
    bool operator==(const Cost&) const = default;
};

enum class Rule {
    machine,     ///< kind, location or `fixed` keeps the process away
    capacity,    ///< more used than there is
    transient,   ///< the same, with what was there before
    perMachine,  ///< too many of a service on one machine
    perLocation, ///< … at one location
    spread,      ///< at too few locations
    dependency,  ///< a neighbourhood lacks what the service depends on
    moveLimit,   ///< more moves than allowed
};

/// "capacity", "per_machine" …
std::string_view toString(Rule rule);

/// One broken rule: the first in the order of `Rule`, of the lowest indices.
struct Violation {
    Rule rule = Rule::machine;
    std::int32_t process = -1, machine = -1, resource = -1, service = -1, place = -1; ///< −1 = does not apply
    std::string text() const;                                                         ///< one sentence
    bool operator==(const Violation&) const = default;
};

struct Evaluation {
    Cost cost;
    std::optional<Violation> violation;
    std::int32_t moved = 0; ///< processes away from where they were
    bool operator==(const Evaluation&) const = default;
};

/// Cost and first broken rule, from the definitions alone: the oracle of `State`. The problem has passed `check` and
/// the assignment names existing machines. O(processes · resources + services · locations + dependencies).
Evaluation evaluate(const Problem& problem, const Assignment& assignment);

} // namespace flightplan::reassignment
