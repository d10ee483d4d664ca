#pragma once

#include <QString>

namespace flightplan::gui {

class FileActions;

/// Opens the folder of a file in the desktop's file manager; where there is none, `files` says where the file is.
void showFile(const QString& path, FileActions& files);

} // namespace flightplan::gui
