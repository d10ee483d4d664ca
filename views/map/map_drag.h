#pragma once

#include "views/map/map_camera.h"

#include <QPointF>
#include <QString>

namespace flightplan::views {

/// A mouse button that is held over the map, and what its movement means.
struct MapDrag {
    enum class Kind {
        none,    ///< no button is held
        pressed, ///< not moved yet: released now, it is a click
        pan,
        region, ///< the region under it moves
        link,   ///< a link is drawn from the region under it
    };

    Kind kind = Kind::none;
    QPointF from, last; ///< where it was pressed, and where it is; pixels
    QString region;     ///< under it when it was pressed; empty beside regions
    bool links = false; ///< pressed with the key that draws links
    int gesture = 0;    ///< another for each press

    /// Past what a hand trembles during a click.
    bool leaves(QPointF at) const {
        constexpr double slop = 4; ///< pixels
        return kind == Kind::pressed && (at - from).manhattanLength() >= slop;
    }
};

} // namespace flightplan::views
