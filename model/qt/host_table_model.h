#pragma once

#include "model/qt/plan_table_model.h"

namespace flightplan::qt {

/// All hosts of a plan, one row each.
class HostTableModel final : public PlanTableModel {
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        RegionColumn,
        StateColumn,
        CpuColumn, ///< this and the next three: share of what is allocatable
        MemoryColumn,
        BandwidthColumn,
        DiskColumn,
        MicroVmsColumn,
        HealthColumn,
        ClassColumn,
        ColumnCount
    };

    explicit HostTableModel(runtime::Lanes& lanes, QObject* parent = nullptr);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    QVariant value(std::int64_t row, int column, int role) const override;
    std::optional<std::int64_t> indexOf(const Selection& selection) const override;

private:
    QVariant display(std::int32_t host, int column) const;
};

} // namespace flightplan::qt
