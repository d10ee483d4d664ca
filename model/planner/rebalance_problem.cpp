#include "model/placement/score.h"
#include "model/planner/rebalance.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace flightplan::planner {
namespace {

using namespace topology;
using reassignment::Problem;

constexpr std::int64_t nsPerUs = 1000;
constexpr std::int64_t unreachableUs = 2'000'000; // the P of an unplaced replica
constexpr std::int64_t nsOfAWholeHost = 1'000'000'000;

std::size_t at(std::int32_t index) {
    return static_cast<std::size_t>(index);
}

using Rules = std::vector<std::vector<placement::PinSpec>>;

class ProblemMaker {
public:
    ProblemMaker(const plan::Plan& plan, const Rules& rules, const RebalanceOptions& options)
        : m_fleet(*plan.fleet)
        , m_assignment(*plan.assignment)
        , m_rules(rules)
        , m_utilisationMax(plan.document.targets->utilisationMax) {
        m_result.problem.moveLimit = options.moveLimit;
        m_result.problem.costPerMove = options.moveCost.count() * nsPerUs;
    }

    RebalanceProblem run() {
        addProcesses();
        addHosts();
        for (std::size_t w = 0; w < m_fleet.workloads.size(); ++w)
            addService(w);
        return std::move(m_result);
    }

private:
    const placement::Problem& fleet() const { return m_fleet.problem; }
    std::int32_t regionOf(std::int32_t host) const { return fleet().hosts.region[at(host)]; }

    void addProcesses() {
        auto& problem = m_result.problem;
        problem.resources.resize(resourceCount);
        for (std::size_t w = 0; w < m_fleet.workloads.size(); ++w)
            for (std::int32_t n = 0; n < fleet().workloads[w].replicas; ++n) {
                const auto microVm = fleet().firstMicroVm[w] + n;
                const auto host = m_assignment.microVms[static_cast<std::size_t>(microVm)].host;
                if (host < 0)
                    continue;
                m_result.microVms.push_back(microVm);
                problem.initial.push_back(host);
                problem.processes.push_back(processOf(w, n, host));
                const auto& need = fleet().workloads[w].need.amounts;
                problem.need.insert(problem.need.end(), need.begin(), need.end());
            }
    }

    reassignment::Process processOf(std::size_t workload, std::int32_t replica, std::int32_t host) const {
        const auto& spec = fleet().workloads[workload];
        reassignment::Process process;
        process.service = static_cast<std::int32_t>(workload);
        process.fixed = spec.standbys > 0;
        // A location is a region, numbered alike.
        if (spec.maxSkew > 0)
            process.onlyLocation = regionOf(host);
        for (const auto& pin : m_rules[workload])
            if (pin.replica == replica) {
                process.fixed |= pin.host >= 0;
                if (pin.region >= 0)
                    process.onlyLocation = pin.region;
            }
        return process;
    }

    /// Standbys are no processes: what they reserve is taken from their hosts.
    void addHosts() {
        auto& problem = m_result.problem;
        const auto& hosts = fleet().hosts;
        auto others = m_assignment.used;
        for (std::size_t p = 0; p < problem.processes.size(); ++p)
            others[at(problem.initial[p])] -= fleet().workloads[at(problem.processes[p].service)].need;
        Resources total;
        std::array<std::int64_t, resourceCount> count{};
        for (std::size_t h = 0; h < hosts.size(); ++h) {
            problem.location.push_back(hosts.region[h]);
            problem.neighbourhood.push_back(hosts.region[h]);
            const bool open = hosts.up[h] && hosts.health[h] >= placement::healthGate;
            problem.kind.push_back(open ? hosts.hostClass[h] + 1 : Problem::closed);
            for (std::size_t r = 0; r < resourceCount; ++r) {
                const auto has = std::max<std::int64_t>(0, hosts.allocatable[h].amounts[r]);
                problem.capacity.push_back(std::max<std::int64_t>(0, has - others[h].amounts[r]));
                problem.safety.push_back(std::max<std::int64_t>(0, limitOf(has) - others[h].amounts[r]));
                total.amounts[r] += has;
                count[r] += has > 0;
            }
        }
        for (std::size_t r = 0; r < resourceCount; ++r)
            if (total.amounts[r] > 0)
                problem.resources[r].loadWeight = weightOf(std::max<std::int64_t>(1, total.amounts[r] / count[r]));
    }

    /// Nanoseconds of one unit, where so many are a whole host: the nearest whole number, at least 1.
    static std::int64_t weightOf(std::int64_t host) {
        return std::max<std::int64_t>(1, (nsOfAWholeHost + host / 2) / host);
    }

    /// `amount` · utilisation_max without leaving 64 bits.
    std::int64_t limitOf(std::int64_t amount) const {
        return amount / millionth * m_utilisationMax + amount % millionth * m_utilisationMax / millionth;
    }

    void addService(std::size_t w) {
        const auto& spec = fleet().workloads[w];
        reassignment::Service service;
        service.kind = spec.hostClass + 1;
        service.perLocation = spec.perRegionMax;
        service.dependsOn = spec.affinity;
        std::map<std::int32_t, std::int32_t> onHost;
        std::set<std::int32_t> regions;
        for (std::int32_t n = 0; n < spec.replicas; ++n) {
            const auto host = m_assignment.microVms[static_cast<std::size_t>(fleet().firstMicroVm[w] + n)].host;
            if (host < 0)
                continue;
            ++onHost[host];
            regions.insert(regionOf(host));
        }
        service.perMachine = spec.perHostMode == PerHostMode::off ? 0 : spec.perHostMax;
        if (spec.perHostMode == PerHostMode::soft) // where it had to give way, it stays as loose as it is
            for (const auto& [host, count] : onHost)
                service.perMachine = std::max(service.perMachine, count);
        if (service.perMachine > 60'000) // more than a host can hold is no cap
            service.perMachine = 0;
        service.spreadMin = std::min(spec.minRegions, static_cast<std::int32_t>(regions.size()));
        addDistances(spec, service);
        m_result.problem.services.push_back(std::move(service));
    }

    void addDistances(const placement::WorkloadSpec& spec, reassignment::Service& service) const {
        const auto* profile = spec.profile < 0 ? nullptr : fleet().profiles[at(spec.profile)].get();
        for (std::size_t region = 0; region < m_result.problem.locationCount(); ++region) {
            const bool allowed = spec.allowed[region] != 0;
            service.costPerLocation.push_back(!allowed  ? reassignment::notAllowed
                                              : profile ? meanRttNs(*profile, region)
                                                        : 0);
        }
    }

    std::int64_t meanRttNs(const placement::ClientProfile& profile, std::size_t region) const {
        __extension__ using Int128 = __int128; // weights reach 2^50 each
        Int128 sum = 0, weights = 0;
        for (std::size_t client = 0; client < profile.clientCount(); ++client) {
            const auto rtt = profile.rtt[client * static_cast<std::size_t>(fleet().regionCount) + region];
            sum += Int128(profile.weights[client]) * (rtt == placement::unreachable ? unreachableUs : rtt) * nsPerUs;
            weights += profile.weights[client];
        }
        return weights > 0 ? static_cast<std::int64_t>(sum / weights) : 0;
    }

    const plan::Fleet& m_fleet;
    const placement::Assignment& m_assignment;
    const Rules& m_rules;
    std::int64_t m_utilisationMax;
    RebalanceProblem m_result;
};

} // namespace

RebalanceProblem rebalanceProblem(const plan::Plan& plan, const Rules& rules, const RebalanceOptions& options) {
    return ProblemMaker(plan, rules, options).run();
}

} // namespace flightplan::planner
