#include "tests/bench/fleet.h"

#include "model/base/philox.h"
#include "model/catalog/catalog.h"

#include <algorithm>
#include <string>
#include <vector>

namespace flightplan::bench {
namespace {

using namespace topology;

std::vector<Region> regionsOf(int count) {
    std::vector<Region> regions;
    for (const auto& known : catalog::builtIn().regions())
        if (known.active && static_cast<int>(regions.size()) < count)
            regions.push_back(Region{RegionId(known.id), {}, {}, {}, {}, UpDown::up, {}, {}});
    for (int i = 0; static_cast<int>(regions.size()) < count; ++i) {
        const auto& city = catalog::builtIn().cities()[static_cast<std::size_t>(i)];
        regions.push_back(Region{RegionId("city" + std::to_string(100 + i)),
                                 city.name,
                                 city.place.latitude,
                                 city.place.longitude,
                                 city.continent,
                                 UpDown::up,
                                 {},
                                 {}});
    }
    return regions;
}

/// Hosts in one entry per region and kind; the first regions are the largest.
std::vector<HostEntry> hostsOf(const std::vector<Region>& regions, int hosts) {
    constexpr std::array<Resources, 4> kinds = {{{{32'000'000, 131'072, 10'000, 2'000'000}},
                                                 {{64'000'000, 262'144, 25'000, 4'000'000}},
                                                 {{96'000'000, 524'288, 25'000, 8'000'000}},
                                                 {{48'000'000, 393'216, 10'000, 4'000'000}}}};
    double harmonic = 0;
    for (std::size_t i = 0; i < regions.size(); ++i)
        harmonic += 1.0 / static_cast<double>(i + 2);
    std::vector<HostEntry> entries;
    int made = 0;
    for (std::size_t i = 0; i < regions.size(); ++i) {
        const bool last = i + 1 == regions.size();
        const int share =
            last ? hosts - made : std::max(1, static_cast<int>(hosts / static_cast<double>(i + 2) / harmonic));
        for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
            const int count = share / 4 + (static_cast<int>(kind) < share % 4 ? 1 : 0);
            if (count == 0)
                continue;
            HostEntry entry;
            entry.id = HostEntryId(regions[i].id.text() + "-" + static_cast<char>('a' + kind));
            entry.region = regions[i].id;
            entry.count = count;
            entry.capacity = kinds[kind];
            entry.health = kind == 3 ? fixedOne * 9 / 10 : fixedOne;
            entries.push_back(std::move(entry));
        }
        made += share;
    }
    return entries;
}

} // namespace

document::Document makeFleet(const FleetSize& size) {
    RandomStream random(1, "bench", "fleet");
    const auto regions = regionsOf(size.regions);
    std::vector<Workload> workloads;
    // A microVM takes two thirds of its even share of the fleet on average.
    const double scale = 2.0 / 3 * size.hosts / size.microVms;
    for (int left = size.microVms; left > 0;) {
        Workload workload;
        workload.id = WorkloadId("w" + std::to_string(1'000'000 + workloads.size()));
        workload.replicas = std::min(left, 1 + static_cast<int>(random.below(24)));
        left -= workload.replicas;
        const auto shape = static_cast<std::int64_t>(random.below(static_cast<std::uint32_t>(size.shapes)));
        const auto part = [&](double average, std::int64_t step) {
            // 0.4 … 1.6 of the average, each shape another mixture.
            return static_cast<std::int64_t>(
                average * scale * (0.4 + 1.2 * static_cast<double>((shape * step + step) % size.shapes) / size.shapes));
        };
        workload.demand.amounts = {part(60e6, 1), part(327'680, 5), part(17'500, 7), part(4.5e6, 11)};
        for (auto clients = 1 + random.below(3); clients > 0; --clients) {
            Client client;
            client.region = regions[random.below(static_cast<std::uint32_t>(regions.size()))].id.text();
            client.weight = (1 + random.below(9)) * millionth;
            workload.clients.push_back(std::move(client));
        }
        workloads.push_back(std::move(workload));
    }
    document::Document document;
    document.settings.edit([](auto& settings) { settings.name = "bench"; });
    document.objective.edit([&](auto& objective) {
        objective.beta = static_cast<std::int64_t>(size.beta * static_cast<double>(fixedOne));
    });
    document.hosts = Chunked<HostEntry>(hostsOf(regions, size.hosts));
    document.regions = Cow(regions);
    document.workloads = Chunked<Workload>(workloads);
    return document;
}

} // namespace flightplan::bench
