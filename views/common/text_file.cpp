#include "views/common/text_file.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace flightplan::views {

bool saveText(const QString& path, const QString& text, QString& message) {
    QSaveFile file(path);
    const QByteArray bytes = text.toUtf8();
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return true;
    message =
        QCoreApplication::translate("flightplan::views::TextFile", "Cannot write %1: %2").arg(path, file.errorString());
    return false;
}

QString quotedField(QString field, QChar separator) {
    if (!field.contains(separator) && !field.contains(u'"') && !field.contains(u'\n'))
        return field;
    return u'"' + field.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace flightplan::views
