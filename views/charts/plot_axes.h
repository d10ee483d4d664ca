#pragma once

class QAbstractAxis;
class QChart;

namespace flightplan::views {

/// A chart without legend, ground and animation, its margins as small as the axes allow.
QChart* makeQuietChart();
/// The colours and fonts of the theme.
void recolourAxis(QAbstractAxis& axis, bool withLine, bool withGrid);
/// The next round number at or above: 1, 2, 2.5, 4, 5 or 10 times a power of ten, each of which four parts divide well.
double roundedUp(double value);

} // namespace flightplan::views
