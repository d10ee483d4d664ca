#include "model/bound/lower_bound.h"
#include "model/placement/placer.h"
#include "model/planner/improve.h"
#include "model/planner/planner.h"
#include "tests/bench/cpu_time.h"
#include "tests/bench/fleet.h"
#include "tests/model/bound/linear_program.h"
#include "tests/model/bound/reference_fleet.h"

using namespace flightplan;

namespace {

/// Arguments: microVMs, whether the users of a workload are at one place. A hundredth as many hosts, but at least 100.
placement::Problem problemOf(const benchmark::State& state) {
    const auto microVms = static_cast<int>(state.range(0));
    return test::referenceFleet({std::max(100, microVms / 100), microVms, state.range(1) != 0});
}

bound::BoundOptions optionsFor(const placement::Problem& problem, int iterations) {
    bound::BoundOptions options;
    options.iterations = iterations;
    options.target = bound::objectiveOf(problem, *placement::place(problem)).total;
    return options;
}

void halve(placement::Problem& problem, std::int32_t region) {
    for (std::size_t host = 0; host < problem.hosts.size(); ++host)
        if (problem.hosts.region[host] == region)
            for (auto& amount : problem.hosts.allocatable[host].amounts)
                amount /= 2;
}

void report(benchmark::State& state, bench::CpuTimes& times, const placement::Problem& problem, double boundMs) {
    times.report(state);
    state.counters["workloads"] = static_cast<double>(problem.workloads.size());
    state.counters["bound_ms"] = boundMs;
}

void boundCold(benchmark::State& state) {
    const auto problem = problemOf(state);
    const auto options = optionsFor(problem, bound::coldIterations);
    bench::CpuTimes times;
    double value = 0;
    for (auto _ : state)
        value = bound::toMs(times.measure([&] { return bound::BoundSolver().solve(problem, options).value; }));
    report(state, times, problem, value);
    state.counters["gap_percent"] =
        100 * bound::gapOf(options.target, bound::BoundSolver().solve(problem, options).value);
}

/// One region loses half of its hosts' capacity; the solver goes on from the prices before.
void boundWarm(benchmark::State& state) {
    auto problem = problemOf(state);
    bound::BoundSolver solver;
    auto options = optionsFor(problem, bound::coldIterations);
    const auto before = solver.solve(problem, options);
    halve(problem, 5);
    const auto cold = bound::BoundSolver().solve(problem, optionsFor(problem, bound::coldIterations)).value;
    options = optionsFor(problem, bound::warmIterations);
    options.start = before.prices;
    bench::CpuTimes times;
    bound::Cost value = 0;
    for (auto _ : state)
        value = times.measure([&] { return solver.solve(problem, options).value; });
    report(state, times, problem, bound::toMs(value));
    state.counters["below_cold_percent"] = 100 * bound::gapOf(cold, value);
}

/// The naive reference: the same bound of an additive fleet as a linear program, solved by GLPK's simplex.
void boundByLinearProgram(benchmark::State& state) {
    const auto problem = problemOf(state);
    bench::CpuTimes times;
    double value = 0;
    for (auto _ : state)
        value = times.measure([&] { return test::linearProgramBound(problem).value_or(0); });
    report(state, times, problem, value);
}

/// 400 iterations and three plans.
void improvePlan(benchmark::State& state) {
    const auto microVms = static_cast<int>(state.range(0));
    const auto plan = *planner::planOnce(bench::makeFleet({microVms, microVms / 10, 18, 12, 0.3}));
    bench::CpuTimes times;
    planner::Improvement last;
    for (auto _ : state)
        last = times.measure([&] { return *planner::improve(plan); });
    times.report(state);
    state.counters["gap_before_percent"] = 100 * bound::gapOf(last.before.total, last.bound.value);
    state.counters["gap_after_percent"] = 100 * bound::gapOf(last.after.total, last.bound.value);
}

/// What *Improve* is measured against: planning the same fleet once.
void planUnimproved(benchmark::State& state) {
    const auto microVms = static_cast<int>(state.range(0));
    const auto document = bench::makeFleet({microVms, microVms / 10, 18, 12, 0.3});
    bench::CpuTimes times;
    for (auto _ : state)
        benchmark::DoNotOptimize(times.measure([&] { return planner::planOnce(document)->fingerprint; }));
    times.report(state);
}

BENCHMARK(boundCold)
    ->ArgNames({"microvms", "additive"})
    ->Args({1000, 1})
    ->Args({3000, 1})
    ->Args({10'000, 1})
    ->Args({100'000, 1})
    ->Args({100'000, 0})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(boundByLinearProgram)
    ->ArgNames({"microvms", "additive"})
    ->Args({1000, 1})
    ->Args({3000, 1})
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(boundWarm)
    ->ArgNames({"microvms", "additive"})
    ->Args({1000, 1})
    ->Args({100'000, 1})
    ->Args({100'000, 0})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(improvePlan)->Arg(1000)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(planUnimproved)->Arg(1000)->Arg(10'000)->Unit(benchmark::kMillisecond);

} // namespace
