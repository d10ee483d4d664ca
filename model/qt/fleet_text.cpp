#include "model/qt/fleet_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <cmath>

namespace flightplan::qt {
namespace {

std::size_t at(std::int64_t index) {
    return static_cast<std::size_t>(index);
}

struct FleetText {
    Q_DECLARE_TR_FUNCTIONS(FleetText)
};

QString percent(double share) {
    return QLocale().toString(share * 100, 'f', 1) + u' ' + QLocale().percent();
}

QString loadText(const plan::Load& load) {
    return load.share > 0
               ? FleetText::tr("%1 of allocatable %2 requested").arg(percent(load.share), resourceName(load.binding))
               : FleetText::tr("Nothing requested");
}

QString microVmsText(const plan::Plan& plan, int count) {
    // "microVMs: 3" and not "3 microVMs": right for every number without a plural form
    return (isCustomer(plan) ? FleetText::tr("Machines: %1") : FleetText::tr("microVMs: %1"))
        .arg(QLocale().toString(count));
}

} // namespace

bool isCustomer(const plan::Plan& plan) {
    return plan.document.settings->perspective == document::Perspective::customer;
}

QString regionCode(const std::string& id) {
    const auto text = QString::fromStdString(id);
    return text.size() <= 4 ? text.toUpper() : text;
}

QString resourceName(topology::Resource resource) {
    switch (resource) {
    case topology::Resource::cpu:
        return FleetText::tr("CPU");
    case topology::Resource::memory:
        return FleetText::tr("memory");
    case topology::Resource::bandwidth:
        return FleetText::tr("bandwidth");
    case topology::Resource::disk:
        break;
    }
    return FleetText::tr("disk");
}

double limitOf(const plan::Plan& plan) {
    return static_cast<double>(plan.document.targets->utilisationMax) / static_cast<double>(millionth);
}

RowState hostRowState(const plan::Plan& plan, std::int32_t host) {
    switch (plan.fleet->hostState(host)) {
    case topology::HostState::down:
        return RowState::down;
    case topology::HostState::cordoned:
        return RowState::cordoned;
    case topology::HostState::up:
        break;
    }
    const auto load =
        plan::bindingLoad(plan.assignment->used[at(host)], plan.fleet->problem.hosts.allocatable[at(host)]);
    return load.share > limitOf(plan) ? RowState::overLimit : RowState::normal;
}

QString stateWord(RowState state) {
    switch (state) {
    case RowState::down:
        return FleetText::tr("down");
    case RowState::cordoned:
        return FleetText::tr("cordoned");
    case RowState::overLimit:
        return FleetText::tr("over limit");
    case RowState::unplaced:
        return FleetText::tr("unplaced");
    case RowState::normal:
        break;
    }
    return FleetText::tr("up");
}

QString stateName(RowState state) {
    switch (state) {
    case RowState::down:
        return FleetText::tr("down");
    case RowState::cordoned:
        return FleetText::tr("cordoned: keeps what it has, takes nothing new");
    case RowState::overLimit:
        return FleetText::tr("past the utilisation limit");
    case RowState::unplaced:
        return FleetText::tr("not everything has a place");
    case RowState::normal:
        break;
    }
    return FleetText::tr("up");
}

QString regionToolTip(const plan::Plan& plan, std::int32_t region, const plan::Load& load, RowState state) {
    const auto& site = plan.fleet->regions[at(region)];
    const auto& figures = *plan.figures;
    return QStringList{FleetText::tr("%1 (%2), %3")
                           .arg(QString::fromStdString(site.name), QString::fromStdString(site.id), stateName(state)),
                       FleetText::tr("Hosts: %1").arg(QLocale().toString(figures.regionHosts[at(region)])) +
                           QStringLiteral(" · ") + microVmsText(plan, figures.regionMicroVms[at(region)]),
                       loadText(load)}
        .join(u'\n');
}

QString hostToolTip(const plan::Plan& plan, std::int32_t host, const plan::Load& load, int microVms, RowState state) {
    const auto& fleet = *plan.fleet;
    QStringList lines{FleetText::tr("%1, %2").arg(QString::fromStdString(fleet.hostName(host)), stateName(state)),
                      microVmsText(plan, microVms), loadText(load)};
    if (fleet.entryAssumed[at(fleet.hosts[at(host)].entry)])
        lines.append(FleetText::tr("Assumed by the catalogue: the platform does not publish its hosts"));
    return lines.join(u'\n');
}

QString microVmToolTip(const plan::Plan& plan, std::int64_t microVm) {
    const auto name = QString::fromStdString(plan.fleet->microVmName(microVm));
    const auto& placement = plan.assignment->microVms[at(microVm)];
    if (!placement.placed())
        return FleetText::tr("%1 has no place: %2").arg(name, constraintText(placement.constraint));
    const auto text =
        FleetText::tr("%1 on %2, score %3")
            .arg(name, QString::fromStdString(plan.fleet->hostName(placement.host)),
                 QLocale().toString(static_cast<double>(placement.score()) / static_cast<double>(fixedOne), 'f', 4));
    return isCustomer(plan) ? text + u'\n' + FleetText::tr("The platform calls it a Machine") : text;
}

QString workloadToolTip(const plan::Plan& plan, std::int32_t workload) {
    const auto& figures = plan.figures->workloads[at(workload)];
    QStringList lines{
        QString::fromStdString(plan.fleet->workloads[at(workload)].id.text()),
        FleetText::tr("%1 of %2 placed")
            .arg(QLocale().toString(figures.placed), QLocale().toString(figures.placed + figures.unplaced))};
    if (!figures.p95Ms)
        lines.append(FleetText::tr("No users are given, so latency counts nowhere"));
    else if (std::isfinite(*figures.p95Ms))
        lines.append(FleetText::tr("95 % of its users within %1 ms").arg(QLocale().toString(*figures.p95Ms, 'f', 1)));
    else
        lines.append(FleetText::tr("More than 5 % of its users are not served"));
    if (figures.insideTarget)
        lines.append(FleetText::tr("%1 of its users inside the latency target").arg(percent(*figures.insideTarget)));
    if (isCustomer(plan))
        lines.append(FleetText::tr("The platform calls it a process group"));
    return lines.join(u'\n');
}

QString constraintText(placement::Constraint constraint) {
    using placement::Constraint;
    switch (constraint) {
    case Constraint::region:
        return FleetText::tr("its regions are not allowed");
    case Constraint::hostClass:
        return FleetText::tr("no host has its class");
    case Constraint::hostState:
        return FleetText::tr("the hosts are down or cordoned");
    case Constraint::health:
        return FleetText::tr("the hosts are not healthy enough");
    case Constraint::cpu:
        return FleetText::tr("no host has enough CPU left");
    case Constraint::memory:
        return FleetText::tr("no host has enough memory left");
    case Constraint::bandwidth:
        return FleetText::tr("no host has enough bandwidth left");
    case Constraint::disk:
        return FleetText::tr("no host has enough disk left");
    case Constraint::perHost:
        return FleetText::tr("each host has as many of its replicas as it may have");
    case Constraint::perRegion:
        return FleetText::tr("each region has as many of its replicas as it may have");
    case Constraint::maxSkew:
        return FleetText::tr("the regions would be too uneven");
    case Constraint::minRegions:
        return FleetText::tr("it needs a region that has none yet");
    case Constraint::affinity:
        return FleetText::tr("it may only stand where its companions are");
    case Constraint::volume:
        return FleetText::tr("its volume is elsewhere");
    case Constraint::noHost:
        break;
    }
    return FleetText::tr("there is no host for it");
}

} // namespace flightplan::qt
