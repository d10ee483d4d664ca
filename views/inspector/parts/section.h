#pragma once

#include <QString>
#include <QWidget>

class QGridLayout;
class QLabel;
class QToolButton;

namespace flightplan::views {

/// A titled group of a page: a hairline, a heading and rows of label and widget. A folding one opens by its heading.
class Section : public QWidget {
    Q_OBJECT

public:
    /// An empty title has no heading.
    explicit Section(const QString& title, QWidget* parent = nullptr);

    /// Adds a row; the label is the widget's buddy and shares its tooltip.
    QLabel* addRow(const QString& label, QWidget* widget);
    /// Adds a widget over the whole width.
    void addWide(QWidget* widget);
    /// A row of a label and a number that is only read.
    QLabel* addFigure(const QString& label, const QString& tip);
    /// A wrapping sentence in secondary text, hidden while it is empty.
    QLabel* addNote();

    /// Lets the section be folded; `open` says how it starts.
    void setFolding(bool open);
    void setOpen(bool open);
    bool isOpen() const;
    void setTitle(const QString& title);

Q_SIGNALS:
    void opened();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuildArrow();

    QWidget* m_body;
    QGridLayout* m_grid;
    QLabel* m_title = nullptr;
    QToolButton* m_fold = nullptr;
    QWidget* m_header = nullptr;
    int m_rows = 0;
};

/// Sets the text of a note and hides it while empty.
void setNote(QLabel& note, const QString& text);

} // namespace flightplan::views
