#include "model/placement/placer.h"
#include "model/planner/client_profiles.h"
#include "model/planner/compile_fleet.h"
#include "tests/bench/cpu_time.h"
#include "tests/bench/fleet.h"
#include "tests/support/naive_placer.h"

using namespace flightplan;

namespace {

/// Arguments: hosts, microVMs, shapes, β in tenths, regions.
plan::Fleet fleetOf(const benchmark::State& state) {
    const auto argument = [&](std::size_t i) { return static_cast<int>(state.range(i)); };
    const auto document = bench::makeFleet({argument(1), argument(0), argument(4), argument(2), argument(3) / 10.0});
    planner::ProfileMemory profiles;
    const auto network = std::make_shared<const topology::Network>(planner::buildNetwork(document, catalog::builtIn()));
    profiles.beginRound(network);
    return planner::compileFleet(document, *network, profiles, catalog::builtIn());
}

void placeFast(benchmark::State& state) {
    const auto fleet = fleetOf(state);
    bench::CpuTimes times;
    std::int64_t placed = 0;
    for (auto _ : state) {
        const auto assignment = times.measure([&] { return *placement::place(fleet.problem); });
        placed = std::ranges::count_if(assignment.microVms, &placement::Placement::placed);
    }
    state.SetItemsProcessed(state.iterations() * fleet.problem.microVmCount());
    state.counters["placed"] = static_cast<double>(placed) / static_cast<double>(fleet.problem.microVmCount());
    times.report(state, fleet.problem.microVmCount());
}

/// The naive reference in the same run; past 10,000 microVMs only the first 10,000 are placed and the time is scaled
/// up.
void placeNaive(benchmark::State& state) {
    constexpr std::int64_t prefix = 10'000;
    const auto fleet = fleetOf(state);
    const auto all = fleet.problem.microVmCount();
    const auto items = std::min(all, prefix);
    bench::CpuTimes times;
    for (auto _ : state)
        benchmark::DoNotOptimize(
            times.measure([&] { return test::naivePlace(fleet.problem, topology::WorkloadOrder::id, items); }));
    state.SetItemsProcessed(state.iterations() * items);
    times.report(state, items);
    if (items < all) {
        state.SetLabel("extrapolated from the first 10,000");
        state.counters["extrapolated_ms"] = times.at(0.5) * static_cast<double>(all) / static_cast<double>(items);
    }
}

BENCHMARK(placeFast)
    ->ArgNames({"hosts", "microvms", "shapes", "beta", "regions"})
    ->Args({10, 1000, 12, 3, 18})
    ->Args({1000, 10'000, 12, 3, 18})
    ->Args({1000, 10'000, 12, -3, 18})
    ->Args({10'000, 100'000, 12, 3, 40})
    ->Args({10'000, 100'000, 12, -3, 40})
    ->Args({10'000, 1'000'000, 12, 3, 40})
    ->Args({10'000, 100'000, 300, -3, 40})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(placeNaive)
    ->ArgNames({"hosts", "microvms", "shapes", "beta", "regions"})
    ->Args({10, 1000, 12, 3, 18})
    ->Args({1000, 10'000, 12, 3, 18})
    ->Args({10'000, 100'000, 12, 3, 40})
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);

} // namespace
