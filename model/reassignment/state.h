#pragma once

#include "model/reassignment/evaluation.h"
#include "model/reassignment/problem.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace flightplan::reassignment {

/// A feasible assignment with everything that a move needs to be judged in O(resources + balances + dependencies): the
/// inner loop of the search. A pure function of the assignment (but for the order of `processesOn`), so moving back
/// undoes a move exactly.
///
/// `shift` and `swap` never check; a move that `shiftDelta` or `swapDelta` refuses would break a rule.
class State {
public:
    /// `assignment` breaks no rule. O(size of the tables).
    State(const Problem& problem, Assignment assignment);

    const Problem& problem() const { return m_problem; }
    const Assignment& assignment() const { return m_assignment; }
    std::int64_t cost() const { return m_cost; }
    std::int32_t moved() const { return m_moved; }
    std::int32_t machineOf(std::size_t process) const { return m_assignment[process]; }
    /// Load and balance cost of one machine.
    std::int64_t machineCost(std::int32_t machine) const { return m_machineCost[static_cast<std::size_t>(machine)]; }
    std::span<const std::int32_t> processesOn(std::int32_t machine) const {
        return m_processesOn[static_cast<std::size_t>(machine)];
    }

    /// Change of the cost if one process moves, or two change places; empty if that breaks a rule, changes nothing, or
    /// costs more than `most` (what is dear is found out first, rules that need random access last).
    std::optional<std::int64_t> shiftDelta(std::size_t process, std::int32_t to, std::int64_t most) const;
    std::optional<std::int64_t> swapDelta(std::size_t process, std::size_t other, std::int64_t most) const;

    /// How many processes of a service are in a machine's neighbourhood.
    std::int32_t countNear(std::int32_t service, std::int32_t machine) const {
        return m_inNeighbourhood[static_cast<std::size_t>(service) * m_neighbourhoods +
                                 static_cast<std::size_t>(m_problem.neighbourhood[static_cast<std::size_t>(machine)])];
    }
    /// The services that depend on one.
    std::span<const std::int32_t> dependents(std::int32_t service) const {
        return m_dependents[static_cast<std::size_t>(service)];
    }
    /// Whether all rules hold after shifts of `processes` between two machines, if they held before them.
    bool keepsRules(std::span<const std::size_t> processes, std::int32_t one, std::int32_t two) const;

    void shift(std::size_t process, std::int32_t to);
    void swap(std::size_t process, std::size_t other);

private:
    static constexpr std::size_t nobody = static_cast<std::size_t>(-1);

    const std::int64_t* needOf(std::size_t process) const {
        return process == nobody ? m_nothing.data() : &m_problem.need[process * m_resources];
    }
    bool fits(std::int32_t machine, std::size_t comes, std::size_t leaves) const;
    std::int64_t costAfter(std::int32_t machine, std::size_t comes, std::size_t leaves) const;
    std::int64_t moveDelta(std::size_t process, std::int32_t to) const;
    std::int32_t movedChange(std::size_t process, std::int32_t to) const;
    std::int64_t serviceMoveDelta(std::int32_t service, std::int32_t change, std::int32_t other,
                                  std::int32_t otherChange) const;
    bool serviceAllows(std::size_t process, std::int32_t to) const;
    bool dependenciesAllow(std::size_t service, std::int32_t from, std::int32_t to) const;
    bool withinCapacity(std::int32_t machine) const;
    bool keepsRulesOn(std::int32_t service, std::int32_t machine) const;
    bool related(std::int32_t service, std::int32_t other) const;
    void addUse(std::size_t process, std::int32_t machine, std::int64_t sign);
    void countService(std::int32_t service, std::int32_t machine, std::int32_t change);
    void countMoved(std::int32_t service, std::int32_t change);
    void recost(std::int32_t machine);
    void place(std::size_t process, std::int32_t to);

    const Problem& m_problem;
    std::size_t m_machines, m_resources, m_locations, m_neighbourhoods;
    Assignment m_assignment;
    std::int64_t m_cost = 0;
    std::int32_t m_moved = 0;

    // [machine][4][resource]: use, safety capacity, capacity, and what counts against it: of transient resources the
    // use with what left, of others the use again
    std::vector<std::int64_t> m_rows;
    std::vector<std::int64_t> m_nothing; // the need of nobody
    bool m_anywhere = false;             // no kinds, places or fixed processes: `admits` need not be asked
    std::vector<std::int64_t> m_machineCost;
    std::vector<std::vector<std::int32_t>> m_processesOn;
    std::vector<std::int32_t> m_slot; // per process: its position in m_processesOn

    std::vector<std::uint16_t> m_onMachine;      // [service][machine]; only where `perMachine` caps it
    std::vector<std::int32_t> m_atLocation;      // [service][location]
    std::vector<std::int32_t> m_inNeighbourhood; // [service][neighbourhood]
    std::vector<std::int32_t> m_locationsUsed;   // per service
    std::vector<std::vector<std::int32_t>> m_dependents;
    std::vector<std::int32_t> m_movedOf;       // per service
    std::vector<std::int32_t> m_servicesMoved; // by number of moved processes: how many services have that many
    std::int32_t m_mostMoved = 0;
};

} // namespace flightplan::reassignment
