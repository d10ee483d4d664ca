#include "app/gui/shot.h"

#include "app/gui/main_window.h"
#include "model/document/file.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPixmap>

namespace flightplan::gui {

bool takeShot(MainWindow& window, const QString& path, QString& why) {
    // Layouts settle over a few events after the first show; the picture is made from what a user would see then.
    constexpr int settlingRounds = 5;
    for (int round = 0; round < settlingRounds; ++round) {
        QCoreApplication::sendPostedEvents();
        window.renderNow();
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!window.grab().save(&buffer, "PNG")) {
        why = QStringLiteral("the picture could not be encoded");
        return false;
    }
    const auto written = document::writeFileAtomically(
        path.toStdString(), std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    if (!written)
        why = QString::fromStdString(written.error().message);
    return written.has_value();
}

} // namespace flightplan::gui
