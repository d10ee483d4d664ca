// What one key press in the palette costs: the search over a whole plan, with the rows it shows.
#include "model/planner/planner.h"
#include "tests/bench/fleet.h"
#include "views/palette/object_search.h"

#include <benchmark/benchmark.h>

#include <memory>

namespace {

using namespace flightplan;
using views::FuzzyQuery, views::ObjectSearch;

std::shared_ptr<const plan::Plan> planOf(int microVms) {
    return std::make_shared<const plan::Plan>(
        planner::Planner().plan(bench::makeFleet({microVms, microVms / 10})).value());
}

void keyPress(benchmark::State& state, const char* typed) {
    ObjectSearch search;
    search.setPlan(planOf(static_cast<int>(state.range(0))));
    for (auto _ : state) {
        const FuzzyQuery query(QString::fromLatin1(typed));
        const auto hits = search.search(query, ObjectSearch::places | ObjectSearch::apps, 50);
        for (const auto& hit : hits.best)
            benchmark::DoNotOptimize(search.item(hit, query));
        state.counters["found"] = static_cast<double>(hits.found);
    }
}

void openPalette(benchmark::State& state) {
    const auto plan = planOf(static_cast<int>(state.range(0)));
    for (auto _ : state) {
        ObjectSearch search;
        search.setPlan(plan);
        benchmark::DoNotOptimize(search);
    }
}

} // namespace

BENCHMARK_CAPTURE(keyPress, one_letter, "w")->Arg(1000)->Arg(100'000)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(keyPress, inside, "1000")->Arg(1000)->Arg(100'000)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(keyPress, scattered, "w123")->Arg(1000)->Arg(100'000)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(keyPress, nothing, "zzzz")->Arg(1000)->Arg(100'000)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(keyPress, microvm, "w/1")->Arg(1000)->Arg(100'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(openPalette)->Arg(1000)->Arg(100'000)->Unit(benchmark::kMicrosecond);
