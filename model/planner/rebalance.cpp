#include "model/planner/rebalance.h"

#include "model/planner/planner.h"

#include <algorithm>
#include <map>
#include <set>

namespace flightplan::planner {
namespace {

using namespace topology;

std::size_t at(std::int32_t index) {
    return static_cast<std::size_t>(index);
}

using Rules = std::vector<std::vector<placement::PinSpec>>;

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
        , m_search(options.search)
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

    /// The time of the first attempt is gone; another one may try as many moves.
    void searchAsLong(std::int64_t iterations) {
        m_search.iterations = std::max<std::int64_t>(1, iterations);
        if (m_options.search.progress)
            m_search.progress = [this] { return m_options.search.progress(), 0.0; };
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
        const auto found = reassignment::improve(problem, m_search);
        searchAsLong(found.iterations);

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
    reassignment::SearchOptions m_search; // of the next attempt
    const catalog::Catalog& m_catalog;
    Rules m_rules;
    std::set<std::int32_t> m_kept; // workloads
    Rebalance m_result;
};

} // namespace

Result<Rebalance> rebalance(const document::Document& document, const plan::Plan* current,
                            const RebalanceOptions& options, const catalog::Catalog& catalog) {
    return Rebalancer(document, options, catalog).run(current);
}

} // namespace flightplan::planner
