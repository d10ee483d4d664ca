#pragma once

#include "model/catalog/catalog.h"
#include "model/plan/plan.h"

#include <QString>

#include <cstdint>

namespace flightplan::views {

/// What the palette says about objects, in the user's language.

QString regionTitle(const topology::Site& site);                  ///< "FRA · Frankfurt"
QString addRegionTitle(const catalog::RegionInfo& region);        ///< "Add Tokyo (nrt)"
QString addRegionAtTitle(const catalog::City& city);              ///< "Add a region in Osaka, JP"
QString regionDetail(const plan::Plan& plan, std::size_t region); ///< "region in DE, hosts: 12, microVMs: 340"
QString entryDetail(const plan::Plan& plan, std::size_t entry);
QString hostDetail(const plan::Plan& plan, std::int32_t host);
QString workloadDetail(const plan::Plan& plan, std::size_t workload);
QString microVmDetail(const plan::Plan& plan, std::int64_t microVm); ///< "microVM on fra-1-3", or why it has no place

} // namespace flightplan::views
