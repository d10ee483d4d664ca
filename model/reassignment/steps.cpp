#include "model/reassignment/steps.h"

#include <algorithm>
#include <array>
#include <deque>

namespace flightplan::reassignment {
namespace {

constexpr std::array<std::string_view, 4> kindNames = {"move", "aside", "stop", "start"};

std::size_t at(std::int32_t index) {
    return static_cast<std::size_t>(index);
}

/// What each machine has left while processes come and go.
class Room {
public:
    explicit Room(const Problem& problem)
        : m_problem(problem)
        , m_free(problem.capacity) {
        for (std::size_t p = 0; p < problem.initial.size(); ++p)
            take(p, problem.initial[p]);
    }
    bool fits(std::size_t process, std::int32_t machine) const {
        const auto need = m_problem.needOf(process);
        for (std::size_t r = 0; r < need.size(); ++r)
            if (need[r] > m_free[at(machine) * need.size() + r])
                return false;
        return true;
    }
    void take(std::size_t process, std::int32_t machine) { change(process, machine, -1); }
    void give(std::size_t process, std::int32_t machine) { change(process, machine, 1); }
    bool overcommitted(std::int32_t machine) const {
        const auto resources = m_problem.resources.size();
        for (std::size_t r = 0; r < resources; ++r)
            if (m_free[at(machine) * resources + r] < 0)
                return true;
        return false;
    }

private:
    void change(std::size_t process, std::int32_t machine, std::int64_t sign) {
        const auto need = m_problem.needOf(process);
        for (std::size_t r = 0; r < need.size(); ++r)
            m_free[at(machine) * need.size() + r] += sign * need[r];
    }

    const Problem& m_problem;
    std::vector<std::int64_t> m_free; // [machine][resource]
};

class Orderer {
public:
    Orderer(const Problem& problem, const Assignment& target)
        : m_problem(problem)
        , m_target(target)
        , m_room(problem)
        , m_where(problem.initial)
        , m_wentAside(target.size(), 0)
        , m_waiting(problem.machineCount()) {
        for (std::size_t p = 0; p < target.size(); ++p)
            if (target[p] != m_where[p]) {
                m_waiting[at(target[p])].push_back(p);
                ++m_left;
            }
    }

    std::vector<Step> run() {
        for (std::size_t m = 0; m < m_waiting.size(); ++m)
            m_look.push_back(static_cast<std::int32_t>(m));
        while (moveAll(), m_left > 0)
            if (!putAside())
                stopOne();
        return std::move(m_steps);
    }

private:
    /// Moves whatever fits; each machine that a process left is looked at again.
    void moveAll() {
        while (!m_look.empty()) {
            const auto machine = m_look.front();
            m_look.pop_front();
            auto& waiting = m_waiting[at(machine)];
            std::erase_if(waiting, [&](std::size_t process) {
                if (!m_room.fits(process, machine))
                    return false;
                go(process, machine, m_where[process] < 0 ? Step::Kind::start : Step::Kind::move);
                --m_left;
                return true;
            });
        }
    }

    void go(std::size_t process, std::int32_t to, Step::Kind kind) {
        const auto from = m_where[process];
        m_steps.push_back({kind, static_cast<std::int32_t>(process), from, to});
        if (to >= 0)
            m_room.take(process, to);
        if (from >= 0) {
            m_room.give(process, from);
            m_look.push_back(from);
        }
        m_where[process] = to;
    }

    /// Whether another waiting process would fit where this one is, once it has gone.
    bool makesRoom(std::size_t process) {
        const auto machine = m_where[process];
        m_room.give(process, machine);
        const bool useful =
            std::ranges::any_of(m_waiting[at(machine)], [&](std::size_t other) { return m_room.fits(other, machine); });
        m_room.take(process, machine);
        return useful;
    }

    std::optional<std::int32_t> thirdMachine(std::size_t process) const {
        for (std::size_t m = 0; m < m_waiting.size(); ++m) {
            const auto machine = static_cast<std::int32_t>(m);
            if (machine != m_where[process] && m_problem.kindOf(m) != Problem::closed && m_room.fits(process, machine))
                return machine;
        }
        return std::nullopt;
    }

    /// Each process goes aside at most once, so this ends.
    bool putAside() {
        for (const auto& waiting : m_waiting)
            for (const auto process : waiting) {
                if (m_wentAside[process] || m_where[process] < 0 || !makesRoom(process))
                    continue;
                if (const auto third = thirdMachine(process)) {
                    m_wentAside[process] = 1;
                    go(process, *third, Step::Kind::aside);
                    return true;
                }
            }
        return false;
    }

    /// The first that makes room, else the first that runs: once all that wait have stopped, all fit.
    void stopOne() {
        std::optional<std::size_t> chosen;
        for (const auto& waiting : m_waiting)
            for (const auto process : waiting) {
                if (m_where[process] < 0)
                    continue;
                if (makesRoom(process))
                    return go(process, -1, Step::Kind::stop);
                if (!chosen)
                    chosen = process;
            }
        if (chosen)
            go(*chosen, -1, Step::Kind::stop);
        else
            m_left = 0; // the target itself overcommits: the caller broke the contract
    }

    const Problem& m_problem;
    const Assignment& m_target;
    Room m_room;
    Assignment m_where; // −1 = stopped
    std::vector<std::uint8_t> m_wentAside;
    std::vector<std::vector<std::size_t>> m_waiting; // per machine: processes on their way to it
    std::deque<std::int32_t> m_look;                 // machines that may have room for one that waits
    std::size_t m_left = 0;
    std::vector<Step> m_steps;
};

} // namespace

std::string_view toString(Step::Kind kind) {
    return kindNames[static_cast<std::size_t>(kind)];
}

std::vector<Step> orderSteps(const Problem& problem, const Assignment& target) {
    return Orderer(problem, target).run();
}

std::optional<std::string> findFault(const Problem& problem, const std::vector<Step>& steps, const Assignment& target) {
    Room room(problem);
    auto where = problem.initial;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto& step = steps[i];
        const auto process = at(step.process);
        const auto name = "step " + std::to_string(i + 1);
        if (where[process] != step.from || step.from == step.to)
            return name + " takes process " + std::to_string(step.process) + " from where it is not";
        if (step.to >= 0)
            room.take(process, step.to);
        if (step.to >= 0 && room.overcommitted(step.to))
            return name + " overcommits machine " + std::to_string(step.to);
        if (step.from >= 0)
            room.give(process, step.from);
        where[process] = step.to;
    }
    if (where != target)
        return "the steps do not lead to the target";
    return std::nullopt;
}

} // namespace flightplan::reassignment
