#include "app/gui/safety/file_stamp.h"

#include <QFile>
#include <QStringList>

#include <sys/stat.h>

namespace flightplan::gui {

FileStamp FileStamp::of(const QString& path) {
    struct stat status {};
    if (path.isEmpty() || ::stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    constexpr qint64 nsPerSecond = 1'000'000'000;
    return {true, status.st_size, status.st_mtim.tv_sec * nsPerSecond + status.st_mtim.tv_nsec, status.st_ino};
}

QString FileStamp::toText() const {
    return exists ? QStringLiteral("%1:%2:%3").arg(size).arg(modifiedNs).arg(inode) : QString();
}

FileStamp FileStamp::fromText(const QString& text) {
    const auto parts = text.split(u':');
    if (parts.size() != 3)
        return {};
    return {true, parts[0].toLongLong(), parts[1].toLongLong(), parts[2].toULongLong()};
}

} // namespace flightplan::gui
