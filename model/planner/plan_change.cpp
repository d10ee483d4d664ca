#include "model/planner/plan_change.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace flightplan::planner {
namespace {

/// For each of the later ids the index of the same id among the earlier ones, both ascending; −1 = there is none.
template <class List, class Id>
std::vector<std::int32_t> matched(const List& before, const List& after, Id&& id) {
    std::vector<std::int32_t> result;
    result.reserve(after.size());
    for (std::size_t i = 0, old = 0; i < after.size(); ++i) {
        while (old < before.size() && id(before[old]) < id(after[i]))
            ++old;
        const bool same = old < before.size() && id(before[old]) == id(after[i]);
        result.push_back(same ? static_cast<std::int32_t>(old) : -1);
    }
    return result;
}

class ChangeFinder {
public:
    ChangeFinder(const plan::Plan& before, const plan::Plan& after)
        : m_before(before)
        , m_after(after)
        , m_hostNow(before.fleet->hosts.size(), gone)
        , m_here(after.fleet->hosts.size() + 1, 0) {
        const auto& was = *before.fleet;
        const auto& is = *after.fleet;
        const auto entries =
            matched(was.entries, is.entries, [](const auto& entry) -> const std::string& { return entry.id.text(); });
        for (std::size_t entry = 0; entry < entries.size(); ++entry) {
            if (entries[entry] < 0)
                continue;
            const auto old = static_cast<std::size_t>(entries[entry]);
            const auto both = std::min(was.entries[old].hostCount(), is.entries[entry].hostCount());
            for (int i = 0; i < both; ++i)
                m_hostNow[static_cast<std::size_t>(was.entryFirstHost[old] + i)] = is.entryFirstHost[entry] + i;
        }
    }

    void run(PlanChange& change) {
        const auto workloads = matched(m_before.fleet->workloads, m_after.fleet->workloads,
                                       [](const auto& workload) -> const std::string& { return workload.id.text(); });
        std::int64_t both = 0;
        for (std::size_t w = 0; w < workloads.size(); ++w)
            if (workloads[w] >= 0)
                both += compare(static_cast<std::size_t>(workloads[w]), w, change.moves);
        change.added = m_after.fleet->problem.microVmCount() - both;
        change.removed = m_before.fleet->problem.microVmCount() - both;
    }

private:
    static constexpr std::int32_t gone = -2; // a host that the later plan does not have; −1 = without a place

    /// How many microVMs both have.
    std::int64_t compare(std::size_t before, std::size_t after, std::vector<Move>& moves) {
        const auto& old = m_before.fleet->problem;
        const auto& now = m_after.fleet->problem;
        const auto& was = old.workloads[before];
        const auto& is = now.workloads[after];
        const Range primariesWere{old.firstMicroVm[before], was.replicas};
        const Range primariesAre{now.firstMicroVm[after], is.replicas};
        m_named.clear();
        for (const auto* pins : {&was.pins, &is.pins})
            for (const auto& pin : *pins)
                if (pin.replica < std::min(was.replicas, is.replicas))
                    m_named.insert(pin.replica);
        const auto firstMove = moves.size();
        compareNamed(primariesWere, primariesAre, moves);
        match(primariesWere, primariesAre, moves);
        m_named.clear(); // standbys have no pins
        match({primariesWere.first + was.replicas, was.standbys}, {primariesAre.first + is.replicas, is.standbys},
              moves);
        std::sort(moves.begin() + static_cast<std::ptrdiff_t>(firstMove), moves.end(),
                  [](const Move& a, const Move& b) { return a.microVm < b.microVm; });
        return std::int64_t(std::min(was.replicas, is.replicas)) + std::min(was.standbys, is.standbys);
    }

    struct Range {
        std::int64_t first = 0;
        std::int32_t count = 0;
    };

    /// Those that somebody pinned are known by their numbers.
    void compareNamed(Range was, Range is, std::vector<Move>& moves) {
        for (const auto number : m_named) {
            const auto from = hostOf(m_before, was.first + number);
            const auto to = hostOf(m_after, is.first + number);
            if (hostNow(from) != to)
                moves.push_back({is.first + number, from, to, false});
        }
    }

    /// Of equal microVMs: what stands on a host in both plans stays there, whatever its number; the others are paired
    /// in their order.
    void match(Range was, Range is, std::vector<Move>& moves) {
        m_left.clear();
        for (std::int32_t number = 0; number < is.count; ++number)
            if (!m_named.contains(number))
                ++here(hostOf(m_after, is.first + number));
        for (std::int32_t number = 0; number < was.count; ++number) {
            if (m_named.contains(number))
                continue;
            const auto host = hostOf(m_before, was.first + number);
            const auto at = hostNow(host);
            if (at != gone && here(at) > 0)
                --here(at);
            else
                m_left.push_back(host);
        }
        // What is still counted on a host has come there: the last ones by number.
        const auto firstMove = moves.size();
        for (auto number = is.count; number-- > 0;) {
            const auto host = hostOf(m_after, is.first + number);
            if (m_named.contains(number) || here(host) == 0)
                continue;
            --here(host);
            moves.push_back({is.first + number, -1, host, false});
        }
        std::reverse(moves.begin() + static_cast<std::ptrdiff_t>(firstMove), moves.end());
        // More than have left are new.
        moves.resize(std::min(moves.size(), firstMove + m_left.size()));
        for (auto move = firstMove; move < moves.size(); ++move)
            moves[move].from = m_left[move - firstMove];
    }

    static std::int32_t hostOf(const plan::Plan& plan, std::int64_t microVm) {
        return plan.assignment->microVms[static_cast<std::size_t>(microVm)].host;
    }
    /// What an earlier host is in the later plan.
    std::int32_t hostNow(std::int32_t host) const {
        return host < 0 ? host : m_hostNow[static_cast<std::size_t>(host)];
    }
    /// Of the later plan; the last is for those without a place.
    std::int32_t& here(std::int32_t host) { return host < 0 ? m_here.back() : m_here[static_cast<std::size_t>(host)]; }

    const plan::Plan& m_before;
    const plan::Plan& m_after;
    std::vector<std::int32_t> m_hostNow; // per earlier host: the later one
    std::vector<std::int32_t> m_here;    // per later host: how many of those in hand stand there; 0 in between
    std::vector<std::int32_t> m_left;    // earlier hosts of those that do not stay
    std::set<std::int32_t> m_named;      // replicas of the workload in hand that are pinned in either plan
};

} // namespace

double PlanChange::p95Ms() const {
    const auto& was = before->figures->p95AcrossUsers.value;
    const auto& is = after->figures->p95AcrossUsers.value;
    return was && is && std::isfinite(*was) && std::isfinite(*is) ? *is - *was : 0;
}

std::int64_t PlanChange::unplaced() const {
    return after->figures->unplaced - before->figures->unplaced;
}

PlanChange changeBetween(std::shared_ptr<const plan::Plan> before, std::shared_ptr<const plan::Plan> after) {
    PlanChange change{std::move(before), std::move(after), {}, 0, 0};
    ChangeFinder(*change.before, *change.after).run(change);
    return change;
}

} // namespace flightplan::planner
