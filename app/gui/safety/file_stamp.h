#pragma once

#include <QString>

namespace flightplan::gui {

/// Which file stands at a path, as far as the file system tells without reading it. Equal stamps: nobody wrote to it.
struct FileStamp {
    bool exists = false;
    qint64 size = 0;
    qint64 modifiedNs = 0;
    quint64 inode = 0; ///< other after a replacement by renaming

    bool operator==(const FileStamp&) const = default;

    static FileStamp of(const QString& path);

    /// "size:modified:inode", empty for a file that is not there; and back.
    QString toText() const;
    static FileStamp fromText(const QString& text);
};

} // namespace flightplan::gui
