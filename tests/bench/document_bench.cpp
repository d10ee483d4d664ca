#include "model/document/file.h"
#include "tests/bench/cpu_time.h"
#include "tests/bench/fleet.h"

using namespace flightplan;

namespace {

/// Argument: microVMs; a workload of twelve on average is one object of the file.
void readPlan(benchmark::State& state) {
    const auto microVms = static_cast<int>(state.range(0));
    const auto text = document::write(bench::makeFleet({microVms, std::max(18, microVms / 10)}));
    bench::CpuTimes times;
    for (auto _ : state)
        if (!times.measure([&] { return document::read(text, catalog::builtIn()).ok; }))
            state.SkipWithError("the file is not valid");
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
    state.counters["bytes"] = static_cast<double>(text.size());
    times.report(state);
}

void writePlan(benchmark::State& state) {
    const auto microVms = static_cast<int>(state.range(0));
    const auto document = bench::makeFleet({microVms, std::max(18, microVms / 10)});
    bench::CpuTimes times;
    for (auto _ : state)
        benchmark::DoNotOptimize(times.measure([&] { return document::write(document).size(); }));
    times.report(state);
}

BENCHMARK(readPlan)->Arg(1000)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(writePlan)->Arg(1000)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

} // namespace
