#include "tests/model/reassignment/random_reassignment.h"

#include "model/base/philox.h"
#include "model/reassignment/evaluation.h"

#include <QtGlobal>

#include <algorithm>
#include <set>

namespace flightplan::test {
namespace {

using namespace reassignment;

class Maker {
public:
    Maker(std::uint64_t seed, const ReassignmentSize& size)
        : m_random(seed, "reassignment", "test")
        , m_size(size) {}

    Problem run() {
        addResourcesAndMachines();
        addServices();
        addProcesses();
        addCapacities();
        addCosts();
        loosenRules();
        return std::move(m_problem);
    }

private:
    std::uint32_t below(std::uint32_t bound) { return m_random.below(bound); }
    bool chance(std::uint32_t percent) { return below(100) < percent; }
    std::int32_t index(std::size_t count) {
        return static_cast<std::int32_t>(below(static_cast<std::uint32_t>(count)));
    }

    void addResourcesAndMachines() {
        for (auto r = 1 + below(3); r > 0; --r)
            m_problem.resources.push_back({chance(40), below(20)});
        const auto machines = 2 + below(m_size.machines - 1);
        const auto locations = 1 + below(machines), neighbourhoods = 1 + below(std::min(3U, machines));
        for (std::uint32_t m = 0; m < machines; ++m) {
            m_problem.location.push_back(static_cast<std::int32_t>(m % locations));
            m_problem.neighbourhood.push_back(static_cast<std::int32_t>(m % neighbourhoods));
        }
        if (chance(30))
            for (std::uint32_t m = 0; m < machines; ++m)
                m_problem.kind.push_back(chance(10) ? Problem::closed : index(2));
        if (chance(60))
            for (std::uint32_t cell = 0; cell < machines * machines; ++cell)
                m_problem.machineMoveCost.push_back(cell % (machines + 1) == 0 ? 0 : index(5));
    }

    void addServices() {
        const auto services = 1 + below(6);
        for (std::uint32_t s = 0; s < services; ++s) {
            Service service;
            service.perMachine = chance(70) ? 1 : index(4);
            service.kind = m_problem.kind.empty() ? 0 : index(2);
            if (chance(40))
                service.dependsOn.push_back(index(services));
            if (chance(40))
                for (std::size_t l = 0; l < m_problem.locationCount(); ++l)
                    service.costPerLocation.push_back(chance(15) ? notAllowed : below(60));
            m_problem.services.push_back(std::move(service));
        }
    }

    void addProcesses() {
        const auto processes = 1 + below(m_size.processes);
        for (std::uint32_t p = 0; p < processes; ++p) {
            const auto machine = index(m_problem.machineCount());
            Process process;
            process.service = index(m_problem.services.size());
            process.moveCost = below(10);
            process.fixed = chance(5);
            if (chance(10))
                process.onlyLocation = m_problem.location[static_cast<std::size_t>(machine)];
            m_problem.processes.push_back(process);
            m_problem.initial.push_back(machine);
            for (std::size_t r = 0; r < m_problem.resources.size(); ++r)
                m_problem.need.push_back(below(30));
        }
    }

    /// As much as is used at first and a little more.
    void addCapacities() {
        const auto resources = m_problem.resources.size();
        m_problem.capacity.assign(m_problem.machineCount() * resources, 0);
        for (std::size_t p = 0; p < m_problem.initial.size(); ++p)
            for (std::size_t r = 0; r < resources; ++r)
                m_problem.capacity[static_cast<std::size_t>(m_problem.initial[p]) * resources + r] +=
                    m_problem.needOf(p)[r];
        for (auto& capacity : m_problem.capacity) {
            capacity += below(40);
            m_problem.safety.push_back(capacity * below(100) / 100);
        }
    }

    void addCosts() {
        for (auto b = below(3); b > 0; --b)
            m_problem.balances.push_back(
                {index(m_problem.resources.size()), index(m_problem.resources.size()), below(4), below(5)});
        m_problem.processMoveWeight = below(3);
        m_problem.serviceMoveWeight = below(20);
        m_problem.machineMoveWeight = below(3);
        m_problem.costPerMove = below(5);
        m_problem.moveLimit = chance(25) ? 1 + index(4) : 0;
    }

    /// Caps, spread and dependencies as strict as the initial assignment allows.
    void loosenRules() {
        std::vector<std::set<std::int32_t>> locations(m_problem.services.size());
        for (std::size_t p = 0; p < m_problem.initial.size(); ++p)
            locations[static_cast<std::size_t>(m_problem.processes[p].service)].insert(
                m_problem.location[static_cast<std::size_t>(m_problem.initial[p])]);
        for (std::size_t s = 0; s < locations.size(); ++s) {
            m_problem.services[s].spreadMin = index(locations[s].size() + 1);
            m_problem.services[s].perLocation = chance(30) ? 1 : 0;
        }
        while (const auto broken = evaluate(m_problem, m_problem.initial).violation) {
            auto& service = m_problem.services[static_cast<std::size_t>(broken->service)];
            if (broken->rule == Rule::perMachine)
                ++service.perMachine;
            else if (broken->rule == Rule::perLocation)
                ++service.perLocation;
            else
                service.dependsOn.clear();
        }
    }

    RandomStream m_random;
    ReassignmentSize m_size;
    Problem m_problem;
};

} // namespace

reassignment::Problem randomReassignment(std::uint64_t seed, const ReassignmentSize& size) {
    return Maker(seed, size).run();
}

std::uint64_t problemCount(std::uint64_t usual) {
    return std::max(usual,
                    static_cast<std::uint64_t>(std::max(0, qEnvironmentVariableIntValue("FLIGHTPLAN_PROBLEMS"))));
}

std::int64_t bestByBruteForce(const reassignment::Problem& problem) {
    auto assignment = problem.initial;
    std::int64_t best = evaluate(problem, assignment).cost.total();
    const auto machines = static_cast<std::int32_t>(problem.machineCount());
    std::ranges::fill(assignment, 0);
    for (std::int64_t tried = 0; tried < (std::int64_t(1) << 20); ++tried) {
        const auto now = evaluate(problem, assignment);
        if (!now.violation)
            best = std::min(best, now.cost.total());
        std::size_t p = 0;
        while (p < assignment.size() && ++assignment[p] == machines)
            assignment[p++] = 0;
        if (p == assignment.size())
            break;
    }
    return best;
}

} // namespace flightplan::test
