#pragma once

#include "views/common/chart_panel.h"
#include "views/common/theme.h"

#include <QColor>

#include <array>

class QAreaSeries;
class QLineSeries;
class QValueAxis;

namespace flightplan::qt {
class LatencyStudy;
class TrafficStudy;
} // namespace flightplan::qt

namespace flightplan::views {

class CurveView;
class LegendItem;

/// Requests and percentiles of what is selected at every hour of the UTC day, with the target and the hour that the
/// window shows. A click says which hour it should show. GUI thread.
class DayChart : public ChartPanel {
    Q_OBJECT

public:
    /// Both must outlive the chart.
    DayChart(qt::LatencyStudy& study, qt::TrafficStudy& traffic, QWidget* parent = nullptr);

    QString toText(QChar separator) const override;

Q_SIGNALS:
    /// Minute of the UTC day.
    void hourChosen(int minute);

protected:
    void fillTable() override;
    void paintPicture(QPainter& painter) const override;
    QSize pictureSize() const override;
    void changeEvent(QEvent* event) override;
    void lookedAtChanged() override;

private:
    static constexpr std::size_t lines = 3; ///< p50, p95, p99

    void makeSeries();
    void refresh();
    void showLines();
    void showMarks();
    void recolour();
    QString reading(double hour) const;
    QString summary() const;

    qt::LatencyStudy& m_study;
    qt::TrafficStudy& m_traffic;
    std::array<QLineSeries*, lines> m_percentiles{};
    QLineSeries* m_rates;
    QAreaSeries* m_requests;
    QValueAxis *m_hours, *m_times, *m_perSecond;
    CurveView* m_view = nullptr;
};

} // namespace flightplan::views
