#pragma once

#include "model/runtime/lane.h"
#include "model/runtime/timer.h"

namespace flightplan::runtime {

/// The lanes of the program, and its timer. One of these per process; mailboxes end before it.
struct Lanes {
    SteadyTimer timer;
    Lane live{"live", 1};       ///< plans: each edit
    Lane picture{"picture", 2}; ///< what is painted away from the screen
    Lane file{"file", 1};       ///< what is read and written behind the window's back, in order
    Lane study{"study", allCores(), Priority::low};

    static unsigned allCores();
};

} // namespace flightplan::runtime
