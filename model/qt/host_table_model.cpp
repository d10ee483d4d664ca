#include "model/qt/host_table_model.h"

#include "model/plan/load.h"
#include "model/qt/fleet_text.h"
#include "model/query/plan_query.h"

namespace flightplan::qt {
namespace {

std::size_t at(std::int64_t index) {
    return static_cast<std::size_t>(index);
}

bool isShare(int column) {
    return column >= HostTableModel::CpuColumn && column <= HostTableModel::DiskColumn;
}

double shareOf(const plan::Plan& plan, std::int64_t host, int column) {
    const auto resource = topology::allResources[at(column - HostTableModel::CpuColumn)];
    return plan::shareOf(plan.assignment->used[at(host)][resource],
                         plan.fleet->problem.hosts.allocatable[at(host)][resource]);
}

const topology::HostEntry& entryOf(const plan::Plan& plan, std::int64_t host) {
    return plan.fleet->entries[at(plan.fleet->hosts[at(host)].entry)];
}

double healthOf(const plan::Plan& plan, std::int64_t host) {
    return static_cast<double>(plan.fleet->problem.hosts.health[at(host)]) / static_cast<double>(fixedOne);
}

/// Texts sort by the place of what they name: hosts, regions and classes are in order already.
double keyOf(const Snapshot& snapshot, std::int64_t host, int column) {
    const auto& plan = *snapshot.plan;
    if (isShare(column))
        return shareOf(plan, host, column);
    switch (column) {
    case HostTableModel::RegionColumn:
        return plan.fleet->problem.hosts.region[at(host)];
    case HostTableModel::StateColumn:
        return static_cast<double>(hostRowState(plan, static_cast<std::int32_t>(host)));
    case HostTableModel::MicroVmsColumn:
        return snapshot.residents->count(static_cast<std::int32_t>(host));
    case HostTableModel::HealthColumn:
        return healthOf(plan, host);
    case HostTableModel::ClassColumn:
        return plan.fleet->problem.hosts.hostClass[at(host)];
    default:
        return static_cast<double>(host);
    }
}

std::vector<std::int64_t> rowsOf(const Snapshot& snapshot, const query::Query& query, const std::stop_token& stop) {
    const auto hosts = query::hostsMatching(*snapshot.plan, query, stop);
    return {hosts.begin(), hosts.end()};
}

} // namespace

HostTableModel::HostTableModel(runtime::Lanes& lanes, QObject* parent)
    : PlanTableModel(lanes, {rowsOf, keyOf}, parent) {}

int HostTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HostTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isShare(section) || section == MicroVmsColumn || section == HealthColumn
                                        ? Qt::AlignRight
                                        : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && isShare(section))
        return tr("Requested share of what is allocatable; type %1>80% above to filter by it")
            .arg(QString::fromUtf8(toString(topology::allResources[at(section - CpuColumn)])));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Host");
    case RegionColumn:
        return tr("Region");
    case StateColumn:
        return tr("State");
    case CpuColumn:
        return tr("CPU");
    case MemoryColumn:
        return tr("Memory");
    case BandwidthColumn:
        return tr("Bandwidth");
    case DiskColumn:
        return tr("Disk");
    case MicroVmsColumn:
        return tr("microVMs");
    case HealthColumn:
        return tr("Health");
    default:
        return tr("Class");
    }
}

QVariant HostTableModel::display(std::int32_t host, int column) const {
    const auto& plan = *snapshot().plan;
    if (isShare(column))
        return shareOf(plan, host, column);
    switch (column) {
    case NameColumn:
        return QString::fromStdString(plan.fleet->hostName(host));
    case RegionColumn:
        return regionCode(plan.fleet->regionOfHost(host).id);
    case StateColumn:
        return stateWord(hostRowState(plan, host));
    case MicroVmsColumn:
        return snapshot().residents->count(host);
    case HealthColumn:
        return healthOf(plan, host);
    default:
        return QString::fromStdString(entryOf(plan, host).hostClass);
    }
}

QVariant HostTableModel::value(std::int64_t row, int column, int role) const {
    const auto host = static_cast<std::int32_t>(row);
    const auto& plan = *snapshot().plan;
    switch (role) {
    case Qt::DisplayRole:
        return display(host, column);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return hostToolTip(
            plan, host,
            plan::bindingLoad(plan.assignment->used[at(host)], plan.fleet->problem.hosts.allocatable[at(host)]),
            snapshot().residents->count(host), hostRowState(plan, host));
    case LimitRole:
        return isShare(column) ? QVariant(limitOf(plan)) : QVariant();
    case ObjectRole:
        return Selection{Selection::Kind::host, QString::fromStdString(plan.fleet->hostName(host))}.toObject();
    case StateRole:
        return column == NameColumn ? static_cast<int>(hostRowState(plan, host)) : 0;
    case IconRole:
        return column == NameColumn ? QVariant(QStringLiteral("host")) : QVariant();
    case AssumedRole:
        return column == NameColumn && plan.fleet->entryAssumed[at(plan.fleet->hosts[at(host)].entry)] != 0;
    default:
        return {};
    }
}

std::optional<std::int64_t> HostTableModel::indexOf(const Selection& selection) const {
    if (selection.kind != Selection::Kind::host)
        return std::nullopt;
    const auto host = snapshot().plan->fleet->findHost(selection.id.toStdString());
    return host < 0 ? std::nullopt : std::optional<std::int64_t>(host);
}

} // namespace flightplan::qt
