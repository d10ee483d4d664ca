#pragma once

#include "model/base/blake2b.h"
#include "model/catalog/catalog.h"
#include "model/placement/assignment.h"
#include "model/plan/fleet.h"

#include <cstdint>

namespace flightplan::planner {

/// Of engine and catalogue version, seed, and per microVM its host or constraint and its terms: equal wherever the same
/// plan is computed. O(microVMs).
Fingerprint fingerprintOf(const plan::Fleet& fleet, const placement::Assignment& assignment, std::uint64_t seed,
                          const catalog::Catalog& catalog);

} // namespace flightplan::planner
