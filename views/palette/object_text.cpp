#include "views/palette/object_text.h"

#include "model/qt/fleet_text.h"
#include "views/common/format.h"

#include <QCoreApplication>

namespace flightplan::views {
namespace {

struct ObjectText {
    Q_DECLARE_TR_FUNCTIONS(ObjectText)
};

std::size_t at(std::int64_t index) {
    return static_cast<std::size_t>(index);
}

QString microVmCount(const plan::Plan& plan, int count) {
    // "microVMs: 3" and not "3 microVMs": right for every number without a plural form
    return (qt::isCustomer(plan) ? ObjectText::tr("Machines: %1") : ObjectText::tr("microVMs: %1"))
        .arg(format::count(count));
}

} // namespace

QString regionTitle(const topology::Site& site) {
    const auto code = qt::regionCode(site.id);
    return site.name == site.id ? code : code + QStringLiteral(" · ") + QString::fromStdString(site.name);
}

QString addRegionTitle(const catalog::RegionInfo& region) {
    return ObjectText::tr("Add %1 (%2)").arg(QString::fromStdString(region.name), QString::fromStdString(region.id));
}

QString addRegionAtTitle(const catalog::City& city) {
    return ObjectText::tr("Add a region in %1").arg(QString::fromStdString(city.key));
}

QString regionDetail(const plan::Plan& plan, std::size_t region) {
    const auto& site = plan.fleet->regions[region];
    const auto state = site.up ? ObjectText::tr("region") : ObjectText::tr("region, down");
    return QStringList{state, ObjectText::tr("hosts: %1").arg(format::count(plan.figures->regionHosts[region])),
                       microVmCount(plan, plan.figures->regionMicroVms[region])}
        .join(QStringLiteral(" · "));
}

QString entryDetail(const plan::Plan& plan, std::size_t entry) {
    const auto& hosts = plan.fleet->entries[entry];
    return ObjectText::tr("%1 equal hosts in %2")
        .arg(format::count(hosts.hostCount()), qt::regionCode(hosts.region.text()));
}

QString hostDetail(const plan::Plan& plan, std::int32_t host) {
    const auto& site = plan.fleet->regionOfHost(host);
    const auto text = ObjectText::tr("host in %1").arg(regionTitle(site));
    switch (plan.fleet->hostState(host)) {
    case topology::HostState::down:
        return ObjectText::tr("%1, down").arg(text);
    case topology::HostState::cordoned:
        return ObjectText::tr("%1, cordoned").arg(text);
    case topology::HostState::up:
        break;
    }
    return text;
}

QString workloadDetail(const plan::Plan& plan, std::size_t workload) {
    const auto& figures = plan.figures->workloads[workload];
    const auto total = figures.placed + figures.unplaced;
    const auto text = QStringList{qt::isCustomer(plan) ? ObjectText::tr("process group") : ObjectText::tr("workload"),
                                  microVmCount(plan, total)}
                          .join(QStringLiteral(" · "));
    return figures.unplaced ? ObjectText::tr("%1, %2 without a place").arg(text, format::count(figures.unplaced))
                            : text;
}

QString microVmDetail(const plan::Plan& plan, std::int64_t microVm) {
    const auto& placement = plan.assignment->microVms[at(microVm)];
    const auto kind = qt::isCustomer(plan) ? ObjectText::tr("Machine") : ObjectText::tr("microVM");
    return placement.placed()
               ? ObjectText::tr("%1 on %2").arg(kind, QString::fromStdString(plan.fleet->hostName(placement.host)))
               : ObjectText::tr("%1, no place: %2").arg(kind, qt::constraintText(placement.constraint));
}

} // namespace flightplan::views
