#pragma once

#include "model/placement/problem.h"

namespace flightplan::test {

struct ReferenceSize {
    int hosts = 100;
    int microVms = 3000;
    bool additive = true; ///< the users of a workload are at one place; otherwise at one to three
};

/// A fleet of 40 regions at random places, 85 % of whose scarcest resource is asked for: hosts of four kinds, twelve
/// demands from the smallest shared to 16 vCPU, 1 to 24 replicas (mean 3.5), default spread; 15 % of the workloads are
/// allowed in eight regions, 5 % in one. A pure function of its arguments.
placement::Problem referenceFleet(const ReferenceSize& size);

} // namespace flightplan::test
