#include "tests/support/random_traffic.h"

#include "model/base/philox.h"

#include <algorithm>

namespace flightplan::test {
namespace {

using namespace topology;

class Maker {
public:
    Maker(const document::Document& document, std::uint64_t seed)
        : m_regions(*document.regions)
        , m_random(seed, "document", "traffic") {}

    int between(int least, int most) {
        return least + static_cast<int>(m_random.below(static_cast<std::uint32_t>(most - least + 1)));
    }
    bool oneIn(std::uint32_t n) { return m_random.below(n) == 0; }

    std::vector<std::int64_t> curve() {
        std::vector<std::int64_t> curve;
        for (std::size_t hour = 0; hour < hoursPerDay; ++hour)
            curve.push_back(oneIn(12) ? 0 : between(1, 2'500'000));
        return curve;
    }

    Traffic traffic() {
        Traffic traffic;
        traffic.requestRate = std::int64_t(between(1, 1'000'000)) * (oneIn(2) ? 100'000 : 7'001);
        if (oneIn(10))
            traffic.requestRate = between(0, 3);
        traffic.service = std::chrono::microseconds(between(200, 90'000));
        if (oneIn(3))
            traffic.serviceCpu = std::chrono::microseconds(between(100, 5'000));
        if (oneIn(3))
            traffic.softLimit = between(1, 30);
        if (!oneIn(3))
            traffic.hardLimit = between(traffic.softLimit.value_or(1), 60);
        traffic.queueLimit = oneIn(5) ? 0 : between(0, 60);
        traffic.spill = oneIn(3) ? TrafficSpill::soft : TrafficSpill::hard;
        for (const auto& region : m_regions)
            if (oneIn(2))
                traffic.regions.push_back({region.id.text(), between(1, 5'000'000), {}});
        if (!traffic.regions.empty() && oneIn(2))
            traffic.policy = static_cast<TrafficPolicy>(between(1, 5));
        else if (oneIn(4))
            traffic.policy = TrafficPolicy::sticky;
        if (oneIn(4))
            traffic.dailyCurve = curve();
        return traffic;
    }

    void addUsers(Workload& workload) {
        static const std::vector<std::string> cities = {"Tokyo, JP", "London, GB", "Lagos, NG", "Lima, PE",
                                                        "Delhi, IN"};
        for (int i = between(0, 5); i > 0; --i) {
            Client client;
            if (m_regions.empty() || oneIn(2))
                client.city = cities[m_random.below(static_cast<std::uint32_t>(cities.size()))];
            else
                client.region = m_regions[m_random.below(static_cast<std::uint32_t>(m_regions.size()))].id.text();
            client.weight = between(1, 7'000'000);
            workload.clients.push_back(std::move(client));
        }
        static const std::vector<std::string> parts = {"@eu", "@apac", "@na", "@us"};
        for (int i = oneIn(3) ? between(1, 2) : 0; i > 0; --i)
            workload.regions.residency.push_back(parts[m_random.below(static_cast<std::uint32_t>(parts.size()))]);
    }

private:
    const std::vector<Region>& m_regions;
    RandomStream m_random;
};

/// Gives links capacities, and some pairs of regions a link of their own that their measured time runs over: the
/// catalogue's pairs use none.
void limitLinks(document::Document& document, Maker& make) {
    document.links.edit([&](auto& links) {
        for (auto& link : links)
            if (!make.oneIn(3))
                link.capacityMbps = make.between(1, make.oneIn(2) ? 100 : 5'000);
    });
    const auto listed = [](const auto& entries, const std::string& a, const std::string& b) {
        return std::ranges::any_of(entries, [&](const auto& entry) {
            return (entry.from == a && entry.to == b) || (entry.from == b && entry.to == a);
        });
    };
    const auto& regions = *document.regions;
    for (std::size_t i = 0; i + 1 < regions.size(); ++i) {
        const auto& a = regions[i].id.text();
        const auto& b = regions[i + 1].id.text();
        if (!make.oneIn(3) || listed(*document.links, a, b) || listed(*document.latency, a, b))
            continue;
        const std::chrono::microseconds rtt(make.between(500, 90'000));
        document.links.edit([&](auto& links) {
            links.push_back({a, b, rtt, UpDown::up, make.between(1, make.oneIn(2) ? 100 : 5'000)});
        });
        document.latency.edit([&](auto& latency) { latency.push_back({a, b, rtt, Provenance::measured, {a, b}}); });
    }
}

} // namespace

document::Document withRandomTraffic(document::Document document, std::uint64_t seed) {
    Maker make(document, seed);
    if (!make.oneIn(3))
        document.settings.edit([&](auto& settings) { settings.dailyCurve = make.curve(); });
    limitLinks(document, make);
    std::vector<HostEntry> hosts;
    document.hosts.forEach([&](std::size_t, const HostEntry& host) {
        hosts.push_back(host);
        for (auto& amount : hosts.back().capacity.amounts)
            amount *= make.oneIn(3) ? 1 : 16;
    });
    document.hosts = Chunked<HostEntry>(hosts);
    std::vector<Workload> workloads;
    document.workloads.forEach([&](std::size_t, const Workload& workload) {
        workloads.push_back(workload);
        workloads.back().replicas += make.between(0, 8);
        make.addUsers(workloads.back());
        if (!make.oneIn(6))
            workloads.back().traffic = make.traffic();
    });
    document.workloads = Chunked<Workload>(workloads);
    return document;
}

} // namespace flightplan::test
