#include "model/base/philox.h"
#include "model/topology/shortest_paths.h"
#include "tests/bench/cpu_time.h"

using namespace flightplan;

namespace {

/// A backbone: a ring for reach, and two more links per node.
std::vector<topology::Arc> graphOf(std::int32_t nodes) {
    RandomStream random(1, "bench", "graph");
    std::vector<topology::Arc> arcs;
    const auto link = [&](std::int32_t a, std::int32_t b) {
        const auto delay = 500 + random.below(40'000);
        arcs.push_back({a, b, delay});
        arcs.push_back({b, a, delay});
    };
    for (std::int32_t node = 0; node < nodes; ++node) {
        link(node, (node + 1) % nodes);
        for (int i = 0; i < 2; ++i)
            link(node, static_cast<std::int32_t>(random.below(static_cast<std::uint32_t>(nodes))));
    }
    return arcs;
}

template <auto algorithm>
void allPairs(benchmark::State& state) {
    const auto nodes = static_cast<std::int32_t>(state.range(0));
    const auto arcs = graphOf(nodes);
    bench::CpuTimes times;
    for (auto _ : state)
        benchmark::DoNotOptimize(times.measure([&] { return algorithm(nodes, arcs); }));
    times.report(state);
}

void allPairsFloydWarshall(benchmark::State& state) {
    allPairs<&topology::floydWarshall>(state);
}
void allPairsDijkstra(benchmark::State& state) {
    allPairs<&topology::dijkstraPerSource>(state);
}

BENCHMARK(allPairsFloydWarshall)->Arg(40)->Arg(200)->Arg(1000)->Unit(benchmark::kMicrosecond);
BENCHMARK(allPairsDijkstra)->Arg(40)->Arg(200)->Arg(1000)->Unit(benchmark::kMicrosecond);

} // namespace
