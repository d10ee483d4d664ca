#pragma once

#include <QLineEdit>
#include <QString>
#include <QWidget>

#include <functional>

class QLabel;

namespace flightplan::views {

/// A line whose text is clean until it is typed in. A clean line leaves undo, redo and Esc to the window; a dirty one
/// undoes its typing and reverts on Esc.
class LineField : public QLineEdit {
    Q_OBJECT

public:
    explicit LineField(QWidget* parent = nullptr);

    const QString& cleanText() const { return m_clean; }
    /// What the document says. Shown at once in a clean line; a line that is being typed in keeps its text.
    void setCleanText(const QString& text);
    void revert();
    bool isDirty() const { return text() != m_clean; }

Q_SIGNALS:
    void commitRequested();
    void reverted();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QString m_clean;
};

/// A line that edits one value of the document: commits on Enter and when the focus leaves, reverts on Esc, and shows
/// below itself why a text was refused.
class FieldEdit : public QWidget {
    Q_OBJECT

public:
    /// Takes the typed text; returns an empty text, or the sentence to show in place.
    using Commit = std::function<QString(const QString& text)>;

    explicit FieldEdit(QWidget* parent = nullptr);

    void setCommit(Commit commit) { m_commit = std::move(commit); }
    void setCommittedText(const QString& text);
    /// Shown while the line is empty: what holds when nothing is typed.
    void setPlaceholder(const QString& text);
    /// Name for assistive tools and the tooltip with unit and meaning.
    void describe(const QString& name, const QString& tip);
    /// Sends what is typed, if it differs. False if it was refused.
    bool commit();
    /// Takes back what is typed and the message.
    void revert();

    bool isDirty() const { return m_line->isDirty(); }
    QString message() const;
    LineField& line() { return *m_line; }

private:
    void showMessage(const QString& message);

    LineField* m_line;
    QLabel* m_message;
    Commit m_commit;
    bool m_committing = false;
};

} // namespace flightplan::views
