#pragma once

#include "model/bound/lower_bound.h"
#include "model/plan/plan.h"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <vector>

namespace flightplan::planner {

/// A resource of a region that holds the plan back.
struct Bottleneck {
    std::int32_t region = 0; ///< index into the fleet's regions
    topology::Resource resource = topology::Resource::cpu;
    double msPerUnit = 0; ///< what one more vCPU, GiB, Gbit/s or GiB saves
    Finding finding;      ///< the sentence
};

/// How good a plan is: what it costs, what no plan can cost less than, and what stands in the way.
struct BoundStudy {
    bound::Objective objective;
    bound::Bound bound;
    double gap = 0;                      ///< (Z − bound) / bound; infinite if only the bound is 0
    std::vector<Bottleneck> bottlenecks; ///< by what the whole capacity is worth, most first
};

struct BoundStudyOptions {
    int iterations = bound::coldIterations;
    bound::Prices start; ///< of a study before an edit; empty = cold
    std::stop_token stop;
    std::function<void(const BoundStudy&)> progress; ///< each time that the bound rises
};

/// Bounds the cost of a plan; `solver` keeps what the next study needs as well. For the display only: no plan depends
/// on it, except through *Improve*. Cost: see `BoundSolver`; run it on a background lane. When stopped, gives the best
/// so far.
BoundStudy studyBound(const plan::Plan& plan, bound::BoundSolver& solver, const BoundStudyOptions& options = {});

} // namespace flightplan::planner
