#pragma once

#include "model/base/error.h"

#include <cstddef>
#include <span>
#include <vector>

namespace flightplan::geo {

/// A point of the map in degrees, on a grid of 0.0055° (600 m) or finer.
struct MapPoint {
    float longitude = 0;
    float latitude = 0;

    bool operator==(const MapPoint&) const = default;
};

using MapLine = std::vector<MapPoint>;

/// The world as lines, without Antarctica. No edge spans more than 180° of longitude: what lies across the antimeridian
/// is cut there, and the cut runs along ±180° exactly.
struct WorldMap {
    std::vector<MapLine> land;    ///< closed rings, the first point not repeated; lakes are rings too: fill odd-even
    std::vector<MapLine> borders; ///< open lines between two countries, each once; coasts are not among them
};

enum class MapDetail {
    coarse, ///< Natural Earth 1:110 million: 7,000 points, for thumbnails
    fine,   ///< Natural Earth 1:50 million: 74,000 points, for the map
};

/// Reads the format of resources/map/README.md. Any bytes that are not such a file, cut ones included, are an error
/// (`badInput`). Cost O(bytes); never allocates more than a small multiple of them.
Result<WorldMap> loadWorldMap(std::span<const std::byte> bytes);

/// The map the program was built with, read at the first call. Any thread may call; a defect of the built-in file
/// aborts.
const WorldMap& worldMap(MapDetail detail);

} // namespace flightplan::geo
