#include "model/reassignment/search.h"

#include "model/reassignment/annealing.h"
#include "model/reassignment/draws.h"
#include "model/reassignment/state.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace flightplan::reassignment {
namespace {

constexpr std::int64_t anyCost = std::numeric_limits<std::int64_t>::max();

// So much of the time goes downhill first: a large problem sees nothing else, and the rest learns how fast moves are.
constexpr double descent = 0.1;

// Then come rounds of two coolings. Where transient resources are scarce, each process away from home takes room twice
// and soon nothing can move: then sending processes home makes all the difference; elsewhere it is in the way. So in
// the first of two this share of single moves tries the process's first machine, in the second none does.
constexpr double homeward = 0.5;
// Longer coolings find no more, several do; every other round begins so many halvings cooler, near the best found.
constexpr double movesPerRound = 120'000; // per process
constexpr double mostRounds = 16, mildness = 3;

// A cooling first holds the temperature of the mean change, then falls by so many halvings.
constexpr double hold = 0.2, fall = 11;
// With fewer moves per process than this a cooling cannot mend what heat destroys: half the moves, half the heat.
constexpr double movesPerProcess = 20'000;
// Shares of the kinds of moves; the rest are single moves.
constexpr double chains = 0.05, groups = 0.05, swaps = 0.6;
// How often the process is the one on the dearer machine of two.
constexpr double focus = 0.5;

/// The words below it are that share of all.
constexpr std::uint32_t wordsFor(double share) {
    return static_cast<std::uint32_t>(share * 4294967295.0);
}

bool hasDependencies(const Problem& problem) {
    return std::ranges::any_of(problem.services, [](const Service& service) { return !service.dependsOn.empty(); });
}

class Search {
public:
    Search(const Problem& problem, const SearchOptions& options)
        : m_options(options)
        , m_state(problem, problem.initial)
        , m_draws(options.seed)
        , m_best(problem.initial)
        , m_bestCost(m_state.cost())
        , m_groups(hasDependencies(problem) ? wordsFor(groups) : 0) {}

    SearchResult run() {
        if (m_state.assignment().size() > 0 && m_state.problem().machineCount() > 1) {
            m_scale = typicalChange();
            if (descend())
                coolInRounds();
            sendHome();
        }
        return {m_best, m_bestCost, m_judged, m_stopped};
    }

private:
    static constexpr std::int64_t between = 1024; // moves from one look at the clock to the next

    double timeGone() {
        if (m_options.stop.stop_requested()) {
            m_stopped = true;
            return 1;
        }
        double gone =
            m_options.iterations > 0 ? static_cast<double>(m_judged) / static_cast<double>(m_options.iterations) : 0;
        if (m_options.progress)
            gone = std::max(gone, m_options.progress());
        return m_options.progress || m_options.iterations > 0 ? gone : 1;
    }

    /// Mean change of the cost over random feasible moves: what temperatures are measured in.
    double typicalChange() {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < 8192; ++i)
            if (const auto delta = m_state.shiftDelta(anyProcess(), anyMachine(), anyCost)) {
                sum += std::abs(static_cast<double>(*delta));
                ++count;
            }
        return count > 0 ? std::max(1.0, sum / count) : 1;
    }

    /// Judges moves until `end` of the time, at the temperature of the share of this part that is gone. False once all
    /// time is gone.
    template <class Temperature>
    bool search(double end, Temperature temperature) {
        const double begin = timeGone();
        for (double gone = begin; gone < 1; gone = timeGone()) {
            if (gone >= end)
                return true;
            m_temperature = temperature((gone - begin) / (end - begin));
            const auto before = m_bestCost;
            for (std::int64_t i = 0; i < between; ++i)
                step();
            m_judged += between;
            if (m_bestCost < before && m_options.improved)
                m_options.improved(m_bestCost);
        }
        return false;
    }

    bool descend() {
        const bool more = search(descent, [](double) { return 0.0; });
        m_movesPerProcess = static_cast<double>(m_judged) / descent / static_cast<double>(m_best.size());
        for (auto moves = m_movesPerProcess; moves < movesPerProcess && m_cooler < fall; moves *= 2)
            ++m_cooler;
        return more;
    }

    void coolInRounds() {
        const int rounds = static_cast<int>(std::clamp(m_movesPerProcess / movesPerRound, 1.0, mostRounds));
        for (int i = 0; i < 2 * rounds; ++i) {
            const int round = i / 2;
            m_home = i % 2 == 0 ? wordsFor(homeward) : 0;
            if (!cool(descent + (1 - descent) * (i + 1) / (2 * rounds), m_cooler + (round % 2 == 0 ? 0 : mildness)))
                return;
        }
    }

    /// One cooling until `end` of the time, from `begin` halvings below the scale.
    bool cool(double end, double begin) {
        returnToBest();
        return search(end, [&](double share) {
            const double fallen = std::max(0.0, (share - hold) / (1 - hold));
            return m_scale * halvings(begin + std::max(0.0, fall - begin) * fallen);
        });
    }

    std::size_t anyProcess() { return m_draws.below(static_cast<std::uint32_t>(m_state.assignment().size())); }
    std::int32_t anyMachine() {
        return static_cast<std::int32_t>(m_draws.below(static_cast<std::uint32_t>(m_state.problem().machineCount())));
    }

    /// A random process, half of the time the one on the dearer machine of two: that is where there is most to gain.
    std::size_t chooseProcess() {
        const auto one = anyProcess();
        if (m_draws.next() >= wordsFor(focus))
            return one;
        const auto two = anyProcess();
        return m_state.machineCost(m_state.machineOf(one)) >= m_state.machineCost(m_state.machineOf(two)) ? one : two;
    }

    void step() {
        const auto kind = m_draws.next();
        constexpr double most = 1e18; // sums with a change of cost stay within 64 bits
        const auto tolerance = static_cast<std::int64_t>(std::min(most, m_tolerance(m_temperature, m_draws.next())));
        const auto process = chooseProcess();
        if (kind < wordsFor(chains))
            tryChain(process, tolerance);
        else if (kind - wordsFor(chains) < m_groups)
            tryGroup(process, tolerance);
        else if (kind - wordsFor(chains) - m_groups < wordsFor(swaps))
            trySwap(process, tolerance);
        else
            tryShift(process, m_draws.next() < m_home ? m_state.problem().initial[process] : anyMachine(), tolerance);
    }

    void tryShift(std::size_t process, std::int32_t to, std::int64_t tolerance) {
        if (!m_state.shiftDelta(process, to, tolerance))
            return;
        m_state.shift(process, to);
        m_changed.push_back(process);
        noteBest();
    }

    void trySwap(std::size_t process, std::int64_t tolerance) {
        const auto other = anyProcess();
        if (!m_state.swapDelta(process, other, tolerance))
            return;
        m_state.swap(process, other);
        m_changed.push_back(process);
        m_changed.push_back(other);
        noteBest();
    }

    /// `process` goes where another was, which goes to a third machine; both or none.
    void tryChain(std::size_t process, std::int64_t tolerance) {
        const auto other = anyProcess();
        const auto from = m_state.machineOf(other);
        const auto to = anyMachine();
        if (from == m_state.machineOf(process) || to == m_state.machineOf(process))
            return;
        const auto first = m_state.shiftDelta(other, to, anyCost);
        if (!first)
            return;
        m_state.shift(other, to);
        if (!m_state.shiftDelta(process, from, tolerance - *first)) {
            m_state.shift(other, from);
            return;
        }
        m_state.shift(process, from);
        m_changed.push_back(other);
        m_changed.push_back(process);
        noteBest();
    }

    /// A process changes machines with those that cannot be without it, mostly against another from there; all or none.
    void tryGroup(std::size_t process, std::int64_t tolerance) {
        const auto other = anyProcess();
        const auto from = m_state.machineOf(process), to = m_state.machineOf(other);
        m_groupOf.clear();
        if (from == to || !gather(process, to) || (m_draws.next() % 4 != 0 && !gather(other, from)))
            return;
        const auto before = m_state.cost();
        for (const auto member : m_groupOf)
            m_state.shift(member, m_state.machineOf(member) == from ? to : from);
        if (m_state.cost() - before <= tolerance && m_state.keepsRules(m_groupOf, from, to)) {
            m_changed.insert(m_changed.end(), m_groupOf.begin(), m_groupOf.end());
            noteBest();
            return;
        }
        for (auto member = m_groupOf.rbegin(); member != m_groupOf.rend(); ++member)
            m_state.shift(*member, m_state.machineOf(*member) == from ? to : from);
    }

    std::int32_t serviceOf(std::size_t process) const { return m_state.problem().processes[process].service; }

    /// Adds to the group a process that goes `to` another machine, what it depends on and lacks there, and what depends
    /// on it and would be left behind. False if that is not on its machine or becomes large.
    bool gather(std::size_t process, std::int32_t to) {
        const auto from = m_state.machineOf(process);
        const auto begin = m_groupOf.size();
        m_groupOf.push_back(process);
        for (auto i = begin; i < m_groupOf.size(); ++i) {
            const auto service = serviceOf(m_groupOf[i]);
            for (const auto needed : m_state.problem().services[static_cast<std::size_t>(service)].dependsOn)
                if (m_state.countNear(needed, to) == 0 && !inGroup(needed, begin) && !addFrom(from, needed, begin))
                    return false;
            if (m_state.countNear(service, from) > 1)
                continue;
            for (const auto dependent : m_state.dependents(service))
                if (m_state.countNear(dependent, from) > 0 && !inGroup(dependent, begin) &&
                    !addFrom(from, dependent, begin))
                    return false;
        }
        return true;
    }

    bool inGroup(std::int32_t service, std::size_t begin) const {
        return std::any_of(m_groupOf.begin() + static_cast<std::ptrdiff_t>(begin), m_groupOf.end(),
                           [&](auto member) { return serviceOf(member) == service; });
    }

    /// One process of the service on the machine joins the group.
    bool addFrom(std::int32_t machine, std::int32_t service, std::size_t begin) {
        constexpr std::size_t most = 6;
        if (m_groupOf.size() - begin >= most)
            return false;
        for (const auto process : m_state.processesOn(machine))
            if (serviceOf(static_cast<std::size_t>(process)) == service) {
                m_groupOf.push_back(static_cast<std::size_t>(process));
                return true;
            }
        return false;
    }

    /// The best is kept as a copy that is brought up to date by what changed since: O(changes), not O(processes).
    void noteBest() {
        if (m_state.cost() < m_bestCost) {
            m_bestCost = m_state.cost();
            for (const auto process : m_changed)
                m_best[process] = m_state.machineOf(process);
            m_changed.clear();
        } else if (m_changed.size() > 4 * m_best.size()) {
            std::ranges::sort(m_changed);
            const auto rest = std::ranges::unique(m_changed);
            m_changed.erase(rest.begin(), rest.end());
        }
    }

    /// Undoes moves that gain nothing: alone, or by changing places with what is now where the process was.
    void sendHome() {
        returnToBest();
        for (bool any = true; any && m_state.moved() > 0;) {
            any = false;
            for (std::size_t p = 0; p < m_best.size(); ++p)
                any |= m_state.machineOf(p) != m_state.problem().initial[p] && sendHome(p);
        }
        m_best = m_state.assignment();
        m_bestCost = m_state.cost();
    }

    bool sendHome(std::size_t process) {
        const auto home = m_state.problem().initial[process];
        if (m_state.shiftDelta(process, home, 0)) {
            m_state.shift(process, home);
            return true;
        }
        const auto there = m_state.processesOn(home);
        const auto other = std::ranges::find_if(there, [&](std::int32_t candidate) {
            const auto index = static_cast<std::size_t>(candidate);
            return m_state.problem().initial[index] != home && m_state.swapDelta(process, index, 0);
        });
        if (other == there.end())
            return false;
        m_state.swap(process, static_cast<std::size_t>(*other));
        return true;
    }

    /// Steps of `shift` may break rules on the way; the end does not.
    void returnToBest() {
        for (std::size_t p = 0; p < m_best.size(); ++p)
            if (m_state.machineOf(p) != m_best[p])
                m_state.shift(p, m_best[p]);
        m_changed.clear();
    }

    const SearchOptions& m_options;
    State m_state;
    Draws m_draws;
    Tolerance m_tolerance;
    Assignment m_best;
    std::int64_t m_bestCost;
    std::vector<std::size_t> m_groupOf;
    std::vector<std::size_t> m_changed; // since the best was noted
    double m_scale = 1, m_temperature = 0, m_movesPerProcess = 0;
    int m_cooler = 0; // halvings below the scale where coolings begin
    std::int64_t m_judged = 0;
    bool m_stopped = false;
    std::uint32_t m_groups;   // words of the random numbers that mean a group
    std::uint32_t m_home = 0; // … that a single move goes home
};

} // namespace

SearchResult improve(const Problem& problem, const SearchOptions& options) {
    return Search(problem, options).run();
}

} // namespace flightplan::reassignment
