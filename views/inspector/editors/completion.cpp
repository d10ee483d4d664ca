#include "views/inspector/editors/completion.h"

#include "views/inspector/editors/field_edit.h"

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QCompleter>
#include <QEvent>
#include <QTimer>

namespace flightplan::views {

namespace {

constexpr int visibleRows = 10;

/// Makes the completer when the field gets the focus: its popup is a window, and a page may have dozens of fields.
class LateCompleter : public QObject {
public:
    LateCompleter(FieldEdit& field, QAbstractItemModel& words)
        : QObject(&field)
        , m_field(field)
        , m_words(words) {
        field.line().installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::FocusIn && !m_field.line().completer())
            install();
        return QObject::eventFilter(watched, event);
    }

private:
    void install() {
        auto* completer = new QCompleter(&m_words, &m_field);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        completer->setMaxVisibleItems(visibleRows);
        m_field.line().setCompleter(completer);
        // The completer writes its text into the line after this signal.
        QObject::connect(completer, qOverload<const QString&>(&QCompleter::activated), &m_field,
                         [this] { QTimer::singleShot(0, &m_field, [this] { m_field.commit(); }); });
    }

    FieldEdit& m_field;
    QAbstractItemModel& m_words;
};

} // namespace

void addCompleter(FieldEdit& field, QAbstractItemModel& words) {
    new LateCompleter(field, words);
}

} // namespace flightplan::views
