#pragma once

#include <QRect>
#include <QSize>

#include <cstddef>
#include <optional>
#include <vector>

namespace flightplan::views {

/// Where each host of each region stands in a grid of cells: blocks flow from left to right and wrap. Cells are as
/// large as the viewport allows, down to a smallest size, past which the grid is higher than the viewport and scrolls.
class HostGridLayout {
public:
    struct Block {
        QRect box;    ///< with its heading, in pixels of the content
        QPoint cells; ///< corner of the first cell
        int columns = 1;
        int count = 0;
    };

    /// `counts`: hosts per block; blocks without hosts take no room. O(blocks).
    HostGridLayout(const std::vector<int>& counts, QSize viewport);
    HostGridLayout() = default;

    const std::vector<Block>& blocks() const { return m_blocks; }
    int height() const { return m_height; }
    int pitch() const { return m_pitch; } ///< from cell to cell; the cell is `gap` smaller
    int gap() const { return m_pitch >= 16 ? 3 : m_pitch >= 10 ? 2 : 1; }

    QRect cell(std::size_t block, int index) const;
    struct Hit {
        std::size_t block = 0;
        int index = -1; ///< −1: the block's heading
    };
    std::optional<Hit> at(QPoint point) const;
    /// The cell that a step in a direction leads to, over the borders of blocks; the same one at the end.
    Hit step(Hit from, int dx, int dy) const;

private:
    void flow(const std::vector<int>& counts, int width);

    int m_pitch = 12;
    int m_height = 0;
    std::vector<Block> m_blocks;
};

} // namespace flightplan::views
