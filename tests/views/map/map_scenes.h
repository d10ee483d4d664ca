#pragma once

#include "views/map/map_scene.h"

namespace flightplan::views {

/// Eight regions around the world with cities, arcs and links; `fra` is selected.
MapScene worldScene();
/// The same with every number that a broken plan could hand over.
MapScene brokenScene();

} // namespace flightplan::views
