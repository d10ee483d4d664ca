#pragma once

#include "views/inspector/editors/units.h"

#include <QString>

#include <cmath>
#include <cstdint>
#include <optional>

namespace flightplan::views {

/// Coordinates are edited in millionths of a degree, some 11 cm.
inline constexpr std::int64_t degreeSteps = 1'000'000;

inline std::optional<std::int64_t> toSteps(std::optional<double> degrees) {
    return degrees ? std::optional<std::int64_t>(std::llround(*degrees * static_cast<double>(degreeSteps)))
                   : std::nullopt;
}

/// The double nearest to the decimal that was typed, because a division of whole numbers rounds once.
inline std::optional<double> toDegrees(std::optional<std::int64_t> steps) {
    return steps ? std::optional(static_cast<double>(*steps) / static_cast<double>(degreeSteps)) : std::nullopt;
}

inline QString degreesText(double degrees) {
    return quantityText(*toSteps(degrees), Dimension::degrees);
}

} // namespace flightplan::views
