#pragma once

#include "model/plan/plan.h"
#include "views/common/latency_scale.h"

#include <QAbstractTableModel>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace flightplan::views {

/// The round-trip times between the regions of a plan, row to column, in the order of its document.
class RttMatrixModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        BandRole = Qt::UserRole + 1, ///< int, of the scale; −1 = no path, −2 = the diagonal
        EstimatedRole,               ///< bool
    };
    static constexpr int noPath = -1, diagonal = -2;

    using QAbstractTableModel::QAbstractTableModel;

    /// Null = no cells.
    void setPlan(std::shared_ptr<const plan::Plan> plan);
    const std::shared_ptr<const plan::Plan>& plan() const { return m_plan; }
    double targetMs() const { return m_scale.target(); }

    const std::string& regionAt(int index) const;
    /// Sites on the way, ends included; the two ends alone where no path over links is known.
    std::vector<std::string> pathOf(int row, int column) const;
    /// µs; saturated where there is no path.
    std::uint32_t rttOf(int row, int column) const;
    /// "FRA → NRT 228.3 ms · proxy: …, 2026-03 · path FRA → …".
    QString words(int row, int column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::size_t indexOf(int row) const { return m_order[static_cast<std::size_t>(row)]; }
    bool isEstimated(int row, int column) const;

    std::shared_ptr<const plan::Plan> m_plan;
    std::vector<std::size_t> m_order; ///< of the network's regions
    LatencyScale m_scale;
};

} // namespace flightplan::views
