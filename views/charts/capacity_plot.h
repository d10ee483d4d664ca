#pragma once

#include "views/charts/capacity_data.h"

#include <QObject>
#include <QStringList>

#include <array>
#include <vector>

class QAbstractBarSeries;
class QBarCategoryAxis;
class QBarSet;
class QChart;
class QValueAxis;

namespace flightplan::views {

/// The QtCharts side of the capacity chart: one bar set per resource. Values are replaced in place while groups and
/// mode stay; sets are never grown value by value.
class CapacityPlot : public QObject {
    Q_OBJECT

public:
    using Visible = std::array<bool, topology::resourceCount>;

    explicit CapacityPlot(QObject* parent = nullptr);

    /// Lives until it is given to a view.
    QChart* chart() const { return m_chart; }
    /// With `bindingOnly` each group has one bar, of the visible resource with the highest share.
    void show(const CapacityData& data, bool bindingOnly, const Visible& visible);
    void recolour();

    /// What a bar shows, in percent; 0 where it is not drawn. For tests.
    double value(topology::Resource resource, std::size_t group) const;

private:
    void rebuild(std::size_t groups, bool bindingOnly);
    void setRange(double highest);
    void fitLabels();

    QChart* m_chart;
    QBarCategoryAxis* m_groupAxis;
    QValueAxis* m_valueAxis;
    QAbstractBarSeries* m_series = nullptr;
    std::array<QBarSet*, topology::resourceCount> m_sets{};
    QStringList m_labels; // whole
    std::size_t m_groups = 0;
    bool m_bindingOnly = false;
};

/// The visible resource of the highest share.
topology::Resource bindingOf(const CapacityGroup& group, const CapacityPlot::Visible& visible);

} // namespace flightplan::views
