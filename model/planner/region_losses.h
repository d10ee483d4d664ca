#pragma once

#include "model/document/document.h"
#include "model/placement/reaction.h"
#include "model/plan/fleet.h"
#include "model/topology/network.h"

#include <cstdint>
#include <span>
#include <vector>

namespace flightplan::planner {

/// What users see when regions are lost: those who entered there enter elsewhere. Nothing else of the network depends
/// on whether a region is up.
class RegionLosses {
public:
    /// Everything must outlive this, and belong to one plan.
    RegionLosses(const document::Document& document, const plan::Fleet& fleet, const topology::Network& network,
                 const catalog::Catalog& catalog);

    /// The profiles with users who enter at one of the regions, as they are without them. Costs a network and the
    /// clients of those profiles.
    std::vector<placement::ProfileChange> without(std::span<const std::int32_t> regions) const;

private:
    const document::Document& m_document;
    const plan::Fleet& m_fleet;
    const topology::Network& m_network;
    const catalog::Catalog& m_catalog;
    std::vector<std::vector<std::int32_t>> m_enteringAt; // per edge: profiles with users who enter there
};

} // namespace flightplan::planner
