#pragma once

#include "model/document/document.h"
#include "model/plan/plan.h"

#include <functional>
#include <string>
#include <string_view>

namespace flightplan::test {

/// A document drawn as text, one thing per line; # begins a comment. Weights, targets and rules are the defaults.
///
///     ams: 2x[32c 256g 10gbps 4000gd]        region ams with the entry ams-a of two hosts (ams-a-1, ams-a-2)
///     fra down: [8c 16g] [8c 16g] cordoned   region fra, which is down, with the hosts fra-a and fra-b
///     ams = fra 10ms                          a typed round-trip time
///     ams - fra 10ms                          a link; "ams - fra 10ms down" is one that is down
///     edge lhr                                an edge site
///     web 3x[1c 2g] @ams @fra*2               a workload of three replicas with users in ams and, twice as many, in
///     fra
///
/// Host brackets take c (vCPU), g (GiB), gbps, gd (GiB of disk); a missing one is 0, for workloads the default. Behind
/// a bracket: down, cordoned, health=0.5, class=gpu. Regions that the catalogue does not know lie on the equator, 10°
/// apart. No VMM overhead and no access network (last mile 0), so that figures can be worked out by hand. A mistake in
/// the text aborts the test.
document::Document topologyFromText(std::string_view text);

/// Changes one workload in place.
void editWorkload(document::Document& document, const std::string& id,
                  const std::function<void(topology::Workload&)>& change);

/// "web/1 ams-a-1, web/2 - per_region, web/s1 fra-a": all microVMs in canonical order, with host or constraint.
std::string placementsText(const plan::Plan& plan);

/// `placementsText` of a fresh plan.
std::string placementsText(const document::Document& document);

/// Fails the test with what is wrong if the document is not valid.
plan::Plan planned(const document::Document& document);

} // namespace flightplan::test
