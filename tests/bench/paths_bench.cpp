#include "model/base/philox.h"
#include "model/topology/network.h"
#include "model/topology/path_repair.h"
#include "model/topology/shortest_paths.h"
#include "tests/bench/cpu_time.h"

#include <algorithm>
#include <set>

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

/// Another round-trip time of one link, or one link cut and mended, both directions; the delays follow.
void oneLinkChanged(benchmark::State& state, bool cut) {
    const auto nodes = static_cast<std::int32_t>(state.range(0));
    auto arcs = graphOf(nodes);
    auto delays = topology::allPairsDelays(nodes, arcs);
    RandomStream random(2, "bench", "links");
    bench::CpuTimes times;
    for (auto _ : state) {
        const auto at = 2 * random.below(static_cast<std::uint32_t>(arcs.size() / 2));
        auto next = arcs;
        next[at].delay = next[at + 1].delay = cut ? topology::unreachableDelay : 500 + random.below(40'000);
        times.measure([&] {
            topology::repairDelays(delays, nodes, arcs, next);
            return 0;
        });
        if (cut)
            topology::repairDelays(delays, nodes, next, arcs);
        else
            arcs = std::move(next);
    }
    if (delays != topology::allPairsDelays(nodes, arcs))
        state.SkipWithError("the delays are not those of the graph");
    times.report(state);
}

void linkCostChanged(benchmark::State& state) {
    oneLinkChanged(state, false);
}
void linkCut(benchmark::State& state) {
    oneLinkChanged(state, true);
}

/// A network of 40 regions of their own and `nodes` − 40 transit nodes: another round-trip time of one link, with the
/// network before at hand or from nothing.
void networkOfAnEditedLink(benchmark::State& state, bool follows) {
    constexpr std::int32_t regions = 40;
    const auto arcs = graphOf(static_cast<std::int32_t>(state.range(0)));
    const auto name = [](std::int32_t node) { return "n" + std::to_string(10'000 + node); };
    std::vector<topology::Site> sites;
    for (std::int32_t node = 0; node < regions; ++node)
        sites.push_back({name(node), name(node), {}, {}, {}, true});
    std::vector<topology::Link> links;
    std::set<std::pair<std::int32_t, std::int32_t>> linked;
    for (std::size_t at = 0; at < arcs.size(); at += 2)
        if (const auto ends = std::minmax(arcs[at].from, arcs[at].to); linked.insert(ends).second)
            links.push_back({name(ends.first), name(ends.second), std::chrono::microseconds(2 * arcs[at].delay)});
    RandomStream random(3, "bench", "edits");
    auto network = topology::Network::build(sites, {}, links, {}, catalog::builtIn());
    bench::CpuTimes times;
    for (auto _ : state) {
        links[random.below(static_cast<std::uint32_t>(links.size()))].rtt =
            std::chrono::microseconds(1000 + random.below(80'000));
        network = times.measure([&] {
            return topology::Network::build(sites, {}, links, {}, catalog::builtIn(), follows ? &network : nullptr);
        });
    }
    times.report(state);
}

void networkThatFollows(benchmark::State& state) {
    networkOfAnEditedLink(state, true);
}
void networkFromNothing(benchmark::State& state) {
    networkOfAnEditedLink(state, false);
}

BENCHMARK(networkThatFollows)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);
BENCHMARK(networkFromNothing)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);
BENCHMARK(linkCostChanged)->Arg(40)->Arg(200)->Arg(1000)->Unit(benchmark::kMicrosecond);
BENCHMARK(linkCut)->Arg(40)->Arg(200)->Arg(1000)->Unit(benchmark::kMicrosecond);
BENCHMARK(allPairsFloydWarshall)->Arg(40)->Arg(200)->Arg(1000)->Unit(benchmark::kMicrosecond);
BENCHMARK(allPairsDijkstra)->Arg(40)->Arg(200)->Arg(1000)->Unit(benchmark::kMicrosecond);

} // namespace
