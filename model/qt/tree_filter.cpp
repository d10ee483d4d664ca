#include "model/qt/tree_filter.h"

namespace flightplan::qt {

TreeFilter::TreeFilter(PlanTreeModel& source, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_source(source) {
    setSortRole(SortRole);
    setSourceModel(&source);
}

void TreeFilter::setText(const QString& text) {
    const auto trimmed = text.trimmed();
    if (trimmed == m_text)
        return;
    m_text = trimmed;
    fetchMatches();
    invalidateFilter();
}

void TreeFilter::refresh() {
    if (m_text.isEmpty())
        return;
    fetchMatches();
    invalidateFilter();
}

void TreeFilter::fetchMatches() {
    if (m_text.isEmpty())
        return;
    for (int row = 0; row < m_source.rowCount(); ++row)
        if (const auto index = m_source.index(row, 0);
            !m_source.matches(index, m_text) && m_source.hasMatchBelow(index, m_text))
            m_source.fetchAll(index);
}

bool TreeFilter::canFetchMore(const QModelIndex& parent) const {
    return m_source.rowCount(mapToSource(parent)) == 0 && QSortFilterProxyModel::canFetchMore(parent);
}

void TreeFilter::fetchNext(const QModelIndex& parent) {
    m_source.fetchMore(mapToSource(parent)); // does nothing where all is there
}

std::vector<QModelIndex> TreeFilter::rowsWithMatchBelow() const {
    std::vector<QModelIndex> rows;
    for (int row = 0; !m_text.isEmpty() && row < rowCount(); ++row)
        if (const auto shown = index(row, 0); !m_source.matches(mapToSource(shown), m_text))
            rows.push_back(shown);
    return rows;
}

bool TreeFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (m_text.isEmpty())
        return true;
    const auto index = m_source.index(row, 0, parent);
    const bool top = !parent.isValid();
    if (m_source.matches(index, m_text) || (top && m_source.hasMatchBelow(index, m_text)))
        return true;
    if (top)
        return false;
    // Below a match everything shows, below a row of the second level every microVM does.
    return parent.parent().isValid() || m_source.matches(parent, m_text);
}

bool TreeFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const auto a = left.data(SortRole), b = right.data(SortRole);
    if (a.typeId() == QMetaType::QString)
        return a.toString().localeAwareCompare(b.toString()) < 0;
    return a.toDouble() < b.toDouble();
}

} // namespace flightplan::qt
