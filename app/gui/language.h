#pragma once

#include <QCoreApplication>
#include <QString>

namespace flightplan::gui {

/// The code of the language that a choice of the setting stands for, "de" or "en": itself, or for "system" the first of
/// the system's languages that the window speaks, else English.
QString languageOf(const QString& choice);

/// Has every window made from now on speak the language of `choice`, Qt's own dialogs included where Qt's translations
/// are installed. A language chosen against the system's brings its numbers and dates along.
void speak(QCoreApplication& application, const QString& choice);

} // namespace flightplan::gui
