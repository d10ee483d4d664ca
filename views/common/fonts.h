#pragma once

#include <QFont>

namespace flightplan::views {

/// Inter, or DejaVu Sans where it is missing. Pixels.
QFont textFont(int px = 12, QFont::Weight weight = QFont::Normal);

/// JetBrains Mono, or DejaVu Sans Mono: for every number that changes on screen, because the digits of Inter have
/// different widths and would jitter.
QFont numberFont(int px = 12, QFont::Weight weight = QFont::Normal);

} // namespace flightplan::views
