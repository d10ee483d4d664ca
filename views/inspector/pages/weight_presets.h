#pragma once

#include "model/topology/objective.h"

#include <QString>

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace flightplan::views {

/// Weights of a known intent, by plain name.
struct WeightPreset {
    QString name;
    QString tip;
    std::int64_t alpha = 0, beta = 0, gamma = 0, delta = 0; ///< 2⁻²⁴
    std::optional<std::chrono::microseconds> latencyReference;
    topology::CapacityTerm capacity = topology::CapacityTerm::bottleneck;
};

/// Balanced, nearest, spread, pack, mission, as the platform.
std::vector<WeightPreset> weightPresets();

/// Sets what the preset says; order, latency term and unknown keys stay. A reference that another preset had set is
/// taken back.
void applyPreset(topology::Objective& objective, const WeightPreset& preset);

/// The preset that the weights are equal to; empty if none.
QString presetName(const topology::Objective& objective);

} // namespace flightplan::views
