#include "model/geo/land_grid.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace flightplan::geo {
namespace {

/// Where the middle line of each row meets a ring's sides, in degrees east.
std::vector<std::vector<double>> crossings(const WorldMap& map) {
    std::vector<std::vector<double>> rows(LandGrid::rows);
    for (const auto& ring : map.land)
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const auto& a = ring[i];
            const auto& b = ring[(i + 1) % ring.size()];
            const double south = static_cast<double>(std::min(a.latitude, b.latitude));
            const double north = static_cast<double>(std::max(a.latitude, b.latitude));
            // Half open, so that a corner on the line counts once.
            const int first = std::max(0, static_cast<int>(std::floor((90 - north) / LandGrid::step - 0.5)));
            for (int row = first; row < LandGrid::rows; ++row) {
                const double latitude = LandGrid::placeOf(row, 0).latitude;
                if (latitude < south)
                    break;
                if (latitude >= north)
                    continue;
                const double share = (latitude - static_cast<double>(a.latitude)) /
                                     (static_cast<double>(b.latitude) - static_cast<double>(a.latitude));
                rows[static_cast<std::size_t>(row)].push_back(
                    static_cast<double>(a.longitude) +
                    share * (static_cast<double>(b.longitude) - static_cast<double>(a.longitude)));
            }
        }
    return rows;
}

} // namespace

LandGrid::LandGrid(const WorldMap& map)
    : m_index(static_cast<std::size_t>(rows) * columns, -1) {
    auto lines = crossings(map);
    for (int row = 0; row < rows; ++row) {
        auto& line = lines[static_cast<std::size_t>(row)];
        std::ranges::sort(line);
        std::size_t passed = 0;
        for (int column = 0; column < columns; ++column) {
            const double longitude = placeOf(row, column).longitude;
            while (passed < line.size() && line[passed] <= longitude)
                ++passed;
            if (passed % 2 == 0)
                continue;
            m_index[static_cast<std::size_t>(row) * columns + static_cast<std::size_t>(column)] =
                static_cast<std::int32_t>(m_cells.size());
            m_cells.push_back({static_cast<std::int16_t>(row), static_cast<std::int16_t>(column)});
        }
    }
}

double LandGrid::areaKm2(std::size_t cell) const {
    constexpr double side = 6371 * step * std::numbers::pi / 180;
    return side * side * std::cos(place(cell).latitude * std::numbers::pi / 180);
}

const LandGrid& landGrid() {
    static const LandGrid grid(worldMap(MapDetail::fine));
    return grid;
}

} // namespace flightplan::geo
