#include "views/capacity/plan_table.h"

#include "model/qt/plan_controller.h"
#include "views/common/text_file.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace flightplan::views {

PlanTable::PlanTable(qt::PlanController& controller, qt::PlanTableModel& model, std::vector<Column> columns,
                     QWidget* parent)
    : QTableView(parent)
    , m_controller(controller)
    , m_model(model)
    , m_columns(std::move(columns)) {
    std::vector<Cell> cells;
    for (const auto& column : m_columns)
        cells.push_back(column.cell);
    m_delegate = new RowDelegate(std::move(cells), this);
    setModel(&model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setDragDropMode(DragOnly);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    // Never by contents: that asks every row at every update.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    constexpr int rowHeight = 26;
    verticalHeader()->setDefaultSectionSize(rowHeight);
    auto* header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setStretchLastSection(true);
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        header->resizeSection(static_cast<int>(i), m_columns[i].width);
    // The order of the plan until a header is clicked; the third click comes back to it.
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setSortIndicatorClearable(true);
    setSortingEnabled(true);
    connect(&model, &qt::PlanTableModel::rowsTaken, this, [this] { takeSelection(false); });
    connect(&controller, &qt::PlanController::selectionChanged, this, [this] { takeSelection(true); });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &PlanTable::sendSelection);
    connect(this, &QTableView::activated, this, &PlanTable::activatedObject);
}

void PlanTable::takeSelection(bool scroll) {
    const int row = m_model.rowOf(m_controller.selection());
    const auto chosen = selectionModel()->selectedRows();
    const bool isThere = std::ranges::any_of(chosen, [&](const auto& index) { return index.row() == row; });
    if (isThere)
        return;
    const QScopedValueRollback taking(m_taking, true);
    if (row < 0) {
        clearSelection();
        return;
    }
    selectionModel()->setCurrentIndex(m_model.index(row, 0),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (scroll)
        scrollTo(m_model.index(row, 0));
}

void PlanTable::sendSelection() {
    if (m_taking || !currentIndex().isValid() || !selectionModel()->isRowSelected(currentIndex().row()))
        return;
    const QScopedValueRollback taking(m_taking, true);
    const auto objectOf = [](const QModelIndex& index) {
        return qt::Selection::fromObject(index.data(qt::ObjectRole).toString());
    };
    std::vector<qt::Selection> others;
    for (const auto& row : selectionModel()->selectedRows())
        others.push_back(objectOf(row));
    m_controller.select(objectOf(currentIndex()), others);
}

QString PlanTable::selectedText() const {
    auto chosen = selectionModel()->selectedRows();
    if (chosen.isEmpty())
        for (int row = 0; row < m_model.rowCount(); ++row)
            chosen.push_back(m_model.index(row, 0));
    std::ranges::sort(chosen, {}, &QModelIndex::row);
    QStringList lines, fields;
    for (int column = 0; column < m_model.columnCount(); ++column)
        fields << m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    lines << fields.join(u'\t');
    for (const auto& row : chosen) {
        fields.clear();
        for (int column = 0; column < m_model.columnCount(); ++column)
            fields << m_delegate->cellText(row.siblingAtColumn(column)).replace(u'\t', u' ');
        lines << fields.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

QString PlanTable::exportText(QChar separator) const {
    QStringList fields;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const auto& unit = m_columns[static_cast<std::size_t>(column)].unit;
        const auto title = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        fields << quotedField(unit.isEmpty() ? title : QStringLiteral("%1 [%2]").arg(title, unit), separator);
    }
    QString text = fields.join(separator) + u'\n';
    for (int row = 0; row < m_model.rowCount(); ++row) {
        fields.clear();
        for (int column = 0; column < m_model.columnCount(); ++column) {
            const auto value = m_model.index(row, column).data();
            constexpr int digits = 6;
            fields << (value.typeId() == QMetaType::Double ? QString::number(value.toDouble(), 'g', digits)
                                                           : quotedField(value.toString(), separator));
        }
        text += fields.join(separator) + u'\n';
    }
    return text;
}

void PlanTable::copy() const {
    QGuiApplication::clipboard()->setText(selectedText());
}

void PlanTable::exportToFile() {
    const auto path = QFileDialog::getSaveFileName(this, tr("Export the table"),
                                                   m_controller.title() + QStringLiteral(".csv"), tr("Tables (*.csv)"));
    if (path.isEmpty())
        return;
    QString why;
    if (saveText(path, exportText(u','), why))
        Q_EMIT message(tr("%1 rows exported to %2").arg(m_model.rowCount()).arg(path), false);
    else
        Q_EMIT message(why, true);
}

void PlanTable::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QTableView::keyPressEvent(event);
}

void PlanTable::contextMenuEvent(QContextMenuEvent* event) {
    Q_EMIT contextMenuRequested(event->globalPos());
}

} // namespace flightplan::views
