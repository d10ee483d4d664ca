#include "model/field/catchments.h"

#include "model/topology/last_mile.h"
#include "model/topology/network.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace flightplan::field {
namespace {

constexpr int blockSide = 10;  // cells
constexpr double slack = 2e-5; // radians: two last miles that round to the same microsecond, and rounding itself
constexpr double stretch = 1 / (1 - geo::flattening);

/// Exactly `estimatedLastMile(distanceKm(a, b))`: the quick distance where its error cannot change the rounding.
std::uint32_t lastMile(geo::GeoPoint a, geo::GeoPoint b, const geo::SpherePlace& onA, const geo::SpherePlace& onB,
                       double square) {
    if (geo::hasQuickDistance(square)) {
        constexpr double doubt = geo::quickErrorKm * topology::lastMileMicrosPerKm + 1e-6;
        const double km = geo::quickDistanceKm(onA, onB, square);
        const double micros = topology::accessMicros + km * topology::lastMileMicrosPerKm;
        if (std::abs(micros - std::floor(micros) - 0.5) > doubt)
            return topology::estimatedLastMile(km);
    }
    return topology::estimatedLastMile(geo::distanceKm(a, b));
}

double angle(const geo::SpherePlace& a, const geo::SpherePlace& b) {
    return 2 * std::asin(std::sqrt(geo::halfAngleSquare(a, b)));
}

} // namespace

Catchments::Catchments(const geo::LandGrid& grid)
    : m_grid(&grid)
    , m_choice(grid.size(), 0)
    , m_lastMile(grid.size(), topology::unreachableRtt) {
    m_cells.reserve(grid.size());
    m_places.reserve(grid.size());
    for (int top = 0; top < geo::LandGrid::rows; top += blockSide)
        for (int left = 0; left < geo::LandGrid::columns; left += blockSide) {
            Block block;
            block.begin = m_cells.size();
            for (int row = top; row < top + blockSide; ++row)
                for (int column = left; column < left + blockSide; ++column)
                    if (const auto cell = grid.at(row, column); cell >= 0) {
                        m_cells.push_back(static_cast<std::uint32_t>(cell));
                        m_places.emplace_back(geo::LandGrid::placeOf(row, column));
                    }
            block.end = m_cells.size();
            if (block.begin == block.end)
                continue;
            block.middle = geo::SpherePlace(geo::LandGrid::placeOf(top + blockSide / 2, left + blockSide / 2));
            for (auto i = block.begin; i < block.end; ++i)
                block.radius = std::max(block.radius, angle(block.middle, m_places[i]));
            m_blocks.push_back(std::move(block));
        }
}

std::vector<Catchments::Near> Catchments::nearEdges(const Block& block, std::span<const geo::GeoPoint> places,
                                                    std::span<const geo::SpherePlace> edges) const {
    double least = 1;
    for (const auto& edge : edges)
        least = std::min(least, geo::halfAngleSquare(block.middle, edge));
    const double farthest =
        (2 * std::asin(std::sqrt(least)) + block.radius + slack) * stretch + block.radius; // of the edges that matter
    const double half = std::sin(std::min(farthest, 3.14159) / 2);
    std::vector<Near> near;
    for (std::size_t edge = 0; edge < edges.size(); ++edge)
        if (farthest >= 3.14159 || geo::halfAngleSquare(block.middle, edges[edge]) <= half * half)
            near.push_back({places[edge], static_cast<std::int32_t>(edge)});
    return near;
}

void Catchments::fill(const Block& block, std::span<const geo::SpherePlace> edges) {
    std::vector<double> squares(block.near.size());
    for (auto i = block.begin; i < block.end; ++i) {
        const auto& place = m_places[i];
        double least = 1;
        for (std::size_t n = 0; n < squares.size(); ++n) {
            squares[n] = geo::halfAngleSquare(place, edges[static_cast<std::size_t>(block.near[n].edge)]);
            least = std::min(least, squares[n]);
        }
        const double half = (std::sqrt(least) + slack) * stretch; // sin kx ≤ k sin x for k ≥ 1
        m_lastMile[i] = topology::unreachableRtt;
        for (std::size_t n = 0; n < squares.size(); ++n) {
            if (squares[n] > half * half)
                continue;
            const auto& near = block.near[n];
            const auto micros = lastMile(m_grid->place(m_cells[i]), near.place, place,
                                         edges[static_cast<std::size_t>(near.edge)], squares[n]);
            if (micros < m_lastMile[i]) {
                m_lastMile[i] = micros;
                m_choice[i] = static_cast<std::uint16_t>(n);
            }
        }
    }
}

std::size_t Catchments::update(std::span<const geo::GeoPoint> places) {
    std::vector<geo::SpherePlace> edges;
    for (const auto& place : places)
        edges.emplace_back(place);
    std::size_t cells = 0;
    for (auto& block : m_blocks) {
        auto near = nearEdges(block, places, edges);
        // The same places in the same order choose the same, even if the edges have other numbers now.
        const bool same = std::ranges::equal(near, block.near, {}, &Near::place, &Near::place);
        block.near = std::move(near);
        if (same)
            continue;
        fill(block, edges);
        cells += block.end - block.begin;
    }
    return cells;
}

} // namespace flightplan::field
