#include "tests/model/bound/reference_fleet.h"

#include "model/base/philox.h"
#include "model/geo/geodesy.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace flightplan::test {
namespace {

using namespace placement;

constexpr int regions = 40;
constexpr double utilisation = 0.85;

struct Size {
    std::int64_t milliVcpus, mebibytes, megabits;
    std::uint32_t perMille;
};
constexpr std::array sizes = {Size{62, 256, 10, 280},      Size{62, 512, 10, 160},    Size{125, 512, 20, 120},
                              Size{250, 1024, 40, 100},    Size{500, 2048, 60, 80},   Size{1000, 2048, 100, 90},
                              Size{2000, 4096, 150, 70},   Size{4000, 8192, 250, 50}, Size{8000, 16384, 400, 25},
                              Size{16000, 32768, 800, 15}, Size{250, 4096, 40, 5},    Size{1000, 1024, 500, 5}};

class Generator {
public:
    explicit Generator(const ReferenceSize& size)
        : m_size(size) {}

    Problem run() {
        m_problem.regionCount = regions;
        m_problem.regionUp.assign(regions, 1);
        for (int region = 0; region < regions; ++region)
            m_places.push_back({unit() * 100 - 40, unit() * 360 - 180});
        addHosts();
        m_problem.firstMicroVm.push_back(0);
        for (int left = m_size.microVms; left > 0; left -= m_problem.workloads.back().replicas)
            addWorkload(left);
        fillHosts();
        m_problem.order = placementOrder(m_problem.workloads, topology::WorkloadOrder::id);
        return std::move(m_problem);
    }

private:
    double unit() { return static_cast<double>(m_random.below(1 << 24)) / (1 << 24); }

    void addHosts() {
        constexpr std::array<std::array<std::int64_t, 3>, 4> kinds = {
            {{64, 256, 10}, {128, 512, 25}, {64, 512, 25}, {96, 192, 25}}};
        std::array<double, regions> sums{};
        double sum = 0;
        for (auto& behind : sums)
            behind = sum += 0.3 + unit() * unit() * 3;
        auto& hosts = m_problem.hosts;
        std::vector<std::int32_t> of;
        for (int host = 0; host < m_size.hosts; ++host)
            of.push_back(static_cast<std::int32_t>(std::ranges::lower_bound(sums, unit() * sum) - sums.begin()));
        for (const auto region : of) {
            const auto& kind = kinds[m_random.below(4)];
            hosts.region.push_back(region);
            hosts.capacity.push_back({{kind[0] * 1'000'000, kind[1] * 1024, kind[2] * 1000, 1'000'000'000}});
            hosts.health.push_back(static_cast<std::int32_t>(fixedOne));
            hosts.up.push_back(1);
            hosts.hostClass.push_back(-1);
            hosts.entry.push_back(static_cast<std::int32_t>(hosts.size()));
        }
        m_problem.indexRegions();
    }

    void addWorkload(int left) {
        WorkloadSpec spec;
        auto draw = m_random.below(1000);
        std::size_t size = 0;
        for (; size + 1 < sizes.size() && draw >= sizes[size].perMille; ++size)
            draw -= sizes[size].perMille;
        spec.need = {{sizes[size].milliVcpus * 1000, sizes[size].mebibytes, sizes[size].megabits, 0}};
        spec.standbyNeed = spec.need;
        spec.weights = {fixedOne / 2, 5033165, 3355443, 0};
        spec.replicas = std::min({left, 24, 1 + static_cast<int>(-3.0 * std::log(1 - unit()))});
        addRegions(spec);
        const auto parts = std::min({spec.replicas, 3, spec.allowedCount});
        spec.perRegionMax = (spec.replicas + parts - 1) / parts;
        spec.profile = static_cast<std::int32_t>(m_problem.profiles.size());
        addUsers();
        m_problem.firstMicroVm.push_back(m_problem.firstMicroVm.back() + spec.replicas);
        m_problem.workloads.push_back(std::move(spec));
    }

    void addRegions(WorkloadSpec& spec) {
        const auto draw = m_random.below(100);
        const int wanted = draw < 15 ? 8 : draw < 20 ? 1 : regions;
        // Only regions with hosts, so that what has no place could have one.
        spec.allowed.assign(regions, wanted == regions);
        std::vector<std::size_t> ids(m_problem.hosts.region.begin(), m_problem.hosts.region.end());
        for (int i = 0; i < wanted && wanted < regions; ++i)
            spec.allowed[ids[m_random.below(static_cast<std::uint32_t>(ids.size()))]] = 1;
        spec.allowedCount = static_cast<std::int32_t>(std::ranges::count(spec.allowed, 1));
    }

    /// Additive: one place whose round-trip times are the means over one to three.
    void addUsers() {
        auto profile = std::make_shared<ClientProfile>();
        const auto places = 1 + m_random.below(3);
        std::vector<std::array<double, regions>> rtt(places);
        std::vector<double> weights(places);
        for (std::size_t place = 0; place < places; ++place) {
            weights[place] = 0.2 + unit();
            const auto& at = m_places[m_random.below(regions)];
            for (std::size_t region = 0; region < regions; ++region)
                rtt[place][region] = 500 + geo::distanceKm(at, m_places[region]) * 14;
        }
        const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
        if (m_size.additive) {
            profile->weights = {millionth};
            for (std::size_t region = 0; region < regions; ++region) {
                double mean = 0;
                for (std::size_t place = 0; place < places; ++place)
                    mean += weights[place] / sum * rtt[place][region];
                profile->rtt.push_back(static_cast<std::uint32_t>(mean));
            }
        } else {
            for (std::size_t place = 0; place < places; ++place) {
                profile->weights.push_back(static_cast<std::int64_t>(weights[place] / sum * 1e6));
                for (const auto value : rtt[place])
                    profile->rtt.push_back(static_cast<std::uint32_t>(value));
            }
        }
        const auto clients = profile->clientCount();
        for (std::size_t region = 0; region < regions; ++region) {
            std::vector<std::int32_t> order(clients);
            std::iota(order.begin(), order.end(), 0);
            std::ranges::stable_sort(order, {}, [&](std::int32_t c) {
                return profile->rtt[static_cast<std::size_t>(c) * regions + region];
            });
            profile->nearest.insert(profile->nearest.end(), order.begin(), order.end());
        }
        m_problem.profiles.push_back(std::move(profile));
    }

    /// Makes hosts as large as the wanted utilisation needs.
    void fillHosts() {
        auto& hosts = m_problem.hosts;
        Resources have;
        Resources asked;
        for (const auto& capacity : hosts.capacity)
            have += capacity;
        for (const auto& workload : m_problem.workloads)
            for (int replica = 0; replica < workload.replicas; ++replica)
                asked += workload.need;
        double factor = 0;
        for (std::size_t r = 0; r < 3; ++r)
            factor = std::max(factor, static_cast<double>(asked.amounts[r]) /
                                          (static_cast<double>(have.amounts[r]) * utilisation));
        for (auto& capacity : hosts.capacity)
            for (std::size_t r = 0; r < 3; ++r)
                capacity.amounts[r] = static_cast<std::int64_t>(static_cast<double>(capacity.amounts[r]) * factor);
        hosts.allocatable = hosts.capacity;
    }

    ReferenceSize m_size;
    RandomStream m_random{7, "fleet", "reference"};
    std::vector<geo::GeoPoint> m_places;
    Problem m_problem;
};

} // namespace

Problem referenceFleet(const ReferenceSize& size) {
    return Generator(size).run();
}

} // namespace flightplan::test
