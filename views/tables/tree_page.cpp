#include "views/tables/tree_page.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <utility>

namespace flightplan::views {
namespace {

constexpr std::size_t mostOpened = 50; // branches that a filter opens by itself

} // namespace

TreePage::TreePage(qt::PlanController& controller, qt::PlanTreeModel& model, std::vector<Cell> cells,
                   const std::vector<int>& widths, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_model(model)
    , m_filter(model)
    , m_tree(new LazyTreeView(this)) {
    m_tree->setModel(&m_filter);
    m_tree->setItemDelegate(new RowDelegate(std::move(cells), m_tree));
    m_tree->setColumnWidths(widths);
    // The order of the plan until a header is clicked; the third click comes back to it.
    m_tree->header()->setSortIndicator(-1, Qt::AscendingOrder);
    m_tree->header()->setSortIndicatorClearable(true);
    m_tree->setSortingEnabled(true);
    m_list = new ListPage(m_tree, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_list);

    connect(&m_controller, &qt::PlanController::planReplaced, this, &TreePage::followPlan);
    connect(&m_controller, &qt::PlanController::selectionChanged, this, [this] { takeSelection(true); });
    connect(&m_model, &qt::PlanTreeModel::branchesChanged, m_tree, &LazyTreeView::layOutBranches);
    // While rows come the model may not fetch, so the view took them for rows without branches.
    connect(&m_model, &QAbstractItemModel::rowsInserted, m_tree, &LazyTreeView::layOutBranches);
    connect(m_tree->header(), &QHeaderView::sortIndicatorChanged, this, &TreePage::fetchForSorting);
    connect(m_tree, &QTreeView::expanded, this, &TreePage::fetchForSorting);
    connect(m_tree, &LazyTreeView::endReached, &m_filter, &qt::TreeFilter::fetchNext);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TreePage::sendSelection);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT activated(qt::Selection::fromObject(index.data(qt::ObjectRole).toString()));
    });
    connect(m_tree, &QWidget::customContextMenuRequested, this, &TreePage::openMenu);
    takePlan();
}

TreePage::~TreePage() {
    delete m_list; // the tree goes before the filter it shows
}

/// A page behind another tab waits until somebody looks at it.
void TreePage::followPlan() {
    m_stale = !isVisible() && window()->isVisible();
    if (!m_stale)
        takePlan();
}

void TreePage::showEvent(QShowEvent* event) {
    if (m_stale) {
        m_stale = false;
        takePlan();
        takeSelection(true);
    }
    QWidget::showEvent(event);
}

void TreePage::takePlan() {
    {
        const QScopedValueRollback taking(m_taking, true);
        m_model.apply(m_controller.snapshot());
        m_filter.refresh();
    }
    describeEmptiness();
    takeSelection(false);
}

void TreePage::setEmptyText(const QString& text) {
    m_emptyText = text;
    describeEmptiness();
}

void TreePage::describeEmptiness() {
    m_list->setEmptyText(!m_controller.plan()         ? tr("planning…")
                         : !m_filter.text().isEmpty() ? tr("Nothing matches “%1”").arg(m_filter.text())
                                                      : m_emptyText);
}

void TreePage::setFilter(const QString& text) {
    {
        const QScopedValueRollback taking(m_taking, true);
        m_filter.setText(text);
        openMatches();
    }
    describeEmptiness();
    takeSelection(true);
}

void TreePage::openMatches() {
    const auto rows = m_filter.rowsWithMatchBelow();
    for (std::size_t i = 0; i < rows.size() && i < mostOpened; ++i)
        m_tree->expand(rows[i]);
}

/// A sorted branch is only right when it is whole.
void TreePage::fetchForSorting() {
    if (m_filter.sortColumn() < 0)
        return;
    std::vector<QModelIndex> branches; // opened ones; the list grows while it is walked
    for (int row = 0; row < m_filter.rowCount(); ++row)
        branches.push_back(m_filter.index(row, 0));
    for (std::size_t i = 0; i < branches.size(); ++i) {
        const auto branch = branches[i];
        if (!m_tree->isExpanded(branch))
            continue;
        const QPersistentModelIndex kept(branch);
        m_model.fetchAll(m_filter.mapToSource(branch));
        for (int row = 0; row < m_filter.rowCount(kept) && !branch.parent().isValid(); ++row)
            branches.push_back(m_filter.index(row, 0, kept));
    }
}

void TreePage::takeSelection(bool scroll) {
    const QScopedValueRollback taking(m_taking, true);
    auto& selection = *m_tree->selectionModel();
    const auto rowOf = [this](const qt::Selection& object) { return m_filter.mapFromSource(m_model.find(object)); };
    const auto row = rowOf(m_controller.selection());
    QItemSelection chosen;
    if (row.isValid())
        chosen.select(row, row);
    for (const auto& companion : m_controller.companions())
        if (const auto other = rowOf(companion); other.isValid())
            chosen.select(other, other);
    if (row.isValid() && !selection.isRowSelected(row.row(), row.parent()))
        selection.setCurrentIndex(row, QItemSelectionModel::NoUpdate);
    selection.select(chosen, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (scroll && row.isValid())
        m_tree->scrollTo(row);
}

void TreePage::sendSelection() {
    const auto rows = m_tree->selectionModel()->selectedRows();
    if (m_taking || rows.isEmpty())
        return;
    // The row that was touched last is the one that the inspector shows.
    const auto objectOf = [](const QModelIndex& index) {
        return qt::Selection::fromObject(index.data(qt::ObjectRole).toString());
    };
    const auto current = m_tree->currentIndex().siblingAtColumn(0);
    const auto lead = objectOf(rows.contains(current) ? current : rows.front());
    std::vector<qt::Selection> others;
    for (const auto& row : rows)
        others.push_back(objectOf(row));
    m_controller.select(lead, others);
}

void TreePage::openMenu(const QPoint& position) {
    const auto index = m_tree->indexAt(position);
    if (index.isValid() && !m_tree->selectionModel()->isSelected(index))
        m_tree->selectionModel()->select(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    Q_EMIT contextMenuRequested(qt::Selection::fromObject(index.data(qt::ObjectRole).toString()),
                                m_tree->viewport()->mapToGlobal(position));
}

} // namespace flightplan::views
