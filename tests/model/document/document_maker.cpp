#include "tests/model/document/document_maker.h"

#include "model/document/file.h"

#include <algorithm>
#include <stdexcept>

namespace flightplan::test {

using namespace topology;
using document::Document;

namespace {

const std::vector<std::string> catalogueRegions = {"ams", "arn", "bom", "cdg", "dfw", "ewr", "fra", "gru", "iad",
                                                   "jnb", "lax", "lhr", "nrt", "ord", "sin", "sjc", "syd", "yyz"};
const std::vector<std::string> sizes = {"shared-cpu-1x", "shared-cpu-2x", "performance-1x"};
const std::vector<std::string> expressions = {"@eu", "@any", "ams", "fra"};
const std::vector<std::string> classes = {"", "", "gpu", "db-1"};

} // namespace

std::int64_t DocumentMaker::upTo(std::int64_t most) {
    const auto number = (std::uint64_t(m_random.next()) << 32) | m_random.next();
    return static_cast<std::int64_t>(number % (static_cast<std::uint64_t>(most) + 1));
}

std::optional<std::int64_t> DocumentMaker::maybe(std::int64_t least, std::int64_t most) {
    return chance(40) ? std::optional(least + upTo(most - least)) : std::nullopt;
}

std::optional<std::chrono::microseconds> DocumentMaker::maybeTime() {
    return chance(40) ? std::optional(std::chrono::microseconds(1 + upTo(500'000))) : std::nullopt;
}

UnknownKeys DocumentMaker::unknown() {
    // As the reader keeps them: compact, numbers as they were written.
    static const std::vector<std::string> values = {"1",    "-2.50", "1E5",         "\"ü \\\"q\\\" \\\\\"",
                                                    "null", "true",  "[1, [], {}]", "{\"b\": 1, \"a\": [\"x\"]}"};
    UnknownKeys keys;
    if (chance(25))
        for (const auto* key : {"A note", "x", "zone"})
            if (chance(50))
                keys.emplace_back(key, oneOf(values));
    return keys;
}

std::string DocumentMaker::text() {
    static const std::vector<std::string> texts = {
        "Shop", "Köln → 東京", "a \"quoted\" name", "tab\tand\nbreak", "back\\slash / slash", "\x7f\x01"};
    return oneOf(texts);
}

double DocumentMaker::degrees(double limit) {
    return (static_cast<double>(upTo(2'000'000)) / 1e6 - 1) * limit;
}

std::vector<std::string> DocumentMaker::someOf(const std::vector<std::string>& values) {
    std::vector<std::string> some;
    for (const auto& value : values)
        if (chance(30))
            some.push_back(value);
    return some;
}

Region DocumentMaker::region(const std::string& id) {
    Region region;
    region.id = RegionId(id);
    const bool known = std::ranges::find(catalogueRegions, id) != catalogueRegions.end();
    if (!known || chance(20)) {
        region.latitude = degrees(90);
        region.longitude = degrees(180);
    }
    if (chance(20))
        region.name = text();
    if (chance(20))
        region.continent = static_cast<catalog::Continent>(upTo(4));
    region.state = chance(20) ? UpDown::down : UpDown::up;
    region.priceMultiplier = maybe(0, 1000 * millionth);
    region.unknown = unknown();
    return region;
}

HostEntry DocumentMaker::host(const std::string& id) {
    HostEntry host;
    host.id = HostEntryId(id);
    host.region = RegionId(oneOf(m_regions));
    if (chance(60))
        host.count = static_cast<int>(1 + upTo(20));
    host.state = static_cast<HostState>(upTo(2));
    if (chance(30))
        host.health = upTo(fixedOne);
    host.hostClass = oneOf(classes);
    for (const auto resource : allResources) {
        host.capacity[resource] = upTo(std::int64_t(1) << 34);
        if (chance(30))
            host.reserved[resource] = upTo(1 << 20);
        if (chance(20))
            host.overcommit[static_cast<std::size_t>(resource)] = upTo(16 * millionth);
    }
    for (int index = 1; index <= host.hostCount(); ++index)
        if (chance(10)) {
            HostException exception{index, {}, maybe(0, fixedOne), unknown()};
            if (chance(50))
                exception.state = static_cast<HostState>(upTo(2));
            host.exceptions.push_back(exception);
        }
    host.unknown = unknown();
    host.unknownCapacity = unknown();
    host.unknownReserved = unknown();
    host.unknownOvercommit = unknown();
    return host;
}

WeightOverrides DocumentMaker::weights() {
    WeightOverrides weights;
    weights.alpha = maybe(-20 * fixedOne, 20 * fixedOne);
    weights.beta = maybe(-20 * fixedOne, 20 * fixedOne);
    weights.gamma = maybe(-20 * fixedOne, 20 * fixedOne);
    weights.delta = maybe(-60 * fixedOne, 60 * fixedOne);
    weights.latencyReference = maybeTime();
    weights.unknown = unknown();
    return weights;
}

Client DocumentMaker::client() {
    Client client;
    switch (upTo(2)) {
    case 0:
        client.region = oneOf(m_regions);
        break;
    case 1:
        client.city = catalog::builtIn().cities()[static_cast<std::size_t>(upTo(99))].key;
        break;
    default:
        client.latitude = degrees(90);
        client.longitude = degrees(180);
    }
    client.weight = maybe(0, 1'000'000'000 * millionth).value_or(millionth);
    client.lastMile = maybeTime();
    client.unknown = unknown();
    return client;
}

std::vector<Pin> DocumentMaker::pins(int replicas) {
    std::vector<Pin> pins;
    for (int replica = 1; replica <= replicas; ++replica)
        if (chance(15)) {
            Pin pin{replica, {}, {}, unknown()};
            if (m_hosts.empty() || chance(50))
                pin.region = oneOf(m_regions);
            else
                pin.host = oneOf(m_hosts);
            pins.push_back(pin);
        }
    return pins;
}

std::vector<std::int64_t> DocumentMaker::curve() {
    std::vector<std::int64_t> curve;
    if (chance(30))
        for (std::size_t hour = 0; hour < hoursPerDay; ++hour)
            curve.push_back(upTo(100 * millionth));
    return curve;
}

Traffic DocumentMaker::traffic() {
    Traffic traffic;
    traffic.requestRate = upTo(1'000'000'000 * millionth);
    traffic.requestBytes = maybe(0, 1 << 30).value_or(traffic.requestBytes);
    traffic.responseBytes = maybe(0, 1 << 30).value_or(traffic.responseBytes);
    traffic.service = maybeTime().value_or(traffic.service);
    traffic.serviceCpu = maybeTime();
    if (chance(40))
        traffic.softLimit = static_cast<int>(1 + upTo(30));
    if (chance(40))
        traffic.hardLimit = static_cast<int>(31 + upTo(100));
    traffic.queueLimit = static_cast<int>(upTo(200));
    for (const auto& region : someOf(m_regions))
        traffic.regions.push_back({region, 1 + upTo(9 * millionth), unknown()});
    if (!traffic.regions.empty())
        traffic.policy = static_cast<TrafficPolicy>(upTo(4));
    traffic.spill = static_cast<TrafficSpill>(upTo(1));
    traffic.dailyCurve = curve();
    traffic.unknown = unknown();
    return traffic;
}

Workload DocumentMaker::workload(const std::string& id) {
    Workload workload;
    workload.id = WorkloadId(id);
    if (chance(40))
        workload.app = "app-" + std::to_string(upTo(3));
    if (chance(30))
        workload.labels = {{"", text()}, {"Team", text()}, {"zone", ""}};
    workload.replicas = static_cast<int>(upTo(6));
    if (chance(60))
        workload.size = oneOf(sizes);
    for (std::size_t r = 0; r < resourceCount; ++r)
        if (workload.size.empty() || chance(30))
            workload.demand.amounts[r] = upTo(100'000);
    workload.demand.unknown = unknown();
    workload.burstCpu = maybe(0, 10'000'000);
    workload.unknownBurst = unknown();
    workload.priority = static_cast<int>(maybe(-1'000'000, 1'000'000).value_or(0));
    workload.weight = maybe(0, 1'000'000'000 * millionth).value_or(millionth);
    workload.hostClass = oneOf(classes);
    workload.volumeGib = maybe(0, 100).value_or(0);
    workload.objective = weights();
    workload.targets = {maybeTime(), unknown()};
    if (chance(30)) {
        auto allow = someOf(m_regions);
        allow.push_back(oneOf(expressions)); // a region that is in the catalogue only is an info
        workload.regions.allow = allow;
    }
    if (chance(20))
        workload.regions.deny = someOf(m_regions);
    if (chance(20))
        workload.regions.residency = someOf(m_regions);
    workload.regions.unknown = unknown();
    for (const auto& target : someOf(m_workloads))
        if (target != id)
            workload.affinity.push_back(target);
    workload.spread.perHost = {static_cast<int>(1 + upTo(2)), static_cast<PerHostMode>(upTo(2)), unknown()};
    if (chance(40))
        workload.spread.perRegion = static_cast<int>(upTo(4));
    workload.spread.minRegions = static_cast<int>(upTo(3));
    if (chance(30))
        workload.spread.maxSkew = static_cast<int>(1 + upTo(3));
    workload.spread.unknown = unknown();
    workload.pins = pins(workload.replicas);
    workload.standbys = {static_cast<int>(upTo(workload.replicas)), static_cast<StandbyState>(upTo(2)),
                         static_cast<StandbyReserve>(upTo(1)), unknown()};
    for (auto clients = upTo(3); clients > 0; --clients)
        workload.clients.push_back(client());
    if (chance(50))
        workload.traffic = traffic();
    workload.privateNetwork = oneOf(classes);
    workload.unknown = unknown();
    return workload;
}

document::Settings DocumentMaker::settings() {
    document::Settings settings;
    if (chance(50))
        settings.catalog = chance(50) ? catalog::builtIn().version() : "1999.1";
    if (chance(50))
        settings.name = text();
    settings.perspective = chance(30) ? document::Perspective::customer : document::Perspective::operatorOfHosts;
    if (chance(50))
        settings.seed = (std::uint64_t(m_random.next()) << 32) | m_random.next();
    settings.survive = chance(20) ? document::Survive::region : document::Survive::none;
    settings.microvmOverheadMib = maybe(0, 1 << 20).value_or(5);
    settings.dailyCurve = curve();
    settings.unknown = unknown();
    return settings;
}

Targets DocumentMaker::targets() {
    Targets targets;
    targets.latency = maybeTime();
    if (chance(30))
        targets.percentile = upTo(100 * millionth);
    if (chance(30))
        targets.availability = upTo(millionth);
    if (chance(30))
        targets.utilisationMax = upTo(millionth);
    targets.unknown = unknown();
    return targets;
}

Objective DocumentMaker::objective() {
    Objective objective;
    const auto some = weights();
    objective.alpha = some.alpha.value_or(objective.alpha);
    objective.beta = some.beta.value_or(objective.beta);
    objective.gamma = some.gamma.value_or(objective.gamma);
    objective.delta = some.delta.value_or(objective.delta);
    objective.latencyReference = some.latencyReference;
    objective.latency = chance(30) ? LatencyTerm::coverage : LatencyTerm::servedShare;
    objective.capacity = chance(30) ? CapacityTerm::cpu : CapacityTerm::bottleneck;
    objective.order = static_cast<WorkloadOrder>(upTo(2));
    objective.unknown = unknown();
    return objective;
}

void DocumentMaker::addNetwork(Document& document) {
    std::vector<std::string> nodes = m_regions;
    nodes.insert(nodes.end(), m_edges.begin(), m_edges.end());
    const auto sites = nodes;
    nodes.push_back("transit-1");
    std::vector<Link> links;
    std::vector<LatencyEntry> latency;
    std::set<std::string> linked, known;
    for (int i = 0; i < m_size; ++i) {
        Link link{oneOf(nodes),
                  oneOf(nodes),
                  std::chrono::microseconds(upTo(1'000'000'000)),
                  chance(20) ? UpDown::down : UpDown::up,
                  maybe(1, 1'000'000),
                  unknown()};
        if (link.from != link.to && linked.insert(document::keyOf(link)).second)
            links.push_back(link);
        LatencyEntry entry{oneOf(sites), oneOf(sites), std::chrono::microseconds(upTo(300'000)),
                           static_cast<Provenance>(upTo(2))};
        entry.unknown = unknown();
        if (chance(30)) {
            entry.date = "2026-03";
            entry.percentile = upTo(100'000);
            entry.origin = "Someone: \"a\" to b";
        }
        if (!links.empty() && chance(50)) {
            const auto& path = oneOf(links);
            if (path.from != "transit-1" && path.to != "transit-1") {
                entry.from = path.from;
                entry.to = path.to;
                entry.via = {path.from, path.to};
            }
        }
        if (known.insert(document::keyOf(entry)).second)
            latency.push_back(entry);
    }
    document.links = Cow(std::move(links));
    document.latency = Cow(std::move(latency));
}

Document DocumentMaker::make() {
    Document document;
    document.settings = Cow(settings());
    document.targets = Cow(targets());
    document.objective = Cow(objective());
    std::vector<Region> regions;
    std::vector<Edge> edges;
    for (int i = 0; i <= m_size / 2; ++i) {
        const auto id = chance(60) ? oneOf(catalogueRegions) : "own-" + std::to_string(i);
        if (std::ranges::find(m_regions, id) != m_regions.end())
            continue;
        m_regions.push_back(id);
        regions.push_back(region(id));
        if (!chance(30))
            continue;
        // At the region, or a place of its own.
        Edge edge;
        edge.id = EdgeId(chance(60) ? id : "edge-" + std::to_string(i));
        if (edge.id.text() != id || chance(20)) {
            edge.latitude = degrees(90);
            edge.longitude = degrees(180);
        }
        edge.state = chance(20) ? UpDown::down : UpDown::up;
        edge.unknown = unknown();
        m_edges.push_back(edge.id.text());
        edges.push_back(edge);
    }
    document.regions = Cow(std::move(regions));
    document.edges = Cow(std::move(edges));
    addNetwork(document);
    std::vector<HostEntry> hosts;
    for (int i = 0; i < m_size; ++i) {
        hosts.push_back(host("h" + std::to_string(i) + (chance(30) ? "-b" : "")));
        m_hosts.push_back(hosts.back().hostId(static_cast<int>(1 + upTo(hosts.back().hostCount() - 1))));
    }
    document.hosts = Chunked<HostEntry>(hosts);
    std::vector<Workload> workloads;
    for (int i = 0; i < m_size; ++i)
        m_workloads.push_back("w" + std::to_string(i));
    for (const auto& id : m_workloads)
        workloads.push_back(workload(id));
    document.workloads = Chunked<Workload>(workloads);
    return document;
}

std::string textOf(const Document& document) {
    return document::write(document);
}

Document readValid(const std::string& text) {
    auto result = document::read(text, catalog::builtIn());
    if (!result.ok) {
        std::string problems;
        for (const auto& problem : result.problems)
            if (problem.severity == Severity::error)
                problems += render(problem) + " [" + problem.path + "]\n";
        throw std::runtime_error(problems + text);
    }
    return std::move(result.document);
}

} // namespace flightplan::test
