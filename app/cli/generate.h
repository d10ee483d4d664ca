#pragma once

#include "model/document/document.h"

#include <cstdint>

namespace flightplan::cli {

/// How large a synthetic plan is to be.
struct FleetSize {
    int regions = 6;
    int hosts = 100;
    int microVms = 1000;
    std::uint64_t seed = 1;
};

/// A synthetic operator's plan over catalogue regions: uneven regions, four kinds of hosts, the catalogue's smaller
/// sizes, hosts large enough for two thirds of them to be used at most, apps of 1 to 24 replicas whose users are in one
/// to three places. Exactly as many hosts and microVMs as asked; a pure function of `size`.
document::Document generateFleet(const FleetSize& size, const catalog::Catalog& catalog);

} // namespace flightplan::cli
