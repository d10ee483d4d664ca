#pragma once

#include <QString>

namespace flightplan::gui {

class MainWindow;

/// Renders the window as it is to a PNG. False, with a reason, if the file could not be written.
bool takeShot(MainWindow& window, const QString& path, QString& why);

} // namespace flightplan::gui
