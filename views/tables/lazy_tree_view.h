#pragma once

#include <QTimer>
#include <QTreeView>

#include <vector>

namespace flightplan::views {

/// A tree that tells when the end of any branch comes into sight, so that the next rows can be fetched; QTreeView asks
/// at every layout instead. Rows are equally high: with other heights 100,000 rows cost seventy times as much.
class LazyTreeView : public QTreeView {
    Q_OBJECT
public:
    explicit LazyTreeView(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    /// The first column takes the room that is left, the others get these widths. Widths never depend on contents.
    void setColumnWidths(const std::vector<int>& widths);
    /// Looks again at which rows have children.
    void layOutBranches() { scheduleDelayedItemsLayout(); }

Q_SIGNALS:
    /// The last row of a branch is in sight.
    void endReached(const QModelIndex& parent);

private:
    void lookForEnds();

    QTimer m_look;
};

} // namespace flightplan::views
