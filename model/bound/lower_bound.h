#pragma once

#include "model/bound/objective.h"
#include "model/bound/relaxation.h"

#include <cstdint>
#include <functional>
#include <stop_token>

namespace flightplan::bound {

inline constexpr int coldIterations = 400;
inline constexpr int warmIterations = 20;

/// What no plan of a problem can cost less than, with the prices that prove it.
struct Bound {
    Cost value = 0;
    Prices prices;
    int iterations = 0;
    bool operator==(const Bound&) const = default;
};

struct BoundOptions {
    int iterations = coldIterations;
    Cost target = 0; ///< Z of a plan: how far the bound could rise at most; steers the step
    Prices start;    ///< where to begin; empty or of another number of regions = at no prices
    std::stop_token stop;
    std::function<void(const Bound&)> progress; ///< called after each iteration that raised the bound
};

/// Raises a lower bound of Z by changing prices towards where demand and capacity meet (Lagrange, subgradient with
/// Polyak's step): valid after every iteration, so it can be shown while it improves and be stopped at any time. A pure
/// function of problem, iterations, target and start. Not thread-safe: one per thread.
class BoundSolver {
public:
    /// Cost O(iterations · workloads · regions), O(regions²) for workloads of two replicas.
    Bound solve(const placement::Problem& problem, const BoundOptions& options);

private:
    UserMemory m_memory;
};

/// (Z − bound) / bound; 0 if both are 0, infinite if the bound alone is.
double gapOf(Cost objective, Cost bound);

} // namespace flightplan::bound
