#pragma once

#include "model/field/catchments.h"
#include "model/topology/network.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace flightplan::field {

/// Where requests that entered by an edge go.
struct Onward {
    std::uint32_t rtt = topology::unreachableRtt; ///< µs from the edge to the region
    std::int32_t region = -1;                     ///< index into the network's regions; −1 = none can be reached

    bool operator==(const Onward&) const = default;
};

/// For each edge of a network the nearest of the serving regions, ties by id. `serving` has a flag for each region.
/// O(edges · regions).
std::vector<Onward> onwardOf(const topology::Network& network, std::span<const std::uint8_t> serving);

/// RTT of the users of each cell of land to the nearest region that serves: for every cell exactly the least
/// `Network::userRtt` of a client at its middle. Where users enter does not depend on who serves them, hence
///
///     RTT(cell) = last mile(cell, edge) + min over serving R of RTT(edge, R)
///
/// and another set of serving regions takes one addition a cell, another place of one region the cells around it.
/// Not thread-safe.
class LatencyField {
public:
    /// Refers to `grid`.
    explicit LatencyField(const geo::LandGrid& grid = geo::landGrid());

    /// The field of other edges, times or serving regions. Gives the number of cells whose way in was looked for again.
    std::size_t update(const topology::Network& network, std::span<const std::uint8_t> serving);

    /// µs for each cell of the grid; `topology::unreachableRtt` where nothing serves.
    std::span<const std::uint32_t> rtt() const { return m_rtt; }
    /// For each cell the index of the network's edge that its users enter by; −1 without a healthy edge.
    std::span<const std::int32_t> edge() const { return m_edge; }
    /// The index of the network's region that serves the cell; −1 where nothing serves.
    std::int32_t region(std::size_t cell) const;
    const geo::LandGrid& grid() const { return m_catchments.grid(); }

private:
    Catchments m_catchments;
    std::vector<Onward> m_onward; // per edge of the network
    std::vector<std::uint32_t> m_rtt;
    std::vector<std::int32_t> m_edge;
};

} // namespace flightplan::field
