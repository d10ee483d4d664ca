#include "model/query/plan_query.h"

#include "model/plan/load.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>

namespace flightplan::query {
namespace {

using topology::Resource;
using Flags = std::vector<std::uint8_t>;

bool holds(const Term& term, double value) {
    constexpr double nothing = 1e-9; // 80 % of a host is often not the double next to 0.8
    switch (term.comparison) {
    case Comparison::less:
        return value < term.number - nothing;
    case Comparison::atMost:
        return value <= term.number + nothing;
    case Comparison::atLeast:
        return value >= term.number - nothing;
    case Comparison::more:
        return value > term.number + nothing;
    case Comparison::contains:
    case Comparison::is:
        break;
    }
    return std::abs(value - term.number) <= nothing;
}

bool holds(const Term& term, std::string_view text) {
    const auto low = lowered(text);
    return std::ranges::any_of(term.values, [&](const std::string& value) {
        return term.comparison == Comparison::is ? isPattern(low, value) : containsPattern(low, value);
    });
}

/// One term, answered for every host and every workload, so that what runs on them only looks it up.
struct Answers {
    Flags hosts;     ///< per host; empty: the term is not about hosts
    Flags workloads; ///< per workload; empty: the term is not about workloads
};

class Evaluation {
public:
    Evaluation(const plan::Plan& plan, const Query& query, const std::stop_token& stop)
        : m_plan(plan)
        , m_fleet(*plan.fleet)
        , m_query(query)
        , m_stop(stop) {
        const bool asksCount =
            std::ranges::any_of(query.terms, [](const Term& term) { return term.field == Field::microVms; });
        if (asksCount)
            countMicroVms();
        for (const auto& term : query.terms)
            m_answers.push_back(answer(term));
    }

    std::vector<std::int32_t> hosts() {
        std::vector<Flags> passed; // per term
        for (std::size_t t = 0; t < m_answers.size(); ++t)
            passed.push_back(hostsOf(t));
        std::vector<std::int32_t> result;
        for (std::size_t host = 0; host < m_fleet.hosts.size(); ++host) {
            bool all = true;
            for (std::size_t t = 0; t < passed.size() && all; ++t)
                all = (passed[t][host] != 0) != m_query.terms[t].negated;
            if (all)
                result.push_back(static_cast<std::int32_t>(host));
        }
        return m_stop.stop_requested() ? std::vector<std::int32_t>{} : result;
    }

    std::vector<std::int64_t> microVms() {
        std::vector<std::int64_t> result;
        const auto& problem = m_fleet.problem;
        for (std::size_t w = 0; w < m_fleet.workloads.size(); ++w) {
            if (m_stop.stop_requested())
                return {};
            for (auto microVm = problem.firstMicroVm[w]; microVm < problem.firstMicroVm[w + 1]; ++microVm)
                if (passes(w, microVm))
                    result.push_back(microVm);
        }
        return result;
    }

private:
    void countMicroVms() {
        m_counts.resize(m_fleet.hosts.size());
        for (const auto& placement : m_plan.assignment->microVms)
            if (placement.placed())
                ++m_counts[static_cast<std::size_t>(placement.host)];
    }

    Answers answer(const Term& term) const {
        switch (term.field) {
        case Field::any:
            return {flagHosts([&](std::size_t host) {
                        return holds(term, hostName(host)) || holdsRegion(term, regionOf(host));
                    }),
                    flagWorkloads([&](const topology::Workload& workload) {
                        return holds(term, workload.id.text()) || holds(term, workload.appName());
                    })};
        case Field::region: {
            Flags regions;
            for (std::size_t region = 0; region < m_fleet.regions.size(); ++region)
                regions.push_back(holdsRegion(term, region));
            return {flagHosts([&](std::size_t host) { return regions[regionOf(host)] != 0; }), {}};
        }
        case Field::host:
            return {flagHosts([&](std::size_t host) { return holds(term, hostName(host)); }), {}};
        case Field::hostClass:
            return {flagHosts([&](std::size_t host) { return holds(term, entryOf(host).hostClass); }), {}};
        case Field::state:
            return {flagHosts([&](std::size_t host) { return holds(term, stateOf(host)); }), {}};
        case Field::workload:
            return {{}, flagWorkloads([&](const auto& workload) { return holds(term, workload.id.text()); })};
        case Field::app:
            return {{}, flagWorkloads([&](const auto& workload) { return holds(term, workload.appName()); })};
        case Field::label:
            return {{}, flagWorkloads([&](const auto& workload) {
                        return std::ranges::any_of(workload.labels, [&](const auto& label) {
                            return holds(term, label.first + "=" + label.second);
                        });
                    })};
        default:
            return {flagHosts([&](std::size_t host) { return holds(term, numberOf(term.field, host)); }), {}};
        }
    }

    Flags flagHosts(const std::function<bool(std::size_t)>& test) const {
        Flags flags(m_fleet.hosts.size());
        for (std::size_t host = 0; host < flags.size(); ++host)
            flags[host] = test(host);
        return flags;
    }
    Flags flagWorkloads(const std::function<bool(const topology::Workload&)>& test) const {
        Flags flags(m_fleet.workloads.size());
        for (std::size_t w = 0; w < flags.size(); ++w)
            flags[w] = test(m_fleet.workloads[w]);
        return flags;
    }

    /// Per host: whether it meets a term, itself or through what it runs.
    Flags hostsOf(std::size_t term) const {
        const auto& answers = m_answers[term];
        auto flags = answers.hosts.empty() ? Flags(m_fleet.hosts.size()) : answers.hosts;
        if (answers.workloads.empty())
            return flags;
        const auto& problem = m_fleet.problem;
        for (std::size_t w = 0; w < answers.workloads.size(); ++w) {
            if (!answers.workloads[w])
                continue;
            for (auto microVm = problem.firstMicroVm[w]; microVm < problem.firstMicroVm[w + 1]; ++microVm)
                if (const auto host = m_plan.assignment->microVms[static_cast<std::size_t>(microVm)].host; host >= 0)
                    flags[static_cast<std::size_t>(host)] = 1;
        }
        return flags;
    }

    bool passes(std::size_t w, std::int64_t microVm) const {
        const auto host = m_plan.assignment->microVms[static_cast<std::size_t>(microVm)].host;
        for (std::size_t t = 0; t < m_answers.size(); ++t) {
            const auto& answers = m_answers[t];
            bool met = !answers.workloads.empty() && answers.workloads[w] != 0;
            met = met || (host >= 0 && !answers.hosts.empty() && answers.hosts[static_cast<std::size_t>(host)] != 0);
            if (!met && m_query.terms[t].field == Field::state)
                met = hasOwnState(m_query.terms[t], w, microVm, host >= 0);
            if (met == m_query.terms[t].negated)
                return false;
        }
        return true;
    }

    bool hasOwnState(const Term& term, std::size_t w, std::int64_t microVm, bool placed) const {
        // Only as whole words: "placed" is a part of "unplaced".
        const auto is = [&](std::string_view state) {
            return std::ranges::any_of(term.values, [&](const auto& value) { return isPattern(state, value); });
        };
        const auto& spec = m_fleet.problem.workloads[w];
        const auto number = microVm - m_fleet.problem.firstMicroVm[w];
        const bool pinned = std::ranges::any_of(spec.pins, [&](const auto& pin) { return pin.replica == number; });
        return is(placed ? "placed" : "unplaced") || (number >= spec.replicas && is("standby")) ||
               (pinned && is("pinned"));
    }

    bool holdsRegion(const Term& term, std::size_t region) const {
        const auto& site = m_fleet.regions[region];
        return holds(term, site.id) || holds(term, site.name) ||
               std::ranges::any_of(term.values, [&](const auto& value) { return topology::matches(value, site); });
    }

    std::size_t regionOf(std::size_t host) const {
        return static_cast<std::size_t>(m_fleet.problem.hosts.region[host]);
    }
    std::string hostName(std::size_t host) const { return m_fleet.hostName(static_cast<std::int32_t>(host)); }
    const topology::HostEntry& entryOf(std::size_t host) const {
        return m_fleet.entries[static_cast<std::size_t>(m_fleet.hosts[host].entry)];
    }
    std::string_view stateOf(std::size_t host) const {
        switch (m_fleet.hostState(static_cast<std::int32_t>(host))) {
        case topology::HostState::cordoned:
            return "cordoned";
        case topology::HostState::down:
            return "down";
        case topology::HostState::up:
            break;
        }
        return m_fleet.regions[regionOf(host)].up ? "up" : "down";
    }

    double numberOf(Field field, std::size_t host) const {
        const auto& used = m_plan.assignment->used[host];
        const auto& allocatable = m_fleet.problem.hosts.allocatable[host];
        switch (field) {
        case Field::health:
            return static_cast<double>(m_fleet.problem.hosts.health[host]) / static_cast<double>(fixedOne);
        case Field::microVms:
            return static_cast<double>(m_counts[host]);
        case Field::load:
            return plan::bindingLoad(used, allocatable).share;
        default:
            break;
        }
        const auto resource = static_cast<Resource>(static_cast<int>(field) - static_cast<int>(Field::cpu));
        return plan::shareOf(used[resource], allocatable[resource]);
    }

    const plan::Plan& m_plan;
    const plan::Fleet& m_fleet;
    const Query& m_query;
    const std::stop_token& m_stop;
    std::vector<std::int32_t> m_counts; // per host; only if asked for
    std::vector<Answers> m_answers;     // per term
};

} // namespace

std::vector<std::int32_t> hostsMatching(const plan::Plan& plan, const Query& query, const std::stop_token& stop) {
    return Evaluation(plan, query, stop).hosts();
}

std::vector<std::int64_t> microVmsMatching(const plan::Plan& plan, const Query& query, const std::stop_token& stop) {
    return Evaluation(plan, query, stop).microVms();
}

} // namespace flightplan::query
