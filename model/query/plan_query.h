#pragma once

#include "model/plan/plan.h"
#include "model/query/query.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace flightplan::query {

/// The hosts of a plan that a query lets pass, as dense indices, ascending. A term about workloads lets a host pass
/// that runs some of them. States are `up`, `down` and `cordoned`. Empty if stopped.
/// O(terms · (hosts + workloads) + microVMs).
std::vector<std::int32_t> hostsMatching(const plan::Plan& plan, const Query& query, const std::stop_token& stop = {});

/// The same for microVMs, as canonical indices. A term about hosts is about the one that a microVM runs on, and about
/// regions of the one it runs in; what has no place meets none of these. Further states are `placed`, `unplaced`,
/// `standby` and `pinned`.
std::vector<std::int64_t> microVmsMatching(const plan::Plan& plan, const Query& query,
                                           const std::stop_token& stop = {});

} // namespace flightplan::query
