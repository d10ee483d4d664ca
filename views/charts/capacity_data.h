#pragma once

#include "model/plan/plan.h"

#include <QString>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace flightplan::views {

/// One group of bars: a region, or the sum of the regions that have no group of their own.
struct CapacityGroup {
    QString id;   ///< empty for the others
    QString name; ///< "Frankfurt", "others"
    topology::Resources used, capacity;

    /// used / capacity; 0 where there is neither, 1 where something is used of nothing.
    double share(topology::Resource resource) const;
    /// The resource of the highest share; ties in resource order.
    topology::Resource binding() const;
};

/// What the capacity chart draws: at most `CapacityData::mostGroups` regions, fullest first where some had to be left
/// out, and the rest added up.
struct CapacityData {
    static constexpr std::size_t mostGroups = 12;

    std::vector<CapacityGroup> groups;
    std::size_t othersCount = 0; ///< regions in the last group; 0 = there is no such group
    double limit = 0;            ///< the plan's utilisation target, 0 … 1

    double highest() const;
};

/// Reads the figures of a plan. Regions without hosts are left out. O(regions log regions).
CapacityData capacityData(const plan::Plan& plan);

/// Texts of a resource in charts and tables.
QString resourceTitle(topology::Resource resource);
/// "12.5 / 32 vCPU"
QString usedOfCapacity(topology::Resource resource, const CapacityGroup& group);

} // namespace flightplan::views
