#include "model/reassignment/state.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace flightplan::reassignment {
namespace {

std::size_t at(std::int32_t index) {
    return static_cast<std::size_t>(index);
}

bool admitsEverywhere(const Problem& problem) {
    return std::ranges::all_of(problem.kind, [](auto kind) { return kind == 0; }) &&
           std::ranges::all_of(problem.services,
                               [](const Service& s) { return s.kind == 0 && s.costPerLocation.empty(); }) &&
           std::ranges::all_of(problem.processes, [](const Process& p) { return !p.fixed && p.onlyLocation < 0; });
}

} // namespace

State::State(const Problem& problem, Assignment assignment)
    : m_problem(problem)
    , m_machines(problem.machineCount())
    , m_resources(problem.resources.size())
    , m_locations(problem.locationCount())
    , m_neighbourhoods(problem.neighbourhoodCount())
    , m_assignment(std::move(assignment))
    , m_rows(m_machines * 4 * m_resources, 0)
    , m_nothing(m_resources, 0)
    , m_anywhere(admitsEverywhere(problem)) {
    const auto services = problem.services.size();
    m_machineCost.assign(m_machines, 0);
    m_processesOn.resize(m_machines);
    m_slot.assign(m_assignment.size(), 0);
    m_onMachine.assign(services * m_machines, 0);
    m_atLocation.assign(services * m_locations, 0);
    m_inNeighbourhood.assign(services * m_neighbourhoods, 0);
    m_locationsUsed.assign(services, 0);
    m_dependents.resize(services);
    m_movedOf.assign(services, 0);
    m_servicesMoved.assign(m_assignment.size() + 1, 0);
    m_servicesMoved[0] = static_cast<std::int32_t>(services);
    for (std::size_t s = 0; s < services; ++s)
        for (const auto other : problem.services[s].dependsOn)
            m_dependents[at(other)].push_back(static_cast<std::int32_t>(s));
    for (std::size_t m = 0; m < m_machines; ++m)
        for (std::size_t r = 0; r < m_resources; ++r) {
            m_rows[(4 * m + 1) * m_resources + r] = problem.safety[m * m_resources + r];
            m_rows[(4 * m + 2) * m_resources + r] = problem.capacity[m * m_resources + r];
        }
    for (std::size_t p = 0; p < m_assignment.size(); ++p) {
        const auto machine = m_assignment[p];
        const auto service = problem.processes[p].service;
        addUse(p, machine, 1);
        // What a process takes of transient resources where it is at first, it never gives back.
        for (std::size_t r = 0; r < m_resources; ++r)
            if (problem.resources[r].transient)
                m_rows[(4 * at(problem.initial[p]) + 3) * m_resources + r] += needOf(p)[r];
        m_slot[p] = static_cast<std::int32_t>(m_processesOn[at(machine)].size());
        m_processesOn[at(machine)].push_back(static_cast<std::int32_t>(p));
        countService(service, machine, 1);
        if (problem.initial[p] != machine) {
            ++m_moved;
            countMoved(service, 1);
        }
        m_cost += problem.moveCost(p, problem.initial[p], machine) +
                  std::max<std::int64_t>(0, problem.placeCost(service, problem.location[at(machine)]));
    }
    for (std::size_t m = 0; m < m_machines; ++m)
        recost(static_cast<std::int32_t>(m));
}

void State::addUse(std::size_t process, std::int32_t machine, std::int64_t sign) {
    auto* row = &m_rows[4 * at(machine) * m_resources];
    const auto* need = needOf(process);
    const bool first = m_problem.initial[process] == machine;
    for (std::size_t r = 0; r < m_resources; ++r) {
        row[r] += sign * need[r];
        if (!first || !m_problem.resources[r].transient)
            row[3 * m_resources + r] += sign * need[r];
    }
}

std::int64_t State::costAfter(std::int32_t machine, std::size_t comes, std::size_t leaves) const {
    const auto* row = &m_rows[4 * at(machine) * m_resources];
    const auto *plus = needOf(comes), *minus = needOf(leaves);
    const auto* safety = row + m_resources;
    const auto* capacity = row + 2 * m_resources;
    std::int64_t cost = 0;
    for (std::size_t r = 0; r < m_resources; ++r) {
        const auto above = row[r] + plus[r] - minus[r] - safety[r];
        cost += m_problem.resources[r].loadWeight * std::max<std::int64_t>(0, above);
    }
    for (const auto& balance : m_problem.balances) {
        const auto first = at(balance.first), second = at(balance.second);
        const auto freeFirst = capacity[first] - row[first] - plus[first] + minus[first];
        const auto freeSecond = capacity[second] - row[second] - plus[second] + minus[second];
        cost += balance.weight * std::max<std::int64_t>(0, balance.target * freeFirst - freeSecond);
    }
    return cost;
}

bool State::fits(std::int32_t machine, std::size_t comes, std::size_t leaves) const {
    const auto* row = &m_rows[4 * at(machine) * m_resources];
    const auto *plus = needOf(comes), *minus = needOf(leaves);
    const bool returns = m_problem.initial[comes] == machine;
    const bool stays = leaves != nobody && m_problem.initial[leaves] == machine;
    for (std::size_t r = 0; r < m_resources; ++r) {
        const bool transient = m_problem.resources[r].transient;
        const auto more = transient && returns ? 0 : plus[r];
        const auto less = transient && stays ? 0 : minus[r];
        if (row[3 * m_resources + r] + more - less > row[2 * m_resources + r])
            return false;
    }
    return true;
}

std::int64_t State::moveDelta(std::size_t process, std::int32_t to) const {
    const auto first = m_problem.initial[process], from = m_assignment[process];
    auto delta = m_problem.moveCost(process, first, to) - m_problem.moveCost(process, first, from);
    if (!m_anywhere) {
        const auto service = m_problem.processes[process].service;
        delta += std::max<std::int64_t>(0, m_problem.placeCost(service, m_problem.location[at(to)])) -
                 std::max<std::int64_t>(0, m_problem.placeCost(service, m_problem.location[at(from)]));
    }
    return delta;
}

std::int32_t State::movedChange(std::size_t process, std::int32_t to) const {
    const auto first = m_problem.initial[process];
    return std::int32_t(to != first) - std::int32_t(m_assignment[process] != first);
}

/// The most moved of one service, if two services change (other = −1: one).
std::int64_t State::serviceMoveDelta(std::int32_t service, std::int32_t change, std::int32_t other,
                                     std::int32_t otherChange) const {
    if (m_problem.serviceMoveWeight == 0 || (change == 0 && otherChange == 0))
        return 0;
    if (other == service) {
        change += otherChange;
        other = -1;
    }
    const auto moved = m_movedOf[at(service)];
    auto withMost = m_servicesMoved[at(m_mostMoved)] - (moved == m_mostMoved);
    auto most = moved + change;
    if (other >= 0) {
        withMost -= m_movedOf[at(other)] == m_mostMoved;
        most = std::max(most, m_movedOf[at(other)] + otherChange);
    }
    // If all that had the most are these, each lost one, or the only one lost two and the next in line counts.
    const bool nextInLine = change > -2 || m_servicesMoved[at(m_mostMoved - 1)] > 0;
    most = std::max(most, withMost > 0 ? m_mostMoved : std::max(0, m_mostMoved - (nextInLine ? 1 : 2)));
    return m_problem.serviceMoveWeight * (most - m_mostMoved);
}

bool State::dependenciesAllow(std::size_t service, std::int32_t from, std::int32_t to) const {
    const auto place = at(m_problem.neighbourhood[at(from)]), next = at(m_problem.neighbourhood[at(to)]);
    if (place == next)
        return true;
    const auto inNeighbourhood = [&](std::size_t of, std::size_t where) {
        return m_inNeighbourhood[of * m_neighbourhoods + where];
    };
    for (const auto other : m_problem.services[service].dependsOn)
        if (at(other) != service && inNeighbourhood(at(other), next) == 0)
            return false;
    if (inNeighbourhood(service, place) > 1)
        return true;
    return std::ranges::all_of(m_dependents[service], [&](auto other) {
        return at(other) == service || inNeighbourhood(at(other), place) == 0;
    });
}

bool State::serviceAllows(std::size_t process, std::int32_t to) const {
    const auto from = m_assignment[process];
    const auto service = at(m_problem.processes[process].service);
    const auto& rules = m_problem.services[service];
    if (rules.perMachine > 0 && m_onMachine[service * m_machines + at(to)] >= rules.perMachine)
        return false;
    const auto location = at(m_problem.location[at(from)]), next = at(m_problem.location[at(to)]);
    if (location != next) {
        const auto* count = &m_atLocation[service * m_locations];
        if (rules.perLocation > 0 && count[next] >= rules.perLocation)
            return false;
        const auto used = m_locationsUsed[service] - (count[location] == 1) + (count[next] == 0);
        if (used < rules.spreadMin)
            return false;
    }
    return dependenciesAllow(service, from, to);
}

bool State::related(std::int32_t service, std::int32_t other) const {
    const auto names = [](const std::vector<std::int32_t>& list, std::int32_t wanted) {
        return std::ranges::find(list, wanted) != list.end();
    };
    return names(m_problem.services[at(service)].dependsOn, other) ||
           names(m_problem.services[at(other)].dependsOn, service);
}

std::optional<std::int64_t> State::shiftDelta(std::size_t process, std::int32_t to, std::int64_t most) const {
    const auto from = m_assignment[process];
    if (from == to || !fits(to, process, nobody))
        return std::nullopt;
    const auto service = m_problem.processes[process].service;
    const auto moved = movedChange(process, to);
    const auto delta = costAfter(from, nobody, process) + costAfter(to, process, nobody) - machineCost(from) -
                       machineCost(to) + moveDelta(process, to) + serviceMoveDelta(service, moved, -1, 0);
    if (delta > most || (!m_anywhere && !m_problem.admits(process, to)) || !serviceAllows(process, to))
        return std::nullopt;
    if (m_problem.moveLimit > 0 && moved > 0 && m_moved + moved > m_problem.moveLimit)
        return std::nullopt;
    return delta;
}

std::optional<std::int64_t> State::swapDelta(std::size_t process, std::size_t other, std::int64_t most) const {
    const auto from = m_assignment[process], to = m_assignment[other];
    if (from == to || !fits(to, process, other) || !fits(from, other, process))
        return std::nullopt;
    const auto service = m_problem.processes[process].service, otherService = m_problem.processes[other].service;
    const auto moved = movedChange(process, to), otherMoved = movedChange(other, from);
    const auto delta = costAfter(from, other, process) + costAfter(to, process, other) - machineCost(from) -
                       machineCost(to) + moveDelta(process, to) + moveDelta(other, from) +
                       serviceMoveDelta(service, moved, otherService, otherMoved);
    if (delta > most)
        return std::nullopt;
    if (!m_anywhere && !(m_problem.admits(process, to) && m_problem.admits(other, from)))
        return std::nullopt;
    // Two of one service leave all its counts as they are. Services that depend on each other would have to be judged
    // together; such swaps are rare and are left out.
    if (service != otherService &&
        (related(service, otherService) || !serviceAllows(process, to) || !serviceAllows(other, from)))
        return std::nullopt;
    const auto allMoved = moved + otherMoved;
    if (m_problem.moveLimit > 0 && allMoved > 0 && m_moved + allMoved > m_problem.moveLimit)
        return std::nullopt;
    return delta;
}

bool State::withinCapacity(std::int32_t machine) const {
    const auto* row = &m_rows[4 * at(machine) * m_resources];
    for (std::size_t r = 0; r < m_resources; ++r)
        if (row[3 * m_resources + r] > row[2 * m_resources + r])
            return false;
    return true;
}

bool State::keepsRulesOn(std::int32_t service, std::int32_t machine) const {
    const auto s = at(service);
    const auto& rules = m_problem.services[s];
    if (rules.perMachine > 0 && m_onMachine[s * m_machines + at(machine)] > rules.perMachine)
        return false;
    const auto location = at(m_problem.location[at(machine)]);
    if (rules.perLocation > 0 && m_atLocation[s * m_locations + location] > rules.perLocation)
        return false;
    if (countNear(service, machine) > 0)
        return std::ranges::all_of(rules.dependsOn, [&](auto other) { return countNear(other, machine) > 0; });
    return std::ranges::all_of(m_dependents[s], [&](auto other) { return countNear(other, machine) == 0; });
}

bool State::keepsRules(std::span<const std::size_t> processes, std::int32_t one, std::int32_t two) const {
    if (!withinCapacity(one) || !withinCapacity(two) || (m_problem.moveLimit > 0 && m_moved > m_problem.moveLimit))
        return false;
    return std::ranges::all_of(processes, [&](auto process) {
        const auto service = m_problem.processes[process].service;
        return m_problem.admits(process, m_assignment[process]) &&
               m_locationsUsed[at(service)] >= m_problem.services[at(service)].spreadMin &&
               keepsRulesOn(service, one) && keepsRulesOn(service, two);
    });
}

void State::countService(std::int32_t service, std::int32_t machine, std::int32_t change) {
    const auto s = at(service), m = at(machine);
    if (m_problem.services[s].perMachine > 0) {
        auto& here = m_onMachine[s * m_machines + m];
        here = static_cast<std::uint16_t>(here + change);
    }
    auto& there = m_atLocation[s * m_locations + at(m_problem.location[m])];
    m_locationsUsed[s] -= there > 0;
    there += change;
    m_locationsUsed[s] += there > 0;
    m_inNeighbourhood[s * m_neighbourhoods + at(m_problem.neighbourhood[m])] += change;
}

void State::countMoved(std::int32_t service, std::int32_t change) {
    if (change == 0)
        return;
    auto& moved = m_movedOf[at(service)];
    const auto before = m_mostMoved;
    --m_servicesMoved[at(moved)];
    moved += change;
    ++m_servicesMoved[at(moved)];
    m_mostMoved = std::max(m_mostMoved, moved);
    if (m_servicesMoved[at(m_mostMoved)] == 0)
        --m_mostMoved;
    m_cost += m_problem.serviceMoveWeight * (m_mostMoved - before);
}

void State::recost(std::int32_t machine) {
    auto& cost = m_machineCost[at(machine)];
    const auto now = costAfter(machine, nobody, nobody);
    m_cost += now - cost;
    cost = now;
}

void State::place(std::size_t process, std::int32_t to) {
    const auto from = m_assignment[process];
    const auto service = m_problem.processes[process].service;
    m_cost += moveDelta(process, to);
    const auto moved = movedChange(process, to);
    m_moved += moved;
    countMoved(service, moved);
    addUse(process, from, -1);
    addUse(process, to, 1);
    countService(service, from, -1);
    countService(service, to, 1);
    auto& list = m_processesOn[at(from)];
    const auto slot = at(m_slot[process]);
    list[slot] = list.back();
    m_slot[at(list[slot])] = static_cast<std::int32_t>(slot);
    list.pop_back();
    m_slot[process] = static_cast<std::int32_t>(m_processesOn[at(to)].size());
    m_processesOn[at(to)].push_back(static_cast<std::int32_t>(process));
    m_assignment[process] = to;
}

void State::shift(std::size_t process, std::int32_t to) {
    const auto from = m_assignment[process];
    place(process, to);
    recost(from);
    recost(to);
}

void State::swap(std::size_t process, std::size_t other) {
    const auto from = m_assignment[process], to = m_assignment[other];
    place(process, to);
    place(other, from);
    recost(from);
    recost(to);
}

} // namespace flightplan::reassignment
