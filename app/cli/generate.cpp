#include "app/cli/generate.h"

#include "model/base/philox.h"

#include <algorithm>
#include <array>

namespace flightplan::cli {
namespace {

using topology::HostEntry;
using topology::Resource;
using topology::Workload;

struct HostKind {
    std::string_view name;
    std::int64_t vcpus, gibibytes, gigabits;
};
constexpr std::array hostKinds = {HostKind{"a", 32, 256, 10}, HostKind{"b", 48, 384, 25}, HostKind{"c", 64, 512, 25},
                                  HostKind{"d", 24, 128, 10}};

constexpr std::array<std::string_view, 8> workloadSizes = {"shared-cpu-1x",  "shared-cpu-1x", "shared-cpu-2x",
                                                           "shared-cpu-2x",  "shared-cpu-4x", "shared-cpu-8x",
                                                           "performance-1x", "performance-2x"};

HostEntry hostEntry(const std::string& region, const HostKind& kind, int count) {
    HostEntry entry;
    entry.id = HostEntryId(region + "-" + std::string(kind.name));
    entry.region = RegionId(region);
    entry.count = count;
    entry.capacity[Resource::cpu] = kind.vcpus * 1'000'000;
    entry.capacity[Resource::memory] = kind.gibibytes * 1024;
    entry.capacity[Resource::bandwidth] = kind.gigabits * 1000;
    entry.capacity[Resource::disk] = 4'000'000;
    return entry;
}

/// Splits `total` over `parts` unevenly; each part may be 0.
std::vector<int> unevenParts(int total, std::size_t parts, RandomStream& random) {
    std::vector<std::int64_t> weights;
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < parts; ++i) {
        weights.push_back(1 + random.below(8));
        sum += weights.back();
    }
    std::vector<int> result;
    int left = total;
    for (std::size_t i = 0; i < parts; ++i) {
        const int part = i + 1 == parts ? left : static_cast<int>(total * weights[i] / sum);
        result.push_back(part);
        left -= part;
    }
    return result;
}

Workload workload(int number, int mostReplicas, std::uint64_t seed, const std::vector<std::string>& regions) {
    Workload result;
    char id[32];
    std::snprintf(id, sizeof id, "w%06d", number);
    result.id = WorkloadId(id);
    RandomStream random(seed, id, "generate");
    result.app = "app" + std::to_string(number / 3 + 1);
    // Few large ones among many small ones.
    const auto spread = random.below(100);
    const auto replicas = spread < 55 ? 1 + random.below(3) : spread < 90 ? 2 + random.below(5) : 6 + random.below(19);
    result.replicas = std::min(mostReplicas, static_cast<int>(replicas));
    result.size = workloadSizes[random.below(static_cast<std::uint32_t>(workloadSizes.size()))];
    // By size, so that a fleet has as few demand shapes as real ones have.
    result.demand.amounts[static_cast<std::size_t>(Resource::bandwidth)] =
        static_cast<std::int64_t>(result.size.size()) % 3 * 5 + 2;
    std::vector<std::string> places = regions;
    const auto users = std::min<std::size_t>(places.size(), 1 + random.below(3));
    for (std::size_t i = 0; i < users; ++i) {
        const auto pick = random.below(static_cast<std::uint32_t>(places.size()));
        topology::Client client;
        client.region = places[pick];
        client.weight = (1 + random.below(9)) * millionth;
        places.erase(places.begin() + pick);
        result.clients.push_back(std::move(client));
    }
    return result;
}

/// Many microVMs on few hosts ask for larger hosts: in whole multiples, so that some two thirds of no resource are
/// passed.
void growHosts(std::vector<HostEntry>& hosts, const std::vector<Workload>& workloads, std::int64_t overheadMib,
               const catalog::Catalog& catalog) {
    topology::Resources asked;
    for (const auto& each : workloads)
        if (const auto need = demandOf(each, catalog))
            for (const auto resource : topology::allResources)
                asked[resource] += (*need)[resource] * each.replicas +
                                   (resource == Resource::memory ? overheadMib * each.replicas : 0);
    topology::Resources capacity;
    for (const auto& entry : hosts)
        for (const auto resource : topology::allResources)
            capacity[resource] += entry.capacity[resource] * entry.hostCount();
    std::int64_t factor = 1;
    for (const auto resource : topology::allResources)
        if (capacity[resource] > 0)
            factor = std::max(factor, (asked[resource] * 3 / 2 + capacity[resource] - 1) / capacity[resource]);
    for (auto& entry : hosts)
        for (auto& amount : entry.capacity.amounts)
            amount *= factor;
}

} // namespace

document::Document generateFleet(const FleetSize& size, const catalog::Catalog& catalog) {
    document::Document result;
    result.settings.edit([&](auto& settings) {
        settings.catalog = catalog.version();
        settings.name = "Synthetic fleet of " + std::to_string(size.hosts) + " hosts";
        settings.seed = size.seed;
    });
    result.targets.edit([](auto& targets) { targets.latency = std::chrono::milliseconds(60); });

    // Largest assumed pools first: few regions should still span the world's demand.
    std::vector<catalog::HostPool> pools(catalog.pools().begin(), catalog.pools().end());
    std::ranges::stable_sort(pools, [](const auto& a, const auto& b) { return a.count > b.count; });
    std::vector<std::string> regions;
    for (std::size_t i = 0; i < pools.size() && regions.size() < static_cast<std::size_t>(size.regions); ++i)
        regions.push_back(pools[i].region);
    std::ranges::sort(regions);

    RandomStream random(size.seed, "fleet", "generate");
    std::vector<HostEntry> hosts;
    std::vector<topology::Region> sites;
    const auto perRegion = unevenParts(size.hosts, regions.size(), random);
    for (std::size_t r = 0; r < regions.size(); ++r) {
        topology::Region site;
        site.id = RegionId(regions[r]);
        sites.push_back(std::move(site));
        const auto perKind = unevenParts(perRegion[r], hostKinds.size(), random);
        for (std::size_t kind = 0; kind < hostKinds.size(); ++kind)
            if (perKind[kind] > 0)
                hosts.push_back(hostEntry(regions[r], hostKinds[kind], perKind[kind]));
    }
    std::vector<Workload> workloads;
    for (int left = size.microVms; left > 0; left -= workloads.back().replicas)
        workloads.push_back(workload(static_cast<int>(workloads.size()) + 1, left, size.seed, regions));

    growHosts(hosts, workloads, result.settings->microvmOverheadMib, catalog);

    result.regions = Cow<std::vector<topology::Region>>(std::move(sites));
    result.hosts = Chunked<HostEntry>(hosts);
    result.workloads = Chunked<Workload>(workloads);
    return result;
}

} // namespace flightplan::cli
