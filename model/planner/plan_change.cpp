#include "model/planner/plan_change.h"

#include <algorithm>
#include <cmath>
#include <optional>
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
        , m_entries(matched(before.fleet->entries, after.fleet->entries,
                            [](const auto& entry) -> const std::string& { return entry.id.text(); })) {}

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
    /// How many microVMs both have.
    std::int64_t compare(std::size_t before, std::size_t after, std::vector<Move>& moves) {
        const auto& old = m_before.fleet->problem;
        const auto& now = m_after.fleet->problem;
        const auto primaries = std::min(old.workloads[before].replicas, now.workloads[after].replicas);
        const auto standbys = std::min(old.workloads[before].standbys, now.workloads[after].standbys);
        const auto look = [&](std::int64_t was, std::int64_t is) {
            const auto from = m_before.assignment->microVms[static_cast<std::size_t>(was)].host;
            const auto to = m_after.assignment->microVms[static_cast<std::size_t>(is)].host;
            if (!sameHost(from, to))
                moves.push_back({is, from, to, false});
        };
        for (std::int64_t i = 0; i < primaries; ++i)
            look(old.firstMicroVm[before] + i, now.firstMicroVm[after] + i);
        for (std::int64_t i = 0; i < standbys; ++i)
            look(old.firstMicroVm[before] + old.workloads[before].replicas + i,
                 now.firstMicroVm[after] + now.workloads[after].replicas + i);
        return std::int64_t(primaries) + standbys;
    }

    bool sameHost(std::int32_t from, std::int32_t to) const {
        if (from < 0 || to < 0)
            return from == to;
        const auto& was = m_before.fleet->hosts[static_cast<std::size_t>(from)];
        const auto& is = m_after.fleet->hosts[static_cast<std::size_t>(to)];
        return m_entries[static_cast<std::size_t>(is.entry)] == was.entry && was.number == is.number;
    }

    const plan::Plan& m_before;
    const plan::Plan& m_after;
    std::vector<std::int32_t> m_entries; // per later entry: the earlier one
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
