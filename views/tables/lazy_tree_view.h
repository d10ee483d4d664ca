#pragma once

#include <QTimer>
#include <QTreeView>

namespace flightplan::views {

/// A tree that asks its model for more rows of any branch whose end comes into sight, not only of the root as QTreeView
/// does. Rows are equally high: with other heights 100,000 rows cost seventy times as much.
class LazyTreeView : public QTreeView {
    Q_OBJECT
public:
    explicit LazyTreeView(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    /// The first column takes the room that is left, the others get these widths. Widths never depend on contents.
    void setColumnWidths(const std::vector<int>& widths);
    /// Looks again at which rows have children.
    void layOutBranches() { scheduleDelayedItemsLayout(); }

private:
    void fetchInSight();

    QTimer m_fetch;
};

} // namespace flightplan::views
