#pragma once

#include "model/field/catchments.h"
#include "views/map/map_scene.h"

#include <memory>
#include <vector>

namespace flightplan::views {

/// A field on the world's grid of half degrees, to be sampled between its cells. Cells beside land continue it, so that
/// coasts have values on both sides.
struct FieldRaster {
    struct Sample {
        float ms = 0;    ///< round-trip time of users there; not a number away from land
        float lived = 0; ///< 1 where people live, falling to 0 far from every city of the catalogue
    };

    /// At a row from the north pole and a column from 180° W, −1 to 720; whole numbers are the middles of cells.
    Sample at(float row, float column) const;

    std::vector<Sample> cells; ///< rows × columns of `geo::LandGrid`
};

/// Makes rasters, remembering where users enter: while a region is dragged only cells around it are looked at again.
/// One thread at a time.
class FieldRasterMaker {
public:
    FieldRasterMaker();

    /// The raster of a field; the last one again if that is equal. Null without edges, or with some that
    /// are nowhere.
    std::shared_ptr<const FieldRaster> make(const MapField& field);

private:
    field::Catchments m_catchments;
    MapField m_field;
    std::shared_ptr<const FieldRaster> m_raster;
    std::vector<float> m_lived; ///< rows × columns
};

} // namespace flightplan::views
