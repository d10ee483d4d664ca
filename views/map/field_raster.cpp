#include "views/map/field_raster.h"

#include "model/field/cities.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace flightplan::views {
namespace {

constexpr int rows = geo::LandGrid::rows;
constexpr int columns = geo::LandGrid::columns;
constexpr int coastCells = 3; ///< how far values reach into the water; the picture is cut at the coast
constexpr float nothing = std::numeric_limits<float>::quiet_NaN();
constexpr float unservedMs = 100'000; ///< past every band

std::size_t indexOf(int row, int column) {
    return static_cast<std::size_t>(row) * columns + static_cast<std::size_t>((column + columns) % columns);
}

/// Cells of water beside land, and beside those, ring after ring: each takes the mean of its neighbours within.
class Coast {
public:
    explicit Coast(const geo::LandGrid& grid) {
        std::vector<std::uint8_t> known(static_cast<std::size_t>(rows) * columns, 0);
        for (const auto& cell : grid.cells())
            known[indexOf(cell.row, cell.column)] = 1;
        for (int ring = 0; ring < coastCells; ++ring) {
            const auto first = m_cells.size();
            for (int row = 0; row < rows; ++row)
                for (int column = 0; column < columns; ++column)
                    if (!known[indexOf(row, column)])
                        addCell(known, row, column);
            for (auto cell = first; cell < m_cells.size(); ++cell)
                known[m_cells[cell].index] = 1;
        }
    }

    void fill(std::vector<float>& values) const {
        for (const auto& cell : m_cells) {
            float sum = 0;
            for (auto at = cell.begin; at < cell.end; ++at)
                sum += values[m_neighbours[at]];
            values[cell.index] = sum / static_cast<float>(cell.end - cell.begin);
        }
    }

private:
    struct Cell {
        std::size_t index = 0;
        std::size_t begin = 0, end = 0; // of the neighbours
    };

    void addCell(const std::vector<std::uint8_t>& known, int row, int column) {
        const auto begin = m_neighbours.size();
        for (int r = std::max(row - 1, 0); r <= std::min(row + 1, rows - 1); ++r)
            for (int c = column - 1; c <= column + 1; ++c)
                if (known[indexOf(r, c)])
                    m_neighbours.push_back(indexOf(r, c));
        if (m_neighbours.size() > begin)
            m_cells.push_back({indexOf(row, column), begin, m_neighbours.size()});
    }

    std::vector<Cell> m_cells;
    std::vector<std::size_t> m_neighbours;
};

const Coast& coast() {
    static const Coast coast(geo::landGrid());
    return coast;
}

/// The world's cities are dense where people are: within some 150 km of one people live, beyond 1,200 km hardly any.
std::vector<float> livedCells() {
    constexpr float full = 150, none = 1200;
    const auto& grid = geo::landGrid();
    const auto nearest = field::nearestCities(grid, catalog::builtIn().cities());
    std::vector<float> lived(static_cast<std::size_t>(rows) * columns, nothing);
    for (std::size_t cell = 0; cell < grid.size(); ++cell) {
        const float share = std::clamp((none - nearest[cell].km) / (none - full), 0.0f, 1.0f);
        lived[indexOf(grid.cells()[cell].row, grid.cells()[cell].column)] = share * share * (3 - 2 * share);
    }
    coast().fill(lived);
    return lived;
}

} // namespace

FieldRaster::Sample FieldRaster::at(float row, float column) const {
    const int top = static_cast<int>(row + 1) - 1, left = static_cast<int>(column + 1) - 1; // both from −1
    if (row < 0 || top + 1 >= rows)
        return {nothing, 0};
    const float down = row - static_cast<float>(top), across = column - static_cast<float>(left);
    const auto* line = &cells[static_cast<std::size_t>(top) * columns];
    const auto west = static_cast<std::size_t>(left < 0 ? left + columns : left);
    const auto east = static_cast<std::size_t>(left + 1 < columns ? left + 1 : 0);
    const auto mix = [&](float Sample::*value) {
        const float upper = line[west].*value * (1 - across) + line[east].*value * across;
        const float lower = line[west + columns].*value * (1 - across) + line[east + columns].*value * across;
        return upper * (1 - down) + lower * down; // NaN where one of the four is
    };
    return {mix(&Sample::ms), mix(&Sample::lived)};
}

FieldRasterMaker::FieldRasterMaker()
    : m_lived(livedCells()) {}

std::shared_ptr<const FieldRaster> FieldRasterMaker::make(const MapField& field) {
    if (field.edges.empty() || field.edges.size() != field.onwardMs.size() ||
        !std::ranges::all_of(field.edges, geo::isValid))
        return {};
    if (m_raster && field == m_field)
        return m_raster;
    m_catchments.update(field.edges);
    std::vector<float> times(m_lived.size(), nothing);
    const auto& cells = m_catchments.grid().cells();
    m_catchments.forEach([&](std::uint32_t cell, std::int32_t edge, std::uint32_t lastMile) {
        const auto& onward = field.onwardMs[static_cast<std::size_t>(edge)];
        times[indexOf(cells[cell].row, cells[cell].column)] =
            onward ? static_cast<float>(static_cast<double>(lastMile) / 1000 + *onward) : unservedMs;
    });
    coast().fill(times);
    auto raster = std::make_shared<FieldRaster>();
    raster->cells.resize(times.size());
    for (std::size_t i = 0; i < times.size(); ++i)
        raster->cells[i] = {times[i], m_lived[i]};
    m_field = field;
    m_raster = std::move(raster);
    return m_raster;
}

} // namespace flightplan::views
