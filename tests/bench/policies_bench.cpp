#include "model/placement/policies.h"
#include "tests/bench/cpu_time.h"
#include "tests/support/naive_placer.h"
#include "tests/support/packing.h"

using namespace flightplan;
using placement::Policy;

namespace {

/// Arguments: hosts, microVMs: a part of the packing that other simulators are measured with, or all of it (1,000 ×
/// 100,000).
placement::Problem problemOf(const benchmark::State& state) {
    auto packing = test::simulatorPacking();
    packing.hosts.resize(static_cast<std::size_t>(state.range(0)));
    packing.demands.resize(static_cast<std::size_t>(state.range(1)));
    return test::problemOf(packing);
}

void packBy(benchmark::State& state, Policy policy) {
    const auto problem = problemOf(state);
    bench::CpuTimes times;
    std::size_t hosts = 0;
    for (auto _ : state)
        hosts = test::hostsUsed(times.measure([&] { return *placement::placeByPolicy(problem, policy); }));
    state.counters["hosts"] = static_cast<double>(hosts);
    times.report(state, problem.microVmCount());
}

/// The baseline looks at every host for every microVM.
void packNaive(benchmark::State& state, Policy policy) {
    const auto problem = problemOf(state);
    bench::CpuTimes times;
    for (auto _ : state)
        benchmark::DoNotOptimize(times.measure([&] { return test::naivePlaceByPolicy(problem, policy); }));
    times.report(state, problem.microVmCount());
}

// Unnamed arguments are those that the smoke test picks.
BENCHMARK_CAPTURE(packBy, best_fit, Policy::bestFit)->Args({10, 1000})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(packNaive, best_fit, Policy::bestFit)->Args({10, 1000})->Iterations(1)->Unit(benchmark::kMillisecond);

void simulatorPacking(benchmark::internal::Benchmark* benchmark) {
    benchmark->ArgNames({"hosts", "microvms"})->Args({1000, 100'000})->Unit(benchmark::kMillisecond);
}
BENCHMARK_CAPTURE(packBy, best_fit, Policy::bestFit)->Apply(simulatorPacking);
BENCHMARK_CAPTURE(packNaive, best_fit, Policy::bestFit)->Apply(simulatorPacking)->Iterations(1);
BENCHMARK_CAPTURE(packBy, first_fit, Policy::firstFit)->Apply(simulatorPacking);
BENCHMARK_CAPTURE(packBy, next_fit, Policy::nextFit)->Apply(simulatorPacking);
BENCHMARK_CAPTURE(packBy, worst_fit, Policy::worstFit)->Apply(simulatorPacking);
BENCHMARK_CAPTURE(packBy, dot_product, Policy::dotProduct)->Apply(simulatorPacking);
BENCHMARK_CAPTURE(packBy, random, Policy::random)->Apply(simulatorPacking);
BENCHMARK_CAPTURE(packBy, score, Policy::score)->Apply(simulatorPacking);

} // namespace
