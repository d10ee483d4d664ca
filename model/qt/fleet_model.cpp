#include "model/qt/fleet_model.h"

#include "model/qt/fleet_text.h"

#include <algorithm>

namespace flightplan::qt {
namespace {

constexpr int numberBits = 20;  // of hosts: at most 200,000
constexpr int microVmBits = 22; // of microVMs: at most 2,000,000, and a bit for standbys

std::size_t at(std::int32_t index) {
    return static_cast<std::size_t>(index);
}

} // namespace

std::int32_t FleetModel::State::host(Key key) const {
    const auto entry = entries.indexOf(key >> numberBits);
    const auto number = static_cast<std::int32_t>(key & ((Key(1) << numberBits) - 1));
    if (entry < 0 || number > fleet().entries[at(entry)].hostCount())
        return -1;
    return fleet().entryFirstHost[at(entry)] + number - 1;
}

FleetModel::Key FleetModel::State::hostKey(std::int32_t host) const {
    const auto& ref = fleet().hosts[at(host)];
    return entries.slotAt(at(ref.entry)) << numberBits | static_cast<Key>(ref.number);
}

std::int64_t FleetModel::State::microVm(Key key) const {
    const auto workload = workloads.indexOf(key >> microVmBits);
    const auto number = static_cast<std::int32_t>((key & ((Key(1) << microVmBits) - 1)) >> 1);
    if (workload < 0)
        return -1;
    const auto& spec = fleet().problem.workloads[at(workload)];
    const bool standby = key & 1;
    if (number > (standby ? spec.standbys : spec.replicas))
        return -1;
    return fleet().problem.firstMicroVm[at(workload)] + (standby ? spec.replicas : 0) + number - 1;
}

FleetModel::Key FleetModel::State::microVmKey(std::int64_t microVm) const {
    const auto ref = fleet().microVm(microVm);
    return workloads.slotAt(at(ref.workload)) << microVmBits | static_cast<Key>(ref.number) << 1 |
           (ref.standby ? 1U : 0U);
}

std::pair<std::size_t, std::size_t> FleetModel::State::hostsOf(std::int32_t region) const {
    const auto& begin = fleet().problem.regionBegin;
    return {at(begin[at(region)]), at(begin[at(region) + 1])};
}

FleetModel::FleetModel(QObject* parent)
    : PlanTreeModel(parent) {}

int FleetModel::columnCount(const QModelIndex&) const {
    return ColumnCount;
}

QVariant FleetModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(section == NameColumn ? Qt::AlignLeft | Qt::AlignVCenter
                                                         : Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::DisplayRole)
        return section == NameColumn ? tr("Name") : section == LoadColumn ? tr("Load") : tr("microVMs");
    if (role == Qt::ToolTipRole && section == LoadColumn)
        return tr("Requested share of what is allocatable, of the resource that is fullest");
    if (role == Qt::ToolTipRole && section == MicroVmsColumn)
        return m_now.snapshot.plan && isCustomer(*m_now.snapshot.plan) ? tr("Machines placed, standbys included")
                                                                       : tr("MicroVMs placed, standbys included");
    return {};
}

void FleetModel::load(const Snapshot& next) {
    m_before = m_now;
    m_now.snapshot = next;
    const auto* old = m_before.snapshot.plan ? m_before.snapshot.plan->fleet.get() : nullptr;
    const auto* now = next.plan ? next.plan->fleet.get() : nullptr;
    if (old == now)
        return;
    const auto assign = [&](Slots& slots, auto member, auto&& id) {
        const auto idIn = [&](const plan::Fleet* fleet) {
            return [=](std::size_t i) { return id((fleet->*member)[i]); };
        };
        slots.assign(old ? (old->*member).size() : 0, idIn(old), now ? (now->*member).size() : 0, idIn(now));
    };
    // The plans live as long as this function, so that views of their ids do.
    assign(m_now.regions, &plan::Fleet::regions, [](const auto& site) { return std::string_view(site.id); });
    assign(m_now.entries, &plan::Fleet::entries, [](const auto& entry) { return std::string_view(entry.id.text()); });
    // After a change of weights alone the fleet is another, but it has the very same workloads.
    if (!old || !now || old->workloads.pointers() != now->workloads.pointers())
        assign(m_now.workloads, &plan::Fleet::workloads,
               [](const auto& workload) { return std::string_view(workload.id.text()); });
}

int FleetModel::childCount(Row row) const {
    if (row.level < 0)
        return static_cast<int>(m_now.fleet().regions.size());
    if (row.level == 0) {
        const auto region = m_now.region(row.key);
        const auto [begin, end] = region < 0 ? std::pair<std::size_t, std::size_t>() : m_now.hostsOf(region);
        return static_cast<int>(end - begin);
    }
    const auto host = m_now.host(row.key);
    return host < 0 ? 0 : m_now.snapshot.residents->count(host);
}

FleetModel::Key FleetModel::childAt(Row row, int position) const {
    if (row.level < 0)
        return m_now.regions.slotAt(at(position));
    if (row.level == 0)
        return m_now.hostKey(
            m_now.fleet().problem.regionHosts[m_now.hostsOf(m_now.region(row.key)).first + at(position)]);
    return m_now.microVmKey(m_now.snapshot.residents->on(m_now.host(row.key))[at(position)]);
}

FleetModel::Shown FleetModel::shownRegion(const State& state, std::int32_t region) {
    const auto& plan = *state.snapshot.plan;
    const auto& site = plan.fleet->regions[at(region)];
    Shown shown;
    shown.load = plan::bindingLoad(plan.figures->regionUsed[at(region)], plan.figures->regionCapacity[at(region)]);
    shown.microVms = plan.figures->regionMicroVms[at(region)];
    shown.children = plan.figures->regionHosts[at(region)];
    shown.state = !site.up ? RowState::down : shown.load.share > limitOf(plan) ? RowState::overLimit : RowState::normal;
    shown.detail = site.name == site.id ? std::string() : site.name;
    return shown;
}

FleetModel::Shown FleetModel::shownHost(const State& state, std::int32_t host) {
    const auto& plan = *state.snapshot.plan;
    Shown shown;
    shown.load = plan::bindingLoad(plan.assignment->used[at(host)], plan.fleet->problem.hosts.allocatable[at(host)]);
    shown.microVms = shown.children = state.snapshot.residents->count(host);
    shown.state = hostRowState(plan, host);
    shown.detail = plan.fleet->entries[at(plan.fleet->hosts[at(host)].entry)].hostClass;
    return shown;
}

FleetModel::Shown FleetModel::shownMicroVm(const State& state, std::int64_t microVm) {
    const auto& plan = *state.snapshot.plan;
    const auto ref = plan.fleet->microVm(microVm);
    const auto& spec = plan.fleet->problem.workloads[at(ref.workload)];
    const auto host = plan.assignment->microVms[static_cast<std::size_t>(microVm)].host;
    Shown shown;
    if (host >= 0)
        shown.load = plan::bindingLoad(ref.standby ? spec.standbyNeed : spec.need,
                                       plan.fleet->problem.hosts.allocatable[at(host)]);
    return shown;
}

std::optional<FleetModel::Shown> FleetModel::shown(const State& state, Row row) {
    if (!state.snapshot.plan)
        return {};
    if (row.level == 0) {
        const auto region = state.region(row.key);
        return region < 0 ? std::nullopt : std::optional(shownRegion(state, region));
    }
    if (row.level == 1) {
        const auto host = state.host(row.key);
        return host < 0 ? std::nullopt : std::optional(shownHost(state, host));
    }
    const auto microVm = state.microVm(row.key);
    return microVm < 0 ? std::nullopt : std::optional(shownMicroVm(state, microVm));
}

bool FleetModel::anyDifference() const {
    const auto& before = m_before.snapshot.plan;
    const auto& now = m_now.snapshot.plan;
    return before && now &&
           (before->fleet != now->fleet || before->assignment != now->assignment || before->figures != now->figures ||
            !before->document.targets.sameBlock(now->document.targets));
}

PlanTreeModel::Difference FleetModel::difference(Row row) const {
    const auto before = shown(m_before, row);
    const auto now = shown(m_now, row);
    if (!before || !now)
        return {};
    return {*before != *now, (before->children > 0) != (now->children > 0)};
}

QVariant FleetModel::value(Row row, int column, int role) const {
    const auto values = shown(m_now, row);
    if (!values)
        return {};
    const bool isName = column == NameColumn;
    switch (role) {
    case Qt::DisplayRole:
        return isName                 ? QVariant(name(row))
               : column == LoadColumn ? QVariant(values->load.share)
               : row.level < 2        ? QVariant(values->microVms)
                                      : QVariant();
    case SortRole:
        return isName ? QVariant(name(row))
                      : QVariant(column == LoadColumn ? values->load.share : double(values->microVms));
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return toolTip(row, *values);
    case DetailRole:
        return isName ? QVariant(QString::fromStdString(values->detail)) : QVariant();
    case LimitRole:
        return column == LoadColumn && row.level < 2 ? QVariant(limitOf(*m_now.snapshot.plan)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(isName ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    case ObjectRole:
        return object(row);
    case StateRole:
        return static_cast<int>(values->state);
    case IconRole:
        return row.level == 0   ? QStringLiteral("region")
               : row.level == 1 ? QStringLiteral("host")
                                : QStringLiteral("microvm");
    case AssumedRole: {
        const auto host = row.level == 1 ? m_now.host(row.key) : -1;
        return host >= 0 && m_now.fleet().entryAssumed[at(m_now.fleet().hosts[at(host)].entry)] != 0;
    }
    default:
        return {};
    }
}

QString FleetModel::name(Row row) const {
    const auto& fleet = m_now.fleet();
    if (row.level == 0)
        return regionCode(fleet.regions[at(m_now.region(row.key))].id);
    return QString::fromStdString(row.level == 1 ? fleet.hostName(m_now.host(row.key))
                                                 : fleet.microVmName(m_now.microVm(row.key)));
}

QString FleetModel::object(Row row) const {
    const auto& fleet = m_now.fleet();
    if (row.level == 0)
        return Selection{Selection::Kind::region, QString::fromStdString(fleet.regions[at(m_now.region(row.key))].id)}
            .toObject();
    return Selection{row.level == 1 ? Selection::Kind::host : Selection::Kind::microVm, name(row)}.toObject();
}

QString FleetModel::toolTip(Row row, const Shown& shown) const {
    const auto& plan = *m_now.snapshot.plan;
    if (row.level == 0)
        return regionToolTip(plan, m_now.region(row.key), shown.load, shown.state);
    if (row.level == 1)
        return hostToolTip(plan, m_now.host(row.key), shown.load, shown.microVms, shown.state);
    return microVmToolTip(plan, m_now.microVm(row.key));
}

bool FleetModel::matches(Row row, const RowMatcher& matcher) const {
    if (matcher.isQuery())
        return row.level == 1 ? matcher.host(m_now.host(row.key))
                              : row.level == 2 && matcher.microVm(m_now.microVm(row.key));
    const auto& text = matcher.text();
    const auto shownRow = row.level == 0 ? shown(m_now, row) : std::nullopt;
    if (row.level == 0)
        return shownRow && (name(row).contains(text, Qt::CaseInsensitive) ||
                            QString::fromStdString(shownRow->detail).contains(text, Qt::CaseInsensitive));
    return (row.level == 1 ? m_now.host(row.key) >= 0 : m_now.microVm(row.key) >= 0) &&
           name(row).contains(text, Qt::CaseInsensitive);
}

std::vector<int> FleetModel::pathTo(const Selection& selection) const {
    const auto& fleet = m_now.fleet();
    const auto id = selection.id.toStdString();
    if (selection.kind == Selection::Kind::region) {
        const auto region = fleet.findRegion(id);
        return region < 0 ? std::vector<int>() : std::vector{int(region)};
    }
    std::int64_t microVm = -1;
    std::int32_t host = -1;
    if (selection.kind == Selection::Kind::host) {
        host = fleet.findHost(id);
    } else if (selection.kind == Selection::Kind::hostEntry) {
        const auto entry = fleet.findEntry(id);
        host = entry < 0 ? -1 : fleet.entryFirstHost[at(entry)]; // its first host stands for it
    } else if (selection.kind == Selection::Kind::microVm) {
        microVm = fleet.findMicroVm(id);
        host = microVm < 0 ? -1 : m_now.snapshot.plan->assignment->microVms[static_cast<std::size_t>(microVm)].host;
    }
    if (host < 0)
        return {};
    const auto region = fleet.problem.hosts.region[at(host)];
    const auto [begin, end] = m_now.hostsOf(region);
    const auto hosts = std::span(fleet.problem.regionHosts).subspan(begin, end - begin);
    std::vector<int> path = {region, static_cast<int>(std::ranges::lower_bound(hosts, host) - hosts.begin())};
    if (microVm >= 0) {
        const auto residents = m_now.snapshot.residents->on(host);
        path.push_back(static_cast<int>(std::ranges::lower_bound(residents, microVm) - residents.begin()));
    }
    return path;
}

} // namespace flightplan::qt
