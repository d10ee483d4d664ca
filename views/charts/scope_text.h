#pragma once

#include "model/qt/traffic_scope.h"

#include <QString>

namespace flightplan::views {

/// Whose times a chart shows, in a few words: "cdn-cache", "app edge", "served by FRA", "all workloads".
QString scopeText(const qt::TrafficScope& scope);

} // namespace flightplan::views
