#include "model/document/describe.h"

namespace flightplan::document {
namespace {

using namespace topology;

constexpr std::int64_t maxRttMs = 1'000'000;
constexpr std::int64_t maxReferenceMs = 60'000;
// The largest amount of a resource: with overcommit up to 16, free · 2²⁴ still fits 63 bits.
constexpr std::int64_t maxAmount = std::int64_t(1) << 34;
constexpr std::int64_t maxOvercommit = 16 * millionth;
constexpr std::int64_t maxReplicas = maxMicroVms;

constexpr std::array<std::string_view, 2> upDownNames = {"up", "down"};
constexpr std::array<std::string_view, 3> hostStateNames = {"up", "down", "cordoned"};
constexpr std::array<std::string_view, 5> continentNames = {"na", "sa", "eu", "af", "apac"};
constexpr std::array<std::string_view, 2> perspectiveNames = {"operator", "customer"};
constexpr std::array<std::string_view, 2> surviveNames = {"none", "region"};
constexpr std::array<std::string_view, 2> latencyTermNames = {"served_share", "coverage"};
constexpr std::array<std::string_view, 2> capacityTermNames = {"bottleneck", "cpu"};
constexpr std::array<std::string_view, 3> orderNames = {"id", "smaller", "larger"};
constexpr std::array<std::string_view, 2> modeNames = {"score", "improved"};
constexpr std::array<std::string_view, 3> perHostNames = {"hard", "soft", "off"};
constexpr std::array<std::string_view, 3> standbyStateNames = {"warm", "suspended", "stopped"};
constexpr std::array<std::string_view, 2> reserveNames = {"dedicated", "pooled"};

constexpr std::array<std::string_view, 6> policyNames = {"nearest", "weights", "prefer", "force", "replay", "sticky"};
constexpr std::array<std::string_view, 2> spillNames = {"hard", "soft"};

constexpr std::array<std::string_view, resourceCount> amountKeys = {"cpu_mvcpu", "memory_mib", "bandwidth_mbps",
                                                                    "disk_mib"};
constexpr Decimal amountForm(std::size_t resource) {
    // mvCPU in files may carry decimals; inside it is µvCPU.
    return {resource == 0 ? std::int64_t(1000) : std::int64_t(1), 0, maxAmount};
}

constexpr Decimal fraction = {fixedOne, 0, fixedOne};
constexpr Decimal weightForm = {fixedOne, -weightLimit, weightLimit};
constexpr Decimal share = {millionth, 0, millionth};
constexpr Decimal clientWeight = {millionth, 0, 1'000'000'000 * millionth};

constexpr Decimal requestRate = {millionth, 0, 1'000'000'000 * millionth};
constexpr Decimal messageBytes = {1, 0, std::int64_t(1) << 40};
constexpr Decimal curveForm = {millionth, 0, 100 * millionth};
constexpr int maxRequestsAtOnce = 100'000; // per microVM

void describeAmounts(FieldVisitor& visitor, Resources& amounts, std::optional<std::int64_t> defaultValue) {
    for (std::size_t r = 0; r < resourceCount; ++r)
        visitor.number(amountKeys[r], amounts.amounts[r], amountForm(r), defaultValue);
}

void describe(FieldVisitor& visitor, HostException& exception) {
    visitor.integer("index", exception.index, 1, static_cast<int>(maxHosts), std::nullopt);
    visitor.optionalChoiceOf("state", exception.state, hostStateNames);
    visitor.optionalNumber("health", exception.health, fraction);
    visitor.unknown(exception.unknown);
}

void describe(FieldVisitor& visitor, Client& client) {
    visitor.text("region", client.region, TextKind::reference, Presence::optional);
    visitor.text("city", client.city, TextKind::free, Presence::optional);
    visitor.optionalReal("latitude", client.latitude, -90, 90);
    visitor.optionalReal("longitude", client.longitude, -180, 180);
    visitor.number("weight", client.weight, clientWeight, millionth);
    visitor.optionalMilliseconds("last_mile_ms", client.lastMile, 0, maxRttMs);
    visitor.unknown(client.unknown);
}

void describe(FieldVisitor& visitor, Pin& pin) {
    visitor.integer("replica", pin.replica, 1, static_cast<int>(maxReplicas), std::nullopt);
    visitor.text("region", pin.region, TextKind::reference, Presence::optional);
    visitor.text("host", pin.host, TextKind::free, Presence::optional);
    visitor.unknown(pin.unknown);
}

void describe(FieldVisitor& visitor, WeightOverrides& weights) {
    visitor.optionalNumber("alpha", weights.alpha, weightForm);
    visitor.optionalNumber("beta", weights.beta, weightForm);
    visitor.optionalNumber("gamma", weights.gamma, weightForm);
    visitor.optionalNumber("delta", weights.delta, weightForm);
    visitor.optionalMilliseconds("latency_reference_ms", weights.latencyReference, 1, maxReferenceMs);
    visitor.unknown(weights.unknown);
}

void describe(FieldVisitor& visitor, Spread& spread) {
    visitor.object("per_host", Presence::optional, [&](FieldVisitor& fields) {
        fields.integer("max", spread.perHost.max, 1, static_cast<int>(maxReplicas), 1);
        fields.choiceOf("mode", spread.perHost.mode, perHostNames, PerHostMode::hard);
        fields.unknown(spread.perHost.unknown);
    });
    visitor.optionalCap("per_region", spread.perRegion);
    visitor.integer("min_regions", spread.minRegions, 0, 1000, 0);
    visitor.optionalInteger("max_skew", spread.maxSkew, 1, static_cast<int>(maxReplicas));
    visitor.unknown(spread.unknown);
}

void describe(FieldVisitor& visitor, RegionPrices& prices) {
    std::string region = prices.region.text();
    visitor.text("region", region, TextKind::reference, Presence::required);
    prices.region = RegionId(region);
    for (std::size_t r = 0; r < resourceCount; ++r)
        visitor.number(resourceNames[r], prices.prices.amounts[r], {1, 0, priceLimit}, 0);
    visitor.unknown(prices.unknown);
}

void describe(FieldVisitor& visitor, Standbys& standbys) {
    visitor.integer("count", standbys.count, 0, static_cast<int>(maxReplicas), 0);
    visitor.choiceOf("state", standbys.state, standbyStateNames, StandbyState::warm);
    visitor.choiceOf("reserve", standbys.reserve, reserveNames, StandbyReserve::dedicated);
    visitor.unknown(standbys.unknown);
}

void describe(FieldVisitor& visitor, TrafficRegion& region) {
    visitor.text("region", region.region, TextKind::reference, Presence::required);
    visitor.number("weight", region.weight, {millionth, 1, clientWeight.max}, millionth);
    visitor.unknown(region.unknown);
}

void describe(FieldVisitor& visitor, Traffic& traffic) {
    const Traffic usual;
    visitor.number("requests_per_s", traffic.requestRate, requestRate, std::nullopt);
    visitor.number("request_bytes", traffic.requestBytes, messageBytes, usual.requestBytes);
    visitor.number("response_bytes", traffic.responseBytes, messageBytes, usual.responseBytes);
    std::int64_t service = traffic.service.count();
    visitor.number("service_ms", service, {1000, 1, maxReferenceMs * 1000}, usual.service.count());
    traffic.service = std::chrono::microseconds(service);
    visitor.optionalMilliseconds("service_cpu_ms", traffic.serviceCpu, 1, maxReferenceMs);
    visitor.optionalInteger("soft_limit", traffic.softLimit, 1, maxRequestsAtOnce);
    visitor.optionalInteger("hard_limit", traffic.hardLimit, 1, maxRequestsAtOnce);
    visitor.integer("queue_limit", traffic.queueLimit, 0, maxRequestsAtOnce, usual.queueLimit);
    visitor.choiceOf("policy", traffic.policy, policyNames, usual.policy);
    visitor.choiceOf("spill", traffic.spill, spillNames, usual.spill);
    visitor.listOf("regions", traffic.regions, [](FieldVisitor& item, TrafficRegion& value) { describe(item, value); });
    visitor.numbers("daily_curve", traffic.dailyCurve, curveForm, hoursPerDay);
    visitor.unknown(traffic.unknown);
}

} // namespace

void describe(FieldVisitor& visitor, Region& region) {
    std::string id = region.id.text();
    visitor.text("id", id, TextKind::id, Presence::required);
    region.id = RegionId(id);
    visitor.optionalText("name", region.name);
    visitor.optionalReal("latitude", region.latitude, -90, 90);
    visitor.optionalReal("longitude", region.longitude, -180, 180);
    visitor.optionalChoiceOf("continent", region.continent, continentNames);
    visitor.choiceOf("state", region.state, upDownNames, UpDown::up);
    visitor.optionalNumber("price_multiplier", region.priceMultiplier, {millionth, 0, 1000 * millionth});
    visitor.unknown(region.unknown);
}

void describe(FieldVisitor& visitor, Edge& edge) {
    std::string id = edge.id.text();
    visitor.text("id", id, TextKind::id, Presence::required);
    edge.id = EdgeId(id);
    visitor.optionalReal("latitude", edge.latitude, -90, 90);
    visitor.optionalReal("longitude", edge.longitude, -180, 180);
    visitor.choiceOf("state", edge.state, upDownNames, UpDown::up);
    visitor.unknown(edge.unknown);
}

void describe(FieldVisitor& visitor, Link& link) {
    visitor.text("from", link.from, TextKind::reference, Presence::required);
    visitor.text("to", link.to, TextKind::reference, Presence::required);
    visitor.milliseconds("rtt_ms", link.rtt, maxRttMs);
    visitor.choiceOf("state", link.state, upDownNames, UpDown::up);
    visitor.optionalNumber("capacity_mbps", link.capacityMbps, {1, 1, std::int64_t(1) << 34});
    visitor.unknown(link.unknown);
}

void describe(FieldVisitor& visitor, LatencyEntry& entry) {
    // Only what a person or a measurement can say; estimates are the program's own.
    constexpr std::array<std::string_view, 3> sourceNames = {"measured", "typed", "proxy"};
    visitor.text("from", entry.from, TextKind::reference, Presence::required);
    visitor.text("to", entry.to, TextKind::reference, Presence::required);
    visitor.milliseconds("rtt_ms", entry.rtt, maxRttMs);
    visitor.choiceOf("source", entry.source, sourceNames, Provenance::typed);
    visitor.texts("via", entry.via, TextKind::reference);
    visitor.text("date", entry.date, TextKind::free, Presence::optional);
    visitor.optionalNumber("percentile", entry.percentile, {1000, 0, 100'000});
    visitor.text("origin", entry.origin, TextKind::free, Presence::optional);
    visitor.unknown(entry.unknown);
}

void describe(FieldVisitor& visitor, HostEntry& host) {
    std::string id = host.id.text();
    std::string region = host.region.text();
    visitor.text("id", id, TextKind::id, Presence::required);
    visitor.text("region", region, TextKind::reference, Presence::required);
    host.id = HostEntryId(id);
    host.region = RegionId(region);
    // The largest counts are refused by the limit on the whole plan, with a message that says so.
    visitor.optionalInteger("count", host.count, 1, 1'000'000'000);
    visitor.choiceOf("state", host.state, hostStateNames, HostState::up);
    visitor.number("health", host.health, fraction, fixedOne);
    visitor.text("class", host.hostClass, TextKind::id, Presence::optional);
    visitor.object("capacity", Presence::required, [&](FieldVisitor& fields) {
        describeAmounts(fields, host.capacity, std::nullopt);
        fields.unknown(host.unknownCapacity);
    });
    visitor.object("reserved", Presence::optional, [&](FieldVisitor& fields) {
        describeAmounts(fields, host.reserved, 0);
        fields.unknown(host.unknownReserved);
    });
    visitor.object("overcommit", Presence::optional, [&](FieldVisitor& fields) {
        for (std::size_t r = 0; r < resourceCount; ++r)
            fields.number(resourceNames[r], host.overcommit[r], {millionth, 0, maxOvercommit}, millionth);
        fields.unknown(host.unknownOvercommit);
    });
    visitor.listOf("exceptions", host.exceptions,
                   [](FieldVisitor& item, HostException& value) { describe(item, value); });
    visitor.unknown(host.unknown);
}

void describe(FieldVisitor& visitor, Workload& workload) {
    std::string id = workload.id.text();
    visitor.text("id", id, TextKind::id, Presence::required);
    workload.id = WorkloadId(id);
    visitor.text("app", workload.app, TextKind::id, Presence::optional);
    visitor.textMap("labels", workload.labels);
    visitor.integer("replicas", workload.replicas, 0, 1'000'000'000, 1);
    visitor.text("size", workload.size, TextKind::id, Presence::optional);
    visitor.object("demand", Presence::optional, [&](FieldVisitor& fields) {
        for (std::size_t r = 0; r < resourceCount; ++r)
            fields.optionalNumber(amountKeys[r], workload.demand.amounts[r], amountForm(r));
        fields.unknown(workload.demand.unknown);
    });
    visitor.object("burst", Presence::optional, [&](FieldVisitor& fields) {
        fields.optionalNumber(amountKeys[0], workload.burstCpu, amountForm(0));
        fields.unknown(workload.unknownBurst);
    });
    visitor.integer("priority", workload.priority, -1'000'000, 1'000'000, 0);
    visitor.number("weight", workload.weight, clientWeight, millionth);
    visitor.text("class", workload.hostClass, TextKind::id, Presence::optional);
    visitor.number("volume_gib", workload.volumeGib, {1, 0, maxAmount / 1024}, 0);
    visitor.object("objective", Presence::optional,
                   [&](FieldVisitor& fields) { describe(fields, workload.objective); });
    visitor.object("targets", Presence::optional, [&](FieldVisitor& fields) {
        fields.optionalMilliseconds("latency_ms", workload.targets.latency, 1, maxReferenceMs);
        fields.unknown(workload.targets.unknown);
    });
    visitor.object("regions", Presence::optional, [&](FieldVisitor& fields) {
        fields.optionalTexts("allow", workload.regions.allow, TextKind::region);
        fields.texts("deny", workload.regions.deny, TextKind::region);
        fields.texts("residency", workload.regions.residency, TextKind::region);
        fields.unknown(workload.regions.unknown);
    });
    visitor.texts("affinity", workload.affinity, TextKind::reference);
    visitor.object("spread", Presence::optional, [&](FieldVisitor& fields) { describe(fields, workload.spread); });
    visitor.listOf("pins", workload.pins, [](FieldVisitor& item, Pin& value) { describe(item, value); });
    visitor.object("standbys", Presence::optional, [&](FieldVisitor& fields) { describe(fields, workload.standbys); });
    visitor.listOf("clients", workload.clients, [](FieldVisitor& item, Client& value) { describe(item, value); });
    visitor.text("private_network", workload.privateNetwork, TextKind::id, Presence::optional);
    visitor.optionalObjectOf("traffic", workload.traffic,
                             [](FieldVisitor& fields, Traffic& value) { describe(fields, value); });
    visitor.unknown(workload.unknown);
}

void describe(FieldVisitor& visitor, Objective& objective) {
    const Objective balanced;
    visitor.number("alpha", objective.alpha, weightForm, balanced.alpha);
    visitor.number("beta", objective.beta, weightForm, balanced.beta);
    visitor.number("gamma", objective.gamma, weightForm, balanced.gamma);
    visitor.number("delta", objective.delta, weightForm, balanced.delta);
    visitor.optionalMilliseconds("latency_reference_ms", objective.latencyReference, 1, maxReferenceMs);
    visitor.choiceOf("latency", objective.latency, latencyTermNames, LatencyTerm::servedShare);
    visitor.choiceOf("capacity", objective.capacity, capacityTermNames, CapacityTerm::bottleneck);
    visitor.choiceOf("order", objective.order, orderNames, WorkloadOrder::id);
    visitor.choiceOf("mode", objective.mode, modeNames, PlanMode::score);
    visitor.listOf("prices", objective.prices, [](FieldVisitor& item, RegionPrices& value) { describe(item, value); });
    visitor.unknown(objective.unknown);
}

void describe(FieldVisitor& visitor, Targets& targets) {
    const Targets usual;
    visitor.optionalMilliseconds("latency_ms", targets.latency, 1, maxReferenceMs);
    visitor.number("percentile", targets.percentile, {millionth, 0, 100 * millionth}, usual.percentile);
    visitor.number("availability", targets.availability, share, usual.availability);
    visitor.number("utilisation_max", targets.utilisationMax, share, usual.utilisationMax);
    visitor.unknown(targets.unknown);
}

void describeHead(FieldVisitor& visitor, Settings& settings) {
    visitor.integer("format", settings.format, 0, 1'000'000, std::nullopt);
    visitor.text("catalog", settings.catalog, TextKind::free, Presence::optional);
    visitor.text("name", settings.name, TextKind::free, Presence::optional);
    visitor.choiceOf("perspective", settings.perspective, perspectiveNames, Perspective::operatorOfHosts);
    visitor.seed("seed", settings.seed, 1);
    visitor.choiceOf("survive", settings.survive, surviveNames, Survive::none);
}

void describeTail(FieldVisitor& visitor, Settings& settings) {
    visitor.number("microvm_overhead_mib", settings.microvmOverheadMib, {1, 0, 1 << 20}, 5);
    visitor.numbers("daily_curve", settings.dailyCurve, curveForm, hoursPerDay);
}

void describe(FieldVisitor& visitor, Settings& settings) {
    describeHead(visitor, settings);
    describeTail(visitor, settings);
    visitor.unknown(settings.unknown);
}

void describe(FieldVisitor& visitor, Sections& sections) {
    describeHead(visitor, sections.settings);
    visitor.object("targets", Presence::optional, [&](FieldVisitor& fields) { describe(fields, sections.targets); });
    visitor.object("objective", Presence::optional,
                   [&](FieldVisitor& fields) { describe(fields, sections.objective); });
    describeTail(visitor, sections.settings);
    const auto section = [&](std::string_view key, auto& values) {
        using Value = typename std::remove_reference_t<decltype(values)>::value_type;
        visitor.listOf(key, values, [](FieldVisitor& item, Value& value) { describe(item, value); });
    };
    section("regions", sections.regions);
    section("edges", sections.edges);
    section("links", sections.links);
    section("latency", sections.latency);
    section("hosts", sections.hosts);
    section("workloads", sections.workloads);
    visitor.unknown(sections.settings.unknown);
}

} // namespace flightplan::document
