#pragma once

#include "model/qt/traffic_study.h"

#include <QAbstractTableModel>

#include <cstddef>
#include <memory>
#include <vector>

namespace flightplan::views {

/// What each workload that is asked something is asked and how long it takes: the rows of the traffic panel. Times that
/// are not found yet read "…".
class WorkloadTimesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { name, served, p50, p95, p99, inside, columns };

    using QAbstractTableModel::QAbstractTableModel;

    /// Null = no rows.
    void setAnswer(std::shared_ptr<const qt::TrafficAnswer> answer);
    /// The dense index of the workload in a row.
    std::size_t workloadAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(std::size_t workload, int column) const;
    QString tip(std::size_t workload, int column) const;

    std::shared_ptr<const qt::TrafficAnswer> m_answer;
    std::vector<std::size_t> m_rows;
};

} // namespace flightplan::views
