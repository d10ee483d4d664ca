#include "model/planner/bound_study.h"

#include "model/placement/price.h"

#include <algorithm>
#include <cstdio>

namespace flightplan::planner {
namespace {

using topology::Resource;

constexpr std::array<std::string_view, topology::resourceCount> unitNames = {"vCPU", "GiB", "Gbit/s", "GiB"};
constexpr double nanosPerMs = 1e6;

/// Three digits, as many decimals as that needs: "3.10", "12.4", "0.00250".
std::string msText(double ms) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%#.3g", ms);
    std::string text = buffer;
    if (text.ends_with('.'))
        text.pop_back();
    return text;
}

Finding sentenceOf(const plan::Fleet& fleet, const Bottleneck& bottleneck, bool worst) {
    const auto& site = fleet.regions[static_cast<std::size_t>(bottleneck.region)];
    Finding finding;
    finding.key = worst ? "bound.bottleneck" : "bound.scarce";
    finding.severity = Severity::info;
    finding.arguments = {std::string(wordFor(bottleneck.resource)), site.name.empty() ? site.id : site.name,
                         std::string(unitNames[static_cast<std::size_t>(bottleneck.resource)]),
                         msText(bottleneck.msPerUnit)};
    finding.object = "region:" + site.id;
    return finding;
}

/// What every unit of a resource in a region together is worth [ns].
double worthOf(const placement::Problem& problem, const bound::Prices& prices, std::size_t region, std::size_t r) {
    double units = 0;
    for (auto at = problem.regionBegin[region]; at < problem.regionBegin[region + 1]; ++at) {
        const auto host = static_cast<std::size_t>(problem.regionHosts[static_cast<std::size_t>(at)]);
        if (problem.hosts.up[host])
            units += static_cast<double>(std::max<std::int64_t>(0, problem.hosts.allocatable[host].amounts[r])) /
                     static_cast<double>(placement::priceUnits[r]);
    }
    return units * static_cast<double>(prices[region].amounts[r]);
}

std::vector<Bottleneck> bottlenecksOf(const plan::Fleet& fleet, const bound::Prices& prices) {
    std::vector<std::pair<double, Bottleneck>> found;
    for (std::size_t region = 0; region < prices.size(); ++region)
        for (const auto resource : topology::allResources)
            if (const auto price = prices[region][resource]; price > 0)
                found.emplace_back(
                    worthOf(fleet.problem, prices, region, static_cast<std::size_t>(resource)),
                    Bottleneck{
                        static_cast<std::int32_t>(region), resource, static_cast<double>(price) / nanosPerMs, {}});
    std::ranges::stable_sort(found, [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<Bottleneck> result;
    for (auto& [worth, bottleneck] : found) {
        bottleneck.finding = sentenceOf(fleet, bottleneck, result.empty());
        result.push_back(std::move(bottleneck));
    }
    return result;
}

} // namespace

BoundStudy studyBound(const plan::Plan& plan, bound::BoundSolver& solver, const BoundStudyOptions& options) {
    const auto& problem = plan.fleet->problem;
    BoundStudy study;
    study.objective = bound::objectiveOf(problem, *plan.assignment);
    const auto fill = [&](bound::Bound bound) {
        study.gap = bound::gapOf(study.objective.total, bound.value);
        study.bottlenecks = bottlenecksOf(*plan.fleet, bound.prices);
        study.bound = std::move(bound);
    };
    bound::BoundOptions search;
    search.iterations = options.iterations;
    search.target = study.objective.total;
    search.start = options.start;
    search.stop = options.stop;
    if (options.progress)
        search.progress = [&](const bound::Bound& bound) {
            fill(bound);
            options.progress(study);
        };
    fill(solver.solve(problem, search));
    return study;
}

} // namespace flightplan::planner
