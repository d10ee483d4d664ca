#include "model/planner/survivable.h"

#include "model/placement/placer.h"
#include "model/placement/reaction.h"

#include <algorithm>
#include <array>
#include <map>

namespace flightplan::planner {
namespace {

using placement::Assignment;
using placement::Problem;

/// Failures of one assignment: of each workload, the most that the loss of a region leaves without a place, or that
/// have none to begin with.
using Failures = std::map<std::int32_t, std::int32_t>;

std::int64_t sumOf(const Failures& failures) {
    std::int64_t sum = 0;
    for (const auto& [workload, count] : failures)
        sum += count;
    return sum;
}

class SurvivalSearch {
public:
    SurvivalSearch(const Problem& problem, const RegionLosses& losses, const std::stop_token& stop)
        : m_problem(problem)
        , m_stop(stop) {
        for (std::int32_t region = 0; region < problem.regionCount; ++region)
            m_changes.push_back(losses.without({&region, 1}));
    }

    std::optional<SurvivablePlacement> run() {
        if (!findHeadroom(m_problem))
            return std::nullopt;
        auto best = std::move(m_best);
        best.verdict.headroom = best.headroom;
        if (m_bestFailures.empty()) {
            best.verdict.certified = true;
            return best;
        }
        // With room without end, only what rules and pins forbid still fails.
        m_confined = failuresWith(unlimited, 0);
        if (m_stop.stop_requested())
            return std::nullopt;
        for (const auto& [workload, count] : m_confined)
            best.verdict.confined.push_back(workload);
        if (!findHeadroom(m_problem))
            return std::nullopt;
        best.assignment = std::move(m_best.assignment);
        best.headroom = best.verdict.headroom = m_best.headroom;
        best.verdict.failures = static_cast<std::int32_t>(sumOf(m_bestFailures));
        if (!m_bestFailures.empty())
            best.verdict.missingPercent = missingPercent();
        return m_stop.stop_requested() ? std::nullopt : std::optional(std::move(best));
    }

private:
    static constexpr std::int64_t unlimited = 100'000; // percent

    /// The smallest headroom without failures, or the one with the fewest. False if stopped.
    bool findHeadroom(const Problem& problem) {
        constexpr std::array<std::int32_t, 9> steps = {0, 3, 6, 9, 12, 16, 20, 26, 32}; // 64ths
        std::int32_t below = 0;
        for (const auto headroom : steps) {
            if (!take(problem, headroom, headroom == 0))
                return false;
            if (m_bestFailures.empty()) {
                for (auto smaller = below + 1; smaller < headroom; ++smaller)
                    if (!take(problem, smaller, false))
                        return false;
                    else if (m_taken)
                        break;
                return true;
            }
            below = headroom;
        }
        return true;
    }

    /// Tries a headroom and keeps it if it is better than the best so far. False if stopped.
    bool take(const Problem& problem, std::int32_t headroom, bool first) {
        auto changed = problem;
        changed.headroom = headroom;
        auto placed = placement::place(changed, m_stop);
        if (!placed)
            return false;
        auto failures = failuresOf(changed, *placed);
        if (m_stop.stop_requested())
            return false;
        const bool fits = failures.empty();
        m_taken = first || sumOf(failures) < sumOf(m_bestFailures) || (fits && headroom < m_best.headroom);
        if (m_taken) {
            m_best.assignment = std::move(*placed);
            m_best.headroom = headroom;
            m_bestFailures = std::move(failures);
        }
        return true;
    }

    Failures failuresOf(const Problem& problem, const Assignment& assignment) {
        Failures failures;
        const auto note = [&](std::span<const placement::Placement> placements, std::span<const std::int64_t> which) {
            Failures now;
            for (const auto microVm : which)
                if (!placements[static_cast<std::size_t>(microVm)].placed())
                    ++now[workloadOf(microVm)];
            for (const auto& [workload, count] : now)
                if (!m_confined.contains(workload))
                    failures[workload] = std::max(failures[workload], count);
        };
        std::vector<std::int64_t> unplaced;
        for (std::size_t microVm = 0; microVm < assignment.microVms.size(); ++microVm)
            if (!assignment.microVms[microVm].placed())
                unplaced.push_back(static_cast<std::int64_t>(microVm));
        note(assignment.microVms, unplaced);
        placement::Reaction reaction(problem, assignment);
        for (std::int32_t region = 0; region < problem.regionCount && !m_stop.stop_requested(); ++region) {
            const auto counts = reaction.lose({{}, {&region, 1}, m_changes[static_cast<std::size_t>(region)]});
            if (counts.unplaced > 0)
                note(reaction.placements(), reaction.changed());
            reaction.undo();
        }
        return failures;
    }

    std::int32_t workloadOf(std::int64_t microVm) const {
        const auto& first = m_problem.firstMicroVm;
        return static_cast<std::int32_t>(std::ranges::upper_bound(first, microVm) - first.begin()) - 1;
    }

    Problem grown(std::int64_t percent) const {
        auto problem = m_problem;
        for (auto* amounts : {&problem.hosts.capacity, &problem.hosts.allocatable})
            for (auto& host : *amounts)
                for (auto& amount : host.amounts)
                    // A share of a larger amount would overflow in the capacity term.
                    if (constexpr std::int64_t most = std::int64_t(1) << 38; amount > 0 && amount < most)
                        amount = std::min(amount / 100 * percent + amount % 100 * percent / 100, most);
        return problem;
    }

    Failures failuresWith(std::int64_t percent, std::int32_t headroom) {
        auto problem = grown(percent);
        problem.headroom = headroom;
        const auto placed = placement::place(problem, m_stop);
        return placed ? failuresOf(problem, *placed) : Failures{};
    }

    /// The smallest growth of all hosts that survives, to a percent, by halving; 0 if none up to tenfold does.
    std::int32_t missingPercent() {
        std::int64_t fails = 100;
        std::int64_t survives = 1000;
        if (!survivesWith(survives))
            return 0;
        while (survives - fails > 1 && !m_stop.stop_requested()) {
            const auto middle = (fails + survives) / 2;
            (survivesWith(middle) ? survives : fails) = middle;
        }
        return static_cast<std::int32_t>(survives - 100);
    }

    bool survivesWith(std::int64_t percent) {
        constexpr std::array<std::int32_t, 4> headrooms = {0, 8, 16, 24}; // 64ths
        return std::ranges::any_of(headrooms,
                                   [&](std::int32_t headroom) { return failuresWith(percent, headroom).empty(); });
    }

    const Problem& m_problem;
    std::stop_token m_stop;
    std::vector<std::vector<placement::ProfileChange>> m_changes; // per region
    SurvivablePlacement m_best;
    Failures m_bestFailures;
    Failures m_confined; // workloads that no capacity saves
    bool m_taken = false;
};

} // namespace

std::optional<SurvivablePlacement> placeSurvivable(const Problem& problem, const RegionLosses& losses,
                                                   const std::stop_token& stop) {
    return SurvivalSearch(problem, losses, stop).run();
}

} // namespace flightplan::planner
