#include "model/base/fixed_point.h"
#include "model/base/philox.h"
#include "model/planner/planner.h"
#include "model/traffic/latency.h"
#include "model/traffic/route.h"
#include "tests/bench/cpu_time.h"
#include "tests/bench/fleet.h"
#include "tests/support/naive_router.h"

using namespace flightplan;

namespace {

constexpr std::int32_t noon = 12 * 60;

/// Arguments: hosts, microVMs, regions, cities. Every workload gets traffic of a tenth to nine tenths of what its
/// microVMs serve, one in sixteen twice as much; with `cities` above 0 its users are in so many of the largest cities,
/// otherwise where the fleet has them (one to three regions).
plan::Plan planOf(const benchmark::State& state) {
    const auto argument = [&](std::size_t i) { return static_cast<int>(state.range(i)); };
    auto document = bench::makeFleet({argument(1), argument(0), argument(2)});
    document.settings.edit([](auto& settings) {
        for (std::int64_t hour = 0; hour < 24; ++hour)
            settings.dailyCurve.push_back(millionth * (6 + std::min(hour, 24 - hour)) / 12);
    });
    RandomStream random(1, "bench", "traffic");
    std::vector<topology::Client> clients;
    for (std::size_t c = 0; c < static_cast<std::size_t>(argument(3)); ++c) {
        topology::Client client;
        const auto& city = catalog::builtIn().cities()[c];
        client.city = city.key;
        client.weight = 1 + random.below(9'000'000);
        clients.push_back(std::move(client));
    }
    std::vector<topology::Workload> workloads;
    document.workloads.forEach([&](std::size_t, const topology::Workload& workload) {
        auto next = workload;
        auto& traffic = next.traffic.emplace();
        traffic.hardLimit = 25;
        const auto tenths = random.below(16) == 0 ? 20 : 1 + random.below(9);
        // 25 at once and 20 ms each: 1,250 a second.
        traffic.requestRate = std::int64_t(next.replicas) * 125 * tenths * millionth;
        if (!clients.empty())
            next.clients = clients;
        workloads.push_back(std::move(next));
    });
    document.workloads = Chunked<topology::Workload>(workloads);
    return *planner::planOnce(document);
}

void routeTraffic(benchmark::State& state) {
    const auto plan = planOf(state);
    bench::CpuTimes times;
    std::size_t flows = 0;
    for (auto _ : state)
        flows = times.measure([&] { return *traffic::route(plan, {noon, {}}); }).flows.size();
    state.counters["workloads"] = static_cast<double>(plan.fleet->workloads.size());
    state.counters["flows"] = static_cast<double>(flows);
    times.report(state);
}

/// The baseline: every client, edge and region of every workload, word by word; fails if a flow differs.
void routeTrafficNaive(benchmark::State& state) {
    const auto plan = planOf(state);
    bench::CpuTimes times;
    for (auto _ : state) {
        const auto naive = times.measure([&] { return test::naiveRoute(plan, noon); });
        if (naive.flows != traffic::route(plan, {noon, {}})->flows)
            state.SkipWithError("the naive router has other flows");
    }
    times.report(state);
}

/// p50, p95 and p99 of every workload.
void percentilesOfTraffic(benchmark::State& state) {
    const auto plan = planOf(state);
    const auto routing = *traffic::route(plan, {noon, {}});
    bench::CpuTimes times;
    for (auto _ : state)
        benchmark::DoNotOptimize(times.measure([&] {
            std::int64_t sum = 0;
            for (std::size_t w = 0; w < routing.workloads.size(); ++w) {
                const traffic::LatencyDistribution distribution(plan, routing, w);
                for (const double p : {0.5, 0.95, 0.99})
                    sum += distribution.any() ? distribution.percentile(p) : 0;
            }
            return sum;
        }));
    times.report(state);
}

BENCHMARK(routeTraffic)
    ->Args({10, 100, 2, 0})
    ->Args({10'000, 100'000, 40, 0})
    ->Args({10'000, 100'000, 40, 500})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(routeTrafficNaive)
    ->Args({10, 100, 2, 0})
    ->Args({1000, 10'000, 18, 0})
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(routeTraffic)->Args({1000, 10'000, 18, 0})->Unit(benchmark::kMillisecond);
BENCHMARK(percentilesOfTraffic)->Args({10, 100, 2, 0})->Args({1000, 10'000, 18, 0})->Unit(benchmark::kMillisecond);

} // namespace
