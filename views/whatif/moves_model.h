#pragma once

#include "model/plan/plan.h"
#include "model/planner/move.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace flightplan::views {

/// What a what-if or an edit moves: microVM, from, to, and why not. Rows in canonical order, those without a place
/// first.
class MovesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { MicroVmColumn, FromColumn, ToColumn, NoteColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// The earlier and the later plan and what is elsewhere in the later; null plans empty the list.
    void setMoves(std::shared_ptr<const plan::Plan> before, std::shared_ptr<const plan::Plan> after,
                  std::vector<planner::Move> moves);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::shared_ptr<const plan::Plan> m_before, m_after;
    std::vector<planner::Move> m_moves; ///< by row
};

} // namespace flightplan::views
