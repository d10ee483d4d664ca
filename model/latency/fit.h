#pragma once

#include "model/latency/model.h"
#include "model/latency/survey.h"

#include <functional>

namespace flightplan::latency {

/// Sites nearer than this to the first of a zone belong to the zone.
inline constexpr std::int64_t zoneRadiusKm = 300;

/// Which sites of a survey to fit without, by index.
using Left = std::function<bool(std::size_t)>;

/// The pace, the zones and their detours of a survey, without the sites that are `left` out and without errors:
///
///   - s: least squares of rtt − 1 ms = s·km over the pairs, in whole numbers;
///   - zones: each site in order joins the nearest zone within 300 km or begins one;
///   - dᵢⱼ: mean over the pairs between i and j of rtt − 1 ms − s·km; a zone without inner pairs has dᵢᵢ = 0;
///   - the common detour: their lower median.
///
/// O(sites · zones + pairs).
Coefficients fit(const Survey& survey, const Left& left = {});

} // namespace flightplan::latency
