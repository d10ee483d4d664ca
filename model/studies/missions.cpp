#include "model/studies/missions.h"

#include "model/document/edit.h"
#include "model/planner/client_latency.h"
#include "model/planner/react.h"

#include <algorithm>
#include <limits>

namespace flightplan::studies {
namespace {

constexpr auto saoPaulo = "São Paulo, BR";
constexpr auto ashburn = "iad";
constexpr double saoPauloLimitMs = 100;
constexpr double insideLimit = 0.95;

std::int64_t hostsIn(const document::Document& document) {
    std::int64_t hosts = 0;
    document.hosts.forEach([&](std::size_t, const topology::HostEntry& entry) { hosts += entry.hostCount(); });
    return hosts;
}

/// Other numbers of hosts in the entries that have one.
template <class Count>
document::Edit withCounts(const document::Document& document, Count count) {
    std::vector<document::Edit> edits;
    document.hosts.forEach([&](std::size_t, const topology::HostEntry& entry) {
        if (!entry.count)
            return;
        auto next = entry;
        next.count = std::max(1, count(entry, *entry.count));
        std::erase_if(next.exceptions, [&](const auto& exception) { return exception.index > *next.count; });
        edits.push_back({document::Put{std::move(next), {}}});
    });
    return document::batchOf(std::move(edits));
}

Goal atMost(Goal::Kind kind, double value, double limit) {
    return {kind, value, limit, value <= limit};
}

double meanRttMs(const plan::Plan& plan, const std::string& client) {
    const auto latency = planner::latencyOf(plan, client);
    double served = 0;
    double sum = 0;
    for (std::size_t w = 0; latency && w < latency->workloads.size(); ++w) {
        const auto& workload = latency->workloads[w];
        served += workload.share * workload.served;
        sum += workload.share * workload.served * workload.meanRtt;
    }
    constexpr double microPerMilli = 1000;
    return served > 0 ? sum / served / microPerMilli : std::numeric_limits<double>::infinity();
}

Goal placedGoal(const plan::Plan& plan) {
    return atMost(Goal::Kind::unplaced, static_cast<double>(plan.figures->unplaced), 0);
}

} // namespace

document::Document missionStart(Mission mission, const document::Document& example, const catalog::Catalog& catalog) {
    document::Document start = example;
    const auto apply = [&](const document::Edit& edit) {
        if (auto applied = document::applyValid(start, edit, catalog))
            start = std::move(applied->document);
    };
    switch (mission) {
    case Mission::slowSaoPaulo:
        apply(document::deleteRegion(start, "gru"));
        break;
    case Mission::loseAshburn:
        // Just room enough outside Ashburn: what runs there has nowhere to go.
        apply(withCounts(start, [](const topology::HostEntry& entry, int count) {
            return entry.region.text() == ashburn ? count : count * 9 / 10;
        }));
        break;
    case Mission::fewerHosts:
        apply(withCounts(start, [](const topology::HostEntry&, int count) { return count * 3 / 2; }));
        break;
    }
    return start;
}

std::vector<Goal> goalsOf(Mission mission, const plan::Plan& plan, const document::Document& example,
                          const catalog::Catalog& catalog) {
    switch (mission) {
    case Mission::slowSaoPaulo:
        return {atMost(Goal::Kind::saoPauloRtt, meanRttMs(plan, saoPaulo), saoPauloLimitMs), placedGoal(plan)};
    case Mission::loseAshburn: {
        // Without the region there is nothing to lose, and nothing was survived.
        const auto reaction =
            planner::react(plan, {std::string("region:") + ashburn}, planner::LossMode::lost, catalog);
        const double unplaced =
            reaction ? static_cast<double>(reaction->after.figures->unplaced) : std::numeric_limits<double>::infinity();
        return {atMost(Goal::Kind::unplacedAfter, unplaced, 0), placedGoal(plan)};
    }
    case Mission::fewerHosts: {
        const auto& inside = plan.figures->insideTarget.value;
        return {atMost(Goal::Kind::hosts, static_cast<double>(hostsIn(plan.document)),
                       static_cast<double>(hostsIn(missionStart(mission, example, catalog)) * 2 / 3)),
                placedGoal(plan),
                {Goal::Kind::insideTarget, inside.value_or(0), insideLimit, inside.value_or(0) >= insideLimit}};
    }
    }
    return {};
}

bool isDone(const std::vector<Goal>& goals) {
    return !goals.empty() && std::ranges::all_of(goals, &Goal::met);
}

} // namespace flightplan::studies
