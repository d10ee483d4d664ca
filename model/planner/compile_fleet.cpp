#include "model/planner/compile_fleet.h"

#include "model/placement/price.h"

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/strong_components.hpp>

#include <algorithm>
#include <map>

namespace flightplan::planner {
namespace {

using namespace topology;
using placement::Problem;
using placement::WorkloadSpec;
using plan::Fleet;

constexpr std::int64_t defaultReference = 5000; // µs

void setObjective(WorkloadSpec& spec, const Workload& workload, const document::Document& document) {
    const auto& plan = *document.objective;
    const auto& own = workload.objective;
    spec.weights = {own.alpha.value_or(plan.alpha), own.beta.value_or(plan.beta), own.gamma.value_or(plan.gamma),
                    own.delta.value_or(plan.delta)};
    if (plan.mode == PlanMode::improved)
        spec.weights = placement::pricedWeights(spec.weights);
    const auto& targets = *document.targets;
    // The first that is given, in this order.
    const auto reference = own.latencyReference       ? own.latencyReference
                           : workload.targets.latency ? workload.targets.latency
                           : plan.latencyReference    ? plan.latencyReference
                                                      : targets.latency;
    spec.latencyReference = reference ? reference->count() : defaultReference;
    const auto target = workload.targets.latency ? workload.targets.latency : targets.latency;
    spec.target = target ? target->count() : -1;
}

class FleetCompiler {
public:
    FleetCompiler(const document::Document& document, const Network& network, ProfileMemory& profiles,
                  const catalog::Catalog& catalog)
        : m_document(document)
        , m_profiles(profiles)
        , m_catalog(catalog) {
        m_fleet.regions = network.regions();
    }

    Fleet run() {
        auto& problem = m_fleet.problem;
        problem.regionCount = static_cast<std::int32_t>(m_fleet.regions.size());
        for (const auto& region : m_fleet.regions)
            problem.regionUp.push_back(region.up);
        addHosts();
        addWorkloads();
        ignoreAffinityCycles();
        applyObjective(m_fleet, m_document);
        return std::move(m_fleet);
    }

private:
    std::int32_t internClass(const std::string& name) {
        if (name.empty())
            return -1;
        const auto [at, isNew] = m_classes.try_emplace(name, static_cast<std::int32_t>(m_fleet.classes.size()));
        if (isNew)
            m_fleet.classes.push_back(name);
        return at->second;
    }

    void addHosts() {
        auto effective = document::effectiveHosts(m_document, m_catalog);
        std::vector<std::pair<HostEntry, bool>> entries;
        for (std::size_t i = 0; i < effective.entries.size(); ++i)
            entries.emplace_back(std::move(effective.entries[i]), i >= effective.typed);
        std::ranges::sort(
            entries, {}, [](const auto& entry) -> const auto& { return entry.first.id; });
        for (auto& [entry, assumed] : entries) {
            m_fleet.entryAssumed.push_back(assumed);
            m_fleet.entryFirstHost.push_back(static_cast<std::int32_t>(m_fleet.hosts.size()));
            addHostsOf(entry, static_cast<std::int32_t>(m_fleet.entries.size()));
            m_fleet.entries.push_back(std::move(entry));
        }
        m_fleet.entryFirstHost.push_back(static_cast<std::int32_t>(m_fleet.hosts.size()));
        m_fleet.problem.indexRegions();
    }

    void addHostsOf(const HostEntry& entry, std::int32_t index) {
        auto& hosts = m_fleet.problem.hosts;
        const auto region = m_fleet.findRegion(entry.region.text());
        const auto capacity = entry.effectiveCapacity();
        const auto hostClass = internClass(entry.hostClass);
        const bool regionUp = m_fleet.regions[static_cast<std::size_t>(region)].up;
        const auto first = hosts.size();
        for (int number = 1; number <= entry.hostCount(); ++number) {
            m_fleet.hosts.push_back({index, number});
            hosts.region.push_back(region);
            hosts.capacity.push_back(capacity);
            hosts.allocatable.push_back(capacity - entry.reserved);
            hosts.health.push_back(static_cast<std::int32_t>(entry.health));
            hosts.up.push_back(regionUp && entry.state == HostState::up);
            hosts.hostClass.push_back(hostClass);
            hosts.entry.push_back(index);
        }
        for (const auto& exception : entry.exceptions) {
            const auto host = first + static_cast<std::size_t>(exception.index) - 1;
            hosts.health[host] = static_cast<std::int32_t>(exception.health.value_or(entry.health));
            hosts.up[host] = regionUp && exception.state.value_or(entry.state) == HostState::up;
        }
    }

    void addWorkloads() {
        m_fleet.workloads = plan::SortedWorkloads(m_document.workloads);
        auto& problem = m_fleet.problem;
        problem.firstMicroVm.push_back(0);
        for (const auto* workload : m_fleet.workloads.pointers()) {
            problem.workloads.push_back(specOf(*workload));
            const auto& spec = problem.workloads.back();
            problem.firstMicroVm.push_back(problem.firstMicroVm.back() + spec.replicas + spec.standbys);
        }
    }

    WorkloadSpec specOf(const Workload& workload) {
        WorkloadSpec spec;
        spec.replicas = workload.replicas;
        spec.standbys = workload.standbys.count;
        spec.standbyState = workload.standbys.state;
        spec.standbyReserve = workload.standbys.reserve;
        spec.need = demandOf(workload, m_catalog).value_or(Resources{});
        spec.need[Resource::memory] += m_document.settings->microvmOverheadMib;
        spec.standbyNeed = spec.need;
        if (spec.standbyState == StandbyState::stopped) {
            spec.standbyNeed = {};
            spec.standbyNeed[Resource::disk] = spec.need[Resource::disk];
        }
        spec.profile = profileOf(workload);
        spec.hostClass = internClass(workload.hostClass);
        spec.priority = workload.priority;
        spec.userWeight = workload.traffic ? workload.traffic->requestRate : workload.weight;
        addRules(workload, spec);
        return spec;
    }

    void addRules(const Workload& workload, WorkloadSpec& spec) {
        for (const auto& region : m_fleet.regions) {
            const auto isMatch = [&](const std::string& expression) { return matches(expression, region); };
            const bool allowed = !workload.regions.allow || std::ranges::any_of(*workload.regions.allow, isMatch);
            const bool denied = std::ranges::any_of(workload.regions.deny, isMatch);
            spec.allowed.push_back(allowed && !denied);
            spec.allowedCount += allowed && !denied;
        }
        spec.perHostMax = workload.spread.perHost.max;
        spec.perHostMode = workload.spread.perHost.mode;
        spec.defaultPerRegion = !workload.spread.perRegion;
        spec.perRegionMax =
            workload.spread.perRegion.value_or(placement::defaultRegionCap(workload.replicas, spec.allowedCount));
        spec.minRegions = std::min(workload.spread.minRegions, spec.allowedCount);
        spec.maxSkew = workload.spread.maxSkew.value_or(0);
        for (const auto& pin : workload.pins)
            spec.pins.push_back({pin.replica - 1, pin.region.empty() ? -1 : m_fleet.findRegion(pin.region),
                                 pin.host.empty() ? -1 : m_fleet.findHost(pin.host)});
        std::ranges::sort(spec.pins, {}, &placement::PinSpec::replica);
        for (const auto& target : workload.affinity)
            spec.affinity.push_back(m_fleet.findWorkload(target));
        // The order of the list must not matter.
        std::ranges::sort(spec.affinity);
        spec.affinity.erase(std::ranges::unique(spec.affinity).begin(), spec.affinity.end());
    }

    std::int32_t profileOf(const Workload& workload) {
        const bool anyUsers =
            std::ranges::any_of(workload.clients, [](const Client& client) { return client.weight > 0; });
        if (!anyUsers)
            return -1;
        const auto& profile = m_profiles.profileOf(workload, m_catalog);
        const auto [at, isNew] = m_profileIndex.try_emplace(profile.profile.get(),
                                                            static_cast<std::int32_t>(m_fleet.problem.profiles.size()));
        if (isNew) {
            m_fleet.problem.profiles.push_back(profile.profile);
            m_fleet.clients.push_back(profile.clients);
            m_fleet.residency.push_back(profile.residency);
        }
        return at->second;
    }

    void ignoreAffinityCycles() {
        auto& workloads = m_fleet.problem.workloads;
        std::vector<std::pair<std::size_t, std::size_t>> arcs;
        for (std::size_t w = 0; w < workloads.size(); ++w)
            for (const auto target : workloads[w].affinity)
                arcs.emplace_back(w, static_cast<std::size_t>(target));
        if (arcs.empty())
            return;
        using Graph = boost::compressed_sparse_row_graph<boost::directedS>;
        const Graph graph(boost::edges_are_unsorted_multi_pass, arcs.begin(), arcs.end(), workloads.size());
        std::vector<std::size_t> component(workloads.size());
        boost::strong_components(
            graph, boost::make_iterator_property_map(component.begin(), boost::get(boost::vertex_index, graph)));
        for (std::size_t w = 0; w < workloads.size(); ++w)
            std::erase_if(workloads[w].affinity, [&](std::int32_t target) {
                const bool onCycle = component[w] == component[static_cast<std::size_t>(target)];
                if (onCycle)
                    m_fleet.ignoredAffinity.emplace_back(static_cast<std::int32_t>(w), target);
                return onCycle;
            });
    }

    const document::Document& m_document;
    ProfileMemory& m_profiles;
    const catalog::Catalog& m_catalog;
    Fleet m_fleet;
    std::map<std::string, std::int32_t> m_classes;
    std::map<const placement::ClientProfile*, std::int32_t> m_profileIndex; // by identity; its order does not show
};

} // namespace

Network buildNetwork(const document::Document& document, const catalog::Catalog& catalog, const Network* before) {
    std::vector<Site> regions;
    for (const auto& region : *document.regions)
        if (auto site = resolve(region, catalog))
            regions.push_back(std::move(*site));
    std::vector<Site> edges;
    for (const auto& edge : *document.edges)
        if (auto site = resolve(edge, regions, catalog))
            edges.push_back(std::move(*site));
    return Network::build(std::move(regions), std::move(edges), *document.links, *document.latency, catalog, before);
}

void applyObjective(Fleet& fleet, const document::Document& document) {
    auto& problem = fleet.problem;
    const auto& objective = *document.objective;
    problem.latencyTerm = objective.latency;
    problem.capacityTerm = objective.capacity;
    problem.prices.clear();
    if (objective.mode == PlanMode::improved) {
        problem.prices.resize(fleet.regions.size());
        for (const auto& ofRegion : objective.prices)
            problem.prices[static_cast<std::size_t>(fleet.findRegion(ofRegion.region.text()))] = ofRegion.prices;
    }
    for (std::size_t w = 0; w < problem.workloads.size(); ++w)
        setObjective(problem.workloads[w], fleet.workloads[w], document);
    problem.order = placement::placementOrder(problem.workloads, objective.order);
}

Fleet compileFleet(const document::Document& document, const Network& network, ProfileMemory& profiles,
                   const catalog::Catalog& catalog) {
    return FleetCompiler(document, network, profiles, catalog).run();
}

} // namespace flightplan::planner
