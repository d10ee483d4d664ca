#include "model/qt/plan_tree_model.h"

#include "model/qt/object_mime.h"
#include "model/qt/row_changes.h"

#include <algorithm>

namespace flightplan::qt {
namespace {

constexpr std::size_t maxRuns = 32;
static_assert(sizeof(quintptr) == 8, "an internal id is a level and a key of 62 bits");

} // namespace

PlanTreeModel::Row PlanTreeModel::rowAt(const QModelIndex& index) const {
    if (!index.isValid())
        return {};
    const auto group = m_groups.find(index.internalId());
    const auto row = static_cast<std::size_t>(index.row());
    if (group == m_groups.end() || row >= group->second.keys.size())
        return {3, 0}; // an index that outlived its row: below every level, so that nothing is asked of it
    return {rowOf(index.internalId()).level + 1, group->second.keys[row]};
}

QModelIndex PlanTreeModel::parentIndex(quintptr groupId) const {
    const auto group = groupId == 0 ? m_groups.end() : m_groups.find(groupId);
    return group == m_groups.end() ? QModelIndex() : createIndex(group->second.parentRow, 0, group->second.parentId);
}

QModelIndex PlanTreeModel::index(int row, int column, const QModelIndex& parent) const {
    return hasIndex(row, column, parent) ? createIndex(row, column, idOf(rowAt(parent))) : QModelIndex();
}

QModelIndex PlanTreeModel::parent(const QModelIndex& index) const {
    return index.isValid() ? parentIndex(index.internalId()) : QModelIndex();
}

int PlanTreeModel::rowCount(const QModelIndex& parent) const {
    const auto row = rowAt(parent);
    if (parent.column() > 0 || row.level >= 2)
        return 0;
    const auto group = m_groups.find(idOf(row));
    return group == m_groups.end() ? 0 : static_cast<int>(group->second.keys.size());
}

bool PlanTreeModel::hasChildren(const QModelIndex& parent) const {
    const auto row = rowAt(parent);
    // Rows that are about to go still count.
    return parent.column() <= 0 && row.level < 2 && m_snapshot.plan && (childCount(row) > 0 || rowCount(parent) > 0);
}

bool PlanTreeModel::canFetchMore(const QModelIndex& parent) const {
    const auto row = rowAt(parent);
    return !m_changing && parent.column() <= 0 && row.level < 2 && m_snapshot.plan &&
           rowCount(parent) < childCount(row);
}

void PlanTreeModel::fetchMore(const QModelIndex& parent) {
    if (canFetchMore(parent))
        fetchUpTo(parent, rowCount(parent) + fetchSize);
}

void PlanTreeModel::fetchAll(const QModelIndex& parent) {
    if (canFetchMore(parent))
        fetchUpTo(parent, childCount(rowAt(parent)));
}

void PlanTreeModel::fetchUpTo(const QModelIndex& parent, int count) {
    const auto row = rowAt(parent);
    const int first = rowCount(parent);
    const int end = std::min(count, childCount(row));
    if (end <= first)
        return;
    m_changing = true; // who hears of the coming rows must not fetch them once more
    beginInsertRows(parent, first, end - 1);
    auto& group = m_groups[idOf(row)];
    group.parentRow = parent.row();
    group.parentId = parent.internalId();
    for (int position = first; position < end; ++position)
        group.keys.push_back(childAt(row, position));
    m_changing = false;
    endInsertRows();
}

QVariant PlanTreeModel::data(const QModelIndex& index, int role) const {
    const auto row = rowAt(index);
    return row.level >= 0 && row.level <= 2 && m_snapshot.plan ? value(row, index.column(), role) : QVariant();
}

QModelIndex PlanTreeModel::find(const Selection& selection) {
    QModelIndex at;
    if (m_snapshot.plan)
        for (const int position : pathTo(selection)) {
            fetchUpTo(at, position + 1);
            at = index(position, 0, at);
        }
    return at;
}

bool PlanTreeModel::matches(const QModelIndex& index, const RowMatcher& matcher) const {
    const auto row = rowAt(index);
    return row.level >= 0 && row.level <= 2 && m_snapshot.plan && matches(row, matcher);
}

bool PlanTreeModel::hasMatchBelow(const QModelIndex& index, const RowMatcher& matcher) const {
    const auto row = rowAt(index);
    if (row.level != 0 || !m_snapshot.plan)
        return false;
    const int count = childCount(row);
    for (int position = 0; position < count; ++position)
        if (matches(Row{1, childAt(row, position)}, matcher))
            return true;
    return false;
}

void PlanTreeModel::apply(const Snapshot& next) {
    m_snapshot = next;
    load(next);
    m_changing = true;
    bool branches = false;
    for (int level = -1; level < 2; ++level)
        changeLevel(level);
    m_changing = false;
    if (anyDifference())
        for (int level = -1; level < 2; ++level)
            for (const auto id : groupIds(level))
                branches = announceChanges(id) || branches;
    forget();
    if (branches)
        Q_EMIT branchesChanged();
}

std::vector<quintptr> PlanTreeModel::groupIds(int level) const {
    std::vector<quintptr> ids;
    for (const auto& [id, group] : m_groups)
        if (rowOf(id).level == level)
            ids.push_back(id);
    std::ranges::sort(ids); // signals come in the same order whatever the hash table does
    return ids;
}

/// The keys below a parent that should be shown: all of the first level; below that as many as are shown now and as far
/// as the last one shown that is still there, at most 256 more if all were shown.
std::vector<PlanTreeModel::Key> PlanTreeModel::wantedKeys(Row parent, const std::vector<Key>& keys) const {
    const int count = m_snapshot.plan ? childCount(parent) : 0;
    const int shown = static_cast<int>(keys.size());
    const int wanted = parent.level < 0 ? count : std::min(count, shown + fetchSize);
    std::vector<Key> all;
    for (int position = 0; position < wanted; ++position)
        all.push_back(childAt(parent, position));
    if (parent.level >= 0 && count > wanted && !keys.empty()) {
        // Not all fit: fetching goes on from there, so only the rows that were there need a place.
        const auto last = std::find(all.rbegin(), all.rend(), keys.back());
        all.resize(std::max(std::min(all.size(), keys.size()), static_cast<std::size_t>(all.rend() - last)));
    }
    return all;
}

/// Brings the groups of a level to the new plan; their parents, one level above, are there already. All groups give
/// rows up before any takes rows in: a row that goes from one parent to another must not be in two places meanwhile.
void PlanTreeModel::changeLevel(int level) {
    std::vector<std::pair<quintptr, std::vector<Key>>> wanted;
    for (const auto id : groupIds(level))
        wanted.emplace_back(id, wantedKeys(rowOf(id), m_groups.at(id).keys));
    for (const auto& [id, keys] : wanted) {
        const auto parent = parentIndex(id);
        takeOutRows(m_groups.at(id).keys, keys, [&](int first, int last, auto&& erase) {
            beginRemoveRows(parent, first, last);
            dropGroups(id, first, last);
            erase();
            renumber(id);
            endRemoveRows();
        });
    }
    for (const auto& [id, keys] : wanted) {
        const auto parent = parentIndex(id);
        putInRows(m_groups.at(id).keys, keys, [&](int first, int last, auto&& put) {
            beginInsertRows(parent, first, last);
            put();
            renumber(id);
            endInsertRows();
        });
    }
}

/// Forgets what was fetched below rows that are about to go.
void PlanTreeModel::dropGroups(quintptr groupId, int first, int last) {
    const int level = rowOf(groupId).level + 1;
    for (int row = first; row <= last; ++row) {
        const auto id = idOf({level, m_groups.at(groupId).keys[static_cast<std::size_t>(row)]});
        const auto below = level < 2 ? m_groups.find(id) : m_groups.end();
        if (below == m_groups.end())
            continue;
        dropGroups(id, 0, static_cast<int>(below->second.keys.size()) - 1);
        m_groups.erase(id);
    }
}

/// Tells the groups below a group's rows where their parents are now.
void PlanTreeModel::renumber(quintptr groupId) {
    const int level = rowOf(groupId).level + 1;
    if (level >= 2 || m_groups.size() == 1)
        return;
    const auto& keys = m_groups.at(groupId).keys;
    for (std::size_t row = 0; row < keys.size(); ++row)
        if (const auto below = m_groups.find(idOf({level, keys[row]})); below != m_groups.end())
            below->second.parentRow = static_cast<int>(row);
}

bool PlanTreeModel::announceChanges(quintptr groupId) {
    const auto& keys = m_groups.at(groupId).keys;
    const int level = rowOf(groupId).level + 1;
    bool branches = false;
    std::vector<std::pair<int, int>> runs;
    forEachRun(
        static_cast<int>(keys.size()),
        [&](int row) {
            const auto changed = difference({level, keys[static_cast<std::size_t>(row)]});
            branches = branches || changed.branches;
            return changed.shown;
        },
        [&](int first, int last) { runs.emplace_back(first, last); });
    if (runs.size() > maxRuns)
        runs = {{runs.front().first, runs.back().second}};
    const auto parent = parentIndex(groupId);
    for (const auto& [first, last] : runs)
        Q_EMIT dataChanged(index(first, 0, parent), index(last, columnCount(parent) - 1, parent));
    return branches;
}

Qt::ItemFlags PlanTreeModel::flags(const QModelIndex& index) const {
    const auto flags = QAbstractItemModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList PlanTreeModel::mimeTypes() const {
    return {objectMimeType()};
}

QMimeData* PlanTreeModel::mimeData(const QModelIndexList& rows) const {
    return objectMime(rows);
}

} // namespace flightplan::qt
