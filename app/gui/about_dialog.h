#pragma once

class QWidget;

namespace flightplan::gui {

/// Versions, licence and whose data the program shows.
void showAbout(QWidget& parent);

} // namespace flightplan::gui
