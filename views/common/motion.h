#pragma once

class QApplication;
class QStyle;

namespace flightplan::views {

/// Whether nothing is to move by itself. Whoever animates anything asks this first. GUI thread.
bool isMotionReduced();

/// Turns off what Qt animates by itself (menus, tool tips, docks, tabs), or back to what the platform had at first.
void setMotionReduced(QApplication& application, bool reduced);

/// Fusion, whose animations take no time while motion is reduced.
QStyle* makeStyle();

} // namespace flightplan::views
