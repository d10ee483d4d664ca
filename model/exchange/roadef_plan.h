#pragma once

#include "model/base/error.h"
#include "model/document/document.h"
#include "model/reassignment/problem.h"

#include <string>
#include <vector>

namespace flightplan::exchange {

struct Imported {
    document::Document document;
    std::vector<std::string> notCarried; ///< a sentence for each thing that the plan does not say
};

/// An instance of the ROADEF/EURO challenge 2012 as an operator's plan: locations become regions, machines hosts, and
/// the processes of a service that need the same a workload, pinned to where they are. Up to four resources become CPU,
/// memory, bandwidth and disk, in this order; one unit is 1 µvCPU, MiB, Mbit/s or MiB, so that every number fits.
///
/// Instances have no coordinates: the regions are spread over the globe by the golden angle and say so in their names.
/// Fails with more than four resources or with more than a plan may have. O(processes log processes).
Result<Imported> planFromRoadef(const reassignment::Problem& problem, const std::string& name,
                                const std::string& catalogVersion);

} // namespace flightplan::exchange
