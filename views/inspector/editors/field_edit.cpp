#include "views/inspector/editors/field_edit.h"

#include "views/inspector/parts/tone_label.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QStyle>
#include <QVBoxLayout>

namespace flightplan::views {

LineField::LineField(QWidget* parent)
    : QLineEdit(parent) {
    // The rightmost digits matter less than the first: a long text shows its beginning.
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (!hasFocus())
            setCursorPosition(0);
    });
}

void LineField::setCleanText(const QString& text) {
    const bool dirty = isDirty();
    m_clean = text;
    if (dirty || this->text() == text)
        return;
    setText(text);
    if (!hasFocus())
        setCursorPosition(0);
}

void LineField::revert() {
    setText(m_clean);
    if (!hasFocus())
        setCursorPosition(0);
}

bool LineField::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool history = key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo);
        if (history && !isDirty()) {
            event->ignore();
            return false;
        }
        if (key->key() == Qt::Key_Escape && isDirty()) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void LineField::keyPressEvent(QKeyEvent* event) {
    const bool history = event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo);
    if (history && !isDirty()) {
        event->ignore();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        const bool dirty = isDirty();
        revert();
        Q_EMIT reverted();
        event->setAccepted(dirty);
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT commitRequested();
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void LineField::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    // A menu or a completer's popup borrows the focus; the user is still typing.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        Q_EMIT commitRequested();
}

FieldEdit::FieldEdit(QWidget* parent)
    : QWidget(parent)
    , m_line(new LineField(this))
    , m_message(new ToneLabel(Tone::bad, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(m_line);
    layout->addWidget(m_message);
    m_message->hide();
    m_line->setMinimumWidth(40);
    setFocusProxy(m_line);
    connect(m_line, &LineField::commitRequested, this, &FieldEdit::commit);
    connect(m_line, &LineField::reverted, this, [this] { showMessage({}); });
}

void FieldEdit::setCommittedText(const QString& text) {
    m_line->setCleanText(text);
}

void FieldEdit::setPlaceholder(const QString& text) {
    m_line->setPlaceholderText(text);
}

void FieldEdit::describe(const QString& name, const QString& tip) {
    m_line->setAccessibleName(name);
    m_line->setAccessibleDescription(tip);
    m_line->setToolTip(tip);
}

bool FieldEdit::commit() {
    // Sending an edit may move the focus, which would commit again.
    if (m_committing)
        return true;
    if (!m_line->isDirty()) {
        showMessage({});
        return true;
    }
    m_committing = true;
    const QString message = m_commit ? m_commit(m_line->text()) : QString();
    m_committing = false;
    showMessage(message);
    if (message.isEmpty())
        m_line->revert(); // the document's own spelling of what was typed
    return message.isEmpty();
}

void FieldEdit::revert() {
    m_line->revert();
    showMessage({});
}

QString FieldEdit::message() const {
    return m_message->isHidden() ? QString() : m_message->text();
}

void FieldEdit::showMessage(const QString& message) {
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    if (m_line->property("invalid").toBool() == !message.isEmpty())
        return;
    m_line->setProperty("invalid", !message.isEmpty());
    m_line->style()->unpolish(m_line);
    m_line->style()->polish(m_line);
}

} // namespace flightplan::views
