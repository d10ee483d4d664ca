#include "views/whatif/moves_model.h"

#include "model/qt/roles.h"

#include <algorithm>
#include <utility>

namespace flightplan::views {
namespace {

QString placeText(const plan::Plan& plan, std::int32_t host) {
    return host < 0 ? QStringLiteral("–") : QString::fromStdString(plan.fleet->hostName(host));
}

} // namespace

void MovesModel::setMoves(std::shared_ptr<const plan::Plan> before, std::shared_ptr<const plan::Plan> after,
                          std::vector<planner::Move> moves) {
    beginResetModel();
    m_before = std::move(before);
    m_after = std::move(after);
    m_moves = std::move(moves);
    std::ranges::stable_partition(m_moves, [](const auto& move) { return move.to < 0; });
    endResetModel();
}

int MovesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_moves.size());
}

int MovesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MovesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const auto& move = m_moves[static_cast<std::size_t>(index.row())];
    const auto name = QString::fromStdString(m_after->fleet->microVmName(move.microVm));
    if (role == qt::ObjectRole)
        return QString(QStringLiteral("microvm:") + name);
    if (role == qt::StateRole && index.column() == MicroVmColumn)
        return static_cast<int>(move.to < 0 ? qt::RowState::unplaced : qt::RowState::normal);
    if (role == qt::IconRole && index.column() == MicroVmColumn)
        return QStringLiteral("microvm");
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case MicroVmColumn:
        return name;
    case FromColumn:
        return placeText(*m_before, move.from);
    case ToColumn:
        return placeText(*m_after, move.to);
    default:
        break;
    }
    if (move.to >= 0)
        return move.promoted ? tr("its standby takes over") : QString();
    const auto constraint = m_after->assignment->microVms[static_cast<std::size_t>(move.microVm)].constraint;
    return tr("no place: %1").arg(QString::fromStdString(std::string(toString(constraint))).replace(u'_', u' '));
}

QVariant MovesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case MicroVmColumn:
        return tr("MicroVM");
    case FromColumn:
        return tr("From");
    case ToColumn:
        return tr("To");
    default:
        return tr("Note");
    }
}

} // namespace flightplan::views
