#include "model/studies/policies.h"

#include "model/planner/figures.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace flightplan::studies {
namespace {

using placement::Policy;

std::int64_t hostsUsedBy(const placement::Assignment& assignment, std::size_t hosts) {
    std::vector<std::uint8_t> used(hosts, 0);
    for (const auto& placement : assignment.microVms)
        if (placement.placed())
            used[static_cast<std::size_t>(placement.host)] = 1;
    return std::ranges::count(used, 1);
}

Peak peakOf(const plan::Figures& figures) {
    Peak peak;
    for (std::size_t region = 0; region < figures.regionUsed.size(); ++region)
        for (const auto resource : topology::allResources) {
            const auto capacity = figures.regionCapacity[region][resource];
            if (capacity <= 0)
                continue;
            const auto share =
                static_cast<double>(figures.regionUsed[region][resource]) / static_cast<double>(capacity);
            if (!peak.share || share > *peak.share)
                peak = {share, static_cast<std::int32_t>(region), resource};
        }
    return peak;
}

std::optional<PolicyOutcome> outcomeOf(const plan::Plan& plan, const placement::Problem& problem, Policy policy,
                                       const std::stop_token& stop) {
    using Clock = std::chrono::steady_clock;
    const auto started = Clock::now();
    auto assignment = placement::placeByPolicy(problem, policy, plan.document.settings->seed, stop);
    if (!assignment)
        return std::nullopt;
    PolicyOutcome outcome;
    outcome.ms = std::chrono::duration<double, std::milli>(Clock::now() - started).count();
    outcome.policy = policy;
    outcome.hostsUsed = hostsUsedBy(*assignment, problem.hosts.size());
    auto placed = plan;
    placed.assignment = std::make_shared<const placement::Assignment>(std::move(*assignment));
    auto figures = planner::computeFigures(placed, stop);
    if (!figures)
        return std::nullopt;
    outcome.figures = std::move(*figures);
    outcome.requestedPeak = peakOf(outcome.figures);
    return outcome;
}

} // namespace

std::optional<std::vector<PolicyOutcome>> comparePolicies(const plan::Plan& plan, PolicyOrder order,
                                                          std::stop_token stop, const Progress& progress) {
    auto problem = plan.fleet->problem;
    if (order == PolicyOrder::submission)
        problem.order = placement::submissionOrder(problem.workloads);
    std::vector<PolicyOutcome> outcomes;
    for (const auto policy : placement::allPolicies) {
        if (progress)
            progress(outcomes.size(), placement::allPolicies.size());
        auto outcome = outcomeOf(plan, problem, policy, stop);
        if (!outcome)
            return std::nullopt;
        outcomes.push_back(std::move(*outcome));
    }
    if (progress)
        progress(outcomes.size(), outcomes.size());
    return outcomes;
}

} // namespace flightplan::studies
