#include "model/planner/plan_findings.h"

#include "model/document/edit.h"
#include "model/document/file.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace flightplan::planner {
namespace {

using topology::Workload;

// Of thousands of findings nobody presses the last Fix; each costs the text of a workload.
constexpr std::size_t mostFixes = 500;

std::string percent(double share) {
    constexpr double most = 1e6; // a host that reserves more than it has can make a share of any size
    const auto tenths = static_cast<std::int64_t>(std::floor(std::clamp(share, 0.0, most) * 1000 + 0.5));
    return std::to_string(tenths / 10) + (tenths % 10 != 0 ? "." + std::to_string(tenths % 10) : "") + " %";
}

std::string milliseconds(double ms) {
    return std::isinf(ms) ? "∞" : std::to_string(static_cast<int>(std::lround(ms))) + " ms";
}

class FindingMaker {
public:
    FindingMaker(const document::Document& document, const plan::Fleet& fleet, const placement::Assignment& assignment,
                 const plan::Figures& figures, const plan::Survivability* survivability)
        : m_document(document)
        , m_fleet(fleet)
        , m_assignment(assignment)
        , m_figures(figures)
        , m_survivability(survivability) {}

    std::vector<Finding> run() {
        for (std::size_t w = 0; w < m_fleet.workloads.size(); ++w) {
            addUnplaced(w);
            addRules(w);
            addTarget(w);
            addResidency(w);
            addWeaknesses(w);
        }
        for (const auto& [workload, target] : m_fleet.ignoredAffinity)
            add(workload, "workload.affinity_cycle", Severity::warning, {nameOf(workload), nameOf(target)});
        addRegions();
        if (m_survivability && !m_survivability->certified)
            addSurvival(*m_survivability);
        return std::move(m_findings);
    }

private:
    const std::string& nameOf(std::int32_t workload) const {
        return m_fleet.workloads[static_cast<std::size_t>(workload)].id.text();
    }

    /// Where in the file it stands.
    std::string pathOf(std::size_t workload) const {
        return "/workloads/" + std::to_string(m_fleet.workloads.position(workload));
    }
    std::string pathOfRegion(const std::string& id) const {
        return "/regions/" + std::to_string(document::findRegion(m_document, id).value_or(0));
    }

    Finding& add(std::size_t workload, std::string key, Severity severity, std::vector<std::string> arguments) {
        const auto& id = m_fleet.workloads[workload].id.text();
        m_findings.push_back(
            {std::move(key), severity, std::move(arguments), pathOf(workload), "workload:" + id, 0, {}, {}});
        return m_findings.back();
    }
    Finding& add(std::int32_t workload, std::string key, Severity severity, std::vector<std::string> arguments) {
        return add(static_cast<std::size_t>(workload), std::move(key), severity, std::move(arguments));
    }

    /// One finding per workload and constraint, however many microVMs it stopped.
    void addUnplaced(std::size_t w) {
        std::map<placement::Constraint, std::pair<std::int64_t, std::int64_t>> byConstraint; // → (count, first)
        for (auto microVm = m_fleet.problem.firstMicroVm[w]; microVm < m_fleet.problem.firstMicroVm[w + 1]; ++microVm) {
            const auto& placement = m_assignment.microVms[static_cast<std::size_t>(microVm)];
            if (placement.placed())
                continue;
            auto& [count, first] = byConstraint[placement.constraint];
            if (count++ == 0)
                first = microVm;
        }
        for (const auto& [constraint, found] : byConstraint) {
            const auto& id = m_fleet.workloads[w].id.text();
            auto& finding = add(w, "plan.unplaced." + std::string(toString(constraint)), Severity::error,
                                {id, std::to_string(found.first)});
            finding.object = "microvm:" + m_fleet.microVmName(found.second);
        }
    }

    void addRules(std::size_t w) {
        const auto& workload = m_fleet.workloads[w];
        const auto& spec = m_fleet.problem.workloads[w];
        if (spec.allowedCount > 0 && workload.spread.minRegions > spec.allowedCount)
            add(w, "workload.min_regions_clamped", Severity::warning,
                {workload.id.text(), std::to_string(workload.spread.minRegions), std::to_string(spec.allowedCount)});
    }

    void addTarget(std::size_t w) {
        const auto& figures = m_figures.workloads[w];
        const auto& spec = m_fleet.problem.workloads[w];
        if (figures.unplaced > 0 || !figures.p95Ms || !missesTarget(figures, *m_document.targets))
            return;
        const double wanted =
            static_cast<double>(m_document.targets->percentile) / (100.0 * static_cast<double>(millionth));
        add(w, "workload.target_missed", Severity::warning,
            {m_fleet.workloads[w].id.text(), milliseconds(*figures.p95Ms),
             milliseconds(static_cast<double>(spec.target) / 1000), percent(*figures.insideTarget), percent(wanted)});
    }

    /// Users whom none of the workload's microVMs may serve.
    void addResidency(std::size_t w) {
        const auto profile = m_fleet.problem.workloads[w].profile;
        if (profile < 0 || m_fleet.residency[static_cast<std::size_t>(profile)].empty())
            return;
        const auto& parts = m_fleet.residency[static_cast<std::size_t>(profile)];
        std::vector<std::uint8_t> runs(m_fleet.regions.size(), 0);
        for (auto microVm = m_fleet.problem.firstMicroVm[w]; microVm < m_fleet.problem.firstMicroVm[w + 1]; ++microVm)
            if (const auto host = m_assignment.microVms[static_cast<std::size_t>(microVm)].host; host >= 0)
                runs[static_cast<std::size_t>(m_fleet.problem.hosts.region[static_cast<std::size_t>(host)])] = 1;
        double all = 0, left = 0;
        for (const auto& client : *m_fleet.clients[static_cast<std::size_t>(profile)]) {
            const auto weight = static_cast<double>(client.client.weight);
            bool served = false;
            for (std::size_t region = 0; region < runs.size(); ++region)
                served = served || (runs[region] != 0 && topology::mayServe(client.home, parts[region]));
            all += weight;
            left += served ? 0 : weight;
        }
        if (left > 0 && std::ranges::count(runs, 1) > 0) // without any place at all, that is what is wrong
            add(w, "workload.residency_unserved", Severity::warning,
                {m_fleet.workloads[w].id.text(), percent(left / all)});
    }

    void addWeaknesses(std::size_t w) {
        const auto& workload = m_fleet.workloads[w];
        if (workload.replicas == 1 && workload.standbys.count == 0) {
            auto& finding = add(w, workload.volumeGib > 0 ? "workload.lone_volume" : "workload.single_replica",
                                Severity::warning, {workload.id.text()});
            if (m_findings.size() > mostFixes)
                return;
            Workload more = workload;
            more.replicas = 2;
            finding.fix = toJson(document::Edit{document::Put{std::move(more), std::nullopt}});
            finding.fixTitle = "cure.run_two";
            return;
        }
        const auto region = onlyRegionOf(w);
        if (workload.replicas < 2 || region < 0)
            return;
        auto& finding = add(w, "workload.one_region", Severity::warning,
                            {workload.id.text(), m_fleet.regions[static_cast<std::size_t>(region)].id});
        if (m_fleet.problem.workloads[w].allowedCount < 2 || m_findings.size() > mostFixes)
            return; // the document itself confines it: there is no small cure
        Workload spread = workload;
        spread.spread.minRegions = 2;
        finding.fix = toJson(document::Edit{document::Put{std::move(spread), std::nullopt}});
        finding.fixTitle = "cure.two_regions";
    }

    /// The region that all of its placed microVMs share; −1 if there is none.
    std::int32_t onlyRegionOf(std::size_t w) const {
        std::int32_t only = -1;
        for (auto microVm = m_fleet.problem.firstMicroVm[w]; microVm < m_fleet.problem.firstMicroVm[w + 1]; ++microVm) {
            const auto host = m_assignment.microVms[static_cast<std::size_t>(microVm)].host;
            if (host < 0)
                continue;
            const auto region = m_fleet.problem.hosts.region[static_cast<std::size_t>(host)];
            if (only >= 0 && region != only)
                return -1;
            only = region;
        }
        return only;
    }

    void addSurvival(const plan::Survivability& survivability) {
        for (const auto workload : survivability.confined)
            add(workload, "workload.survive_confined", Severity::error, {nameOf(workload)});
        if (survivability.failures == 0)
            return;
        const bool known = survivability.missingPercent > 0;
        m_findings.push_back({known ? "plan.survive_short" : "plan.survive_impossible",
                              Severity::error,
                              {std::to_string(survivability.failures), std::to_string(survivability.missingPercent)},
                              "/survive",
                              "plan",
                              0,
                              {},
                              {}});
    }

    void addRegions() {
        const double limit = static_cast<double>(m_document.targets->utilisationMax) / static_cast<double>(millionth);
        for (std::size_t region = 0; region < m_fleet.regions.size(); ++region) {
            const auto& id = m_fleet.regions[region].id;
            for (const auto resource : topology::allResources) {
                const auto capacity = m_figures.regionCapacity[region][resource];
                const auto share = capacity > 0 ? static_cast<double>(m_figures.regionUsed[region][resource]) /
                                                      static_cast<double>(capacity)
                                                : 0;
                if (share > limit)
                    m_findings.push_back({"region.over_limit",
                                          Severity::warning,
                                          {id, std::string(wordFor(resource)), percent(share), percent(limit)},
                                          pathOfRegion(id),
                                          "region:" + id,
                                          0,
                                          {},
                                          {}});
            }
            if (m_figures.regionHosts[region] == 0)
                m_findings.push_back(
                    {"region.no_hosts", Severity::info, {id}, pathOfRegion(id), "region:" + id, 0, {}, {}});
        }
    }

    const document::Document& m_document;
    const plan::Fleet& m_fleet;
    const placement::Assignment& m_assignment;
    const plan::Figures& m_figures;
    const plan::Survivability* m_survivability; // null unless the document asks for it
    std::vector<Finding> m_findings;
};

} // namespace

std::vector<Finding> findingsOf(std::vector<Finding> findings, const document::Document& document,
                                const plan::Fleet& fleet, const placement::Assignment& assignment,
                                const plan::Figures& figures, const plan::Survivability* survivability) {
    auto more = FindingMaker(document, fleet, assignment, figures, survivability).run();
    findings.insert(findings.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    std::ranges::stable_sort(findings, {}, &Finding::severity);
    return findings;
}

} // namespace flightplan::planner
