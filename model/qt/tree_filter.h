#pragma once

#include "model/qt/plan_tree_model.h"

#include <QSortFilterProxyModel>

namespace flightplan::qt {

/// Shows the rows of a tree that are looked for, with their parents; sorts by `SortRole`. By words, matches of the two
/// upper levels count, fetched or not, and bring what is below them. By a query, a host or workload counts, fetched or
/// not, and below it the microVMs that meet the query too.
class TreeFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit TreeFilter(PlanTreeModel& source, QObject* parent = nullptr);

    /// Empty shows everything. Fetches the rows below those that are shown for the sake of a match below.
    void setText(const QString& text);
    const QString& text() const { return m_matcher.text(); }
    /// To be called when the source went to another plan: a region may match now for the sake of a new host.
    void refresh();

    /// Only the first rows of a branch come by themselves: QTreeView fetches at every layout, and every fetch makes it
    /// lay out anew, until all is there. The next rows come when their place is in sight.
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchNext(const QModelIndex& parent);

    /// The rows of the first level that are shown only for a match below: to be opened.
    std::vector<QModelIndex> rowsWithMatchBelow() const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    void fetchMatches();

    PlanTreeModel& m_source;
    RowMatcher m_matcher;
};

} // namespace flightplan::qt
