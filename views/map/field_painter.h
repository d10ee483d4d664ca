#pragma once

#include "views/common/theme.h"
#include "views/map/field_raster.h"
#include "views/map/map_camera.h"

#include <QImage>

namespace flightplan::views {

/// The lines of the hatching of a band past the target.
QColor hatchColor(const Tokens& tokens, int band);

/// The field as a picture of the camera's view, for the land to be cut out of: a colour per band of latency with a fine
/// line between bands, the edge of the target as a line of 2 px with a halo, hatching past it, all fading to a fifth
/// where nobody lives. Coarse squares that no line crosses are filled at once, the others are worked out pixel by
/// pixel: some 10 ms for 1600 × 1000 pixels.
QImage paintedField(const FieldRaster& raster, const MapCamera& camera, double pixelRatio, double targetMs,
                    const Tokens& tokens);

} // namespace flightplan::views
