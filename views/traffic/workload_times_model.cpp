#include "views/traffic/workload_times_model.h"

#include "views/common/fonts.h"
#include "views/common/format.h"
#include "views/common/theme.h"

#include <optional>
#include <utility>

namespace flightplan::views {
namespace {

constexpr double ratePerSecond = 1e-6; // rates are millionths
constexpr double microPerMilli = 1000;

/// Queues that are nearly full refuse a little; from one in a hundred on it matters.
bool isAlarming(const traffic::Totals& totals) {
    constexpr int alarming = 100;
    return (totals.refused + totals.lost) * alarming >= totals.offered;
}

std::optional<std::int64_t> timeOf(const qt::TrafficAnswer::OfWorkload& found, int column) {
    if (!found.times)
        return std::nullopt;
    return column == WorkloadTimesModel::p50   ? found.times->p50
           : column == WorkloadTimesModel::p95 ? found.times->p95
                                               : found.times->p99;
}

} // namespace

void WorkloadTimesModel::setAnswer(std::shared_ptr<const qt::TrafficAnswer> answer) {
    std::vector<std::size_t> rows;
    for (std::size_t w = 0; answer && w < answer->routing->workloads.size(); ++w)
        if (answer->routing->workloads[w].offered > 0)
            rows.push_back(w);
    const auto idOf = [](const qt::TrafficAnswer& of, std::size_t w) { return of.plan->fleet->workloads[w].id; };
    bool same = m_answer && answer && rows == m_rows;
    for (std::size_t i = 0; same && i < rows.size(); ++i)
        same = m_answer->plan == answer->plan || idOf(*m_answer, rows[i]) == idOf(*answer, rows[i]);
    if (!same)
        beginResetModel();
    m_answer = std::move(answer);
    m_rows = std::move(rows);
    if (!same)
        endResetModel();
    else if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, columns - 1));
}

int WorkloadTimesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int WorkloadTimesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QString WorkloadTimesModel::text(std::size_t workload, int column) const {
    const auto& totals = m_answer->routing->workloads[workload];
    if (column == name)
        return QString::fromStdString(m_answer->plan->fleet->workloads[workload].id.text());
    if (column == served) {
        const auto rate = format::perSecond(static_cast<double>(totals.served()) * ratePerSecond);
        return isAlarming(totals) ? QStringLiteral("▲ ") + rate : rate;
    }
    const auto found = m_answer->workloads.find(workload);
    if (found == m_answer->workloads.end())
        return QStringLiteral("…");
    if (column == inside)
        return found->second.insideTarget ? format::percent(*found->second.insideTarget, 1) : QStringLiteral("–");
    const auto time = timeOf(found->second, column);
    return time ? format::milliseconds(static_cast<double>(*time) / microPerMilli) : QStringLiteral("–");
}

QString WorkloadTimesModel::tip(std::size_t workload, int column) const {
    const auto& totals = m_answer->routing->workloads[workload];
    if (column == served)
        return tr("%1 asked, %2 answered, %3 refused, %4 served by nobody")
            .arg(format::exactPerSecond(totals.offered), format::exactPerSecond(totals.served()),
                 format::exactPerSecond(totals.refused), format::exactPerSecond(totals.lost));
    const auto found = m_answer->workloads.find(workload);
    if (column == name || column == inside || found == m_answer->workloads.end())
        return text(workload, column);
    const auto time = timeOf(found->second, column);
    return time ? tr("%1: network, queue and service, as “flightplan-cli route” prints it")
                      .arg(format::exactMilliseconds(*time))
                : tr("Nothing is served");
}

QVariant WorkloadTimesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const auto workload = workloadAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(workload, index.column());
    case Qt::ToolTipRole:
        return tip(workload, index.column());
    case Qt::TextAlignmentRole:
        return QVariant(static_cast<int>((index.column() == name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    case Qt::FontRole:
        return index.column() == name ? QVariant() : QVariant(numberFont(11));
    case Qt::ForegroundRole:
        return index.column() == served && isAlarming(m_answer->routing->workloads[workload]) ? QVariant(tokens().warn)
                                                                                              : QVariant();
    default:
        return {};
    }
}

QVariant WorkloadTimesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    const QString titles[] = {tr("Workload"), tr("Served"), tr("p50"), tr("p95"), tr("p99"), tr("Inside")};
    const QString tips[] = {
        tr("Workloads whose users ask something"),
        tr("Requests that are answered, per second"),
        tr("Half of the answered requests take this long or less, network, queue and service together"),
        tr("95 % of the answered requests take this long or less"),
        tr("99 % of the answered requests take this long or less"),
        tr("Share of the requests with a network round trip within the target; refused and lost ones count as "
           "outside")};
    if (role == Qt::DisplayRole)
        return titles[section];
    if (role == Qt::ToolTipRole)
        return tips[section];
    if (role == Qt::TextAlignmentRole)
        return QVariant(static_cast<int>((section == name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    return {};
}

} // namespace flightplan::views
