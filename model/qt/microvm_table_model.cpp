#include "model/qt/microvm_table_model.h"

#include "model/qt/fleet_text.h"
#include "model/query/plan_query.h"

#include <algorithm>
#include <limits>

namespace flightplan::qt {
namespace {

std::size_t at(std::int64_t index) {
    return static_cast<std::size_t>(index);
}

const topology::Resources& needOf(const plan::Plan& plan, std::int64_t microVm) {
    const auto ref = plan.fleet->microVm(microVm);
    const auto& spec = plan.fleet->problem.workloads[at(ref.workload)];
    return ref.standby ? spec.standbyNeed : spec.need;
}

const placement::Placement& placementOf(const plan::Plan& plan, std::int64_t microVm) {
    return plan.assignment->microVms[at(microVm)];
}

double milliVcpu(const topology::Resources& need) {
    constexpr double microPerMilli = 1000;
    return static_cast<double>(need[topology::Resource::cpu]) / microPerMilli;
}

double scoreOf(const placement::Placement& placement) {
    return static_cast<double>(placement.score()) / static_cast<double>(fixedOne);
}

double keyOf(const Snapshot& snapshot, std::int64_t microVm, int column) {
    const auto& plan = *snapshot.plan;
    const auto& placement = placementOf(plan, microVm);
    switch (column) {
    case MicroVmTableModel::RegionColumn:
        return placement.placed() ? plan.fleet->problem.hosts.region[at(placement.host)] : -1;
    case MicroVmTableModel::HostColumn:
        return placement.host;
    case MicroVmTableModel::StateColumn: // what needs attention first
        return placement.placed() ? 1 + plan.fleet->microVm(microVm).standby : 0;
    case MicroVmTableModel::CpuColumn:
        return milliVcpu(needOf(plan, microVm));
    case MicroVmTableModel::MemoryColumn:
        return static_cast<double>(needOf(plan, microVm)[topology::Resource::memory]);
    case MicroVmTableModel::ScoreColumn:
        return placement.placed() ? scoreOf(placement) : -std::numeric_limits<double>::infinity();
    default:
        return static_cast<double>(microVm);
    }
}

std::vector<std::int64_t> rowsOf(const Snapshot& snapshot, const query::Query& query, const std::stop_token& stop) {
    return query::microVmsMatching(*snapshot.plan, query, stop);
}

bool isNumber(int column) {
    return column >= MicroVmTableModel::CpuColumn;
}

} // namespace

MicroVmTableModel::MicroVmTableModel(runtime::Lanes& lanes, QObject* parent)
    : PlanTableModel(lanes, {rowsOf, keyOf}, parent) {}

int MicroVmTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MicroVmTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == ScoreColumn)
        return tr("What its place was worth when it was chosen; select it and ask “Why here?”");
    if (role == Qt::ToolTipRole && section == MemoryColumn)
        return tr("What it reserves, overhead of the VMM included");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return snapshot().plan && isCustomer(*snapshot().plan) ? tr("Machine") : tr("microVM");
    case AppColumn:
        return tr("App");
    case RegionColumn:
        return tr("Region");
    case HostColumn:
        return tr("Host");
    case StateColumn:
        return tr("State");
    case CpuColumn:
        return tr("CPU");
    case MemoryColumn:
        return tr("Memory");
    default:
        return tr("Score");
    }
}

QString MicroVmTableModel::stateText(std::int64_t microVm) const {
    const auto& plan = *snapshot().plan;
    const auto& placement = placementOf(plan, microVm);
    if (!placement.placed())
        return constraintText(placement.constraint);
    const auto ref = plan.fleet->microVm(microVm);
    if (ref.standby)
        return tr("standby");
    const auto& pins = plan.fleet->problem.workloads[at(ref.workload)].pins;
    const bool pinned = std::ranges::any_of(pins, [&](const auto& pin) { return pin.replica == ref.number - 1; });
    return pinned ? tr("pinned") : tr("placed");
}

QVariant MicroVmTableModel::display(std::int64_t microVm, int column) const {
    const auto& plan = *snapshot().plan;
    const auto& placement = placementOf(plan, microVm);
    switch (column) {
    case NameColumn:
        return QString::fromStdString(plan.fleet->microVmName(microVm));
    case AppColumn:
        return QString::fromStdString(plan.fleet->workloads[at(plan.fleet->microVm(microVm).workload)].appName());
    case RegionColumn:
        return placement.placed() ? QVariant(regionCode(plan.fleet->regionOfHost(placement.host).id)) : QVariant();
    case HostColumn:
        return placement.placed() ? QVariant(QString::fromStdString(plan.fleet->hostName(placement.host))) : QVariant();
    case StateColumn:
        return stateText(microVm);
    case CpuColumn:
        return milliVcpu(needOf(plan, microVm));
    case MemoryColumn:
        return static_cast<double>(needOf(plan, microVm)[topology::Resource::memory]);
    default:
        return placement.placed() ? QVariant(scoreOf(placement)) : QVariant();
    }
}

QVariant MicroVmTableModel::value(std::int64_t row, int column, int role) const {
    const auto& plan = *snapshot().plan;
    switch (role) {
    case Qt::DisplayRole:
        return display(row, column);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return microVmToolTip(plan, row);
    case ObjectRole:
        return Selection{Selection::Kind::microVm, QString::fromStdString(plan.fleet->microVmName(row))}.toObject();
    case StateRole:
        return static_cast<int>(column == NameColumn && !placementOf(plan, row).placed() ? RowState::unplaced
                                                                                         : RowState::normal);
    case IconRole:
        return column == NameColumn ? QVariant(QStringLiteral("microvm")) : QVariant();
    default:
        return {};
    }
}

std::optional<std::int64_t> MicroVmTableModel::indexOf(const Selection& selection) const {
    if (selection.kind != Selection::Kind::microVm)
        return std::nullopt;
    const auto microVm = snapshot().plan->fleet->findMicroVm(selection.id.toStdString());
    return microVm < 0 ? std::nullopt : std::optional<std::int64_t>(microVm);
}

} // namespace flightplan::qt
