#include "model/field/latency_field.h"

#include "model/topology/shortest_paths.h"

namespace flightplan::field {

std::vector<Onward> onwardOf(const topology::Network& network, std::span<const std::uint8_t> serving) {
    std::vector<Onward> onward(network.edges().size());
    for (std::size_t edge = 0; edge < onward.size(); ++edge)
        for (std::size_t region = 0; region < serving.size(); ++region)
            if (const auto rtt = network.edgeRtt(edge, region); serving[region] && rtt < onward[edge].rtt)
                onward[edge] = {rtt, static_cast<std::int32_t>(region)};
    return onward;
}

LatencyField::LatencyField(const geo::LandGrid& grid)
    : m_catchments(grid)
    , m_rtt(grid.size(), topology::unreachableRtt)
    , m_edge(grid.size(), -1) {}

std::size_t LatencyField::update(const topology::Network& network, std::span<const std::uint8_t> serving) {
    m_onward = onwardOf(network, serving);
    std::vector<geo::GeoPoint> places;
    std::vector<std::int32_t> numbers;
    for (std::size_t edge = 0; edge < network.edges().size(); ++edge)
        if (const auto& site = network.edges()[edge]; site.up) {
            places.push_back(site.place);
            numbers.push_back(static_cast<std::int32_t>(edge));
        }
    const auto cells = m_catchments.update(places);
    m_catchments.forEach([&](std::uint32_t cell, std::int32_t near, std::uint32_t lastMile) {
        m_edge[cell] = near < 0 ? -1 : numbers[static_cast<std::size_t>(near)];
        m_rtt[cell] = near < 0
                          ? topology::unreachableRtt
                          : topology::saturatingAdd(lastMile, m_onward[static_cast<std::size_t>(m_edge[cell])].rtt);
    });
    return cells;
}

std::int32_t LatencyField::region(std::size_t cell) const {
    return m_edge[cell] < 0 ? -1 : m_onward[static_cast<std::size_t>(m_edge[cell])].region;
}

} // namespace flightplan::field
