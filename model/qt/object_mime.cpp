#include "model/qt/object_mime.h"

#include "model/qt/roles.h"

#include <QMimeData>
#include <QModelIndex>

namespace flightplan::qt {

QString objectMimeType() {
    return QStringLiteral("application/x-flightplan-object");
}

QMimeData* objectMime(const QModelIndexList& rows) {
    const auto object = rows.isEmpty() ? QString() : rows.front().data(ObjectRole).toString();
    if (object.isEmpty())
        return nullptr;
    auto* data = new QMimeData;
    data->setData(objectMimeType(), object.toUtf8());
    data->setText(object.mid(object.indexOf(u':') + 1)); // what another program gets
    return data;
}

QString objectIn(const QMimeData& data) {
    return QString::fromUtf8(data.data(objectMimeType()));
}

} // namespace flightplan::qt
