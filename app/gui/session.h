#pragma once

#include <QString>

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::gui {

class FileActions;
class MainWindow;
class Settings;

/// Notes the open file as soon as it is known: a crash shall not forget it.
void rememberFile(Settings& settings, const FileActions& files);

/// Notes the open file, the selection and the part of the map that is shown, for the next start.
void rememberSession(Settings& settings, MainWindow& window, const qt::PlanController& controller);

/// The file to start with; empty if there is none, or the user wants none.
QString lastFile(const Settings& settings);

/// Brings selection and map back, once the plan is there: the window fits the map to a plan it opened.
void restoreView(const Settings& settings, MainWindow& window, qt::PlanController& controller);

} // namespace flightplan::gui
