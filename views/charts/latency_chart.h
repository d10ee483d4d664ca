#pragma once

#include "views/common/chart_panel.h"

class QLineSeries;
class QValueAxis;

namespace flightplan::qt {
class LatencyStudy;
}

namespace flightplan::views {

class CurveView;

/// How long the requests of what is selected take: the share of them that is answered within a time, with the median,
/// p95, p99 and the target. Without traffic it is the network time of the users, and says so. GUI thread.
class LatencyChart : public ChartPanel {
    Q_OBJECT

public:
    /// `study` must outlive the chart.
    explicit LatencyChart(qt::LatencyStudy& study, QWidget* parent = nullptr);

    QString toText(QChar separator) const override;

protected:
    void fillTable() override;
    void paintPicture(QPainter& painter) const override;
    QSize pictureSize() const override;
    void changeEvent(QEvent* event) override;
    void lookedAtChanged() override;

private:
    void refresh();
    void showMarks();
    void recolour();
    QString reading(double ms) const;
    QString summary() const;

    qt::LatencyStudy& m_study;
    QLineSeries* m_line;
    QValueAxis *m_time, *m_share;
    CurveView* m_view;
};

} // namespace flightplan::views
