#pragma once

#include "app/cli/envelope.h"
#include "model/traffic/links.h"
#include "model/traffic/routing.h"

#include <string>

namespace flightplan::cli {

/// What `route` tells of.
struct RouteAnswer {
    const plan::Plan& plan;
    const traffic::Routing& routing;
    const traffic::LinkLoads& links;
};

/// Everything: totals, the figures across users, workloads with percentiles overall and per region, every client's
/// flows, links, findings.
Json routeJson(const RouteAnswer& answer);
/// Totals, the figures across users, workloads, regions, full links and findings.
std::string routeTable(const RouteAnswer& answer);
/// A row for each client of a workload and each region that serves it, and for what nobody serves.
std::string routeCsv(const RouteAnswer& answer);

} // namespace flightplan::cli
