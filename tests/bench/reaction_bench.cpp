#include "model/placement/placer.h"
#include "model/planner/planner.h"
#include "model/planner/react.h"
#include "model/studies/survival.h"
#include "tests/bench/cpu_time.h"
#include "tests/bench/fleet.h"
#include "tests/support/naive_placer.h"

using namespace flightplan;

namespace {

/// Arguments: hosts, microVMs, regions.
plan::Plan planOf(const benchmark::State& state) {
    const auto argument = [&](std::size_t i) { return static_cast<int>(state.range(i)); };
    return *planner::planOnce(bench::makeFleet({argument(1), argument(0), argument(2)}));
}

/// One host after another on the live structure: lose it, re-place, take it back.
void loseAHost(benchmark::State& state) {
    const auto plan = planOf(state);
    placement::Reaction reaction(plan.fleet->problem, *plan.assignment);
    const auto hosts = static_cast<std::int32_t>(plan.fleet->hosts.size());
    bench::CpuTimes times;
    std::int32_t host = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(times.measure([&] { return reaction.lose({{&host, 1}, {}, {}}); }));
        state.PauseTiming();
        reaction.undo();
        host = (host + 97) % hosts;
        state.ResumeTiming();
    }
    times.report(state);
}

void loseARegion(benchmark::State& state) {
    const auto plan = planOf(state);
    placement::Reaction reaction(plan.fleet->problem, *plan.assignment);
    bench::CpuTimes times;
    std::int32_t region = 0;
    std::int64_t victims = 0;
    for (auto _ : state) {
        victims += times.measure([&] { return reaction.lose({{}, {&region, 1}, {}}); }).victims;
        state.PauseTiming();
        reaction.undo();
        region = (region + 1) % static_cast<std::int32_t>(plan.fleet->regions.size());
        state.ResumeTiming();
    }
    state.counters["victims"] = static_cast<double>(victims) / static_cast<double>(state.iterations());
    times.report(state);
}

/// The baseline: the reaction word by word, which looks at every host for every victim.
void loseAHostNaive(benchmark::State& state) {
    const auto plan = planOf(state);
    bench::CpuTimes times;
    for (auto _ : state)
        benchmark::DoNotOptimize(
            times.measure([&] { return test::naiveReact(plan.fleet->problem, *plan.assignment, {0}, {}, false); }));
    times.report(state);
}

void sweepHosts(benchmark::State& state) {
    const auto plan = planOf(state);
    studies::Survival survival(plan);
    bench::CpuTimes times;
    for (auto _ : state)
        benchmark::DoNotOptimize(times.measure([&] { return survival.hosts(); }));
    times.report(state);
}

void sweepRegions(benchmark::State& state) {
    const auto plan = planOf(state);
    studies::Survival survival(plan);
    bench::CpuTimes times;
    for (auto _ : state)
        benchmark::DoNotOptimize(times.measure([&] { return survival.regions(); }));
    times.report(state);
}

void sweepRegionPairs(benchmark::State& state) {
    const auto plan = planOf(state);
    studies::Survival survival(plan);
    bench::CpuTimes times;
    for (auto _ : state)
        benchmark::DoNotOptimize(times.measure([&] { return survival.regionPairs(); }));
    times.report(state);
}

BENCHMARK(loseAHost)->Args({10, 100, 2})->Args({10'000, 100'000, 40})->Unit(benchmark::kMillisecond);
BENCHMARK(loseARegion)->Args({10, 100, 2})->Args({10'000, 100'000, 40})->Unit(benchmark::kMillisecond);
BENCHMARK(loseAHostNaive)->Args({10, 100, 2})->Args({1000, 10'000, 18})->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(sweepHosts)->Args({10, 100, 2})->Args({10'000, 100'000, 40})->Unit(benchmark::kMillisecond);
BENCHMARK(sweepRegions)->Args({10, 100, 2})->Args({10'000, 100'000, 40})->Unit(benchmark::kMillisecond);
BENCHMARK(sweepRegionPairs)
    ->Args({10, 100, 2})
    ->Args({10'000, 100'000, 40})
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);

} // namespace
