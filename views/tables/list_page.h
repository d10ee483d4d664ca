#pragma once

#include <QLabel>
#include <QStackedLayout>
#include <QWidget>

class QAbstractItemModel;
class QTreeView;

namespace flightplan::views {

/// A list or tree, or a quiet sentence in its place while it has no rows.
class ListPage : public QWidget {
    Q_OBJECT
public:
    /// Takes the tree, whose model is set by then.
    explicit ListPage(QTreeView* tree, QWidget* parent = nullptr);

    void setEmptyText(const QString& text);
    QString emptyText() const { return m_empty->text(); }
    bool isEmpty() const { return m_layout->currentWidget() == m_empty; }

private:
    void choose();

    QTreeView* m_tree;
    QLabel* m_empty;
    QStackedLayout* m_layout;
};

} // namespace flightplan::views
