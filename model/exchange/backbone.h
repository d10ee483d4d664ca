#pragma once

#include "model/base/finding.h"
#include "model/geo/geodesy.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace flightplan::exchange {

/// A node of somebody's network map.
struct BackboneNode {
    std::string name; ///< may be empty, and may stand twice
    std::optional<geo::GeoPoint> place;
};

/// A line of the map; in a directed one it holds from `a` to `b` alone.
struct BackboneEdge {
    std::size_t a = 0, b = 0;        ///< indices of nodes; may be the same
    std::optional<std::int64_t> rtt; ///< µs, where the map knows length and speed
    bool up = true;
};

/// A network map as it was published: nodes without places, edges twice, parts without connection are usual.
struct Backbone {
    std::string name;
    bool directed = false;
    std::vector<BackboneNode> nodes;
    std::vector<BackboneEdge> edges;
};

/// What reading a map gave. With an error among the problems `backbone` is not to be used.
struct BackboneFile {
    Backbone backbone;
    std::vector<Finding> problems;
    bool ok = false;
};

inline constexpr std::size_t mostBackboneBytes = std::size_t(64) << 20;
inline constexpr std::size_t mostNodes = 100'000;
inline constexpr std::size_t mostEdges = 1'000'000;

/// Reads GraphML (Boost.Graph) with the node data label (or name), Latitude and Longitude, as the Internet Topology Zoo
/// has them. Coordinates that are no place on Earth are left out, with a warning. Files that declare entities, nest
/// deeper than 64 or mix directed and undirected edges are refused. O(bytes).
BackboneFile readGraphml(std::string_view text);

/// Reads a design of Net2Plan (.n2p, pugixml): nodes with xCoord as longitude and yCoord as latitude, directed links
/// of its lowest layer that has any, with lengthInKm and propagationSpeedInKmPerSecond. Demands and routes are not
/// read.
BackboneFile readN2p(std::string_view text);

} // namespace flightplan::exchange
