#include "model/reassignment/evaluation.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace flightplan::reassignment {
namespace {

constexpr std::array<std::string_view, 8> ruleNames = {"machine",      "capacity", "transient",  "per_machine",
                                                       "per_location", "spread",   "dependency", "move_limit"};

std::size_t at(std::int32_t index) {
    return static_cast<std::size_t>(index);
}

class Evaluator {
public:
    Evaluator(const Problem& problem, const Assignment& assignment)
        : m_problem(problem)
        , m_assignment(assignment) {}

    Evaluation run() {
        addUse();
        addMachineCosts();
        addMoveCosts();
        checkProcesses();
        checkCapacities();
        checkServices();
        if (m_problem.moveLimit > 0 && m_result.moved > m_problem.moveLimit)
            note({.rule = Rule::moveLimit});
        return m_result;
    }

private:
    void note(const Violation& violation) {
        if (!m_result.violation || violation.rule < m_result.violation->rule)
            m_result.violation = violation;
    }

    void addUse() {
        const auto resources = m_problem.resources.size();
        m_use.assign(m_problem.capacity.size(), 0);
        m_left.assign(m_problem.capacity.size(), 0);
        for (std::size_t p = 0; p < m_assignment.size(); ++p)
            for (std::size_t r = 0; r < resources; ++r) {
                m_use[at(m_assignment[p]) * resources + r] += m_problem.needOf(p)[r];
                if (m_assignment[p] != m_problem.initial[p])
                    m_left[at(m_problem.initial[p]) * resources + r] += m_problem.needOf(p)[r];
            }
    }

    void addMachineCosts() {
        const auto resources = m_problem.resources.size();
        for (std::size_t m = 0; m < m_problem.machineCount(); ++m) {
            const auto row = m * resources;
            for (std::size_t r = 0; r < resources; ++r)
                m_result.cost.load += m_problem.resources[r].loadWeight *
                                      std::max<std::int64_t>(0, m_use[row + r] - m_problem.safety[row + r]);
            const auto free = [&](std::int32_t r) { return m_problem.capacity[row + at(r)] - m_use[row + at(r)]; };
            for (const auto& balance : m_problem.balances)
                m_result.cost.balance +=
                    balance.weight *
                    std::max<std::int64_t>(0, balance.target * free(balance.first) - free(balance.second));
        }
    }

    void addMoveCosts() {
        std::vector<std::int64_t> movedOf(m_problem.services.size(), 0);
        for (std::size_t p = 0; p < m_assignment.size(); ++p) {
            const auto& process = m_problem.processes[p];
            const auto from = m_problem.initial[p], to = m_assignment[p];
            const auto place = m_problem.placeCost(process.service, m_problem.location[at(to)]);
            m_result.cost.places += std::max<std::int64_t>(0, place); // where it may only stay, it costs nothing
            if (from == to)
                continue;
            ++m_result.moved;
            ++movedOf[at(process.service)];
            m_result.cost.moves += m_problem.costPerMove;
            m_result.cost.processMoves += m_problem.processMoveWeight * process.moveCost;
            if (!m_problem.machineMoveCost.empty())
                m_result.cost.machineMoves += m_problem.machineMoveWeight *
                                              m_problem.machineMoveCost[at(from) * m_problem.machineCount() + at(to)];
        }
        if (!movedOf.empty())
            m_result.cost.serviceMoves = m_problem.serviceMoveWeight * *std::ranges::max_element(movedOf);
    }

    void checkProcesses() {
        for (std::size_t p = 0; p < m_assignment.size(); ++p)
            if (!m_problem.admits(p, m_assignment[p]))
                note({.rule = Rule::machine, .process = static_cast<std::int32_t>(p), .machine = m_assignment[p]});
    }

    void checkCapacities() {
        const auto resources = m_problem.resources.size();
        for (std::size_t cell = 0; cell < m_use.size(); ++cell) {
            const auto machine = static_cast<std::int32_t>(cell / resources);
            const auto resource = static_cast<std::int32_t>(cell % resources);
            if (m_use[cell] > m_problem.capacity[cell])
                note({.rule = Rule::capacity, .machine = machine, .resource = resource});
            if (m_problem.resources[at(resource)].transient && m_use[cell] + m_left[cell] > m_problem.capacity[cell])
                note({.rule = Rule::transient, .machine = machine, .resource = resource});
        }
    }

    using Counts = std::map<std::int32_t, std::int32_t>; // place → processes

    void checkServices() {
        const auto services = m_problem.services.size();
        std::vector<Counts> machines(services), locations(services);
        std::vector<std::set<std::int32_t>> neighbourhoods(services);
        for (std::size_t p = 0; p < m_assignment.size(); ++p) {
            const auto service = at(m_problem.processes[p].service);
            ++machines[service][m_assignment[p]];
            ++locations[service][m_problem.location[at(m_assignment[p])]];
            neighbourhoods[service].insert(m_problem.neighbourhood[at(m_assignment[p])]);
        }
        for (std::size_t s = 0; s < services; ++s) {
            const auto& service = m_problem.services[s];
            const auto index = static_cast<std::int32_t>(s);
            for (const auto& [machine, count] : machines[s])
                if (service.perMachine > 0 && count > service.perMachine)
                    note({.rule = Rule::perMachine, .machine = machine, .service = index});
            for (const auto& [location, count] : locations[s])
                if (service.perLocation > 0 && count > service.perLocation)
                    note({.rule = Rule::perLocation, .service = index, .place = location});
            if (locations[s].size() < at(service.spreadMin))
                note({.rule = Rule::spread, .service = index});
            for (const auto other : service.dependsOn)
                for (const auto place : neighbourhoods[s])
                    if (!neighbourhoods[at(other)].contains(place))
                        note({.rule = Rule::dependency, .service = index, .place = place});
        }
    }

    const Problem& m_problem;
    const Assignment& m_assignment;
    std::vector<std::int64_t> m_use, m_left; // [machine][resource]; of processes that are there, and that left
    Evaluation m_result;
};

} // namespace

std::string_view toString(Rule rule) {
    return ruleNames[static_cast<std::size_t>(rule)];
}

std::string Violation::text() const {
    const auto number = [](std::int32_t index) { return std::to_string(index); };
    switch (rule) {
    case Rule::machine:
        return "process " + number(process) + " may not be on machine " + number(machine);
    case Rule::capacity:
        return "machine " + number(machine) + " has too little of resource " + number(resource);
    case Rule::transient:
        return "machine " + number(machine) + " has too little of transient resource " + number(resource) +
               " while processes move";
    case Rule::perMachine:
        return "machine " + number(machine) + " has too many processes of service " + number(service);
    case Rule::perLocation:
        return "location " + number(place) + " has too many processes of service " + number(service);
    case Rule::spread:
        return "service " + number(service) + " is at too few locations";
    case Rule::dependency:
        return "service " + number(service) + " lacks what it depends on in neighbourhood " + number(place);
    case Rule::moveLimit:
        return "more processes moved than allowed";
    }
    return {};
}

Evaluation evaluate(const Problem& problem, const Assignment& assignment) {
    return Evaluator(problem, assignment).run();
}

} // namespace flightplan::reassignment
