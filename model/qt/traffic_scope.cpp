#include "model/qt/traffic_scope.h"

#include "model/traffic/route.h"

#include <algorithm>

namespace flightplan::qt {
namespace {

std::int32_t workloadOf(const plan::Fleet& fleet, const Selection& selection) {
    const auto id = selection.id.toStdString();
    if (selection.kind == Selection::Kind::workload)
        return fleet.findWorkload(id);
    if (selection.kind != Selection::Kind::microVm)
        return -1;
    const auto microVm = fleet.findMicroVm(id);
    return microVm < 0 ? -1 : fleet.microVm(microVm).workload;
}

void keepBusiest(const plan::Fleet& fleet, TrafficScope& scope) {
    auto& workloads = scope.of.workloads;
    if (workloads.size() <= mostWorkloadsInScope)
        return;
    std::ranges::stable_sort(workloads, std::ranges::greater(),
                             [&](std::size_t w) { return fleet.problem.workloads[w].userWeight; });
    scope.leftOut = workloads.size() - mostWorkloadsInScope;
    workloads.resize(mostWorkloadsInScope);
    std::ranges::sort(workloads);
}

} // namespace

TrafficScope trafficScopeOf(const plan::Plan& plan, const Selection& selection) {
    const auto& fleet = *plan.fleet;
    TrafficScope scope;
    if (const auto workload = workloadOf(fleet, selection); workload >= 0) {
        scope.of.workloads = {static_cast<std::size_t>(workload)};
        scope.named = {Selection::Kind::workload,
                       QString::fromStdString(fleet.workloads[static_cast<std::size_t>(workload)].id.text())};
        return scope;
    }
    const bool hasTraffic = traffic::hasTraffic(fleet);
    const bool ofApp = selection.kind == Selection::Kind::app;
    for (std::size_t w = 0; w < fleet.workloads.size(); ++w)
        if ((fleet.workloads[w].traffic || !hasTraffic) &&
            (!ofApp || fleet.workloads[w].appName() == selection.id.toStdString()))
            scope.of.workloads.push_back(w);
    if (ofApp)
        scope.named = selection;
    if (selection.kind == Selection::Kind::region)
        if (const auto region = fleet.findRegion(selection.id.toStdString()); region >= 0) {
            scope.of.region = region;
            scope.named = selection;
        }
    if (hasTraffic)
        keepBusiest(fleet, scope);
    return scope;
}

} // namespace flightplan::qt
