#include "views/map/scene_scope.h"

namespace flightplan::views {

using qt::Selection;

bool SceneScope::asksAbout(const plan::Fleet& fleet, std::size_t w) const {
    if (workload >= 0)
        return static_cast<std::int32_t>(w) == workload;
    return app.isEmpty() || fleet.workloads[w].appName() == app.toStdString();
}

SceneScope scopeOf(const plan::Fleet& fleet, const Selection& selection) {
    SceneScope scope;
    const auto id = selection.id.toStdString();
    switch (selection.kind) {
    case Selection::Kind::workload:
        scope.workload = fleet.findWorkload(id);
        break;
    case Selection::Kind::app:
        scope.app = selection.id;
        break;
    case Selection::Kind::microVm:
        scope.microVm = fleet.findMicroVm(id);
        if (scope.microVm >= 0)
            scope.workload = fleet.microVm(scope.microVm).workload;
        break;
    case Selection::Kind::region:
        scope.region = fleet.findRegion(id);
        break;
    case Selection::Kind::host:
        scope.host = fleet.findHost(id);
        break;
    case Selection::Kind::client:
        scope.client = id;
        break;
    default:
        break;
    }
    return scope;
}

} // namespace flightplan::views
