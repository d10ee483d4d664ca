#pragma once

#include "views/common/theme.h"
#include "views/map/map_camera.h"
#include "views/map/map_scene.h"

#include <QImage>

namespace flightplan::views {

/// Samples of the glow at the corners of square cells; the first lies at pixel 0, 0.
struct LatencyGlow {
    QImage image;    ///< premultiplied, one pixel a sample; null where no client is served
    double cell = 1; ///< pixels of the picture between two samples
};

/// A glow on the land around people, coloured by how their latency stands to their target; it fades to nothing where
/// nobody lives. Cost O(clients) kernels of 400 cells plus the cells of the picture.
LatencyGlow latencyGlow(const MapScene& scene, const MapCamera& camera, const Tokens& tokens);

} // namespace flightplan::views
