#pragma once

#include "views/common/stacked_term_bar.h"

#include <cstdint>
#include <vector>

namespace flightplan::views {

/// The weighted terms of a score [2⁻²⁴] for a stacked bar: α nearness, β free capacity, γ health, δ crowding.
std::vector<StackedTermBar::Term> scoreTerms(std::int64_t latency, std::int64_t capacity, std::int64_t health,
                                             std::int64_t delta);

} // namespace flightplan::views
