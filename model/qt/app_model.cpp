#include "model/qt/app_model.h"

#include "model/qt/fleet_text.h"

#include <QLocale>

#include <algorithm>
#include <map>

namespace flightplan::qt {
namespace {

constexpr int microVmBits = 22; // at most 2,000,000, and a bit for standbys

std::size_t at(std::int64_t index) {
    return static_cast<std::size_t>(index);
}

} // namespace

std::int64_t AppModel::State::microVm(Key key) const {
    const auto workload = workloadSlots.indexOf(key >> microVmBits);
    const auto number = static_cast<std::int32_t>((key & ((Key(1) << microVmBits) - 1)) >> 1);
    if (workload < 0)
        return -1;
    const auto& spec = fleet().problem.workloads[at(workload)];
    const bool standby = key & 1;
    if (number > (standby ? spec.standbys : spec.replicas))
        return -1;
    return fleet().problem.firstMicroVm[at(workload)] + (standby ? spec.replicas : 0) + number - 1;
}

AppModel::AppModel(QObject* parent)
    : PlanTreeModel(parent) {}

int AppModel::columnCount(const QModelIndex&) const {
    return ColumnCount;
}

QVariant AppModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(section == NameColumn ? Qt::AlignLeft | Qt::AlignVCenter
                                                         : Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::DisplayRole)
        return section == NameColumn      ? tr("Name")
               : section == PlacedColumn  ? tr("Placed")
               : section == LatencyColumn ? tr("p95")
                                          : tr("Inside");
    if (role == Qt::ToolTipRole)
        return section == PlacedColumn    ? tr("Placed and asked for, standbys included")
               : section == LatencyColumn ? tr("Round-trip time within which 95 % of the users are, in milliseconds")
               : section == InsideColumn  ? tr("Share of the users inside the latency target")
                                          : QString();
    return {};
}

void AppModel::load(const Snapshot& next) {
    m_before = m_now;
    m_now.snapshot = next;
    const auto* old = m_before.snapshot.plan ? m_before.snapshot.plan->fleet.get() : nullptr;
    const auto* now = next.plan ? next.plan->fleet.get() : nullptr;
    // After a change of weights alone the fleet is another, but it has the very same workloads.
    if (old == now || (old && now && old->workloads.pointers() == now->workloads.pointers()))
        return;
    std::map<std::string, std::vector<std::int32_t>> byName;
    for (std::size_t i = 0; now && i < now->workloads.size(); ++i)
        byName[now->workloads[i].appName()].push_back(static_cast<std::int32_t>(i));
    std::vector<App> apps;
    for (auto& [name, workloads] : byName)
        apps.push_back({name, std::move(workloads)});
    m_now.apps = std::make_shared<const std::vector<App>>(std::move(apps));
    const auto appName = [](const State& state) {
        return [&state](std::size_t i) { return std::string_view((*state.apps)[i].name); };
    };
    m_now.appSlots.assign(m_before.apps->size(), appName(m_before), m_now.apps->size(), appName(m_now));
    const auto workloadId = [](const plan::Fleet* fleet) {
        return [fleet](std::size_t i) { return std::string_view(fleet->workloads[i].id.text()); };
    };
    m_now.workloadSlots.assign(old ? old->workloads.size() : 0, workloadId(old), now ? now->workloads.size() : 0,
                               workloadId(now));
}

int AppModel::childCount(Row row) const {
    if (row.level < 0)
        return static_cast<int>(m_now.apps->size());
    if (row.level == 0) {
        const auto app = m_now.appSlots.indexOf(row.key);
        return app < 0 ? 0 : static_cast<int>((*m_now.apps)[at(app)].workloads.size());
    }
    const auto workload = m_now.workload(row.key);
    if (workload < 0)
        return 0;
    const auto& spec = m_now.fleet().problem.workloads[at(workload)];
    return spec.replicas + spec.standbys;
}

AppModel::Key AppModel::childAt(Row row, int position) const {
    if (row.level < 0)
        return m_now.appSlots.slotAt(at(position));
    if (row.level == 0)
        return m_now.workloadSlots.slotAt(
            at((*m_now.apps)[at(m_now.appSlots.indexOf(row.key))].workloads[at(position)]));
    const auto replicas = m_now.fleet().problem.workloads[at(m_now.workload(row.key))].replicas;
    const bool standby = position >= replicas;
    return row.key << microVmBits | static_cast<Key>(position - (standby ? replicas : 0) + 1) << 1 |
           (standby ? 1U : 0U);
}

AppModel::Shown AppModel::shownWorkload(const State& state, std::int32_t workload) {
    const auto& figures = state.snapshot.plan->figures->workloads[at(workload)];
    return {figures.placed, std::int64_t(figures.placed) + figures.unplaced, figures.p95Ms, figures.insideTarget,
            state.fleet().workloads[at(workload)].size};
}

AppModel::Shown AppModel::shownApp(const State& state, std::int32_t app) {
    const auto& workloads = (*state.apps)[at(app)].workloads;
    auto sum = shownWorkload(state, workloads.front());
    sum.detail.clear();
    for (std::size_t i = 1; i < workloads.size(); ++i) {
        const auto other = shownWorkload(state, workloads[i]);
        sum.placed += other.placed;
        sum.asked += other.asked;
        sum.p95Ms.reset();
        sum.inside.reset();
    }
    return sum;
}

AppModel::Shown AppModel::shownMicroVm(const State& state, std::int64_t microVm) {
    const auto host = state.snapshot.plan->assignment->microVms[at(microVm)].host;
    Shown shown;
    shown.asked = 1;
    shown.placed = host >= 0;
    shown.detail = host >= 0 ? state.fleet().hostName(host) : std::string();
    return shown;
}

std::optional<AppModel::Shown> AppModel::shown(const State& state, Row row) {
    if (!state.snapshot.plan)
        return {};
    if (row.level == 0) {
        const auto app = state.appSlots.indexOf(row.key);
        return app < 0 ? std::nullopt : std::optional(shownApp(state, app));
    }
    if (row.level == 1) {
        const auto workload = state.workload(row.key);
        return workload < 0 ? std::nullopt : std::optional(shownWorkload(state, workload));
    }
    const auto microVm = state.microVm(row.key);
    return microVm < 0 ? std::nullopt : std::optional(shownMicroVm(state, microVm));
}

bool AppModel::anyDifference() const {
    const auto& before = m_before.snapshot.plan;
    const auto& now = m_now.snapshot.plan;
    return before && now &&
           (before->fleet != now->fleet || before->assignment != now->assignment || before->figures != now->figures);
}

PlanTreeModel::Difference AppModel::difference(Row row) const {
    const auto before = shown(m_before, row);
    const auto now = shown(m_now, row);
    if (!before || !now)
        return {};
    return {*before != *now, row.level < 2 && (before->asked > 0) != (now->asked > 0)};
}

QString AppModel::name(Row row) const {
    if (row.level == 0)
        return QString::fromStdString((*m_now.apps)[at(m_now.appSlots.indexOf(row.key))].name);
    const auto& fleet = m_now.fleet();
    return QString::fromStdString(row.level == 1 ? fleet.workloads[at(m_now.workload(row.key))].id.text()
                                                 : fleet.microVmName(m_now.microVm(row.key)));
}

QVariant AppModel::display(Row row, const Shown& shown, int column) const {
    switch (column) {
    case NameColumn:
        return name(row);
    case PlacedColumn:
        if (row.level == 2)
            return shown.placed ? QString::fromStdString(shown.detail) : tr("unplaced");
        return QLocale().toString(shown.placed) + u'/' + QLocale().toString(shown.asked);
    case LatencyColumn:
        return shown.p95Ms ? QVariant(*shown.p95Ms) : QVariant();
    default:
        return shown.inside ? QVariant(*shown.inside) : QVariant();
    }
}

QVariant AppModel::sortValue(Row row, const Shown& shown, int column) const {
    switch (column) {
    case NameColumn:
        return name(row);
    case PlacedColumn: // what lacks most stands at one end
        return shown.asked > 0 ? static_cast<double>(shown.placed) / static_cast<double>(shown.asked) : 1.0;
    case LatencyColumn:
        return shown.p95Ms.value_or(-1);
    default:
        return shown.inside.value_or(-1);
    }
}

QVariant AppModel::value(Row row, int column, int role) const {
    const auto values = shown(m_now, row);
    if (!values)
        return {};
    using Kind = Selection::Kind;
    switch (role) {
    case Qt::DisplayRole:
        return display(row, *values, column);
    case SortRole:
        return sortValue(row, *values, column);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return toolTip(row, *values);
    case DetailRole:
        return column == NameColumn && row.level < 2 ? QVariant(QString::fromStdString(values->detail)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(column == NameColumn ? Qt::AlignLeft | Qt::AlignVCenter
                                                        : Qt::AlignRight | Qt::AlignVCenter);
    case ObjectRole:
        return Selection{row.level == 0   ? Kind::app
                         : row.level == 1 ? Kind::workload
                                          : Kind::microVm,
                         name(row)}
            .toObject();
    case StateRole:
        return static_cast<int>(values->placed < values->asked ? RowState::unplaced : RowState::normal);
    case IconRole:
        return row.level == 0   ? QStringLiteral("app")
               : row.level == 1 ? QStringLiteral("workload")
                                : QStringLiteral("microvm");
    case AssumedRole:
        return false;
    default:
        return {};
    }
}

QString AppModel::toolTip(Row row, const Shown& shown) const {
    const auto& plan = *m_now.snapshot.plan;
    if (row.level == 1)
        return workloadToolTip(plan, m_now.workload(row.key));
    if (row.level == 2)
        return microVmToolTip(plan, m_now.microVm(row.key));
    const auto& app = (*m_now.apps)[at(m_now.appSlots.indexOf(row.key))];
    if (app.workloads.size() == 1)
        return workloadToolTip(plan, app.workloads.front());
    return tr("%1: %2 of %3 placed, in %4 workloads")
        .arg(name(row), QLocale().toString(shown.placed), QLocale().toString(shown.asked),
             QLocale().toString(static_cast<qulonglong>(app.workloads.size())));
}

bool AppModel::matches(Row row, const RowMatcher& matcher) const {
    if (matcher.isQuery())
        return row.level == 1 ? matcher.workload(m_now.workload(row.key))
                              : row.level == 2 && matcher.microVm(m_now.microVm(row.key));
    return shown(m_now, row) && name(row).contains(matcher.text(), Qt::CaseInsensitive);
}

std::vector<int> AppModel::pathTo(const Selection& selection) const {
    const auto& fleet = m_now.fleet();
    const auto id = selection.id.toStdString();
    const auto appAt = [&](const std::string& name) {
        const auto found = std::ranges::lower_bound(*m_now.apps, name, {}, &App::name);
        return found != m_now.apps->end() && found->name == name ? static_cast<int>(found - m_now.apps->begin()) : -1;
    };
    if (selection.kind == Selection::Kind::app) {
        const int app = appAt(id);
        return app < 0 ? std::vector<int>() : std::vector{app};
    }
    const bool isMicroVm = selection.kind == Selection::Kind::microVm;
    const auto microVm = isMicroVm ? fleet.findMicroVm(id) : -1;
    const auto workload = selection.kind == Selection::Kind::workload ? fleet.findWorkload(id)
                          : microVm >= 0                              ? fleet.microVm(microVm).workload
                                                                      : -1;
    if (workload < 0)
        return {};
    const int app = appAt(fleet.workloads[at(workload)].appName());
    const auto& workloads = (*m_now.apps)[at(app)].workloads;
    std::vector<int> path = {app, static_cast<int>(std::ranges::lower_bound(workloads, workload) - workloads.begin())};
    if (isMicroVm)
        path.push_back(static_cast<int>(microVm - fleet.problem.firstMicroVm[at(workload)]));
    return path;
}

} // namespace flightplan::qt
