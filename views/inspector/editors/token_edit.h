#pragma once

#include <QAbstractButton>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <functional>

class QStringListModel;

namespace flightplan::views {

class FieldEdit;
class FlowLayout;

/// One token in a pill; click, Del or Backspace takes it out.
class TokenButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit TokenButton(const QString& token, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

/// Edits a list of words, such as region expressions: each a pill, and a line with suggestions to add more.
class TokenEdit : public QWidget {
    Q_OBJECT

public:
    using Commit = std::function<QString(const QStringList& tokens)>;
    /// Empty, or the sentence that says why a word cannot be in the list.
    using Check = std::function<QString(const QString& token)>;

    explicit TokenEdit(QWidget* parent = nullptr);

    void setTokens(const QStringList& tokens);
    const QStringList& tokens() const { return m_tokens; }
    void setCommit(Commit commit) { m_commit = std::move(commit); }
    void setCheck(Check check) { m_check = std::move(check); }
    void setSuggestions(const QStringList& words);
    /// Says in the empty line what holds without tokens.
    void setPlaceholder(const QString& text);
    void describe(const QString& name, const QString& tip);
    FieldEdit& field() { return *m_field; }

private:
    QString add(const QString& text);
    void rebuild();
    void showPlaceholder();
    void closeSuggestions();

    QWidget* m_pills;
    FlowLayout* m_flow;
    FieldEdit* m_field;
    QStringListModel* m_words;
    QStringList m_tokens;
    QString m_name, m_placeholder;
    Commit m_commit;
    Check m_check;
};

} // namespace flightplan::views
