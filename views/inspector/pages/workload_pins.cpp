// The parts of the workload page about pins and standbys.
#include "views/inspector/pages/host_fields.h"
#include "views/inspector/pages/workload_page.h"
#include "views/inspector/parts/wording.h"

#include <algorithm>

namespace flightplan::views {

using topology::StandbyReserve;
using topology::StandbyState;
using topology::Workload;

QString pinText(const topology::Pin& pin) {
    return QStringLiteral("%1:%2").arg(QString::number(pin.replica), fromStd(pin.host.empty() ? pin.region : pin.host));
}

std::optional<topology::Pin> readPin(const QString& text, const Workload& workload, const document::Document& document,
                                     QString& problem) {
    bool ok = false;
    topology::Pin pin;
    pin.replica = text.section(u':', 0, 0).toInt(&ok);
    const std::string target = text.section(u':', 1).toStdString();
    if (!ok || pin.replica < 1 || pin.replica > workload.replicas) {
        problem = WorkloadPage::tr("Type replica:region or replica:host, such as 1:fra; replicas go from 1 to %1.")
                      .arg(workload.replicas);
        return std::nullopt;
    }
    if (document::findRegion(document, target)) {
        pin.region = target;
    } else if (findHost(document, target)) {
        pin.host = target;
    } else {
        problem = WorkloadPage::tr("No region or host “%1” in the plan.").arg(fromStd(target));
        return std::nullopt;
    }
    return pin;
}

void WorkloadPage::addPins() {
    auto& section = addSection(tr("Pins"));
    section.setFolding(false);
    auto* pins = m_workload.tokens(
        section,
        {tr("Pinned"), tr("Keeps a replica in a region or on a host: 2:ams, or 2:fra-1-3."), tr("Set pins of %1"),
         QStringLiteral("pins")},
        [](const Workload& workload) {
            QStringList tokens;
            for (const auto& pin : workload.pins)
                tokens << pinText(pin);
            return tokens;
        },
        [this](Workload& workload, const QStringList& tokens) {
            std::vector<topology::Pin> next;
            for (const QString& token : tokens) {
                const auto same = std::ranges::find(workload.pins, token, pinText);
                QString problem;
                const auto pin =
                    same != workload.pins.end() ? std::optional(*same) : readPin(token, workload, document(), problem);
                // A new pin of a replica replaces its old one.
                if (pin)
                    std::erase_if(next, [&](const topology::Pin& other) { return other.replica == pin->replica; });
                if (pin)
                    next.push_back(*pin);
            }
            workload.pins = std::move(next);
        });
    pins->setPlaceholder(tr("replica:region or host"));
    pins->setCheck([this](const QString& token) {
        QString problem;
        if (const Workload* workload = m_workload.record())
            readPin(token, *workload, document(), problem);
        return problem;
    });
}

void WorkloadPage::addStandbys() {
    auto& section = addSection(tr("Standbys"));
    section.setFolding(false);
    m_workload.quantity(
        section,
        {tr("Count"), tr("MicroVMs that wait in another region to take over; at most one per replica."),
         tr("Set standbys of %1"), QStringLiteral("standbys")},
        Dimension::count, {0, document::maxMicroVms}, [](const Workload& workload) { return workload.standbys.count; },
        [](Workload& workload, std::optional<std::int64_t> value) {
            workload.standbys.count = static_cast<int>(*value);
        });
    m_workload.choice(
        section,
        {tr("State"),
         tr("Warm and suspended reserve the whole demand; stopped reserves disk alone, and its start may fail."),
         tr("Set standby state of %1"), QStringLiteral("standby_state")},
        {{static_cast<int>(StandbyState::warm), tr("Warm")},
         {static_cast<int>(StandbyState::suspended), tr("Suspended")},
         {static_cast<int>(StandbyState::stopped), tr("Stopped")}},
        [](const Workload& workload) { return static_cast<int>(workload.standbys.state); },
        [](Workload& workload, int value) { workload.standbys.state = static_cast<StandbyState>(value); });
    m_workload.choice(
        section,
        {tr("Reserve"),
         tr("Dedicated: each standby has its own. Pooled: a host keeps what the loss of any one region needs."),
         tr("Set standby reserve of %1"), QStringLiteral("standby_reserve")},
        {{static_cast<int>(StandbyReserve::dedicated), tr("Dedicated")},
         {static_cast<int>(StandbyReserve::pooled), tr("Pooled")}},
        [](const Workload& workload) { return static_cast<int>(workload.standbys.reserve); },
        [](Workload& workload, int value) { workload.standbys.reserve = static_cast<StandbyReserve>(value); });
}

} // namespace flightplan::views
