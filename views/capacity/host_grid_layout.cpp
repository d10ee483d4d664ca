#include "views/capacity/host_grid_layout.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace flightplan::views {
namespace {

constexpr std::array pitches = {36, 30, 24, 20, 16, 14, 12, 11, 10, 9, 8, 7};
constexpr int margin = 12;
constexpr int between = 16;
constexpr int heading = 22;
constexpr int narrowest = 116; // a heading has to be readable
constexpr double wide = 1.7;   // columns per row of a block

} // namespace

HostGridLayout::HostGridLayout(const std::vector<int>& counts, QSize viewport) {
    for (const int pitch : pitches) {
        m_pitch = pitch;
        flow(counts, viewport.width());
        if (m_height <= viewport.height())
            return;
    }
}

void HostGridLayout::flow(const std::vector<int>& counts, int width) {
    m_blocks.assign(counts.size(), {});
    int x = margin, y = margin, rowHeight = 0;
    const int room = std::max(width - 2 * margin, narrowest);
    const int mostColumns = std::max(1, (room - between) / m_pitch);
    for (std::size_t b = 0; b < counts.size(); ++b) {
        auto& block = m_blocks[b];
        block.count = counts[b];
        if (block.count == 0)
            continue;
        const int fewest = std::min(block.count, (narrowest + m_pitch - 1) / m_pitch);
        block.columns = std::clamp(static_cast<int>(std::ceil(std::sqrt(block.count * wide))), fewest, mostColumns);
        const int rows = (block.count + block.columns - 1) / block.columns;
        const QSize size(std::max(block.columns * m_pitch, narrowest), heading + rows * m_pitch);
        if (x > margin && x + size.width() > margin + room) {
            x = margin;
            y += rowHeight + between;
            rowHeight = 0;
        }
        block.box = QRect(QPoint(x, y), size);
        block.cells = QPoint(x, y + heading);
        x += size.width() + between;
        rowHeight = std::max(rowHeight, size.height());
    }
    m_height = y + rowHeight + margin;
}

QRect HostGridLayout::cell(std::size_t block, int index) const {
    const auto& of = m_blocks[block];
    const int size = m_pitch - gap();
    return QRect(of.cells.x() + index % of.columns * m_pitch, of.cells.y() + index / of.columns * m_pitch, size, size);
}

std::optional<HostGridLayout::Hit> HostGridLayout::at(QPoint point) const {
    for (std::size_t b = 0; b < m_blocks.size(); ++b) {
        const auto& block = m_blocks[b];
        if (!block.box.contains(point))
            continue;
        if (point.y() < block.cells.y())
            return Hit{b, -1};
        const int column = (point.x() - block.cells.x()) / m_pitch;
        const int index = (point.y() - block.cells.y()) / m_pitch * block.columns + column;
        if (column < block.columns && index < block.count)
            return Hit{b, index};
    }
    return std::nullopt;
}

HostGridLayout::Hit HostGridLayout::step(Hit from, int dx, int dy) const {
    const auto& block = m_blocks[from.block];
    const int column = from.index % block.columns;
    const int next = from.index + dx + dy * block.columns;
    const bool leavesSideways = column + dx < 0 || column + dx >= block.columns;
    if (next >= 0 && next < block.count && !leavesSideways)
        return {from.block, next};
    // Into the nearest cell of another block that lies in that direction.
    const auto start = cell(from.block, from.index).center();
    Hit best = from;
    double nearest = 1e18;
    for (std::size_t b = 0; b < m_blocks.size(); ++b) {
        if (b == from.block)
            continue;
        for (int index = 0; index < m_blocks[b].count; ++index) {
            const auto there = cell(b, index).center() - start;
            const int along = dx * there.x() + dy * there.y();
            const int aside = std::abs(dx != 0 ? there.y() : there.x());
            const double distance = along + 3.0 * aside;
            if (along > 0 && distance < nearest) {
                nearest = distance;
                best = {b, index};
            }
        }
    }
    return best;
}

} // namespace flightplan::views
