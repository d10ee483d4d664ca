#pragma once

#include "model/placement/reaction.h"
#include "model/plan/fleet.h"
#include "model/topology/network.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace flightplan::planner {

/// What users see when regions are lost: those who entered there enter elsewhere. Nothing else of the network depends
/// on whether a region is up.
class RegionLosses {
public:
    /// Everything must outlive this, and belong to one plan.
    RegionLosses(const plan::Fleet& fleet, const topology::Network& network, const catalog::Catalog& catalog);

    /// The profiles with users who enter at one of the regions, as they are without them. Costs the clients of those
    /// profiles; the ways of a client are found once. One thread at a time.
    std::vector<placement::ProfileChange> without(std::span<const std::int32_t> regions) const;

private:
    const std::vector<topology::ClientPath>& waysOf(const topology::Client& client) const;

    const plan::Fleet& m_fleet;
    const topology::Network& m_network;
    const catalog::Catalog& m_catalog;
    std::vector<std::vector<std::int32_t>> m_enteringAt; // per edge: profiles with users who enter there
    mutable std::map<std::string, std::vector<topology::ClientPath>> m_ways; // by `placeText`
};

} // namespace flightplan::planner
