#pragma once

#include "model/geo/land_grid.h"
#include "model/geo/quick_distance.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace flightplan::field {

/// Which edge the users of each cell of land enter by, and how far it is: for every cell exactly what
/// `topology::Network::enter` answers for a client at its middle. Cells are kept in blocks of 5°, and a block knows
/// which edges can be nearest to some cell of it at all:
///
///     block's middle ── σ ──► edge        every cell lies within r of the middle, so an edge matters only if
///     (1 − f)·(σ − r) ≤ least σ + r       (distances on the ellipsoid are (1 − f)·σ to σ half axes)
///
/// An update looks again only at blocks for which these edges are others or elsewhere. Not thread-safe.
class Catchments {
public:
    /// Refers to `grid`.
    explicit Catchments(const geo::LandGrid& grid = geo::landGrid());

    /// The healthy edges' places, valid and in order of id: among equals the first wins. Gives the number of cells
    /// that were looked at again. O(blocks · edges + those cells · edges near them).
    std::size_t update(std::span<const geo::GeoPoint> edges);

    const geo::LandGrid& grid() const { return *m_grid; }

    /// Calls `visit(cell, edge, last mile in µs)` for each cell, in no particular order; edge is −1 when there is none.
    template <class Visit>
    void forEach(Visit&& visit) const {
        for (const auto& block : m_blocks)
            for (auto i = block.begin; i < block.end; ++i)
                visit(m_cells[i], block.near.empty() ? -1 : block.near[m_choice[i]].edge, m_lastMile[i]);
    }

private:
    struct Near {
        geo::GeoPoint place;
        std::int32_t edge = 0;
    };
    struct Block {
        std::size_t begin = 0, end = 0; // of the columns below
        geo::SpherePlace middle;
        double radius = 0;      // radians
        std::vector<Near> near; // by edge
    };

    void fill(const Block& block, std::span<const geo::SpherePlace> edges);
    std::vector<Near> nearEdges(const Block& block, std::span<const geo::GeoPoint> places,
                                std::span<const geo::SpherePlace> edges) const;

    const geo::LandGrid* m_grid;
    std::vector<Block> m_blocks;
    // Block by block:
    std::vector<std::uint32_t> m_cells;
    std::vector<geo::SpherePlace> m_places;
    std::vector<std::uint16_t> m_choice; // index into the block's near edges
    std::vector<std::uint32_t> m_lastMile;
};

} // namespace flightplan::field
