#include "app/cli/envelope.h"
#include "app/cli/output.h"
#include "app/cli/text_forms.h"
#include "model/base/fixed_point.h"
#include "model/base/messages.h"
#include "model/planner/explain.h"
#include "model/planner/weight_study.h"

#include <cmath>

namespace flightplan::cli {
namespace {

std::string share(std::int64_t used, std::int64_t capacity) {
    return capacity > 0 ? fixedText(100 * static_cast<double>(used) / static_cast<double>(capacity), 1) + " %" : "–";
}

/// A score or term with three decimals.
std::string termText(std::int64_t fixed) {
    return fixedText(static_cast<double>(toMillionths(fixed)) / 1e6, 3);
}

/// A weight with six decimals, rounded down or up, so that typing it gives what is said of it.
std::string alphaDown(std::int64_t alpha) {
    return millionthsText(floorDiv(alpha * millionth, fixedOne));
}
std::string alphaUp(std::int64_t alpha) {
    return millionthsText(-floorDiv(-alpha * millionth, fixedOne));
}

std::string nextAlphaText(const plan::Plan& plan) {
    const auto next = planner::nextAlpha(plan);
    if (!next->below && !next->above)
        return "nothing moves with it";
    std::string text = alphaDown(plan.document.objective->alpha) + " now; something moves at ";
    if (next->below)
        text += alphaDown(*next->below) + (next->above ? " and " : "");
    return text + (next->above ? alphaUp(*next->above) : "");
}

std::string regionTable(const plan::Plan& plan) {
    TextTable table({"REGION", "NAME", ">HOSTS", ">MICROVMS", ">CPU", ">MEMORY", ">BANDWIDTH", ">DISK"});
    const auto& figures = *plan.figures;
    for (std::size_t region = 0; region < plan.fleet->regions.size(); ++region) {
        std::vector<std::string> row{plan.fleet->regions[region].id, plan.fleet->regions[region].name,
                                     std::to_string(figures.regionHosts[region]),
                                     std::to_string(figures.regionMicroVms[region])};
        for (const auto resource : topology::allResources)
            row.push_back(share(figures.regionUsed[region][resource], figures.regionCapacity[region][resource]));
        table.add(std::move(row));
    }
    return table.text();
}

std::string workloadTable(const plan::Plan& plan) {
    TextTable table({"WORKLOAD", ">PLACED", ">ASKED", ">P95 MS", ">INSIDE", "WHERE"});
    const auto& fleet = *plan.fleet;
    for (std::size_t w = 0; w < fleet.workloads.size(); ++w) {
        const auto& figures = plan.figures->workloads[w];
        std::vector<int> perRegion(fleet.regions.size(), 0);
        for (auto microVm = fleet.problem.firstMicroVm[w]; microVm < fleet.problem.firstMicroVm[w + 1]; ++microVm)
            if (const auto host = plan.assignment->microVms[static_cast<std::size_t>(microVm)].host; host >= 0)
                ++perRegion[static_cast<std::size_t>(fleet.problem.hosts.region[static_cast<std::size_t>(host)])];
        std::string where;
        for (std::size_t region = 0; region < perRegion.size(); ++region)
            if (perRegion[region] > 0)
                where += (where.empty() ? "" : " ") + fleet.regions[region].id +
                         (perRegion[region] > 1 ? "×" + std::to_string(perRegion[region]) : "");
        table.add({fleet.workloads[w].id.text(), std::to_string(figures.placed),
                   std::to_string(figures.placed + figures.unplaced),
                   !figures.p95Ms               ? "–"
                   : std::isinf(*figures.p95Ms) ? "∞"
                                                : fixedText(*figures.p95Ms, 1),
                   figures.insideTarget ? fixedText(*figures.insideTarget * 100, 1) + " %" : "–", where});
    }
    return table.text();
}

std::string placementTable(const plan::Plan& plan) {
    TextTable table({"MICROVM", "HOST", "REGION", ">SCORE", ">LATENCY", ">CAPACITY", ">HEALTH", ">CROWD"});
    constexpr std::size_t most = 60; // more is for --format json
    const auto count = plan.assignment->microVms.size();
    for (std::size_t i = 0; i < count && i < most; ++i) {
        const auto& placement = plan.assignment->microVms[i];
        const auto name = plan.fleet->microVmName(static_cast<std::int64_t>(i));
        if (placement.placed())
            table.add({name, plan.fleet->hostName(placement.host), plan.fleet->regionOfHost(placement.host).id,
                       termText(placement.score()), termText(placement.latency), termText(placement.capacity),
                       termText(placement.health), termText(placement.delta)});
        else
            table.add({name, "–", "unplaced: " + std::string(toString(placement.constraint)), "", "", "", "", ""});
    }
    return table.text() +
           (count > most ? "… " + std::to_string(count - most) + " more; --format json lists all\n" : "");
}

} // namespace

std::string planTable(const plan::Plan& plan, const plan::Figure& survives) {
    const auto& figures = *plan.figures;
    std::string text = plan.document.settings->name.empty() ? "Plan" : plan.document.settings->name;
    text += "\n" + std::to_string(plan.fleet->regions.size()) + " regions, " +
            std::to_string(plan.fleet->hosts.size()) + " hosts, " + std::to_string(figures.placed) +
            " microVMs placed, " + std::to_string(figures.unplaced) + " without a place; " +
            fixedText(plan.engineMs, 1) + " ms\n\n";
    text += "p95 across users   " + figureText(figures.p95AcrossUsers) + "\n";
    text += "inside the target  " + figureText(figures.insideTarget) + "\n";
    text += "requested          " + figureText(figures.requested) + "\n";
    text += "survives a region  " + figureText(survives) + "\n";
    text += "next alpha         " + nextAlphaText(plan) + "\n";
    text += "fingerprint        " + plan.fingerprint.hex() + "\n\n";
    text += regionTable(plan) + "\n" + workloadTable(plan) + "\n" + placementTable(plan);
    if (!plan.findings->empty()) {
        text += "\nFINDINGS\n";
        for (const auto& finding : *plan.findings)
            text +=
                std::string(toString(finding.severity)) + ": " + render(finding) +
                (finding.fix.empty() ? "" : " (fix: " + render(Message{finding.fixTitle, finding.arguments}) + ")") +
                "\n";
    }
    return text;
}

std::string explanationTable(const plan::Plan& plan, std::int64_t microVm) {
    const auto explanation = planner::explain(plan, microVm);
    std::string text = "\n";
    if (explanation.placement.placed()) {
        text += "Why " + explanation.name + " is on " + plan.fleet->hostName(explanation.placement.host) + "\n";
        if (const auto range = planner::alphaRangeOf(plan, microVm))
            text += "It stays there for alpha from " + alphaUp(range->least) + " to " + alphaDown(range->most) + "\n";
    } else {
        text += "Why " + explanation.name +
                " has no place: " + std::string(toString(explanation.placement.constraint)) + " binds\n";
        const auto cure = planner::findCure(plan, microVm);
        text += cure ? "Smallest cure: " + render(cure->title) + "\n" : "No single small change cures it.\n";
    }
    TextTable table({"HOST", "REGION", ">SCORE", ">LATENCY", ">CAPACITY", ">HEALTH", ">CROWD", "REFUSED BY"});
    constexpr std::size_t most = 20;
    for (std::size_t i = 0; i < explanation.ranking.size() && i < most; ++i) {
        const auto& ranked = explanation.ranking[i];
        table.add({plan.fleet->hostName(ranked.host), plan.fleet->regionOfHost(ranked.host).id,
                   termText(ranked.score()), termText(ranked.latency), termText(ranked.capacity),
                   termText(ranked.health), termText(ranked.delta),
                   ranked.firstFailed                          ? std::string(toString(*ranked.firstFailed))
                   : ranked.host == explanation.placement.host ? "← placed here"
                                                               : ""});
    }
    return text + table.text();
}

} // namespace flightplan::cli
