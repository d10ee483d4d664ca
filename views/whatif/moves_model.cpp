#include "views/whatif/moves_model.h"

#include "model/qt/roles.h"

#include <algorithm>
#include <numeric>

namespace flightplan::views {
namespace {

QString placeText(const plan::Plan& plan, std::int32_t host) {
    return host < 0 ? QStringLiteral("–") : QString::fromStdString(plan.fleet->hostName(host));
}

} // namespace

void MovesModel::setAnswer(std::shared_ptr<const qt::WhatIfAnswer> answer) {
    beginResetModel();
    m_answer = std::move(answer);
    m_order.resize(m_answer ? m_answer->reaction.moves.size() : 0);
    std::iota(m_order.begin(), m_order.end(), 0);
    if (m_answer)
        std::ranges::stable_partition(m_order, [this](auto row) { return m_answer->reaction.moves[row].to < 0; });
    endResetModel();
}

int MovesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int MovesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MovesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const auto& move = m_answer->reaction.moves[m_order[static_cast<std::size_t>(index.row())]];
    const auto& after = m_answer->reaction.after;
    const auto name = QString::fromStdString(after.fleet->microVmName(move.microVm));
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
        return placeText(*m_answer->before, move.from);
    case ToColumn:
        return placeText(after, move.to);
    default:
        break;
    }
    if (move.to >= 0)
        return move.promoted ? tr("its standby takes over") : QString();
    const auto constraint = after.assignment->microVms[static_cast<std::size_t>(move.microVm)].constraint;
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
