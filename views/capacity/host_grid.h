#pragma once

#include "model/plan/plan.h"
#include "model/qt/selection.h"
#include "views/capacity/host_cells.h"
#include "views/capacity/host_grid_layout.h"

#include <QAbstractScrollArea>

#include <cstdint>
#include <optional>
#include <vector>

class QHelpEvent;

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::views {

/// Every host as a cell, in blocks by region: load is lightness, state a glyph (× down, ⁄ cordoned, ▲ over the limit).
/// Click selects a host, on a heading its region; arrows travel; what a query does not let pass is faint.
class HostGrid : public QAbstractScrollArea {
    Q_OBJECT
public:
    /// `controller` must outlive the grid.
    explicit HostGrid(qt::PlanController& controller, QWidget* parent = nullptr);

    /// Hosts that stand out, dense indices of the newest plan; nothing: all do.
    void setMatches(std::optional<std::vector<std::int64_t>> hosts);

    const HostCells& cells() const { return m_cells; }
    const HostGridLayout& layout() const { return m_layout; }
    /// Where a cell is in the viewport.
    QRect cellRect(std::size_t cell) const;

Q_SIGNALS:
    void contextMenuRequested(const QPoint& globalPosition);
    /// An object was dropped on a host, or, with an empty host, on the heading of a region.
    void dropRequested(const QString& object, const QString& region, const QString& host);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void takePlan();
    std::optional<std::size_t> cellOf(const plan::Plan& plan, const qt::Selection& selection) const;
    void takeSelection();
    void layOut();
    void paintBlock(QPainter& painter, std::size_t block, const QRect& dirty) const;
    void paintCell(QPainter& painter, const QRect& box, std::size_t cell) const;
    void paintOutline(QPainter& painter, std::size_t cell, const QColor& color, qreal width) const;
    std::optional<HostGridLayout::Hit> hitAt(QPoint viewportPoint) const;
    void select(HostGridLayout::Hit hit, bool toggle = false);
    std::optional<HostGridLayout::Hit> hitOf(std::size_t cell) const;
    void hover(std::optional<HostGridLayout::Hit> hit);
    bool showTip(const QHelpEvent& event);

    qt::PlanController& m_controller;
    HostCells m_cells;
    HostGridLayout m_layout;
    std::optional<std::vector<std::uint8_t>> m_matches; // per host
    std::optional<std::size_t> m_selected;              // cell
    std::vector<std::size_t> m_companions;              // cells selected beside it
    std::optional<std::size_t> m_selectedBlock;
    std::optional<std::size_t> m_hovered; // cell
};

} // namespace flightplan::views
