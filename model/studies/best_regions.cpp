#include "model/studies/best_regions.h"

#include "model/plan/serving.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace flightplan::studies {
namespace {

constexpr std::uint32_t unreachable = std::numeric_limits<std::uint32_t>::max();

/// The clients of a workload over the regions where it may run, and back to the regions of the fleet.
class Choices {
public:
    Choices(const plan::Plan& plan, std::int32_t workload)
        : m_plan(plan)
        , m_spec(plan.fleet->problem.workloads[static_cast<std::size_t>(workload)]) {
        const auto& regions = plan.fleet->regions;
        for (std::size_t region = 0; region < regions.size(); ++region)
            if (m_spec.allowed[region] && regions[region].up)
                m_candidates.push_back(static_cast<std::int32_t>(region));
    }

    const std::vector<std::int32_t>& candidates() const { return m_candidates; }
    std::int64_t target() const { return m_spec.target; }

    /// The times to some regions of the fleet.
    UserTimes timesTo(const std::vector<std::int32_t>& regions) const {
        UserTimes users;
        users.regions = regions.size();
        const auto profileIndex = static_cast<std::size_t>(m_spec.profile);
        const auto& profile = *m_plan.fleet->problem.profiles[profileIndex];
        const auto columns = m_plan.fleet->regions.size();
        users.weights = profile.weights;
        for (std::size_t client = 0; client < profile.weights.size(); ++client) {
            for (const auto region : regions)
                users.rtt.push_back(profile.rtt[client * columns + static_cast<std::size_t>(region)]);
        }
        return users;
    }

private:
    const plan::Plan& m_plan;
    const placement::WorkloadSpec& m_spec;
    std::vector<std::int32_t> m_candidates;
};

RegionSetFigures figuresOf(const UserTimes& users, const std::vector<std::int32_t>& columns, std::int64_t target) {
    RegionSetFigures figures;
    const auto total = users.total();
    if (total == 0)
        return figures;
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const auto value = valueOf(users, columns, target);
    figures.p95Ms = value.p95 == unreachable ? infinity : static_cast<double>(value.p95) / 1000;
    if (target >= 0)
        figures.inside = static_cast<double>(value.inside) / static_cast<double>(total);
    const auto reached = valueOf(users, columns, unreachable).inside;
    figures.meanMs =
        reached < total ? infinity : static_cast<double>(value.time / total) / 1000; // to 1 µs, rounded down
    return figures;
}

std::vector<std::int32_t> servingNow(const plan::Plan& plan, std::int32_t workload) {
    const auto serving = plan::servingRegions(plan, std::vector<std::int32_t>{workload});
    std::vector<std::int32_t> now;
    for (std::size_t region = 0; region < serving.size(); ++region)
        if (serving[region])
            now.push_back(static_cast<std::int32_t>(region));
    return now;
}

/// Every region of the fleet as a step from those that serve now.
void addSteps(BestRegions& result, const Choices& choices, const plan::Plan& plan,
              const std::vector<std::int32_t>& now) {
    const auto count = plan.fleet->regions.size();
    std::vector<std::int32_t> all(count);
    for (std::size_t region = 0; region < count; ++region)
        all[region] = static_cast<std::int32_t>(region);
    const auto users = choices.timesTo(all);
    result.now = figuresOf(users, now, choices.target());
    for (const auto region : all) {
        RegionStep step;
        step.region = region;
        step.serves = std::ranges::binary_search(now, region);
        step.allowed = std::ranges::binary_search(choices.candidates(), region);
        step.figures = result.now;
        if (step.serves || step.allowed) {
            auto then = now;
            if (step.serves)
                std::erase(then, region);
            else
                then.insert(std::ranges::upper_bound(then, region), region);
            step.figures = figuresOf(users, then, choices.target());
        }
        result.steps.push_back(std::move(step));
    }
}

Result<void> check(const plan::Plan& plan, std::int32_t workload, const BestRegionsOptions& options,
                   const Choices& choices) {
    const auto& spec = plan.fleet->problem.workloads[static_cast<std::size_t>(workload)];
    const auto& id = plan.fleet->workloads[static_cast<std::size_t>(workload)].id.text();
    const auto refuse = [&](const std::string& what) { return fail(ErrorCode::badInput, what, "workload:" + id); };
    if (spec.profile < 0 || plan.fleet->problem.profiles[static_cast<std::size_t>(spec.profile)]->weights.empty())
        return refuse(id + " has no users; give it clients");
    if (choices.candidates().empty())
        return refuse("no region that is up is allowed for " + id + "; look at its allow and deny");
    if (choices.candidates().size() > mostCandidates)
        return refuse(std::to_string(choices.candidates().size()) + " regions are allowed for " + id +
                      ", and at most 64 can be compared; narrow its allow or deny");
    if (options.goal == RegionGoal::inside && spec.target < 0)
        return refuse(id + " has no latency target; give it or the plan one, or ask for the p95");
    return {};
}

/// The curve as falling numbers of one unit; what nobody reaches counts as the whole globe would.
std::int64_t kneeValue(RegionGoal goal, const RegionSetFigures& figures) {
    if (goal == RegionGoal::inside)
        return -std::llround(figures.inside.value_or(0) * 1e9);
    return std::isinf(figures.p95Ms.value_or(0)) ? 1'000'000 : std::llround(figures.p95Ms.value_or(0) * 1000);
}

} // namespace

std::int32_t kneeOf(const std::vector<std::int64_t>& values) {
    if (values.empty())
        return -1;
    std::size_t last = values.size() - 1;
    while (last > 0 && values[last] == values[last - 1])
        --last;
    std::size_t knee = 0;
    Int128 farthest = 0;
    for (std::size_t i = 1; i < last; ++i) {
        const auto below = Int128(values[0] - values[i]) * static_cast<std::int64_t>(last) -
                           Int128(values[0] - values[last]) * static_cast<std::int64_t>(i);
        if (below > farthest) {
            farthest = below;
            knee = i;
        }
    }
    // A straight line has no knee but its end: each region brings as much as the one before.
    return static_cast<std::int32_t>(farthest > 0 ? knee : last);
}

Result<BestRegions> bestRegions(const plan::Plan& plan, std::int32_t workload, const BestRegionsOptions& options) {
    const Choices choices(plan, workload);
    if (auto checked = check(plan, workload, options, choices); !checked)
        return tl::make_unexpected(checked.error());
    const auto users = choices.timesTo(choices.candidates());
    const auto most = std::min(static_cast<std::size_t>(std::max(options.most, 1)), users.regions);
    BestRegions result;
    std::vector<std::int32_t> columns;
    std::vector<std::int64_t> values;
    for (std::size_t k = 1; k <= most; ++k) {
        const auto best =
            bestRegionSet(users, static_cast<int>(k), options.goal, choices.target(), columns, options.stop);
        if (!best)
            return fail(ErrorCode::cancelled, "Stopped before the best regions were found.");
        columns = *best;
        RegionChoice choice;
        for (const auto column : columns)
            choice.regions.push_back(choices.candidates()[static_cast<std::size_t>(column)]);
        choice.figures = figuresOf(users, columns, choices.target());
        values.push_back(kneeValue(options.goal, choice.figures));
        result.curve.push_back(std::move(choice));
        if (options.progress)
            options.progress(k, most);
    }
    result.knee = kneeOf(values);
    addSteps(result, choices, plan, options.serving ? *options.serving : servingNow(plan, workload));
    return result;
}

} // namespace flightplan::studies
