#pragma once

#include "model/qt/what_if.h"

#include <QAbstractTableModel>

#include <memory>

namespace flightplan::views {

/// What a what-if moves: microVM, from, to, and why not. Rows in canonical order, those without a place first.
class MovesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { MicroVmColumn, FromColumn, ToColumn, NoteColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Null empties the list.
    void setAnswer(std::shared_ptr<const qt::WhatIfAnswer> answer);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::shared_ptr<const qt::WhatIfAnswer> m_answer;
    std::vector<std::size_t> m_order; ///< rows: indices of moves
};

} // namespace flightplan::views
