#include "tests/support/random_document.h"

#include "model/document/file.h"

#include <algorithm>
#include <string>
#include <vector>

namespace flightplan::test {
namespace {

using namespace topology;
using document::Document;
using document::Edit;

class Maker {
public:
    explicit Maker(RandomStream& random)
        : m_random(random) {}

    int between(int least, int most) {
        return least + static_cast<int>(m_random.below(static_cast<std::uint32_t>(most - least + 1)));
    }
    bool oneIn(std::uint32_t n) { return m_random.below(n) == 0; }
    template <class T>
    const T& pick(const std::vector<T>& values) {
        return values[m_random.below(static_cast<std::uint32_t>(values.size()))];
    }
    std::chrono::microseconds rtt() { return std::chrono::microseconds(between(500, 90'000)); }

    Region region(const std::string& id) {
        Region region;
        region.id = RegionId(id);
        if (!catalog::builtIn().findRegion(id)) {
            region.latitude = between(-60, 60);
            region.longitude = between(-179, 179);
            region.continent = oneIn(2) ? std::optional(catalog::Continent::europe) : std::nullopt;
        }
        region.state = oneIn(8) ? UpDown::down : UpDown::up;
        return region;
    }

    HostEntry hosts(const std::string& id, const std::string& region) {
        HostEntry entry;
        entry.id = HostEntryId(id);
        entry.region = RegionId(region);
        if (!oneIn(3))
            entry.count = between(1, 5);
        entry.capacity = {
            {between(1, 8) * 1'000'000, between(1, 16) * 1024, between(0, 3) * 500, between(2, 40) * 1024}};
        if (oneIn(4))
            entry.reserved[Resource::memory] = between(0, 2) * 700;
        if (oneIn(5))
            entry.overcommit[0] = 1'500'000;
        entry.state = oneIn(10) ? HostState::cordoned : HostState::up;
        if (oneIn(4))
            entry.health = fixedOne * between(2, 10) / 10;
        if (oneIn(6))
            entry.hostClass = "gpu";
        if (oneIn(4))
            entry.exceptions.push_back({entry.hostCount(), HostState::down, std::nullopt, {}});
        if (entry.hostCount() > 1 && oneIn(4))
            entry.exceptions.push_back({1, std::nullopt, fixedOne * between(2, 9) / 10, {}});
        return entry;
    }

    Client client(const Document& document) {
        Client client;
        if (oneIn(3)) {
            client.city = pick<std::string>({"Berlin, DE", "Istanbul, TR", "Mumbai, IN", "Buenos Aires, AR"});
        } else if (oneIn(3) || document.regions->empty()) {
            client.latitude = between(-50, 60);
            client.longitude = between(-170, 170);
        } else {
            client.region = pick(*document.regions).id.text();
        }
        client.weight = oneIn(8) ? 0 : between(1, 5) * millionth;
        if (oneIn(4))
            client.lastMile = std::chrono::milliseconds(between(0, 20));
        return client;
    }

    Workload workload(const Document& document, const std::string& id) {
        Workload workload;
        workload.id = WorkloadId(id);
        workload.replicas = between(0, 7);
        if (oneIn(2))
            workload.size = pick<std::string>({"shared-cpu-1x", "shared-cpu-2x", "performance-1x"});
        else
            workload.demand.amounts = {between(0, 3) * 500'000, between(1, 5) * 400, between(0, 2) * 100,
                                       between(0, 3) * 1024};
        workload.priority = oneIn(4) ? between(-1, 2) : 0;
        workload.weight = between(1, 3) * millionth;
        if (oneIn(8))
            workload.hostClass = "gpu";
        workload.volumeGib = oneIn(8) ? 1 : 0;
        if (oneIn(4))
            workload.objective.beta = fixedOne * between(-10, 10) / 10;
        if (oneIn(4))
            workload.targets.latency = std::chrono::milliseconds(between(5, 100));
        if (oneIn(4) && !document.regions->empty())
            workload.regions.allow = std::vector<std::string>{pick(*document.regions).id.text(),
                                                              oneIn(2) ? "@eu" : pick(*document.regions).id.text()};
        if (oneIn(5))
            workload.regions.deny = {pick<std::string>({"@na", "@apac", "fra"})};
        if (oneIn(3) && !document.workloads.empty())
            for (int i = between(1, 2); i > 0; --i)
                if (const auto& other =
                        document.workloads[m_random.below(static_cast<std::uint32_t>(document.workloads.size()))]
                            .id.text();
                    other != id)
                    workload.affinity.push_back(other);
        spread(workload);
        pins(document, workload);
        for (int i = between(0, 3); i > 0; --i)
            workload.clients.push_back(client(document));
        return workload;
    }

    void spread(Workload& workload) {
        if (oneIn(2))
            workload.spread.perHost = {
                between(1, 2), pick<PerHostMode>({PerHostMode::hard, PerHostMode::soft, PerHostMode::off}), {}};
        if (oneIn(4))
            workload.spread.perRegion = between(0, 3);
        if (oneIn(4))
            workload.spread.minRegions = between(1, 3);
        if (oneIn(4))
            workload.spread.maxSkew = between(1, 2);
        if (workload.replicas > 0 && oneIn(3))
            workload.standbys = {
                between(1, workload.replicas),
                pick<StandbyState>({StandbyState::warm, StandbyState::suspended, StandbyState::stopped}),
                pick<StandbyReserve>({StandbyReserve::dedicated, StandbyReserve::pooled}),
                {}};
    }

    void pins(const Document& document, Workload& workload) {
        if (workload.replicas == 0 || !oneIn(4))
            return;
        Pin pin;
        pin.replica = between(1, workload.replicas);
        if (!document.hosts.empty() && oneIn(2)) {
            const auto& entry = document.hosts[m_random.below(static_cast<std::uint32_t>(document.hosts.size()))];
            pin.host = entry.hostId(between(1, entry.hostCount()));
        } else if (!document.regions->empty()) {
            pin.region = pick(*document.regions).id.text();
        } else {
            return;
        }
        workload.pins.push_back(pin);
    }

    void network(Document& document) {
        if (document.regions->size() < 2)
            return;
        std::vector<std::string> sites;
        for (const auto& region : *document.regions)
            sites.push_back(region.id.text());
        if (oneIn(3)) {
            std::vector<Edge> edges = {{EdgeId(sites[0]), {}, {}, UpDown::up, {}},
                                       {EdgeId("dxb"), {}, {}, oneIn(3) ? UpDown::down : UpDown::up, {}}};
            document.edges = Cow(std::move(edges));
        }
        std::vector<Link> links;
        std::vector<LatencyEntry> latency;
        const auto pair = [&](auto add) {
            const auto a = m_random.below(static_cast<std::uint32_t>(sites.size()));
            const auto b = m_random.below(static_cast<std::uint32_t>(sites.size()));
            if (a != b)
                add(sites[a], sites[b]);
        };
        sites.emplace_back("transit");
        for (int i = between(0, 6); i > 0; --i)
            pair([&](const auto& a, const auto& b) {
                if (std::ranges::none_of(links, [&](const Link& link) { return link.from == a && link.to == b; }))
                    links.push_back({a, b, rtt(), oneIn(4) ? UpDown::down : UpDown::up, {}});
            });
        sites.pop_back();
        for (int i = between(0, 3); i > 0; --i)
            pair([&](const auto& a, const auto& b) {
                if (std::ranges::any_of(latency,
                                        [&](const LatencyEntry& entry) { return entry.from == a && entry.to == b; }))
                    return;
                LatencyEntry entry{a, b, rtt(), oneIn(2) ? Provenance::typed : Provenance::measured};
                if (std::ranges::any_of(links, [&](const Link& link) { return link.from == a && link.to == b; }))
                    entry.via = {a, b};
                latency.push_back(std::move(entry));
            });
        document.links = Cow(std::move(links));
        document.latency = Cow(std::move(latency));
    }

private:
    RandomStream& m_random;
};

bool isValid(const Document& document) {
    const auto findings = document::validate(document, catalog::builtIn());
    return std::ranges::find(findings, Severity::error, &Finding::severity) == findings.end();
}

} // namespace

Document randomDocument(std::uint64_t seed) {
    RandomStream random(seed, "document", "shape");
    Maker make(random);
    Document document;
    document.settings.edit([&](auto& settings) {
        settings.perspective = make.oneIn(6) ? document::Perspective::customer : settings.perspective;
    });
    document.targets.edit([&](auto& targets) {
        targets.latency = make.oneIn(2) ? std::optional(std::chrono::milliseconds(60)) : std::nullopt;
    });
    document.objective.edit([&](auto& objective) {
        objective.beta = make.oneIn(3) ? -objective.beta : objective.beta;
        objective.delta = make.oneIn(4) ? fixedOne / 20 : 0;
        objective.latency = make.oneIn(5) ? LatencyTerm::coverage : LatencyTerm::servedShare;
        objective.order = make.pick<WorkloadOrder>({WorkloadOrder::id, WorkloadOrder::smaller, WorkloadOrder::larger});
    });
    std::vector<std::string> ids = {"fra", "ams", "iad", "nrt", "own", "gru", "away"};
    std::vector<Region> regions;
    for (int i = make.between(0, 5); i > 0; --i) {
        const auto id = make.pick(ids);
        std::erase(ids, id);
        regions.push_back(make.region(id));
    }
    document.regions = Cow(std::move(regions));
    if (make.oneIn(4))
        document.objective.edit([&](auto& objective) {
            objective.mode = PlanMode::improved;
            for (const auto& region : *document.regions)
                if (!make.oneIn(3))
                    objective.prices.push_back({region.id, {{make.between(0, 9) * 1'000'000, 500'000, 0, 1000}}, {}});
        });
    make.network(document);
    for (int i = document.regions->empty() ? 0 : make.between(0, 6); i > 0; --i) {
        const auto region = make.pick(*document.regions).id.text();
        document.hosts.insert(document.hosts.size(),
                              make.hosts(region + std::string(1, static_cast<char>('a' + i)), region));
    }
    for (int i = make.between(1, 7); i > 0; --i)
        if (auto next = document; true) {
            next.workloads.insert(next.workloads.size(),
                                  make.workload(document, std::string(1, static_cast<char>('s' + i)) + "x"));
            if (isValid(next))
                document = std::move(next);
        }
    return document;
}

namespace {

Edit someEdit(const Document& document, Maker& make) {
    const auto put = [](auto value) { return Edit{document::Put{std::move(value), std::nullopt}}; };
    const auto anyIndex = [&](std::size_t size) {
        return static_cast<std::size_t>(make.between(0, static_cast<int>(size) - 1));
    };
    switch (make.between(0, 11)) {
    case 0:
        return Edit{document::SetObjective{[&] {
            auto objective = *document.objective;
            objective.alpha = fixedOne * make.between(0, 20) / 10;
            return objective;
        }()}};
    case 1:
        return Edit{document::SetTargets{[&] {
            auto targets = *document.targets;
            if (make.oneIn(2))
                targets.latency = std::chrono::milliseconds(make.between(10, 100));
            else
                targets.utilisationMax = make.between(0, 1'000'000);
            return targets;
        }()}};
    case 2:
        return Edit{document::SetSettings{[&] {
            auto settings = *document.settings;
            if (make.oneIn(2))
                settings.name += "x";
            else if (make.oneIn(2))
                settings.seed = static_cast<std::uint64_t>(make.between(1, 3));
            else
                settings.microvmOverheadMib = make.between(0, 20);
            return settings;
        }()}};
    case 3:
        if (!document.regions->empty()) {
            auto region = (*document.regions)[anyIndex(document.regions->size())];
            if (make.oneIn(2))
                region.state = region.state == UpDown::up ? UpDown::down : UpDown::up;
            else
                region.name = "somewhere";
            return put(region);
        }
        break;
    case 4:
        if (!document.links->empty()) {
            auto link = (*document.links)[anyIndex(document.links->size())];
            if (make.oneIn(2))
                link.state = link.state == UpDown::up ? UpDown::down : UpDown::up;
            else
                link.rtt = make.rtt();
            return put(link);
        }
        break;
    case 5:
        if (!document.latency->empty()) {
            auto entry = (*document.latency)[anyIndex(document.latency->size())];
            entry.rtt = make.rtt();
            return put(entry);
        }
        break;
    case 6:
        if (!document.hosts.empty()) {
            auto entry = document.hosts[anyIndex(document.hosts.size())];
            if (make.oneIn(3))
                entry.capacity[Resource::memory] += 1024;
            else if (make.oneIn(2))
                entry.health = fixedOne * make.between(2, 10) / 10;
            else
                entry.state = entry.state == HostState::up ? HostState::down : HostState::up;
            return put(entry);
        }
        break;
    case 7:
        if (!document.workloads.empty() && make.oneIn(2))
            return document::deleteWorkload(document,
                                            document.workloads[anyIndex(document.workloads.size())].id.text());
        return put(make.workload(document, "new"));
    case 8:
        if (!document.hosts.empty())
            return make.oneIn(2)
                       ? document::deleteHostEntry(document, document.hosts[anyIndex(document.hosts.size())].id.text())
                       : put(make.hosts("newhosts", document.hosts[0].region.text()));
        break;
    case 9:
        if (!document.regions->empty() && make.oneIn(2))
            return document::deleteRegion(document, (*document.regions)[anyIndex(document.regions->size())].id.text());
        if (document.regions->size() < 7)
            return document::addRegion(document, make.region("extra"), true, catalog::builtIn());
        break;
    case 10:
        if (!document.workloads.empty())
            return document::rename(document, document::Section::workloads,
                                    document.workloads[anyIndex(document.workloads.size())].id.text(),
                                    "w" + std::to_string(make.between(0, 99)), catalog::builtIn());
        break;
    default:
        break;
    }
    if (document.workloads.empty())
        return put(make.workload(document, "new"));
    auto workload = document.workloads[anyIndex(document.workloads.size())];
    if (make.oneIn(2))
        workload.replicas = std::max(workload.standbys.count, workload.replicas + make.between(-1, 1));
    else if (make.oneIn(2))
        workload.clients.push_back(make.client(document));
    else
        workload.labels = {{"team", std::to_string(make.between(0, 9))}};
    return put(workload);
}

} // namespace

Edit randomEdit(const Document& document, RandomStream& random) {
    Maker make(random);
    for (;;)
        if (auto edit = someEdit(document, make); document::applyValid(document, edit, catalog::builtIn()))
            return edit;
}

} // namespace flightplan::test
