#pragma once

#include "model/document/document.h"
#include "model/plan/fleet.h"
#include "model/planner/client_profiles.h"
#include "model/topology/network.h"

namespace flightplan::planner {

/// The network of a document's regions and edges; what cannot be resolved is left out (validation refuses it before).
/// `before`, or null: that of an earlier document, from which an edit of a link takes less time.
topology::Network buildNetwork(const document::Document& document, const catalog::Catalog& catalog,
                               const topology::Network* before = nullptr);

/// Compiles a valid document to dense indices in canonical order. O(hosts + microVMs + workloads · regions).
plan::Fleet compileFleet(const document::Document& document, const topology::Network& network, ProfileMemory& profiles,
                         const catalog::Catalog& catalog);

/// Gives a fleet the objective and latency targets of a document whose regions, hosts and workloads it was compiled
/// from: what a change of weights takes. O(workloads log workloads).
void applyObjective(plan::Fleet& fleet, const document::Document& document);

} // namespace flightplan::planner
