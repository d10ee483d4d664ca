#pragma once

#include "model/base/finding.h"
#include "model/qt/roles.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <vector>

namespace flightplan::qt {

/// Findings of a plan or problems of a file, errors first, else in the order given.
class FindingsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { MessageColumn, ObjectColumn, LineColumn, ColumnCount };

    explicit FindingsModel(QObject* parent = nullptr);

    /// Goes to another list: rows that stay keep their place in a view, the others are removed and inserted.
    /// O(findings).
    void apply(const std::vector<Finding>& next);

    const Finding& finding(int row) const { return m_findings[static_cast<std::size_t>(row)]; }
    int count(Severity severity) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Finding> m_findings;
    std::vector<std::uint64_t> m_keys; ///< what each is about: equal from plan to plan
};

} // namespace flightplan::qt
