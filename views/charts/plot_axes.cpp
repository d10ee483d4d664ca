#include "views/charts/plot_axes.h"

#include "views/common/fonts.h"
#include "views/common/theme.h"

#include <QAbstractAxis>
#include <QChart>
#include <QGraphicsLayout>
#include <QLegend>

#include <cmath>

namespace flightplan::views {

QChart* makeQuietChart() {
    auto* chart = new QChart;
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setBackgroundVisible(false);
    chart->setPlotAreaBackgroundVisible(false);
    chart->legend()->hide();
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setMargins(QMargins(4, 8, 12, 2));
    return chart;
}

void recolourAxis(QAbstractAxis& axis, bool withLine, bool withGrid) {
    const auto& theme = tokens();
    axis.setLabelsBrush(theme.secondary);
    axis.setLabelsFont(numberFont(11));
    axis.setTruncateLabels(false);
    axis.setLinePen(QPen(theme.lineStrong, 1));
    axis.setLineVisible(withLine);
    axis.setGridLinePen(QPen(theme.line, 1));
    axis.setGridLineVisible(withGrid);
}

double roundedUp(double value) {
    if (!(value > 0))
        return 1;
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double step : {1.0, 2.0, 2.5, 4.0, 5.0})
        if (value <= step * power * (1 + 1e-12))
            return step * power;
    return 10 * power;
}

} // namespace flightplan::views
