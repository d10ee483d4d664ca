#include "model/reassignment/problem.h"

#include <algorithm>
#include <array>
#include <string>

namespace flightplan::reassignment {
namespace {

__extension__ using Int128 = __int128;

constexpr Int128 largest = Int128(1) << 62;
constexpr Int128 mostPairs = 300'000'000;

tl::unexpected<Error> bad(std::string message) {
    return fail(ErrorCode::badInput, std::move(message));
}

bool inRange(std::int32_t index, std::size_t count) {
    return index >= 0 && static_cast<std::size_t>(index) < count;
}

/// Negative, or so large that a product of two numbers and a sum might leave 128 bits.
bool anyOutside(const auto& values) {
    return std::ranges::any_of(values,
                               [](auto value) { return value < 0 || std::int64_t(value) > (std::int64_t(1) << 56); });
}

std::size_t countOf(const std::vector<std::int32_t>& dense) {
    return dense.empty() ? 0 : static_cast<std::size_t>(*std::ranges::max_element(dense)) + 1;
}

Result<void> checkMachines(const Problem& problem) {
    const auto machines = problem.machineCount();
    const auto cells = machines * problem.resources.size();
    if (problem.neighbourhood.size() != machines || problem.capacity.size() != cells ||
        problem.safety.size() != cells || (!problem.kind.empty() && problem.kind.size() != machines) ||
        (!problem.machineMoveCost.empty() && problem.machineMoveCost.size() != machines * machines))
        return bad("the columns of the machines have unequal lengths");
    if (anyOutside(problem.location) || anyOutside(problem.neighbourhood) || anyOutside(problem.capacity) ||
        anyOutside(problem.safety) || anyOutside(problem.machineMoveCost))
        return bad("a machine has a number below 0 or above 2^56");
    return {};
}

Result<void> checkServices(const Problem& problem) {
    const auto services = problem.services.size();
    // The tables of the search: services × machines, × locations and × neighbourhoods.
    const auto widest = std::max({problem.machineCount(), problem.locationCount(), problem.neighbourhoodCount()});
    if (Int128(services) * Int128(widest) > mostPairs)
        return bad("there are more than 300 million pairs of a service and a machine or location");
    for (const auto& service : problem.services) {
        if (service.spreadMin < 0 || service.perMachine < 0 || service.perLocation < 0)
            return bad("a service has a negative number");
        if (service.perMachine > 60'000) // the search counts in 16 bits
            return bad("a service may have more than 60,000 processes on one machine; 0 means no cap");
        if (std::ranges::any_of(service.dependsOn, [&](auto other) { return !inRange(other, services); }))
            return bad("a service depends on one that does not exist");
        if (!service.costPerLocation.empty() && service.costPerLocation.size() != problem.locationCount())
            return bad("a service has costs for more or fewer locations than there are");
        if (std::ranges::any_of(service.costPerLocation,
                                [](auto cost) { return cost < notAllowed || cost > (std::int64_t(1) << 56); }))
            return bad("a service has a cost at a location below 0 or above 2^56");
    }
    return {};
}

Result<void> checkProcesses(const Problem& problem) {
    const auto processes = problem.processes.size();
    if (problem.need.size() != processes * problem.resources.size() || problem.initial.size() != processes)
        return bad("the columns of the processes have unequal lengths");
    if (anyOutside(problem.need))
        return bad("a process needs an amount below 0 or above 2^56");
    for (std::size_t p = 0; p < processes; ++p) {
        if (!inRange(problem.processes[p].service, problem.services.size()))
            return bad("process " + std::to_string(p) + " has a service that does not exist");
        if (!inRange(problem.initial[p], problem.machineCount()))
            return bad("process " + std::to_string(p) + " is on a machine that does not exist");
        if (anyOutside(std::array{problem.processes[p].moveCost}))
            return bad("a process has a move cost below 0 or above 2^56");
    }
    return {};
}

/// No machine can be cheaper than 0, and none dearer than if it held everything (load), or was empty (balance).
Int128 dearestMachines(const Problem& problem, Int128& dearestUse) {
    const auto resources = problem.resources.size();
    Int128 cost = 0;
    for (std::size_t r = 0; r < resources; ++r) {
        Int128 total = 0, capacity = 0;
        for (std::size_t p = 0; p < problem.processes.size(); ++p)
            total += problem.need[p * resources + r];
        for (std::size_t m = 0; m < problem.machineCount(); ++m)
            capacity += problem.capacity[m * resources + r];
        dearestUse = std::max(dearestUse, total + capacity);
        cost += total * problem.resources[r].loadWeight;
        for (const auto& balance : problem.balances)
            if (static_cast<std::size_t>(balance.first) == r)
                cost += Int128(balance.target) * (total + capacity) > largest
                            ? largest
                            : Int128(balance.target) * (total + capacity) * std::max<Int128>(1, balance.weight);
            else if (static_cast<std::size_t>(balance.second) == r)
                cost += (total + capacity) * std::max<Int128>(1, balance.weight);
    }
    return cost;
}

Int128 dearestMoves(const Problem& problem) {
    Int128 between = 0;
    for (const auto cost : problem.machineMoveCost)
        between = std::max<Int128>(between, cost);
    Int128 cost = Int128(problem.serviceMoveWeight) * Int128(problem.processes.size());
    for (const auto& process : problem.processes) {
        Int128 place = 0;
        for (const auto at : problem.services[static_cast<std::size_t>(process.service)].costPerLocation)
            place = std::max<Int128>(place, at);
        cost += place + problem.costPerMove + Int128(problem.processMoveWeight) * process.moveCost +
                Int128(problem.machineMoveWeight) * between;
    }
    return cost;
}

} // namespace

std::size_t Problem::locationCount() const {
    return countOf(location);
}

std::size_t Problem::neighbourhoodCount() const {
    return countOf(neighbourhood);
}

bool Problem::admits(std::size_t process, std::int32_t machine) const {
    if (machine == initial[process])
        return true;
    const auto& own = processes[process];
    const auto at = location[static_cast<std::size_t>(machine)];
    const auto machineKind = kindOf(static_cast<std::size_t>(machine));
    return !own.fixed && machineKind != closed && machineKind == services[static_cast<std::size_t>(own.service)].kind &&
           (own.onlyLocation < 0 || own.onlyLocation == at) && placeCost(own.service, at) != notAllowed;
}

Result<void> check(const Problem& problem) {
    for (const auto part : {&checkMachines, &checkServices, &checkProcesses})
        if (auto result = part(problem); !result)
            return result;
    for (const auto& balance : problem.balances)
        if (!inRange(balance.first, problem.resources.size()) || !inRange(balance.second, problem.resources.size()))
            return bad("a balance cost names a resource that does not exist");
    std::vector<std::int64_t> weights{problem.processMoveWeight, problem.serviceMoveWeight, problem.machineMoveWeight,
                                      problem.costPerMove, problem.moveLimit};
    for (const auto& resource : problem.resources)
        weights.push_back(resource.loadWeight);
    for (const auto& balance : problem.balances)
        weights.insert(weights.end(), {balance.target, balance.weight});
    if (anyOutside(weights))
        return bad("a weight is negative");
    if (std::ranges::any_of(weights, [](auto weight) { return weight > (std::int64_t(1) << 32); }))
        return bad("a weight is larger than 2^32");
    Int128 use = 0;
    const Int128 machines = dearestMachines(problem, use);
    if (use > largest || machines > largest || dearestMoves(problem) > largest)
        return bad("the numbers are so large that a cost could exceed 2^62; give them in larger units");
    return {};
}

} // namespace flightplan::reassignment
