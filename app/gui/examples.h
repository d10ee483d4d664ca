#pragma once

#include <QString>

#include <vector>

namespace flightplan::gui {

struct Example {
    QString name; ///< for menus
    QString path;
};

/// The examples that are installed with the program, or stand in its source tree; the one to begin with first.
std::vector<Example> findExamples();

/// True if a path is one of the examples: these open as copies.
bool isExample(const QString& path);

} // namespace flightplan::gui
