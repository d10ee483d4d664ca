#pragma once

#include "views/common/chart_panel.h"

#include <QString>

#include <memory>

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::views {

struct CapacityData;

/// How much of each region is requested: requested / allocatable per resource, or of the binding resource alone. Twelve
/// regions at most, the rest as "others". Click selects a region, hover reads exact values. GUI thread.
class CapacityChart : public ChartPanel {
    Q_OBJECT

public:
    /// Bars per region. `automatic`: all resources up to twelve regions, above that the binding one.
    enum class Mode { automatic, resources, binding };

    /// `controller` must outlive the chart.
    explicit CapacityChart(qt::PlanController& controller, QWidget* parent = nullptr);
    ~CapacityChart() override;

    Mode mode() const;
    void setMode(Mode mode);

    /// The numbers that are drawn.
    const CapacityData& data() const;
    QString toText(QChar separator) const override;
    void fillMenu(QMenu& menu) override;

    /// Draws the newest plan now instead of at the next tick of 100 ms (tests, rendering without a display).
    void refreshNow();

    QSize minimumSizeHint() const override;

protected:
    void fillTable() override;
    void paintPicture(QPainter& painter) const override;
    QSize pictureSize() const override;
    void changeEvent(QEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace flightplan::views
