#include "views/inspector/pages/host_page.h"

#include "model/base/fixed_point.h"
#include "model/document/host_edits.h"
#include "views/common/format.h"
#include "views/inspector/pages/host_fields.h"
#include "views/inspector/parts/heading.h"
#include "views/inspector/parts/meter_row.h"
#include "views/inspector/parts/row_list.h"
#include "views/inspector/parts/wording.h"

#include <QLabel>
#include <QPushButton>

#include <cmath>

namespace flightplan::views {

using topology::HostEntry;
using topology::HostState;

HostPage::HostPage(const PageContext& context, QWidget* parent)
    : InspectorPage(context, qt::Selection::Kind::host, parent)
    , m_entry(
          *this,
          [this]() -> const HostEntry* {
              const auto place = findHost(document(), idText());
              if (place)
                  return &document().hosts[place->entry];
              m_assumed = document::assumedEntryOfHost(document(), idText(), this->context().catalog);
              return m_assumed ? &*m_assumed : nullptr;
          },
          [](HostEntry value) {
              return document::Edit{document::Put{std::move(value), {}}};
          },
          [this](const QString& step) { return isAssumed() ? tr("%1; assumed hosts written down").arg(step) : step; }) {
    heading().setIcon(QStringLiteral("host"));
    auto& load = addSection(tr("Requested of allocatable"));
    m_meters = new Meters(&load);
    load.addWide(m_meters);
    m_packets =
        load.addFigure(tr("Packets passed on"),
                       tr("What the host forwards to and from its microVMs at the hour that is shown, and the "
                          "cores that this takes beside what they request (estimated: %1 packets a second each)")
                           .arg(format::count(traffic::packetsPerCore)));
    m_packets->setObjectName(QStringLiteral("hostPackets"));
    addFindings();
    addEditors();
    m_microVmSection = &addSection(tr("MicroVMs"));
    m_microVms = new RowList(tr("MicroVMs on the host"), m_microVmSection);
    m_microVmSection->addWide(m_microVms);
    connect(m_microVms, &RowList::rowActivated, this,
            [this](const QString& name) { select(qt::Selection::Kind::microVm, name); });
    onDocument([this] { showHeading(); });
    onPlan([this] {
        showHeading();
        showLoad();
        showPackets();
    });
    onTraffic([this] { showPackets(); });
}

int HostPage::number() const {
    const HostEntry* entry = m_entry.record();
    return entry ? document::hostNumber(*entry, idText()).value_or(1) : 1;
}

bool HostPage::isAssumed() const {
    return !findHost(document(), idText()) && m_entry.record();
}

std::int32_t HostPage::planHost() const {
    const auto current = plan();
    return current ? current->fleet->findHost(idText()) : -1;
}

bool HostPage::exists() const {
    return m_entry.record() || planHost() >= 0;
}

void HostPage::addEditors() {
    m_editors = &addSection(tr("Host"));
    m_note = m_editors->addNote();
    m_entry.choice(
        *m_editors,
        {tr("State"), tr("Of this host alone. Down: its microVMs go elsewhere. Cordoned: takes no microVMs."),
         tr("Set state of %1"), QStringLiteral("state")},
        {{static_cast<int>(HostState::up), stateName(HostState::up)},
         {static_cast<int>(HostState::down), stateName(HostState::down)},
         {static_cast<int>(HostState::cordoned), stateName(HostState::cordoned)}},
        [this](const HostEntry& entry) { return static_cast<int>(entry.stateOf(number())); },
        [this](HostEntry& entry, int value) { setHostState(entry, number(), static_cast<HostState>(value)); });
    m_entry.quantity(
        *m_editors,
        {tr("Health"), tr("Of this host alone, 0 to 1. Under 0.3 it takes no microVMs."), tr("Set health of %1"),
         QStringLiteral("health")},
        Dimension::fraction, {0, fixedOne}, [this](const HostEntry& entry) { return entry.healthOf(number()); },
        [this](HostEntry& entry, std::optional<std::int64_t> value) { setHostHealth(entry, number(), *value); });
    addButton(*m_editors, tr("Edit all equal hosts"), tr("Shows the entry that this host belongs to"),
              QStringLiteral("edit"), [this] {
                  const HostEntry* entry = m_entry.record();
                  if (entry)
                      select(qt::Selection::Kind::hostEntry, fromStd(entry->id.text()));
              });
}

void HostPage::showHeading() {
    heading().setName(id(), id());
    const HostEntry* entry = m_entry.record();
    m_editors->setVisible(entry != nullptr);
    setNote(*m_note, isAssumed() ? tr("Assumed by the catalogue. A change of this host writes all hosts of the region "
                                      "into the plan.")
                                 : QString());
    const auto current = plan();
    const auto host = planHost();
    if (entry) {
        const auto state = entry->stateOf(number());
        heading().setState(stateName(state), stateTone(state));
        heading().setSubtitle(
            tr("one of %1 in %2").arg(hostsText(entry->hostCount()), regionName(current.get(), entry->region.text())),
            isAssumed() ? Provenance::assumed : Provenance::typed);
    } else if (host >= 0) {
        const auto state = current->fleet->hostState(host);
        heading().setState(stateName(state), stateTone(state));
        heading().setSubtitle(
            tr("in %1, assumed by the catalogue").arg(regionLabel(current->fleet->regionOfHost(host))),
            Provenance::assumed);
    }
}

void HostPage::showLoad() {
    const auto host = planHost();
    if (host < 0) {
        m_microVms->setRows({});
        return m_meters->setPending();
    }
    const auto current = plan();
    const auto load = loadOf(*current, host, host + 1);
    m_meters->setLoad(load.used, load.allocatable,
                      static_cast<double>(current->document.targets->utilisationMax) / millionth);
    auto rows = microVmRows(*current, host);
    m_microVmSection->setTitle(rows.empty() ? tr("No microVMs") : microVmsText(static_cast<std::int64_t>(rows.size())));
    m_microVms->setVisible(!rows.empty());
    m_microVms->setRows(std::move(rows));
}

void HostPage::showPackets() {
    const auto host = planHost();
    const auto known = host < 0 ? nullptr : forwarding();
    m_packets->setText(
        known ? tr("%1/s · %2 cores")
                    .arg(format::count(std::round(known->packetsPerSecond[static_cast<std::size_t>(host)])),
                         format::decimal(known->cores(static_cast<std::size_t>(host)), 2))
              : QStringLiteral("–"));
}

} // namespace flightplan::views
