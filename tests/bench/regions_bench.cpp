#include "model/planner/compile_fleet.h"
#include "model/studies/region_sets.h"
#include "tests/bench/cpu_time.h"

#include <bit>

using namespace flightplan;
using studies::RegionGoal;

namespace {

/// The people of the catalogue's cities and their times to so many regions: those of the platform, then the largest
/// cities.
studies::UserTimes worldOf(std::size_t regions) {
    const auto& catalog = catalog::builtIn();
    std::vector<topology::Site> sites;
    for (const auto& region : catalog.regions())
        if (region.active && sites.size() < regions)
            sites.push_back({region.id, region.name, region.country, region.place, region.continent, true});
    for (std::size_t i = 0; sites.size() < regions; ++i) {
        topology::Site site;
        site.id = "x" + std::to_string(100 + i);
        site.place = catalog.cities()[i].place;
        sites.push_back(std::move(site));
    }
    const auto network = topology::Network::build(std::move(sites), {}, {}, {}, catalog);
    studies::UserTimes users;
    users.regions = regions;
    for (const auto& city : catalog.cities()) {
        topology::Client client;
        client.city = city.key;
        const auto path = network.enter(client, catalog);
        users.weights.push_back(city.population);
        for (std::size_t region = 0; region < regions; ++region)
            users.rtt.push_back(network.userRtt(path, region));
    }
    return users;
}

constexpr std::int64_t target = 60'000;

/// All of the curve: k = 1 … 8.
void bestRegionsFast(benchmark::State& state, RegionGoal goal) {
    const auto users = worldOf(static_cast<std::size_t>(state.range(0)));
    bench::CpuTimes times;
    for (auto _ : state)
        benchmark::DoNotOptimize(times.measure([&] {
            std::vector<std::int32_t> set;
            for (int k = 1; k <= 8; ++k)
                set = *studies::bestRegionSet(users, k, goal, target, set);
            return set;
        }));
    times.report(state);
}

/// Every set of exactly k = 3 regions; the time is extrapolated to k = 1 … 8 by the number of sets.
void bestRegionsBrute(benchmark::State& state) {
    const auto regions = static_cast<std::int32_t>(state.range(0));
    const auto users = worldOf(static_cast<std::size_t>(regions));
    bench::CpuTimes times;
    double sets = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(times.measure([&] {
            studies::SetValue best = studies::valueOf(users, std::vector<std::int32_t>{0}, target);
            sets = 0;
            for (std::int32_t a = 0; a < regions; ++a)
                for (std::int32_t b = a + 1; b < regions; ++b)
                    for (std::int32_t c = b + 1; c < regions; ++c, ++sets)
                        if (const auto value = studies::valueOf(users, std::vector<std::int32_t>{a, b, c}, target);
                            studies::isBetter(RegionGoal::p95, value, best))
                            best = value;
            return best.p95;
        }));
    times.report(state);
    double all = 0, choose = 1;
    for (int k = 1; k <= 8; ++k)
        all += choose *= static_cast<double>(regions - k + 1) / k;
    state.counters["extrapolated_s"] = times.at(0.5) / 1000 * all / sets;
}

BENCHMARK_CAPTURE(bestRegionsFast, p95, RegionGoal::p95)->Arg(10)->Arg(18)->Arg(40)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(bestRegionsFast, inside, RegionGoal::inside)
    ->Arg(10)
    ->Arg(18)
    ->Arg(40)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(bestRegionsBrute)->Arg(10)->Arg(18)->Unit(benchmark::kMillisecond);

} // namespace
