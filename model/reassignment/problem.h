#pragma once

#include "model/base/error.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace flightplan::reassignment {

/// Which machine each process is on.
using Assignment = std::vector<std::int32_t>;

struct Resource {
    bool transient = false;      ///< a process that moves needs it on both machines
    std::int64_t loadWeight = 0; ///< cost of one unit above a machine's safety capacity
    bool operator==(const Resource&) const = default;
};

/// Marks a service that may not run at a location.
inline constexpr std::int64_t notAllowed = -1;

/// Rules and distance of equal processes of which one machine holds at most one, unless `perMachine` says otherwise.
struct Service {
    std::int32_t spreadMin = 0;                ///< number of locations that it must span at least
    std::int32_t perMachine = 1;               ///< processes on one machine at most, up to 60,000; 0 = no cap
    std::int32_t perLocation = 0;              ///< processes at one location at most; 0 = no cap
    std::int32_t kind = 0;                     ///< runs on machines of this kind alone
    std::vector<std::int32_t> dependsOn;       ///< each must have a process in every neighbourhood where this has one
    std::vector<std::int64_t> costPerLocation; ///< of one process there, or `notAllowed`; empty = 0 everywhere
    bool operator==(const Service&) const = default;
};

struct Process {
    std::int32_t service = 0;
    std::int64_t moveCost = 0;
    std::int32_t onlyLocation = -1; ///< may move within this location alone; −1 = anywhere
    bool fixed = false;             ///< never moves
    bool operator==(const Process&) const = default;
};

/// Cost weight · max(0, target · free(first) − free(second)) per machine, free = capacity − use.
struct Balance {
    std::int32_t first = 0, second = 0; ///< resources
    std::int64_t target = 0, weight = 0;
    bool operator==(const Balance&) const = default;
};

/// Machine reassignment as in the ROADEF/EURO challenge 2012, with what plans need beside it (caps, kinds, a cost of
/// each service at each location, a limit on moves). Where a process is at first, it may stay, whatever kinds and
/// locations say. All numbers are ≥ 0 and in the caller's units.
struct Problem {
    static constexpr std::int32_t closed = -1; ///< the kind of a machine that takes no process in

    std::vector<Resource> resources;
    std::vector<std::int32_t> location, neighbourhood; ///< per machine, from 0, without large gaps
    std::vector<std::int32_t> kind;                    ///< per machine; empty = all 0
    std::vector<std::int64_t> capacity, safety;        ///< [machine][resource]
    std::vector<std::int32_t> machineMoveCost;         ///< [from][to]; empty = 0
    std::vector<Service> services;
    std::vector<Process> processes;
    std::vector<std::int64_t> need; ///< [process][resource]
    std::vector<Balance> balances;
    std::int64_t processMoveWeight = 0, serviceMoveWeight = 0, machineMoveWeight = 0;
    std::int64_t costPerMove = 0; ///< of any move
    std::int32_t moveLimit = 0;   ///< processes away from where they were; 0 = no limit
    Assignment initial;

    std::size_t machineCount() const { return location.size(); }
    std::size_t locationCount() const;
    std::size_t neighbourhoodCount() const;
    std::int32_t kindOf(std::size_t machine) const { return kind.empty() ? 0 : kind[machine]; }
    std::span<const std::int64_t> needOf(std::size_t process) const {
        return {&need[process * resources.size()], resources.size()};
    }
    /// Weighted cost of the move itself, without the share of its service; 0 at `from` = `to`.
    std::int64_t moveCost(std::size_t process, std::int32_t from, std::int32_t to) const {
        if (from == to)
            return 0;
        const auto between =
            machineMoveCost.empty()
                ? 0
                : machineMoveCost[static_cast<std::size_t>(from) * machineCount() + static_cast<std::size_t>(to)];
        return costPerMove + processMoveWeight * processes[process].moveCost + machineMoveWeight * between;
    }
    /// Cost of one process of a service at a location; `notAllowed` stays itself.
    std::int64_t placeCost(std::int32_t service, std::int32_t at) const {
        const auto& costs = services[static_cast<std::size_t>(service)].costPerLocation;
        return costs.empty() ? 0 : costs[static_cast<std::size_t>(at)];
    }
    /// Kind and location let the process be on the machine: the rules that look at nothing else.
    bool admits(std::size_t process, std::int32_t machine) const;

    bool operator==(const Problem&) const = default;
};

/// What makes a problem unusable: columns of unequal length, indices out of range, negative numbers, sums or costs that
/// could leave 62 bits (so that the search may count in int64), more than 300 million pairs of a
/// service and a machine. O(input).
Result<void> check(const Problem& problem);

} // namespace flightplan::reassignment
