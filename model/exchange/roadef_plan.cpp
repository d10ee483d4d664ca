#include "model/exchange/roadef_plan.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <set>

namespace flightplan::exchange {
namespace {

using namespace topology;
using reassignment::Problem;

std::size_t at(std::int32_t index) {
    return static_cast<std::size_t>(index);
}

/// "m-007": numbers as wide as the largest, so that ids sort like numbers.
std::string numbered(const std::string& prefix, std::size_t number, std::size_t count) {
    const auto width = std::to_string(count > 0 ? count - 1 : 0).size();
    const auto text = std::to_string(number);
    return prefix + "-" + std::string(width - std::min(width, text.size()), '0') + text;
}

class PlanMaker {
public:
    PlanMaker(const Problem& problem, const std::string& name, const std::string& catalogVersion)
        : m_problem(problem) {
        m_result.document.settings.edit([&](auto& settings) {
            settings.name = name;
            settings.catalog = catalogVersion;
            settings.microvmOverheadMib = 0; // needs are whole as they stand
        });
    }

    Imported run() {
        addRegions();
        addHosts();
        addWorkloads();
        listTheRest();
        return std::move(m_result);
    }

private:
    /// A plausible globe: latitudes from −40° to 60° in equal steps, longitudes by the golden angle.
    void addRegions() {
        constexpr double goldenAngle = 137.508;
        const auto count = m_problem.locationCount();
        std::vector<Region> regions;
        for (std::size_t l = 0; l < count; ++l) {
            const auto step = static_cast<double>(l);
            Region region;
            region.id = RegionId(numbered("location", l, count));
            region.name = "Location " + std::to_string(l) + " (place made up)";
            region.latitude = std::round((-40 + 100 * (step + 0.5) / static_cast<double>(count)) * 10) / 10;
            region.longitude = std::round((std::fmod(step * goldenAngle, 360) - 180) * 10) / 10;
            regions.push_back(std::move(region));
        }
        m_result.document.regions = Cow<std::vector<Region>>(std::move(regions));
    }

    std::string hostId(std::int32_t machine) const {
        return numbered("machine", at(machine), m_problem.machineCount());
    }

    void addHosts() {
        const auto resources = m_problem.resources.size();
        std::vector<HostEntry> hosts;
        for (std::size_t m = 0; m < m_problem.machineCount(); ++m) {
            HostEntry host;
            host.id = HostEntryId(hostId(static_cast<std::int32_t>(m)));
            host.region = RegionId(numbered("location", at(m_problem.location[m]), m_problem.locationCount()));
            for (std::size_t r = 0; r < resources; ++r)
                host.capacity.amounts[r] = m_problem.capacity[m * resources + r];
            hosts.push_back(std::move(host));
        }
        m_result.document.hosts = Chunked<HostEntry>(hosts);
    }

    void addWorkloads() {
        // Per service, by need: its processes in the order of the file.
        std::vector<std::map<std::vector<std::int64_t>, std::vector<std::int32_t>>> groups(m_problem.services.size());
        for (std::size_t p = 0; p < m_problem.processes.size(); ++p) {
            const auto need = m_problem.needOf(p);
            groups[at(m_problem.processes[p].service)][{need.begin(), need.end()}].push_back(
                static_cast<std::int32_t>(p));
        }
        std::vector<Workload> workloads;
        for (std::size_t s = 0; s < groups.size(); ++s) {
            m_splitServices += groups[s].size() > 1;
            std::size_t part = 0;
            for (const auto& [need, processes] : groups[s]) {
                const auto service = numbered("service", s, groups.size());
                auto workload = workloadOf(need, processes);
                workload.id = WorkloadId(groups[s].size() == 1 ? service : numbered(service, part, groups[s].size()));
                workload.app = groups[s].size() == 1 ? "" : service;
                if (groups[s].size() == 1)
                    workload.spread.minRegions = std::min(m_problem.services[s].spreadMin, 1000);
                ++part;
                workloads.push_back(std::move(workload));
            }
        }
        m_result.document.workloads = Chunked<Workload>(workloads);
    }

    Workload workloadOf(const std::vector<std::int64_t>& need, const std::vector<std::int32_t>& processes) const {
        Workload workload;
        workload.replicas = static_cast<int>(processes.size());
        for (std::size_t r = 0; r < resourceCount; ++r)
            workload.demand.amounts[r] = r < need.size() ? need[r] : 0;
        workload.spread.perRegion = 0;
        for (std::size_t i = 0; i < processes.size(); ++i) {
            Pin pin;
            pin.replica = static_cast<int>(i) + 1;
            pin.host = hostId(m_problem.initial[at(processes[i])]);
            workload.pins.push_back(std::move(pin));
        }
        return workload;
    }

    void note(std::size_t count, const std::string& singular, const std::string& plural, const std::string& why) {
        if (count > 0)
            m_result.notCarried.push_back(std::to_string(count) + " " + (count == 1 ? singular : plural) + ": " + why);
    }

    void listTheRest() {
        const auto& services = m_problem.services;
        std::size_t dependencies = 0;
        for (const auto& service : services)
            dependencies += service.dependsOn.size();
        const auto transient = static_cast<std::size_t>(
            std::ranges::count_if(m_problem.resources, [](const auto& resource) { return resource.transient; }));
        note(m_splitServices, "service with unequal needs", "services with unequal needs",
             "made into several workloads of one app, which may share a host, and without its spread");
        note(dependencies, "dependency", "dependencies", "affinity is per region, these are per neighbourhood");
        note(m_problem.neighbourhoodCount(), "neighbourhood", "neighbourhoods", "a plan has regions alone");
        note(transient, "transient resource", "transient resources",
             "a move needs room on both hosts in every resource");
        note(m_problem.balances.size(), "balance cost", "balance costs",
             "a plan has no proportion between free amounts");
        note(m_problem.machineCount(), "machine's safety capacities", "machines' safety capacities",
             "a plan has one utilisation_max");
        note(1, "set of load weights and move costs", "", "a plan's cost of a move is an option of rebalance");
    }

    const Problem& m_problem;
    Imported m_result;
    std::size_t m_splitServices = 0;
};

} // namespace

Result<Imported> planFromRoadef(const Problem& problem, const std::string& name, const std::string& catalogVersion) {
    if (problem.resources.size() > resourceCount)
        return fail(ErrorCode::badInput, "the instance has " + std::to_string(problem.resources.size()) +
                                             " resources, a plan has " + std::to_string(resourceCount) +
                                             "; use rebalance --roadef, which works on the instance itself");
    if (static_cast<std::int64_t>(problem.processes.size()) > document::maxMicroVms ||
        static_cast<std::int64_t>(problem.locationCount()) > document::maxSites)
        return fail(ErrorCode::badInput, "the instance is larger than a plan may be; use rebalance --roadef");
    return PlanMaker(problem, name, catalogVersion).run();
}

} // namespace flightplan::exchange
