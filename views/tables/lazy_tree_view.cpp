#include "views/tables/lazy_tree_view.h"

#include <vector>

#include <QHeaderView>
#include <QScrollBar>

namespace flightplan::views {

LazyTreeView::LazyTreeView(QWidget* parent)
    : QTreeView(parent) {
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setEditTriggers(NoEditTriggers); // F2 is the window's
    setExpandsOnDoubleClick(false);  // a double click activates
    setSelectionMode(SingleSelection);
    setFrameShape(NoFrame);
    setIndentation(16);
    setTextElideMode(Qt::ElideRight);
    setVerticalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(28);
    m_fetch.setSingleShot(true);
    m_fetch.setInterval(0);
    connect(&m_fetch, &QTimer::timeout, this, &LazyTreeView::fetchInSight);
    // Queued by the timer: fetching changes what is being scrolled.
    connect(verticalScrollBar(), &QScrollBar::valueChanged, &m_fetch, qOverload<>(&QTimer::start));
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, &m_fetch, qOverload<>(&QTimer::start));
    connect(this, &QTreeView::expanded, &m_fetch, qOverload<>(&QTimer::start));
}

void LazyTreeView::setModel(QAbstractItemModel* model) {
    QTreeView::setModel(model);
    if (model && model->columnCount() > 0)
        header()->setSectionResizeMode(0, QHeaderView::Stretch);
}

void LazyTreeView::setColumnWidths(const std::vector<int>& widths) {
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const int column = static_cast<int>(i) + 1;
        header()->setSectionResizeMode(column, QHeaderView::Interactive);
        header()->resizeSection(column, widths[i]);
    }
}

void LazyTreeView::fetchInSight() {
    if (!model())
        return;
    const int bottom = viewport()->height();
    for (auto index = indexAt({0, 0}); index.isValid() && visualRect(index).top() <= bottom; index = indexBelow(index))
        for (auto row = index; row.isValid(); row = row.parent())
            if (row.row() + 1 == model()->rowCount(row.parent()) && model()->canFetchMore(row.parent())) {
                model()->fetchMore(row.parent());
                m_fetch.start(); // the rows below have moved: look again
                return;
            }
}

} // namespace flightplan::views
