#include "views/charts/rtt_matrix_model.h"

#include "model/qt/finding_text.h"
#include "views/common/format.h"
#include "views/common/provenance_mark.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <utility>

namespace flightplan::views {
namespace {

constexpr double microPerMilli = 1000;

QString upper(const std::string& id) {
    return QString::fromStdString(id).toUpper();
}

} // namespace

void RttMatrixModel::setPlan(std::shared_ptr<const plan::Plan> plan) {
    std::vector<std::size_t> order;
    if (plan)
        for (const auto& region : *plan->document.regions)
            if (const auto at = plan->fleet->findRegion(region.id.text()); at >= 0)
                order.push_back(static_cast<std::size_t>(at));
    const auto ids = [](const plan::Plan* of, const std::vector<std::size_t>& rows) {
        std::vector<std::string> result;
        for (const auto row : rows)
            result.push_back(of->network->regions()[row].id);
        return result;
    };
    const bool same = m_plan && plan && ids(m_plan.get(), m_order) == ids(plan.get(), order);
    if (!same)
        beginResetModel();
    m_plan = std::move(plan);
    m_order = std::move(order);
    if (m_plan && m_plan->document.targets->latency)
        m_scale = LatencyScale(static_cast<double>(m_plan->document.targets->latency->count()) / microPerMilli);
    else
        m_scale = LatencyScale();
    const int last = static_cast<int>(m_order.size()) - 1;
    if (!same)
        endResetModel();
    else if (last >= 0)
        Q_EMIT dataChanged(index(0, 0), index(last, last));
}

const std::string& RttMatrixModel::regionAt(int index) const {
    return m_plan->network->regions()[indexOf(index)].id;
}

std::uint32_t RttMatrixModel::rttOf(int row, int column) const {
    return m_plan->network->rtt(indexOf(row), indexOf(column));
}

bool RttMatrixModel::isEstimated(int row, int column) const {
    const auto provenance = m_plan->network->provenance(indexOf(row), indexOf(column));
    return row != column && (provenance == Provenance::estimated || provenance == Provenance::assumed);
}

std::vector<std::string> RttMatrixModel::pathOf(int row, int column) const {
    if (row == column)
        return {};
    auto path = m_plan->network->explain(regionAt(row), regionAt(column)).path;
    if (path.size() < 2 && rttOf(row, column) != topology::unreachableRtt)
        path = {regionAt(row), regionAt(column)};
    return path;
}

QString RttMatrixModel::words(int row, int column) const {
    const auto pair = m_plan->network->explain(regionAt(row), regionAt(column));
    if (row == column)
        return tr("Within %1: %2").arg(upper(regionAt(row)), format::exactMilliseconds(pair.rtt));
    const auto rtt = pair.rtt == topology::unreachableRtt ? tr("no path") : format::exactMilliseconds(pair.rtt);
    QString text = tr("%1 → %2: %3. %4: %5")
                       .arg(upper(regionAt(row)), upper(regionAt(column)), rtt, provenanceName(pair.provenance),
                            qt::messageText(pair.source));
    QStringList sites;
    for (const auto& site : pair.path)
        sites << upper(site);
    if (sites.size() > 2)
        text += tr(". Path: %1").arg(sites.join(QStringLiteral(" → ")));
    return text;
}

int RttMatrixModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int RttMatrixModel::columnCount(const QModelIndex& parent) const {
    return rowCount(parent);
}

QVariant RttMatrixModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const auto rtt = rttOf(index.row(), index.column());
    const bool unreachable = rtt == topology::unreachableRtt;
    const double ms = static_cast<double>(rtt) / microPerMilli;
    switch (role) {
    case Qt::DisplayRole:
        return unreachable ? QStringLiteral("×") : QString::number(std::lround(ms));
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return words(index.row(), index.column());
    case BandRole:
        return index.row() == index.column() ? diagonal : unreachable ? noPath : m_scale.band(ms);
    case EstimatedRole:
        return isEstimated(index.row(), index.column());
    default:
        return {};
    }
}

QVariant RttMatrixModel::headerData(int section, Qt::Orientation, int role) const {
    if (section < 0 || section >= rowCount())
        return {};
    if (role == Qt::DisplayRole)
        return upper(regionAt(section));
    if (role == Qt::ToolTipRole)
        return QString::fromStdString(m_plan->network->regions()[indexOf(section)].name);
    if (role == Qt::TextAlignmentRole)
        return QVariant(static_cast<int>(Qt::AlignCenter));
    return {};
}

} // namespace flightplan::views
