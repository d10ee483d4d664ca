#pragma once

#include "model/qt/plan_table_model.h"

namespace flightplan::qt {

/// All microVMs of a plan, those without a place too.
class MicroVmTableModel final : public PlanTableModel {
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        AppColumn,
        RegionColumn,
        HostColumn,
        StateColumn,
        CpuColumn,    ///< double, mvCPU
        MemoryColumn, ///< double, MiB, overhead included
        ScoreColumn,  ///< double
        ColumnCount
    };

    explicit MicroVmTableModel(runtime::Lanes& lanes, QObject* parent = nullptr);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    QVariant value(std::int64_t row, int column, int role) const override;
    std::optional<std::int64_t> indexOf(const Selection& selection) const override;

private:
    QVariant display(std::int64_t microVm, int column) const;
    QString stateText(std::int64_t microVm) const;
};

} // namespace flightplan::qt
