#include "model/planner/explain.h"
#include "model/planner/planner.h"

#include <algorithm>

namespace flightplan::planner {
namespace {

using document::Edit;
using document::Put;
using topology::Workload;

/// Candidate cures for one refused microVM, in the order of what they cost the architect: raise a cap by one, unpin or
/// allow a region, relax spread, one host more in the emptiest entry, the next smaller size.
class CureFinder {
public:
    CureFinder(const plan::Plan& plan, std::int64_t microVm, const catalog::Catalog& catalog)
        : m_plan(plan)
        , m_name(plan.fleet->microVmName(microVm))
        , m_ref(plan.fleet->microVm(microVm))
        , m_catalog(catalog)
        , m_workload(plan.fleet->workloads[static_cast<std::size_t>(m_ref.workload)]) {}

    std::optional<Cure> run() {
        raiseCaps();
        unpin();
        allowRegions();
        relaxSpread();
        addHost();
        takeSmallerSize();
        for (auto& cure : m_candidates)
            if (cures(cure.edit))
                return std::move(cure);
        return std::nullopt;
    }

private:
    bool cures(const Edit& edit) const {
        const auto applied = document::applyValid(m_plan.document, edit, m_catalog);
        if (!applied)
            return false;
        const auto plan = planOnce(applied->document, {}, m_catalog);
        const auto microVm = plan ? plan->fleet->findMicroVm(m_name) : -1;
        return microVm >= 0 && plan->assignment->microVms[static_cast<std::size_t>(microVm)].placed();
    }

    /// `key` and `arguments` are those of the message that says what the change does.
    void propose(std::string key, std::vector<std::string> arguments, document::SectionValue changed) {
        Finding title;
        title.key = std::move(key);
        title.arguments = std::move(arguments);
        m_candidates.push_back({std::move(title), Edit{Put{std::move(changed), std::nullopt}}});
    }

    void raiseCaps() {
        const auto& id = m_workload.id.text();
        const auto& spec = m_plan.fleet->problem.workloads[static_cast<std::size_t>(m_ref.workload)];
        if (spec.perRegionMax > 0) {
            Workload changed = m_workload;
            changed.spread.perRegion = spec.perRegionMax + 1;
            propose("cure.per_region", {std::to_string(spec.perRegionMax + 1), id}, std::move(changed));
        }
        if (spec.perHostMode == topology::PerHostMode::hard) {
            Workload changed = m_workload;
            changed.spread.perHost.max = spec.perHostMax + 1;
            propose("cure.per_host", {std::to_string(spec.perHostMax + 1), id}, std::move(changed));
        }
        if (spec.maxSkew > 0) {
            Workload changed = m_workload;
            changed.spread.maxSkew = spec.maxSkew + 1;
            propose("cure.skew", {std::to_string(spec.maxSkew + 1), id}, std::move(changed));
        }
    }

    void unpin() {
        Workload changed = m_workload;
        const auto removed = std::erase_if(
            changed.pins, [&](const topology::Pin& pin) { return !m_ref.standby && pin.replica == m_ref.number; });
        if (removed > 0)
            propose("cure.unpin", {m_name}, std::move(changed));
    }

    void allowRegions() {
        const auto& spec = m_plan.fleet->problem.workloads[static_cast<std::size_t>(m_ref.workload)];
        // The emptiest regions first: each candidate costs a plan, so three must do.
        std::vector<std::pair<double, std::size_t>> byLoad;
        for (std::size_t region = 0; region < spec.allowed.size(); ++region) {
            const auto capacity = m_plan.figures->regionCapacity[region][topology::Resource::memory];
            const auto used = m_plan.figures->regionUsed[region][topology::Resource::memory];
            if (!spec.allowed[region] && capacity > 0)
                byLoad.emplace_back(static_cast<double>(used) / static_cast<double>(capacity), region);
        }
        std::ranges::sort(byLoad);
        constexpr std::size_t most = 3;
        byLoad.resize(std::min(byLoad.size(), most));
        for (const auto& [load, region] : byLoad) {
            const auto& id = m_plan.fleet->regions[region].id;
            Workload changed = m_workload;
            std::erase(changed.regions.deny, id);
            if (changed.regions.allow)
                changed.regions.allow->push_back(id);
            propose("cure.allow_region", {m_workload.id.text(), id}, std::move(changed));
        }
    }

    void relaxSpread() {
        if (m_workload.spread.minRegions > 0 || m_workload.spread.perHost.mode == topology::PerHostMode::hard) {
            Workload changed = m_workload;
            changed.spread.minRegions = 0;
            changed.spread.perRegion = 0;
            changed.spread.maxSkew.reset();
            changed.spread.perHost.mode = topology::PerHostMode::soft;
            propose("cure.relax_spread", {m_workload.id.text()}, std::move(changed));
        }
    }

    void addHost() {
        // The entry whose hosts are emptiest, among those of allowed regions and the right class.
        const auto& fleet = *m_plan.fleet;
        const auto& spec = fleet.problem.workloads[static_cast<std::size_t>(m_ref.workload)];
        const topology::HostEntry* best = nullptr;
        double bestFree = -1;
        for (std::size_t entry = 0; entry < fleet.entries.size(); ++entry) {
            const auto first = static_cast<std::size_t>(fleet.entryFirstHost[entry]);
            const auto last = static_cast<std::size_t>(fleet.entryFirstHost[entry + 1]);
            if (fleet.entryAssumed[entry] ||
                !spec.allowed[static_cast<std::size_t>(fleet.problem.hosts.region[first])] ||
                fleet.problem.hosts.hostClass[first] != spec.hostClass ||
                !spec.need.fitsIn(fleet.problem.hosts.allocatable[first]))
                continue;
            double free = 0;
            for (auto host = first; host < last; ++host)
                free += 1 - static_cast<double>(m_plan.assignment->used[host][topology::Resource::memory]) /
                                static_cast<double>(std::max<std::int64_t>(
                                    1, fleet.problem.hosts.allocatable[host][topology::Resource::memory]));
            free /= static_cast<double>(last - first);
            if (free > bestFree) {
                bestFree = free;
                best = &fleet.entries[entry];
            }
        }
        if (!best)
            return;
        topology::HostEntry changed = *best;
        if (changed.count)
            ++*changed.count;
        else
            changed.id =
                HostEntryId(document::freeId(m_plan.document, document::Section::hosts, best->id.text() + "-more"));
        propose(changed.count ? "cure.add_host" : "cure.add_host_like", {best->id.text()}, std::move(changed));
    }

    void takeSmallerSize() {
        const auto sizes = m_catalog.sizes();
        const auto at = std::ranges::find(sizes, m_workload.size, &catalog::MachineSize::id);
        if (at == sizes.end() || at == sizes.begin() || std::prev(at)->kind != at->kind)
            return;
        Workload changed = m_workload;
        changed.size = std::prev(at)->id;
        // What was typed would keep the demand as it is; where it has to go, the title says so.
        auto& [cpu, memory, bandwidth, disk] = changed.demand.amounts;
        const auto* key = cpu && memory ? "cure.size_all"
                          : cpu         ? "cure.size_cpu"
                          : memory      ? "cure.size_memory"
                                        : "cure.size";
        cpu.reset();
        memory.reset();
        propose(key, {std::prev(at)->id, m_workload.id.text()}, std::move(changed));
    }

    const plan::Plan& m_plan;
    std::string m_name;
    plan::MicroVmRef m_ref;
    const catalog::Catalog& m_catalog;
    const Workload& m_workload;
    std::vector<Cure> m_candidates;
};

} // namespace

std::optional<Cure> findCure(const plan::Plan& plan, std::int64_t microVm, const catalog::Catalog& catalog) {
    return CureFinder(plan, microVm, catalog).run();
}

} // namespace flightplan::planner
