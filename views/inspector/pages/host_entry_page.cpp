#include "views/inspector/pages/host_entry_page.h"

#include "model/base/fixed_point.h"
#include "model/document/host_edits.h"
#include "views/common/format.h"
#include "views/inspector/pages/host_fields.h"
#include "views/inspector/parts/heading.h"
#include "views/inspector/parts/meter_row.h"
#include "views/inspector/parts/row_list.h"
#include "views/inspector/parts/wording.h"

#include <QLabel>

#include <algorithm>
#include <array>

namespace flightplan::views {

using topology::HostEntry;
using topology::HostState;
using topology::Resource;

namespace {

struct ResourceField {
    Resource resource;
    Dimension dimension;
    const char* key;
};

constexpr std::array resourceFields = {ResourceField{Resource::cpu, Dimension::vcpu, "cpu"},
                                       ResourceField{Resource::memory, Dimension::memory, "memory"},
                                       ResourceField{Resource::bandwidth, Dimension::bandwidth, "bandwidth"},
                                       ResourceField{Resource::disk, Dimension::storage, "disk"}};

} // namespace

HostEntryPage::HostEntryPage(const PageContext& context, QWidget* parent)
    : InspectorPage(context, qt::Selection::Kind::hostEntry, parent)
    , m_entry(
          *this,
          [this]() -> const HostEntry* {
              const auto at = document::findHostEntry(document(), idText());
              if (at)
                  return &document().hosts[*at];
              m_assumed = document::assumedEntry(document(), idText(), this->context().catalog);
              return m_assumed ? &*m_assumed : nullptr;
          },
          [](HostEntry value) {
              return document::Edit{document::Put{std::move(value), {}}};
          },
          [this](const QString& step) { return isAssumed() ? tr("%1; assumed hosts written down").arg(step) : step; }) {
    heading().setIcon(QStringLiteral("host"));
    addLoad();
    addFindings();
    addEntry();
    addCapacity();
    addReserved();
    addActions();
    onDocument([this] { showHeading(); });
    onPlan([this] {
        showHeading();
        showLoad();
    });
}

std::int32_t HostEntryPage::planEntry() const {
    const auto current = plan();
    return current ? current->fleet->findEntry(idText()) : -1;
}

bool HostEntryPage::isAssumed() const {
    return !document::findHostEntry(document(), idText()) && m_entry.record();
}

bool HostEntryPage::exists() const {
    return m_entry.record();
}

void HostEntryPage::addLoad() {
    auto& section = addSection(tr("Requested of allocatable"));
    m_meters = new Meters(&section);
    section.addWide(m_meters);
    m_hosts = new RowList(tr("Hosts of the entry"), &section);
    section.addWide(m_hosts);
    connect(m_hosts, &RowList::rowActivated, this,
            [this](const QString& id) { select(qt::Selection::Kind::host, id); });
    m_assumedSection = &addSection(tr("Assumed hosts"));
    setNote(*m_assumedSection->addNote(), tr("The plan lists no hosts for this region; the catalogue assumes these. "
                                             "Whatever you change in them writes them into the plan."));
    addButton(*m_assumedSection, tr("Write these hosts down"),
              tr("Writes these hosts into the plan as they are; from then on nothing is assumed here"),
              QStringLiteral("edit"), [this] { writeDown(); });
}

void HostEntryPage::addEntry() {
    auto& section = addSection(tr("Hosts"));
    addRenameField(section, document::Section::hosts);
    auto* count = m_entry.quantity(
        section,
        {tr("Count"), tr("How many equal hosts. Empty: a single host that has the id of the entry."),
         tr("Set count of %1"), QStringLiteral("count")},
        Dimension::count, {1, document::maxHosts},
        [](const HostEntry& entry) { return entry.count ? std::optional<std::int64_t>(*entry.count) : std::nullopt; },
        [](HostEntry& entry, std::optional<std::int64_t> value) {
            entry.count = value ? std::optional(static_cast<int>(*value)) : std::nullopt;
            std::erase_if(entry.exceptions, [&](const auto& exception) { return exception.index > entry.hostCount(); });
        });
    count->setOptional(true);
    count->setPlaceholder(tr("single"));
    m_entry.choice(
        section,
        {tr("State"), tr("Down: its microVMs go elsewhere. Cordoned: takes no microVMs."), tr("Set state of %1"),
         QStringLiteral("state")},
        {{static_cast<int>(HostState::up), stateName(HostState::up)},
         {static_cast<int>(HostState::down), stateName(HostState::down)},
         {static_cast<int>(HostState::cordoned), stateName(HostState::cordoned)}},
        [](const HostEntry& entry) { return static_cast<int>(entry.state); },
        [](HostEntry& entry, int value) { entry.state = static_cast<HostState>(value); });
    m_entry.quantity(
        section,
        {tr("Health"), tr("0 to 1, counted by γ. Under 0.3 a host takes no microVMs."), tr("Set health of %1"),
         QStringLiteral("health")},
        Dimension::fraction, {0, fixedOne}, [](const HostEntry& entry) { return entry.health; },
        [](HostEntry& entry, std::optional<std::int64_t> value) { entry.health = *value; });
    auto* hostClass = m_entry.text(
        section,
        {tr("Class"), tr("Takes only workloads of this class. Empty: takes any workload without a class."),
         tr("Set class of %1"), QStringLiteral("class")},
        [](const HostEntry& entry) { return fromStd(entry.hostClass); },
        [](HostEntry& entry, const QString& text) {
            entry.hostClass = text.toStdString();
            return QString();
        });
    hostClass->setPlaceholder(tr("any"));
}

void HostEntryPage::addCapacity() {
    auto& section = addSection(tr("Capacity of each host"));
    for (const auto& [resource, dimension, key] : resourceFields)
        m_entry.quantity(
            section,
            {resourceName(resource), tr("What one host has of it."),
             tr("Set %1 of %2").arg(resourceWord(resource), QStringLiteral("%1")), QLatin1String(key)},
            dimension, {}, [resource = resource](const HostEntry& entry) { return entry.capacity[resource]; },
            [resource = resource](HostEntry& entry, std::optional<std::int64_t> value) {
                entry.capacity[resource] = *value;
            });
    constexpr auto cpu = static_cast<std::size_t>(Resource::cpu);
    m_entry.quantity(
        section,
        {tr("CPU overcommit"), tr("How many vCPU are promised for each one that exists; 1 is none."),
         tr("Set CPU overcommit of %1"), QStringLiteral("overcommit_cpu")},
        Dimension::ratio, {1, 1'000 * millionth}, [](const HostEntry& entry) { return entry.overcommit[cpu]; },
        [](HostEntry& entry, std::optional<std::int64_t> value) { entry.overcommit[cpu] = *value; });
}

void HostEntryPage::addReserved() {
    auto& section = addSection(tr("Reserved on each host"));
    section.setFolding(false);
    for (const auto& [resource, dimension, key] : resourceFields)
        m_entry.quantity(
            section,
            {resourceName(resource), tr("Kept for the host itself; microVMs cannot have it."),
             tr("Set reserved %1 of %2").arg(resourceWord(resource), QStringLiteral("%1")),
             QStringLiteral("reserved_") + QLatin1String(key)},
            dimension, {}, [resource = resource](const HostEntry& entry) { return entry.reserved[resource]; },
            [resource = resource](HostEntry& entry, std::optional<std::int64_t> value) {
                entry.reserved[resource] = *value;
            });
}

void HostEntryPage::addActions() {
    m_actions = &addSection(tr("Actions"));
    addObjectButtons(*m_actions, document::Section::hosts, document::deleteHostEntry);
}

void HostEntryPage::showHeading() {
    const bool assumed = isAssumed();
    m_actions->setVisible(!assumed);
    renameField()->setEnabled(!assumed); // the catalogue gives the id
    m_assumedSection->setVisible(assumed);
    heading().setName(id(), id());
    const HostEntry* entry = m_entry.record();
    if (!entry)
        return;
    if (assumed) {
        heading().setState({}, Tone::neutral);
        return heading().setSubtitle(tr("Assumed by the catalogue"), Provenance::assumed);
    }
    heading().setState(stateName(entry->state), stateTone(entry->state));
    const auto current = plan();
    heading().setSubtitle(
        tr("%1 in %2").arg(hostsText(entry->hostCount()), regionName(current.get(), entry->region.text())),
        Provenance::typed);
}

void HostEntryPage::showLoad() {
    const auto at = planEntry();
    if (at < 0) {
        m_hosts->setRows({});
        return m_meters->setPending();
    }
    const auto current = plan();
    const auto& fleet = *current->fleet;
    const auto first = fleet.entryFirstHost[static_cast<std::size_t>(at)];
    const auto last = fleet.entryFirstHost[static_cast<std::size_t>(at) + 1];
    const auto load = loadOf(*current, first, last);
    const double limit = static_cast<double>(current->document.targets->utilisationMax) / millionth;
    m_meters->setLoad(load.used, load.allocatable, limit);
    std::vector<ListRow> rows;
    for (auto host = first; host < last; ++host) {
        const auto state = fleet.hostState(host);
        const QString name = fromStd(fleet.hostName(host));
        const QString share = format::percent(fullest(*current, host));
        rows.push_back({name, name, state == HostState::up ? share : stateName(state),
                        tr("%1: %2 of its fullest resource requested, %3").arg(name, share, stateName(state)),
                        state == HostState::up ? Tone::neutral : stateTone(state), QStringLiteral("host")});
    }
    m_hosts->setRows(std::move(rows));
}

void HostEntryPage::writeDown() {
    const auto* entry = m_entry.record();
    if (!entry)
        return;
    if (const auto edit = document::writeHostsDown(document(), entry->region.text(), context().catalog))
        send(*edit, tr("Write down the hosts of %1").arg(id()));
}

} // namespace flightplan::views
