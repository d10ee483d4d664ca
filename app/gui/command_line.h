#pragma once

#include "views/common/theme.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace flightplan::gui {

/// What the program was asked to do.
struct CommandLine {
    QString file;       ///< empty: the first example
    QString shot;       ///< render to this PNG and exit
    QString automation; ///< folder for state.json and widgets.json
    QString workspace;  ///< "capacity"; empty: the last one
    QString panel;      ///< "latency": brought to the front; empty: as it was
    QString select;     ///< object to select, "region:fra"
    views::ThemeChoice theme = views::ThemeChoice::system;
    bool themeGiven = false;
    QString language; ///< "de" or "en"; empty: as the settings say, in a picture as the system
    QSize size{1600, 1000};
    double scale = 1;
    QString projection;            ///< as the settings store it; empty: as they say
    QString compare;               ///< plan to compare with; empty: none
    std::optional<int> minute;     ///< of the UTC day, for traffic; empty: no hour in particular
    std::optional<QString> answer; ///< text of --help or --version to print
    std::optional<QString> error;  ///< what is wrong with the arguments
};

/// Reads the arguments behind the program's name. Needs no QApplication, since it decides how that is made.
CommandLine parseCommandLine(const QStringList& arguments);

} // namespace flightplan::gui
