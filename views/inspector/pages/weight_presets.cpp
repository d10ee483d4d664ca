#include "views/inspector/pages/weight_presets.h"

#include "model/base/decimal.h"
#include "model/base/fixed_point.h"

#include <QCoreApplication>

#include <algorithm>
#include <string_view>

namespace flightplan::views {

using topology::CapacityTerm;
using topology::Objective;

namespace {

/// The same integers as reading the decimals from a file.
std::int64_t weight(std::string_view decimal) {
    return scaledDecimal(decimal, fixedOne).value_or(0);
}

struct PresetText {
    Q_DECLARE_TR_FUNCTIONS(PresetText)
};

bool matchesPreset(const Objective& objective, const WeightPreset& preset) {
    return objective.alpha == preset.alpha && objective.beta == preset.beta && objective.gamma == preset.gamma &&
           objective.delta == preset.delta && objective.capacity == preset.capacity &&
           (!preset.latencyReference || objective.latencyReference == preset.latencyReference);
}

} // namespace

std::vector<WeightPreset> weightPresets() {
    constexpr std::chrono::microseconds oneMs(1000);
    return {
        {PresetText::tr("Balanced"),
         PresetText::tr("α 0.5, β 0.3, γ 0.2: near the users, with room left everywhere"),
         weight("0.5"),
         weight("0.3"),
         weight("0.2"),
         0,
         {},
         CapacityTerm::bottleneck},
        {PresetText::tr("Nearest"),
         PresetText::tr("α 1, γ 0.2: as near to the users as possible, load does not count"),
         weight("1"),
         0,
         weight("0.2"),
         0,
         {},
         CapacityTerm::bottleneck},
        {PresetText::tr("Spread"),
         PresetText::tr("α 0.3, β 0.7, γ 0.2, δ 0.1: level load, replicas in many regions"),
         weight("0.3"),
         weight("0.7"),
         weight("0.2"),
         weight("0.1"),
         {},
         CapacityTerm::bottleneck},
        {PresetText::tr("Pack"),
         PresetText::tr("α 0.5, β −0.3, γ 0.2: fill hosts before opening the next"),
         weight("0.5"),
         weight("-0.3"),
         weight("0.2"),
         0,
         {},
         CapacityTerm::bottleneck},
        {PresetText::tr("Mission"),
         PresetText::tr(
             "S = 0.5 / latency + 0.3 · free CPU + 0.2 · health, with latency in ms: the formula as first written"),
         weight("0.5"), weight("0.3"), weight("0.2"), 0, oneMs, CapacityTerm::cpu},
        {PresetText::tr("As the platform"),
         PresetText::tr(
             "α 50, β 1: nearness far above spread, like the platform's own scheduler. Set one replica per host "
             "to soft in the workloads to follow it fully."),
         weight("50"),
         weight("1"),
         0,
         0,
         {},
         CapacityTerm::bottleneck},
    };
}

void applyPreset(Objective& objective, const WeightPreset& preset) {
    const auto presets = weightPresets();
    const bool fromPreset = std::ranges::any_of(presets, [&](const WeightPreset& other) {
        return other.latencyReference && other.latencyReference == objective.latencyReference &&
               matchesPreset(objective, other);
    });
    objective.alpha = preset.alpha;
    objective.beta = preset.beta;
    objective.gamma = preset.gamma;
    objective.delta = preset.delta;
    objective.capacity = preset.capacity;
    if (preset.latencyReference || fromPreset)
        objective.latencyReference = preset.latencyReference;
}

QString presetName(const Objective& objective) {
    for (const WeightPreset& preset : weightPresets())
        if (matchesPreset(objective, preset))
            return preset.name;
    return {};
}

} // namespace flightplan::views
