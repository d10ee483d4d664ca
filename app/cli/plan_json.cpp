#include "app/cli/envelope.h"
#include "model/base/decimal.h"
#include "model/base/fixed_point.h"
#include "model/base/messages.h"
#include "model/planner/explain.h"
#include "model/planner/weight_study.h"

#include <cmath>

namespace flightplan::cli {
namespace {

using topology::Resource;

double fromMillionths(std::int64_t millionths) {
    return static_cast<double>(millionths) / 1e6;
}

/// The four printed terms and the score, which is their sum as printed.
template <class Terms>
void addTerms(Json& json, const Terms& terms) {
    const std::int64_t parts[] = {toMillionths(terms.latency), toMillionths(terms.capacity), toMillionths(terms.health),
                                  toMillionths(terms.delta)};
    json["score"] = fromMillionths(parts[0] + parts[1] + parts[2] + parts[3]);
    json["latency_term"] = fromMillionths(parts[0]);
    json["capacity_term"] = fromMillionths(parts[1]);
    json["health_term"] = fromMillionths(parts[2]);
    json["delta_term"] = fromMillionths(parts[3]);
}

Json resourcesJson(const topology::Resources& amounts) {
    Json json;
    const auto cpu = amounts[Resource::cpu];
    if (cpu % 1000 == 0)
        json["cpu_mvcpu"] = cpu / 1000;
    else
        json["cpu_mvcpu"] = static_cast<double>(cpu) / 1000;
    json["memory_mib"] = amounts[Resource::memory];
    json["bandwidth_mbps"] = amounts[Resource::bandwidth];
    json["disk_mib"] = amounts[Resource::disk];
    return json;
}

void addMicroVms(Json& json, const plan::Plan& plan) {
    auto placements = Json::array();
    auto unplaced = Json::array();
    const auto& fleet = *plan.fleet;
    for (std::size_t i = 0; i < plan.assignment->microVms.size(); ++i) {
        const auto& placement = plan.assignment->microVms[i];
        const auto ref = fleet.microVm(static_cast<std::int64_t>(i));
        const auto& workload = fleet.workloads[static_cast<std::size_t>(ref.workload)].id.text();
        Json row;
        if (placement.placed()) {
            row["microvm"] = fleet.microVmName(static_cast<std::int64_t>(i));
            row["workload"] = workload;
            row["replica"] = ref.number;
            row["host"] = fleet.hostName(placement.host);
            row["region"] = fleet.regionOfHost(placement.host).id;
            addTerms(row, placement);
            row["standby"] = ref.standby;
            placements.push_back(std::move(row));
        } else {
            row["workload"] = workload;
            row["replica"] = ref.number;
            row["standby"] = ref.standby;
            row["reason"] = render(Finding{"plan.unplaced." + std::string(toString(placement.constraint)),
                                           Severity::error,
                                           {workload, "1"},
                                           {},
                                           {},
                                           0,
                                           {},
                                           {}});
            row["constraint"] = toString(placement.constraint);
            unplaced.push_back(std::move(row));
        }
    }
    json["placements"] = std::move(placements);
    json["unplaced"] = std::move(unplaced);
}

std::string_view stateText(topology::HostState state) {
    switch (state) {
    case topology::HostState::up:
        return "up";
    case topology::HostState::down:
        return "down";
    case topology::HostState::cordoned:
        break;
    }
    return "cordoned";
}

void addHostsAndRegions(Json& json, const plan::Plan& plan) {
    const auto& fleet = *plan.fleet;
    auto hosts = Json::array();
    std::vector<topology::Resources> typed(fleet.regions.size());
    for (std::size_t host = 0; host < fleet.hosts.size(); ++host) {
        const auto& entry = fleet.entries[static_cast<std::size_t>(fleet.hosts[host].entry)];
        typed[static_cast<std::size_t>(fleet.problem.hosts.region[host])] += entry.capacity;
        Json row;
        row["id"] = fleet.hostName(static_cast<std::int32_t>(host));
        row["region"] = entry.region.text();
        row["state"] = stateText(fleet.hostState(static_cast<std::int32_t>(host)));
        row["used"] = resourcesJson(plan.assignment->used[host]);
        row["capacity"] = resourcesJson(entry.capacity);
        hosts.push_back(std::move(row));
    }
    auto regions = Json::array();
    for (std::size_t region = 0; region < fleet.regions.size(); ++region) {
        Json row;
        row["id"] = fleet.regions[region].id;
        row["state"] = fleet.regions[region].up ? "up" : "down";
        row["hosts"] = plan.figures->regionHosts[region];
        row["microvms"] = plan.figures->regionMicroVms[region];
        row["used"] = resourcesJson(plan.figures->regionUsed[region]);
        row["capacity"] = resourcesJson(typed[region]);
        regions.push_back(std::move(row));
    }
    json["hosts"] = std::move(hosts);
    json["regions"] = std::move(regions);
}

Json findingJson(const Finding& finding) {
    Json json;
    json["key"] = finding.key;
    json["severity"] = toString(finding.severity);
    json["path"] = finding.path;
    json["object"] = finding.object;
    json["message"] = render(finding);
    if (!finding.fix.empty()) {
        json["fix"]["title"] = render(Message{finding.fixTitle, finding.arguments});
        json["fix"]["edit"] = Json::parse(finding.fix);
    }
    return json;
}

/// A weight to the last bit, which a file with it gives back; null for none.
Json alphaJson(std::optional<std::int64_t> alpha) {
    return alpha ? Json(static_cast<double>(*alpha) / static_cast<double>(fixedOne)) : Json(nullptr);
}

} // namespace

Json figureJson(const plan::Figure& figure) {
    Json json;
    // JSON has no infinity: unserved users make the value null, with a note.
    if (figure.value && std::isfinite(*figure.value))
        json["value"] = *figure.value;
    else
        json["value"] = nullptr;
    json["unit"] = figure.unit;
    json["provenance"] = toString(figure.provenance);
    if (figure.value && std::isinf(*figure.value))
        json["note"] = "unserved users";
    else if (!figure.note.empty())
        json["note"] = figure.note;
    return json;
}

Json figuresJson(const plan::Plan& plan) {
    Json json;
    for (const auto* figure : {&plan.figures->p95AcrossUsers, &plan.figures->insideTarget, &plan.figures->requested})
        json[figure->name] = figureJson(*figure);
    return json;
}

Json planJson(const plan::Plan& plan, const plan::Figure& survives) {
    Json json = envelope(plan);
    addMicroVms(json, plan);
    addHostsAndRegions(json, plan);
    json["figures"] = figuresJson(plan);
    json["figures"][survives.name] = figureJson(survives);
    json["findings"] = Json::array();
    for (const auto& finding : *plan.findings)
        json["findings"].push_back(findingJson(finding));
    const auto next = planner::nextAlpha(plan);
    json["next_alpha"]["below"] = alphaJson(next->below);
    json["next_alpha"]["above"] = alphaJson(next->above);
    return json;
}

Json explanationJson(const plan::Plan& plan, std::int64_t microVm) {
    const auto explanation = planner::explain(plan, microVm);
    Json json;
    json["microvm"] = explanation.name;
    if (explanation.placement.placed()) {
        json["host"] = plan.fleet->hostName(explanation.placement.host);
        if (const auto range = planner::alphaRangeOf(plan, microVm)) {
            json["alpha"]["from"] = alphaJson(range->least);
            json["alpha"]["to"] = alphaJson(range->most);
        }
    } else {
        json["constraint"] = toString(explanation.placement.constraint);
        if (const auto cure = planner::findCure(plan, microVm)) {
            json["cure"]["title"] = render(cure->title);
            json["cure"]["edit"] = Json::parse(document::toJson(cure->edit));
        }
    }
    json["ranking"] = Json::array();
    for (const auto& ranked : explanation.ranking) {
        Json row;
        row["host"] = plan.fleet->hostName(ranked.host);
        row["region"] = plan.fleet->regionOfHost(ranked.host).id;
        addTerms(row, ranked);
        if (ranked.firstFailed)
            row["first_failed"] = toString(*ranked.firstFailed);
        json["ranking"].push_back(std::move(row));
    }
    return json;
}

} // namespace flightplan::cli
