#include "views/tables/filter_field.h"

#include "views/common/icons.h"

#include <QAction>
#include <QKeyEvent>

namespace flightplan::views {

FilterField::FilterField(QWidget* parent)
    : QLineEdit(parent) {
    setClearButtonEnabled(true);
    addAction(icon(u"search"), LeadingPosition);
}

void FilterField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        clear();
    else if (event->key() == Qt::Key_Down)
        Q_EMIT listRequested();
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace flightplan::views
