#include "views/inspector/editors/completion.h"

#include "views/inspector/editors/field_edit.h"

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QCompleter>
#include <QTimer>

namespace flightplan::views {

void addCompleter(FieldEdit& field, QAbstractItemModel& words) {
    constexpr int visibleRows = 10;
    auto* completer = new QCompleter(&words, &field);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(visibleRows);
    completer->popup()->setTextElideMode(Qt::ElideRight);
    field.line().setCompleter(completer);
    // The completer writes its text into the line after this signal.
    QObject::connect(completer, qOverload<const QString&>(&QCompleter::activated), &field,
                     [&field] { QTimer::singleShot(0, &field, [&field] { field.commit(); }); });
}

} // namespace flightplan::views
