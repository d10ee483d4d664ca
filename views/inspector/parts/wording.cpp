#include "views/inspector/parts/wording.h"

#include "model/base/fixed_point.h"
#include "views/common/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace flightplan::views {

using placement::Constraint;
using topology::HostState;
using topology::UpDown;

namespace {

struct WordingText {
    Q_DECLARE_TR_FUNCTIONS(WordingText)
};

} // namespace

QString fromStd(const std::string& text) {
    return QString::fromStdString(text);
}

QString countryName(const std::string& code) {
    const auto name = QCoreApplication::translate("Country", code.c_str());
    return name == QLatin1String(code.c_str()) ? QLocale::territoryToString(QLocale::codeToTerritory(name)) : name;
}

QString constraintReason(Constraint constraint) {
    switch (constraint) {
    case Constraint::region:
        return WordingText::tr("its region is not allowed");
    case Constraint::hostClass:
        return WordingText::tr("it is of another host class");
    case Constraint::hostState:
        return WordingText::tr("host or region is down or cordoned");
    case Constraint::health:
        return WordingText::tr("its health is under 0.3");
    case Constraint::cpu:
        return WordingText::tr("not enough CPU free");
    case Constraint::memory:
        return WordingText::tr("not enough memory free");
    case Constraint::bandwidth:
        return WordingText::tr("not enough bandwidth free");
    case Constraint::disk:
        return WordingText::tr("not enough disk free");
    case Constraint::perHost:
        return WordingText::tr("it has as many replicas as a host may");
    case Constraint::perRegion:
        return WordingText::tr("its region has as many replicas as it may");
    case Constraint::maxSkew:
        return WordingText::tr("its region would be too far ahead of others");
    case Constraint::minRegions:
        return WordingText::tr("the replica must open another region");
    case Constraint::affinity:
        return WordingText::tr("its region lacks a workload to be near");
    case Constraint::volume:
        return WordingText::tr("its volume is elsewhere");
    case Constraint::noHost:
        break;
    }
    return WordingText::tr("no host to choose from");
}

QString constraintSentence(Constraint constraint) {
    switch (constraint) {
    case Constraint::region:
        return WordingText::tr("No host is in a region that the workload allows.");
    case Constraint::hostClass:
        return WordingText::tr("No host of the workload's class has room.");
    case Constraint::hostState:
        return WordingText::tr("The hosts that could take it are down, cordoned or in a region that is down.");
    case Constraint::health:
        return WordingText::tr("The hosts that could take it have a health under 0.3.");
    case Constraint::cpu:
        return WordingText::tr("CPU is what is missing: no host that could take it has enough left.");
    case Constraint::memory:
        return WordingText::tr("Memory is what is missing: no host that could take it has enough left.");
    case Constraint::bandwidth:
        return WordingText::tr("Bandwidth is what is missing: no host that could take it has enough left.");
    case Constraint::disk:
        return WordingText::tr("Disk is what is missing: no host that could take it has enough left.");
    case Constraint::perHost:
        return WordingText::tr("Every host with room already has as many of its replicas as a host may have.");
    case Constraint::perRegion:
        return WordingText::tr("Every region with room already has as many of its replicas as a region may have.");
    case Constraint::maxSkew:
        return WordingText::tr(
            "One more replica in a region with room would put that region too far ahead of the others.");
    case Constraint::minRegions:
        return WordingText::tr("The last replicas must open further regions, and none of those has room.");
    case Constraint::affinity:
        return WordingText::tr("No region with room has the workloads that it must be near.");
    case Constraint::volume:
        return WordingText::tr("The host with its volume has no room.");
    case Constraint::noHost:
        break;
    }
    return WordingText::tr("There is no host to choose from: none exists, or the pins leave none.");
}

QString stateName(HostState state) {
    switch (state) {
    case HostState::up:
        return WordingText::tr("Up");
    case HostState::down:
        return WordingText::tr("Down");
    case HostState::cordoned:
        break;
    }
    return WordingText::tr("Cordoned");
}

QString stateName(UpDown state) {
    return state == UpDown::up ? WordingText::tr("Up") : WordingText::tr("Down");
}

Tone stateTone(HostState state) {
    if (state == HostState::up)
        return Tone::good;
    return state == HostState::down ? Tone::bad : Tone::warn;
}

Tone stateTone(UpDown state) {
    return state == UpDown::up ? Tone::good : Tone::bad;
}

QString regionName(const plan::Plan* plan, const std::string& id) {
    const auto index = plan && plan->fleet ? plan->fleet->findRegion(id) : -1;
    return fromStd(index < 0 ? id : plan->fleet->regions[static_cast<std::size_t>(index)].name);
}

QString regionLabel(const topology::Site& site) {
    return site.name == site.id ? fromStd(site.id)
                                : QStringLiteral("%1 · %2").arg(fromStd(site.name), fromStd(site.id));
}

QString rttText(std::uint32_t rtt) {
    constexpr double microPerMilli = 1000;
    return rtt == topology::unreachableRtt ? WordingText::tr("no path") : format::milliseconds(rtt / microPerMilli);
}

double scoreValue(std::int64_t fixed) {
    return static_cast<double>(fixed) / static_cast<double>(fixedOne);
}

QString scoreText(std::int64_t fixed) {
    return format::decimal(scoreValue(fixed), 3);
}

QString hostsText(std::int64_t hosts) {
    return hosts == 1 ? WordingText::tr("1 host") : WordingText::tr("%1 hosts").arg(QLocale().toString(hosts));
}

QString microVmsText(std::int64_t microVms) {
    return microVms == 1 ? WordingText::tr("1 microVM")
                         : WordingText::tr("%1 microVMs").arg(QLocale().toString(microVms));
}

} // namespace flightplan::views
