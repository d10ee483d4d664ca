#include "model/planner/rebalance.h"

#include "model/placement/score.h"
#include "model/planner/planner.h"

#include <algorithm>
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
            problem.resources[r].loadWeight =
                total.amounts[r] > 0
                    ? std::max<std::int64_t>(1, nsOfAWholeHost / std::max<std::int64_t>(1, total.amounts[r] / count[r]))
                    : 0;
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

/// The host of each microVM of the fleet, −1 = none.
std::vector<std::int32_t> hostsOf(const placement::Assignment& assignment) {
    std::vector<std::int32_t> hosts;
    for (const auto& placement : assignment.microVms)
        hosts.push_back(placement.host);
    return hosts;
}

/// Pins every primary that has a host to it; other pins stay.
document::Edit pinEdit(const document::Document& document, const plan::Fleet& fleet,
                       const std::vector<std::int32_t>& hosts) {
    std::vector<document::Edit> edits;
    document.workloads.forEach([&](std::size_t, const Workload& workload) {
        const auto w = at(fleet.findWorkload(workload.id.text()));
        std::map<int, Pin> pins;
        for (const auto& pin : workload.pins)
            pins[pin.replica] = pin;
        for (int n = 1; n <= workload.replicas; ++n) {
            const auto host = hosts[static_cast<std::size_t>(fleet.problem.firstMicroVm[w] + n - 1)];
            if (host < 0)
                continue;
            auto& pin = pins[n];
            pin.replica = n;
            pin.region.clear();
            pin.host = fleet.hostName(host);
        }
        Workload pinned = workload;
        pinned.pins.clear();
        for (auto& [replica, pin] : pins)
            pinned.pins.push_back(std::move(pin));
        if (!(pinned == workload))
            edits.push_back(document::Edit{document::Put{std::move(pinned), std::nullopt}});
    });
    return document::Edit{document::Batch{std::move(edits)}};
}

/// Every primary has a pin to a host: the document says where everything is.
bool pinsAreTheAssignment(const plan::Fleet& fleet) {
    return std::ranges::all_of(fleet.problem.workloads, [](const placement::WorkloadSpec& spec) {
        return std::ranges::count_if(spec.pins, [](const auto& pin) { return pin.host >= 0; }) == spec.replicas;
    });
}

/// Where the microVMs of `plan` are by another plan, by name.
Result<std::vector<std::int32_t>> hostsBy(const plan::Plan& plan, const plan::Plan& current) {
    const auto& fleet = *plan.fleet;
    std::vector<std::int32_t> hosts(static_cast<std::size_t>(fleet.problem.microVmCount()), -1);
    for (std::size_t i = 0; i < hosts.size(); ++i) {
        const auto index = static_cast<std::int64_t>(i);
        if (fleet.microVm(index).standby)
            continue;
        const auto name = fleet.microVmName(index);
        const auto there = current.fleet->findMicroVm(name);
        const auto host = there < 0 ? -1 : current.assignment->microVms[static_cast<std::size_t>(there)].host;
        if (host < 0)
            continue; // new, or without a place: planned, not moved
        hosts[i] = fleet.findHost(current.fleet->hostName(host));
        if (hosts[i] < 0)
            return fail(ErrorCode::badInput,
                        name + " runs on " + current.fleet->hostName(host) +
                            ", which the plan does not have; add the host, or plan afresh",
                        "microvm:" + name);
    }
    return hosts;
}

/// The first microVM that a plan of the pinned document does not leave where it was pinned.
Result<void> checkHeld(const plan::Plan& plan, const std::vector<std::int32_t>& hosts) {
    for (std::size_t i = 0; i < hosts.size(); ++i) {
        const auto& placement = plan.assignment->microVms[i];
        if (hosts[i] < 0 || placement.host == hosts[i])
            continue;
        const auto name = plan.fleet->microVmName(static_cast<std::int64_t>(i));
        return fail(ErrorCode::badInput,
                    name + " cannot stay on " + plan.fleet->hostName(hosts[i]) + ": " +
                        std::string(toString(placement.constraint)) +
                        " refuses it; make the rule or the host fit what runs, or plan afresh",
                    "microvm:" + name);
    }
    return {};
}

class Rebalancer {
public:
    Rebalancer(const document::Document& document, const RebalanceOptions& options, const catalog::Catalog& catalog)
        : m_document(document)
        , m_options(options)
        , m_catalog(catalog) {}

    Result<Rebalance> run(const plan::Plan* current) {
        auto plan = planOnce(m_document, {}, m_catalog);
        if (!plan)
            return tl::make_unexpected(plan.error());
        const bool replacePins = !current && pinsAreTheAssignment(*plan->fleet);
        for (const auto& spec : plan->fleet->problem.workloads)
            m_rules.push_back(replacePins ? std::vector<placement::PinSpec>{} : spec.pins);
        if (current) {
            auto there = planAt(*plan, *current);
            if (!there)
                return tl::make_unexpected(there.error());
            plan = std::move(there);
        }
        m_result.before = std::move(*plan);
        // Pins may be unable to hold what the search found (max_skew looks at free room): those workloads stay.
        for (int attempt = 0; attempt < 4; ++attempt)
            if (const auto done = improveOnce(attempt == 3); !done)
                return tl::make_unexpected(done.error());
            else if (*done)
                return std::move(m_result);
        return fail(ErrorCode::internal, "the current assignment cannot be held by pins");
    }

private:
    /// FILE's plan with everything pinned to where `current` has it.
    Result<plan::Plan> planAt(const plan::Plan& plan, const plan::Plan& current) {
        const auto hosts = hostsBy(plan, current);
        if (!hosts)
            return tl::make_unexpected(hosts.error());
        if (const auto kept = checkPins(*plan.fleet, *hosts); !kept)
            return tl::make_unexpected(kept.error());
        auto pinned = planPinned(plan, *hosts);
        if (!pinned)
            return pinned;
        if (const auto held = checkHeld(*pinned, *hosts); !held)
            return tl::make_unexpected(held.error());
        return pinned;
    }

    Result<void> checkPins(const plan::Fleet& fleet, const std::vector<std::int32_t>& hosts) const {
        for (std::size_t w = 0; w < m_rules.size(); ++w)
            for (const auto& pin : m_rules[w]) {
                const auto microVm = fleet.problem.firstMicroVm[w] + pin.replica;
                const auto host = hosts[static_cast<std::size_t>(microVm)];
                if (host < 0 || ((pin.host < 0 || pin.host == host) &&
                                 (pin.region < 0 || pin.region == fleet.problem.hosts.region[at(host)])))
                    continue;
                const auto name = fleet.microVmName(microVm);
                return fail(ErrorCode::badInput,
                            name + " runs on " + fleet.hostName(host) +
                                ", but the plan pins it elsewhere; remove the pin, or move it first",
                            "microvm:" + name);
            }
        return {};
    }

    Result<plan::Plan> planPinned(const plan::Plan& plan, const std::vector<std::int32_t>& hosts) {
        const auto applied = document::apply(m_document, pinEdit(m_document, *plan.fleet, hosts));
        if (!applied)
            return tl::make_unexpected(applied.error());
        return planOnce(applied->document, {}, m_catalog);
    }

    /// False if pins could not hold it; then those workloads are among `kept` for the next attempt.
    Result<bool> improveOnce(bool keepAll) {
        auto made = rebalanceProblem(m_result.before, m_rules, m_options);
        auto& problem = made.problem;
        for (auto& process : problem.processes)
            process.fixed |= keepAll || m_kept.contains(process.service);
        if (const auto checked = reassignment::check(problem); !checked)
            return tl::make_unexpected(checked.error());
        if (const auto broken = reassignment::evaluate(problem, problem.initial).violation)
            return fail(ErrorCode::internal, "the current assignment breaks a rule: " + broken->text());
        const auto found = reassignment::improve(problem, m_options.search);

        auto hosts = hostsOf(*m_result.before.assignment);
        for (std::size_t p = 0; p < found.assignment.size(); ++p)
            hosts[static_cast<std::size_t>(made.microVms[p])] = found.assignment[p];
        for (std::size_t i = 0; i < hosts.size(); ++i) // standbys have no pins
            if (m_result.before.fleet->microVm(static_cast<std::int64_t>(i)).standby)
                hosts[i] = -1;
        auto edit = pinEdit(m_document, *m_result.before.fleet, hosts);
        auto applied = document::apply(m_document, edit);
        if (!applied)
            return tl::make_unexpected(applied.error());
        auto after = planOnce(applied->document, {}, m_catalog);
        if (!after)
            return tl::make_unexpected(after.error());
        if (!noteMissed(*after, hosts))
            return false;
        fill(made, found);
        m_result.edit = std::move(edit);
        m_result.edited = std::move(applied->document);
        m_result.after = std::move(*after);
        return true;
    }

    bool noteMissed(const plan::Plan& after, const std::vector<std::int32_t>& hosts) {
        bool all = true;
        for (std::size_t i = 0; i < hosts.size(); ++i) {
            if (hosts[i] < 0 || after.assignment->microVms[i].host == hosts[i])
                continue;
            all = false;
            m_kept.insert(after.fleet->microVm(static_cast<std::int64_t>(i)).workload);
        }
        return all;
    }

    void fill(const RebalanceProblem& made, const reassignment::SearchResult& found) {
        const auto& problem = made.problem;
        const auto after = reassignment::evaluate(problem, found.assignment);
        m_result.costBefore = reassignment::evaluate(problem, problem.initial).cost;
        m_result.costAfter = after.cost;
        m_result.moved = after.moved;
        m_result.iterations = found.iterations;
        m_result.stopped = found.stopped;
        m_result.steps = reassignment::orderSteps(problem, found.assignment);
        for (auto& step : m_result.steps)
            step.process = static_cast<std::int32_t>(made.microVms[at(step.process)]);
        for (const auto workload : m_kept)
            m_result.kept.push_back(m_result.before.fleet->workloads[at(workload)].id.text());
    }

    const document::Document& m_document;
    const RebalanceOptions& m_options;
    const catalog::Catalog& m_catalog;
    Rules m_rules;
    std::set<std::int32_t> m_kept; // workloads
    Rebalance m_result;
};

} // namespace

RebalanceProblem rebalanceProblem(const plan::Plan& plan, const Rules& rules, const RebalanceOptions& options) {
    return ProblemMaker(plan, rules, options).run();
}

Result<Rebalance> rebalance(const document::Document& document, const plan::Plan* current,
                            const RebalanceOptions& options, const catalog::Catalog& catalog) {
    return Rebalancer(document, options, catalog).run(current);
}

} // namespace flightplan::planner
