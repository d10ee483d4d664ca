#pragma once

#include <QModelIndexList>
#include <QString>

class QMimeData;

namespace flightplan::qt {

/// The type of a dragged object of the plan, or of a region of the catalogue ("catalogue:nrt").
QString objectMimeType();

/// The object of the first row, by `ObjectRole`; the caller owns it. Null if it has none.
QMimeData* objectMime(const QModelIndexList& rows);

/// The object that is dragged, "microvm:web/1"; empty if it is none.
QString objectIn(const QMimeData& data);

} // namespace flightplan::qt
