#pragma once

#include "model/plan/plan.h"

#include <string>

namespace flightplan::cli {

/// "84.2 ms", "61.7 %", "∞", "–".
std::string valueText(const plan::Figure& figure);
/// The same with where it comes from: "84.2 ms (estimated)".
std::string figureText(const plan::Figure& figure);

} // namespace flightplan::cli
