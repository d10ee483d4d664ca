#include "app/gui/show_file.h"

#include "app/gui/file_actions.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace flightplan::gui {

void showFile(const QString& path, FileActions& files) {
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
    // Whether a file manager came is not known: the place is told in any case.
    Q_EMIT files.message(QDir::toNativeSeparators(path));
}

} // namespace flightplan::gui
