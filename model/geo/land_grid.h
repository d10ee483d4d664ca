#pragma once

#include "model/geo/geodesy.h"
#include "model/geo/land.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace flightplan::geo {

/// The land of the world in cells of half a degree: those whose middle lies on land. Cells are numbered by row from
/// north to south, within a row from west to east.
class LandGrid {
public:
    static constexpr double step = 0.5; ///< degrees
    static constexpr int rows = 360;
    static constexpr int columns = 720;

    struct Cell {
        std::int16_t row = 0;    ///< from the north pole
        std::int16_t column = 0; ///< from 180° W
    };

    /// Fills the rings of a map odd-even. O(points + rows · columns).
    explicit LandGrid(const WorldMap& map);

    std::size_t size() const { return m_cells.size(); }
    std::span<const Cell> cells() const { return m_cells; }
    /// The number of a cell; −1 for water. `row` and `column` in range.
    std::int32_t at(int row, int column) const {
        return m_index[static_cast<std::size_t>(row) * columns + static_cast<std::size_t>(column)];
    }
    /// The middle of a cell.
    GeoPoint place(std::size_t cell) const { return placeOf(m_cells[cell].row, m_cells[cell].column); }
    /// Its area on the sphere of 6,371 km, water in it included.
    double areaKm2(std::size_t cell) const;

    static constexpr GeoPoint placeOf(int row, int column) {
        return {90 - (row + 0.5) * step, (column + 0.5) * step - 180};
    }

private:
    std::vector<Cell> m_cells;
    std::vector<std::int32_t> m_index; // rows × columns
};

/// The grid of the built-in map in full detail, some 62,000 cells, made at the first call. Any thread may call.
const LandGrid& landGrid();

} // namespace flightplan::geo
