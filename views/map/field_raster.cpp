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

/// Gives cells without a value the mean of their neighbours with one, ring after ring.
void continueIntoWater(std::vector<float>& values) {
    for (int ring = 0; ring < coastCells; ++ring) {
        const auto before = values;
        for (int row = 0; row < rows; ++row)
            for (int column = 0; column < columns; ++column) {
                auto& value = values[indexOf(row, column)];
                if (!std::isnan(value))
                    continue;
                float sum = 0;
                int count = 0;
                for (int r = std::max(row - 1, 0); r <= std::min(row + 1, rows - 1); ++r)
                    for (int c = column - 1; c <= column + 1; ++c)
                        if (const float near = before[indexOf(r, c)]; !std::isnan(near)) {
                            sum += near;
                            ++count;
                        }
                if (count > 0)
                    value = sum / static_cast<float>(count);
            }
    }
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
    continueIntoWater(lived);
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
    continueIntoWater(times);
    auto raster = std::make_shared<FieldRaster>();
    raster->cells.resize(times.size());
    for (std::size_t i = 0; i < times.size(); ++i)
        raster->cells[i] = {times[i], m_lived[i]};
    m_field = field;
    m_raster = std::move(raster);
    return m_raster;
}

} // namespace flightplan::views
