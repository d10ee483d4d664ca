#pragma once

#include "views/common/chart_panel.h"

namespace flightplan::views {

class RegionBars;

/// The bars of requests by region with what every chart has: a table, copying, saving. Its menu is that of the right
/// button, and of whoever shows it.
class RegionChart : public ChartPanel {
    Q_OBJECT

public:
    explicit RegionChart(QWidget* parent = nullptr);

    RegionBars& bars() { return *m_bars; }
    /// To be called when the bars have other rows.
    void refresh();

    QString toText(QChar separator) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void fillTable() override;
    void paintPicture(QPainter& painter) const override;
    QSize pictureSize() const override;

private:
    RegionBars* m_bars;
};

} // namespace flightplan::views
