#include "views/charts/capacity_data.h"

#include "model/base/fixed_point.h"
#include "views/common/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace flightplan::views {

using topology::Resource;

namespace {

struct CapacityText {
    Q_DECLARE_TR_FUNCTIONS(CapacityText)
};

double fullest(const CapacityGroup& group) {
    return group.share(group.binding());
}

} // namespace

double CapacityGroup::share(Resource resource) const {
    const auto part = used[resource];
    const auto whole = capacity[resource];
    if (whole <= 0)
        return part > 0 ? 1 : 0;
    return static_cast<double>(part) / static_cast<double>(whole);
}

Resource CapacityGroup::binding() const {
    return *std::ranges::max_element(topology::allResources, {}, [this](Resource resource) { return share(resource); });
}

double CapacityData::highest() const {
    double highest = 0;
    for (const auto& group : groups)
        highest = std::max(highest, fullest(group));
    return highest;
}

CapacityData capacityData(const plan::Plan& plan) {
    CapacityData data;
    data.limit = static_cast<double>(plan.document.targets->utilisationMax) / millionth;
    for (std::size_t r = 0; r < plan.fleet->regions.size(); ++r) {
        if (plan.figures->regionHosts[r] == 0)
            continue;
        const auto& site = plan.fleet->regions[r];
        data.groups.push_back({QString::fromStdString(site.id), QString::fromStdString(site.name),
                               plan.figures->regionUsed[r], plan.figures->regionCapacity[r]});
    }
    if (data.groups.size() <= CapacityData::mostGroups)
        return data;
    std::ranges::stable_sort(data.groups, std::ranges::greater{}, fullest);
    CapacityGroup others;
    data.othersCount = data.groups.size() - CapacityData::mostGroups;
    for (std::size_t g = CapacityData::mostGroups; g < data.groups.size(); ++g) {
        others.used += data.groups[g].used;
        others.capacity += data.groups[g].capacity;
    }
    others.name = CapacityText::tr("others");
    data.groups.resize(CapacityData::mostGroups);
    data.groups.push_back(others);
    return data;
}

QString resourceTitle(Resource resource) {
    switch (resource) {
    case Resource::cpu:
        return CapacityText::tr("CPU");
    case Resource::memory:
        return CapacityText::tr("Memory");
    case Resource::bandwidth:
        return CapacityText::tr("Bandwidth");
    case Resource::disk:
        break;
    }
    return CapacityText::tr("Disk");
}

QString usedOfCapacity(Resource resource, const CapacityGroup& group) {
    constexpr double microPerMilli = 1000;
    const auto part = static_cast<double>(group.used[resource]);
    const auto whole = static_cast<double>(group.capacity[resource]);
    switch (resource) {
    case Resource::cpu:
        return format::ofVcpu(part / microPerMilli, whole / microPerMilli);
    case Resource::bandwidth:
        return format::ofMegabits(part, whole);
    case Resource::memory:
    case Resource::disk:
        break;
    }
    return format::ofMebibytes(part, whole);
}

} // namespace flightplan::views
