#pragma once

#include "model/qt/plan_table_model.h"
#include "views/tables/row_delegate.h"

#include <QTableView>

#include <vector>

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::views {

/// A table over a plan: sorts by a click on a header, follows and sends the selection, copies rows as TSV and exports
/// all as CSV. The selection survives every update by what it means, not by where it stood.
class PlanTable : public QTableView {
    Q_OBJECT
public:
    struct Column {
        Cell cell = Cell::text;
        int width = 80;
        QString unit; ///< of exported numbers, such as "MiB"
    };

    /// The model must outlive the table.
    PlanTable(qt::PlanController& controller, qt::PlanTableModel& model, std::vector<Column> columns,
              QWidget* parent = nullptr);

    /// What is selected, or all rows if nothing is, with a header. As shown, fields separated by tabs.
    QString selectedText() const;
    /// All rows with a header: numbers plain, with the unit in the header.
    QString exportText(QChar separator) const;

Q_SIGNALS:
    void activatedObject();
    void contextMenuRequested(const QPoint& globalPosition);
    void message(const QString& text, bool isRefusal);

public Q_SLOTS:
    void copy() const;
    void exportToFile();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void takeSelection(bool scroll);
    void sendSelection();

    qt::PlanController& m_controller;
    qt::PlanTableModel& m_model;
    std::vector<Column> m_columns;
    RowDelegate* m_delegate;
    bool m_taking = false; // the table follows: what it selects meanwhile is no wish of the user
};

} // namespace flightplan::views
