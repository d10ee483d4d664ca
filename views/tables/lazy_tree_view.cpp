#include "views/tables/lazy_tree_view.h"

#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>

namespace flightplan::views {

LazyTreeView::LazyTreeView(QWidget* parent)
    : QTreeView(parent) {
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setEditTriggers(NoEditTriggers); // F2 is the window's
    setExpandsOnDoubleClick(false);  // a double click activates
    setSelectionMode(ExtendedSelection);
    setDragDropMode(DragOnly);
    setFrameShape(NoFrame);
    setIndentation(12);
    setTextElideMode(Qt::ElideRight);
    setVerticalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(28);
    m_look.setSingleShot(true);
    m_look.setInterval(0);
    connect(&m_look, &QTimer::timeout, this, &LazyTreeView::lookForEnds);
    // Queued by the timer: what is fetched changes what is being scrolled.
    connect(verticalScrollBar(), &QScrollBar::valueChanged, &m_look, qOverload<>(&QTimer::start));
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, &m_look, qOverload<>(&QTimer::start));
    connect(this, &QTreeView::expanded, &m_look, qOverload<>(&QTimer::start));
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

void LazyTreeView::lookForEnds() {
    if (!model())
        return;
    std::vector<QPersistentModelIndex> ends; // collected first: who hears of an end changes the rows
    const int bottom = viewport()->height();
    for (auto index = indexAt({0, 0}); index.isValid() && visualRect(index).top() <= bottom; index = indexBelow(index))
        for (auto row = index; row.isValid(); row = row.parent())
            if (row.row() + 1 == model()->rowCount(row.parent()) && row.parent().isValid() &&
                std::find(ends.begin(), ends.end(), row.parent()) == ends.end())
                ends.emplace_back(row.parent());
    for (const auto& parent : ends)
        Q_EMIT endReached(parent);
}

} // namespace flightplan::views
