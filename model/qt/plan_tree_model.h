#pragma once

#include "model/qt/residents.h"
#include "model/qt/roles.h"
#include "model/qt/row_matcher.h"
#include "model/qt/selection.h"

#include <QAbstractItemModel>

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace flightplan::qt {

/// The plumbing of a tree of three levels over plans. Rows are keys that stay the same from plan to plan; the rows
/// under a parent are known from the moment it was first opened, 256 at a time. The internal id of an index is that of
/// its parent (level and key), so that no row needs an object and the indices below a row survive when it moves.
class PlanTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    static constexpr int fetchSize = 256;

    /// Goes to another plan: rows that are gone are removed, new ones inserted, and each run of changed rows under a
    /// parent gets one `dataChanged` (past 32 runs one for all). Never resets. Cost O(fetched rows), and what the
    /// plan's blocks that are not shared with the one before ask for.
    void apply(const Snapshot& next);
    const Snapshot& snapshot() const { return m_snapshot; }

    /// The row of an object, fetched if need be; invalid if the model has none for it.
    QModelIndex find(const Selection& selection);
    /// Fetches everything directly below a row.
    void fetchAll(const QModelIndex& parent);

    /// Whether the row itself is looked for: its own text contains the words, whatever the case, or it meets the query.
    bool matches(const QModelIndex& index, const RowMatcher& matcher) const;
    /// Whether any row directly below a row of the first level is, fetched or not. O(rows below).
    bool hasMatchBelow(const QModelIndex& index, const RowMatcher& matcher) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    using QObject::parent;
    int rowCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    /// Rows are dragged as the objects that they stand for.
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& rows) const override;

Q_SIGNALS:
    /// Rows got their first children or lost their last: a QTreeView has to lay out anew to see it, as nothing was
    /// inserted below rows that were never opened.
    void branchesChanged();

protected:
    using Key = std::uint64_t; ///< below 2⁶²

    /// A row by level (0, 1, 2) and key; the root is level −1.
    struct Row {
        int level = -1;
        Key key = 0;
    };

    using QAbstractItemModel::QAbstractItemModel;

    /// Takes over the next plan and keeps what `difference` needs of the one before, until `forget`.
    virtual void load(const Snapshot& next) = 0;
    virtual void forget() = 0;

    virtual int childCount(Row row) const = 0;
    virtual Key childAt(Row row, int position) const = 0;
    virtual QVariant value(Row row, int column, int role) const = 0;
    virtual bool matches(Row row, const RowMatcher& matcher) const = 0;

    struct Difference {
        bool shown = false;    ///< something that `value` gives
        bool branches = false; ///< whether it has children
    };
    /// Between the plan before and this one, of a row that both have.
    virtual Difference difference(Row row) const = 0;
    /// False if no row can differ.
    virtual bool anyDifference() const = 0;

    /// The positions that lead to an object from the root; empty if there is none.
    virtual std::vector<int> pathTo(const Selection& selection) const = 0;

private:
    /// The fetched rows below one parent.
    struct Group {
        int parentRow = -1;
        quintptr parentId = 0; ///< internal id of the parent's index
        std::vector<Key> keys;
    };

    static quintptr idOf(Row row) {
        return row.level < 0 ? 0 : static_cast<quintptr>(row.key << 2) | static_cast<quintptr>(row.level + 1);
    }
    static Row rowOf(quintptr id) { return id == 0 ? Row{} : Row{static_cast<int>(id & 3) - 1, Key(id >> 2)}; }
    Row rowAt(const QModelIndex& index) const;
    QModelIndex parentIndex(quintptr groupId) const;

    void fetchUpTo(const QModelIndex& parent, int count);
    void changeLevel(int level);
    std::vector<Key> wantedKeys(Row parent, const std::vector<Key>& keys) const;
    void renumber(quintptr groupId);
    void dropGroups(quintptr groupId, int first, int last);
    bool announceChanges(quintptr groupId);
    std::vector<quintptr> groupIds(int level) const;

    Snapshot m_snapshot;
    bool m_changing = false; ///< rows are being removed and inserted: nobody may fetch
    std::unordered_map<quintptr, Group> m_groups{{0, {}}};
};

} // namespace flightplan::qt
