#pragma once

#include <QChar>
#include <QString>

namespace flightplan::views {

/// Writes UTF-8 text, whole or not at all. On failure `message` says why.
bool saveText(const QString& path, const QString& text, QString& message);

/// A field of a table in text, quoted where it has to be (RFC 4180).
QString quotedField(QString field, QChar separator);

} // namespace flightplan::views
