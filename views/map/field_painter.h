#pragma once

#include "views/common/theme.h"
#include "views/map/field_ink.h"
#include "views/map/field_raster.h"
#include "views/map/map_camera.h"

#include <QImage>

namespace flightplan::views {

/// The field as a picture of the camera's view, for the land to be cut out of: a colour per band with a fine line
/// between bands, the edge that matters as a line of 2 px with a halo, hatching, all fading to a fifth where nobody
/// lives. With `before`, what `raster` adds to it. Coarse squares that no line crosses are filled at once, the others
/// are worked out pixel by pixel: some 10 ms for 1600 × 1000 pixels; with `quick`, squares of twice
/// the side.
QImage paintedField(const FieldRaster& raster, const FieldRaster* before, const MapCamera& camera, double pixelRatio,
                    const FieldInk& ink, const Tokens& tokens, bool quick = false);

} // namespace flightplan::views
