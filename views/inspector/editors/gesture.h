#pragma once

#include <QString>

namespace flightplan::views {

/// A mark that no gesture had before: edits that carry the same one become one undo step. GUI thread.
inline QString newGesture() {
    static unsigned gestures = 0;
    return QString::number(++gestures);
}

} // namespace flightplan::views
