#include "model/field/latency_field.h"
#include "tests/bench/cpu_time.h"

using namespace flightplan;

namespace {

/// Regions in the largest cities of the world, `shift` degrees to the north.
topology::Network networkOf(std::size_t regions, double shift) {
    std::vector<topology::Site> sites;
    const auto cities = catalog::builtIn().cities();
    for (std::size_t i = 0; i < regions; ++i) {
        topology::Site site;
        site.id = "r" + std::to_string(1000 + i);
        site.place = {cities[i].place.latitude + shift, cities[i].place.longitude};
        sites.push_back(std::move(site));
    }
    return topology::Network::build(std::move(sites), {}, {}, {}, catalog::builtIn());
}

topology::Network moved(const topology::Network& network, std::size_t region) {
    auto sites = network.regions();
    sites[region].place.latitude += 0.7;
    return topology::Network::build(std::move(sites), {}, {}, {}, catalog::builtIn());
}

std::vector<std::uint8_t> everySecond(std::size_t regions) {
    std::vector<std::uint8_t> serving(regions, 0);
    for (std::size_t i = 0; i < regions; i += 2)
        serving[i] = 1;
    return serving;
}

/// All regions elsewhere each time.
void fieldInFull(benchmark::State& state) {
    const auto regions = static_cast<std::size_t>(state.range(0));
    const topology::Network networks[] = {networkOf(regions, 0), networkOf(regions, 0.3)};
    const auto serving = everySecond(regions);
    field::LatencyField field;
    bench::CpuTimes times;
    std::size_t run = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(times.measure([&] { return field.update(networks[++run % 2], serving); }));
    times.report(state, static_cast<std::int64_t>(field.grid().size()));
}

/// One region back and forth, another each time.
void fieldOfOneRegionMoved(benchmark::State& state) {
    const auto regions = static_cast<std::size_t>(state.range(0));
    const auto network = networkOf(regions, 0);
    std::vector<topology::Network> others;
    for (std::size_t region = 0; region < regions; ++region)
        others.push_back(moved(network, region));
    const auto serving = everySecond(regions);
    field::LatencyField field;
    field.update(network, serving);
    bench::CpuTimes times;
    std::size_t run = 0;
    std::size_t cells = 0;
    for (auto _ : state) {
        const auto& next = run % 2 ? network : others[run / 2 % regions];
        ++run;
        cells += times.measure([&] { return field.update(next, serving); });
    }
    times.report(state);
    state.counters["cells"] = static_cast<double>(cells) / static_cast<double>(run);
}

/// The function for users over every region, for 2,000 cells of the whole world; the time is extrapolated to all.
void fieldNaive(benchmark::State& state) {
    const auto regions = static_cast<std::size_t>(state.range(0));
    const auto network = networkOf(regions, 0);
    const auto serving = everySecond(regions);
    const auto& grid = geo::landGrid();
    constexpr std::size_t cells = 2000;
    bench::CpuTimes times;
    for (auto _ : state)
        benchmark::DoNotOptimize(times.measure([&] {
            std::uint64_t sum = 0;
            for (std::size_t cell = 0; cell < cells; ++cell) {
                topology::Client client;
                client.latitude = grid.place(cell * 30).latitude;
                client.longitude = grid.place(cell * 30).longitude;
                const auto path = network.enter(client, catalog::builtIn());
                auto least = topology::unreachableRtt;
                for (std::size_t region = 0; region < regions; ++region)
                    if (serving[region])
                        least = std::min(least, network.userRtt(path, region));
                sum += least;
            }
            return sum;
        }));
    times.report(state);
    state.counters["extrapolated_ms"] = times.at(0.5) * static_cast<double>(grid.size()) / static_cast<double>(cells);
}

BENCHMARK(fieldInFull)->Arg(18)->Arg(40)->Arg(200)->Unit(benchmark::kMillisecond);
BENCHMARK(fieldOfOneRegionMoved)->Arg(18)->Arg(40)->Unit(benchmark::kMillisecond);
BENCHMARK(fieldNaive)->Arg(40)->Unit(benchmark::kMillisecond);

} // namespace
