#pragma once

#include "model/placement/placer.h"
#include "model/plan/plan.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace flightplan::planner {

/// Weights of nearness, 2⁻²⁴, both ends included.
struct AlphaRange {
    std::int64_t least = 0, most = 0;
    bool operator==(const AlphaRange&) const = default;
};

/// The range of its workload's α in which a microVM stays where it is, everything placed before it staying too: exact
/// for the rounded scores. Ends at ±60 less |β| + |γ|, which no weight may pass. Empty if it has no place, or the plan
/// is an improved one, which no weight decides. Cost: one plan.
std::optional<AlphaRange> alphaRangeOf(const plan::Plan& plan, std::int64_t microVm);

/// The nearest values of the plan's α at which some microVM moves; empty = none as far as a weight may go. Exact: one
/// step of 2⁻²⁴ before, every microVM is where it was. Workloads with an α of their own have no say.
struct NextAlpha {
    std::optional<std::int64_t> below, above;
    bool operator==(const NextAlpha&) const = default;
};

/// Cost: one plan, and O(regions · log hosts) for each microVM. Empty if stopped.
std::optional<NextAlpha> nextAlpha(const plan::Plan& plan, std::stop_token stop = {});

/// How many ms of round-trip time, around `atMs`, weigh as much as 1 % more free capacity: 0.01·β = α·L₀·ms / atMs².
/// Negative where free capacity is unwanted; empty where the rate is not defined: α ≤ 0, an improved plan, or L₀ beyond
/// `atMs`.
std::optional<double> exchangeRateMs(const document::Document& document, double atMs);

} // namespace flightplan::planner
