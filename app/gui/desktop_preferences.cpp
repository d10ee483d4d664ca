#include "app/gui/desktop_preferences.h"

#include <utility>

namespace flightplan::gui {

void DesktopPreferences::setDark(std::optional<bool> dark) {
    if (std::exchange(m_dark, dark) != dark)
        Q_EMIT changed();
}

void DesktopPreferences::setReducedMotion(std::optional<bool> reduced) {
    if (std::exchange(m_reducedMotion, reduced) != reduced)
        Q_EMIT changed();
}

} // namespace flightplan::gui
