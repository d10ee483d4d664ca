#include "model/qt/tree_filter.h"

namespace flightplan::qt {

TreeFilter::TreeFilter(PlanTreeModel& source, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_source(source) {
    setSortRole(SortRole);
    setSourceModel(&source);
}

void TreeFilter::setText(const QString& text) {
    if (text.trimmed() == m_matcher.text())
        return;
    m_matcher.setPlan(m_source.snapshot().plan);
    m_matcher.setText(text);
    fetchMatches();
    invalidateFilter();
}

void TreeFilter::refresh() {
    if (m_matcher.empty())
        return;
    m_matcher.setPlan(m_source.snapshot().plan);
    fetchMatches();
    invalidateFilter();
}

void TreeFilter::fetchMatches() {
    if (m_matcher.empty())
        return;
    for (int row = 0; row < m_source.rowCount(); ++row)
        if (const auto index = m_source.index(row, 0);
            !m_source.matches(index, m_matcher) && m_source.hasMatchBelow(index, m_matcher))
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
    for (int row = 0; !m_matcher.empty() && row < rowCount(); ++row)
        if (const auto shown = index(row, 0); !m_source.matches(mapToSource(shown), m_matcher))
            rows.push_back(shown);
    return rows;
}

bool TreeFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (m_matcher.empty())
        return true;
    const auto index = m_source.index(row, 0, parent);
    const bool top = !parent.isValid();
    if (m_source.matches(index, m_matcher) || (top && m_source.hasMatchBelow(index, m_matcher)))
        return true;
    if (top)
        return false;
    if (m_matcher.isQuery())
        return false;
    // Below a match everything shows, below a row of the second level every microVM does.
    return parent.parent().isValid() || m_source.matches(parent, m_matcher);
}

bool TreeFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const auto a = left.data(SortRole), b = right.data(SortRole);
    if (a.typeId() == QMetaType::QString)
        return a.toString().localeAwareCompare(b.toString()) < 0;
    return a.toDouble() < b.toDouble();
}

} // namespace flightplan::qt
