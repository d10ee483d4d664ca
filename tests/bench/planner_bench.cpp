#include "model/planner/planner.h"
#include "tests/bench/cpu_time.h"
#include "tests/bench/fleet.h"

#include <functional>

using namespace flightplan;

namespace {

/// A tenth as many hosts as microVMs: 1,000 regions' worth of work is in the microVMs.
document::Document fleetOf(const benchmark::State& state) {
    const auto microVms = static_cast<int>(state.range(0));
    return bench::makeFleet({microVms, microVms / 10, microVms > 10'000 ? 40 : 18, 12, 0.3});
}

void planFromScratch(benchmark::State& state) {
    const auto document = fleetOf(state);
    bench::CpuTimes times(bench::CpuTimes::Clock::wall); // some stages run side by side
    for (auto _ : state)
        benchmark::DoNotOptimize(times.measure([&] { return planner::planOnce(document)->fingerprint; }));
    times.report(state, state.range(0));
}

/// From an edit to its plan: a planner with its memory sees a document that changes to and fro.
void edited(benchmark::State& state, const std::function<void(document::Document&)>& change) {
    const auto document = fleetOf(state);
    auto other = document;
    change(other);
    planner::Planner planner;
    benchmark::DoNotOptimize(planner.plan(document));
    bench::CpuTimes times(bench::CpuTimes::Clock::wall); // some stages run side by side
    bool changed = false;
    for (auto _ : state) {
        changed = !changed;
        benchmark::DoNotOptimize(times.measure([&] { return planner.plan(changed ? other : document)->fingerprint; }));
    }
    times.report(state);
}

void editOfWeights(benchmark::State& state) {
    edited(state, [](document::Document& document) {
        document.objective.edit([](auto& objective) { objective.alpha += 1000; });
    });
}

void editOfCapacity(benchmark::State& state) {
    edited(state, [](document::Document& document) {
        auto entry = document.hosts[0];
        entry.capacity[topology::Resource::memory] += 1024;
        document.hosts.replace(0, std::move(entry));
    });
}

void editOfALabel(benchmark::State& state) {
    edited(state, [](document::Document& document) {
        auto workload = document.workloads[0];
        workload.labels = {{"team", "checkout"}};
        document.workloads.replace(0, std::move(workload));
    });
}

BENCHMARK(planFromScratch)->Arg(1000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(editOfWeights)->Arg(1000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(editOfCapacity)->Arg(1000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(editOfALabel)->Arg(1000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

} // namespace
