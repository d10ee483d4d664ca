#pragma once

#include "model/document/document.h"

#include <cstdint>

namespace flightplan::bench {

struct FleetSize {
    int microVms = 10'000;
    int hosts = 1000;
    int regions = 18;
    int shapes = 12;   ///< different demands
    double beta = 0.3; ///< weight of free capacity; negative packs
};

/// A synthetic plan: regions of very different sizes (the catalogue's first, then the largest cities), four kinds of
/// hosts, workloads of 1 to 24 replicas with users in 1 to 3 regions, default spread; some two thirds of the fleet are
/// used. A pure function of its arguments.
document::Document makeFleet(const FleetSize& size);

} // namespace flightplan::bench
