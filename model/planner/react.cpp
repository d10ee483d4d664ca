#include "model/planner/react.h"

#include "model/document/file.h"
#include "model/planner/client_profiles.h"
#include "model/planner/compile_fleet.h"
#include "model/planner/figures.h"
#include "model/planner/fingerprint.h"
#include "model/planner/plan_findings.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>

namespace flightplan::planner {
namespace {

using document::Edit;
using document::Put;
using topology::HostEntry;
using topology::HostState;

/// Collects what is lost into changed objects of the document, each once.
class LossMaker {
public:
    LossMaker(const document::Document& document, LossMode mode, const catalog::Catalog& catalog)
        : m_document(document)
        , m_hosts(document::effectiveHosts(document, catalog).entries)
        , m_mode(mode) {}

    Result<Edit> run(const std::vector<std::string>& objects) {
        for (const auto& object : objects)
            if (!add(object))
                return fail(ErrorCode::badInput,
                            "there is no " + object + " to " + (m_mode == LossMode::lost ? "lose" : "drain") +
                                "; name region:ID, entry:ID, host:ID or link:FROM>TO of the plan",
                            object);
        std::vector<Edit> edits;
        for (auto& [id, region] : m_regions)
            edits.push_back(Edit{Put{std::move(region), std::nullopt}});
        for (auto& [id, entry] : m_entries)
            edits.push_back(Edit{Put{std::move(entry), std::nullopt}});
        for (auto& [key, link] : m_links)
            edits.push_back(Edit{Put{std::move(link), std::nullopt}});
        return document::batchOf(std::move(edits));
    }

private:
    bool add(const std::string& object) {
        const auto colon = object.find(':');
        if (colon == std::string::npos)
            return false;
        const auto kind = object.substr(0, colon);
        const auto id = object.substr(colon + 1);
        return kind == "region"  ? addRegion(id)
               : kind == "entry" ? addEntry(id)
               : kind == "host"  ? addHost(id)
               : kind == "link"  ? addLink(id)
                                 : false;
    }

    HostState gone() const { return m_mode == LossMode::lost ? HostState::down : HostState::cordoned; }

    HostEntry& changed(const HostEntry& entry) { return m_entries.try_emplace(entry.id.text(), entry).first->second; }

    void loseAll(HostEntry& entry) {
        entry.state = gone();
        for (auto& exception : entry.exceptions)
            if (exception.state != HostState::down)
                exception.state.reset();
    }

    /// A region that is lost takes its links to users with it; one that is drained still lets them in.
    bool addRegion(const std::string& id) {
        const auto at = document::findRegion(m_document, id);
        if (!at)
            return false;
        if (m_mode == LossMode::lost) {
            auto region = (*m_document.regions)[*at];
            region.state = topology::UpDown::down;
            m_regions.insert_or_assign(id, std::move(region));
            return true;
        }
        for (const auto& entry : m_hosts)
            if (entry.region.text() == id && entry.state == HostState::up)
                loseAll(changed(entry));
        return true;
    }

    bool addEntry(const std::string& id) {
        const auto entry = std::ranges::find(m_hosts, id, [](const HostEntry& each) { return each.id.text(); });
        if (entry == m_hosts.end())
            return false;
        loseAll(changed(*entry));
        return true;
    }

    bool addHost(const std::string& name) {
        for (const auto& entry : m_hosts)
            if (const auto number = document::hostNumber(entry, name)) {
                auto& host = changed(entry);
                auto exception = std::ranges::find(host.exceptions, *number, &topology::HostException::index);
                if (!entry.count) {
                    host.state = gone();
                } else if (exception != host.exceptions.end()) {
                    exception->state = gone();
                } else {
                    topology::HostException added;
                    added.index = *number;
                    added.state = gone();
                    host.exceptions.push_back(std::move(added));
                }
                return true;
            }
        return false;
    }

    bool addLink(const std::string& key) {
        for (const auto& link : *m_document.links)
            if (link.from + ">" + link.to == key || link.to + ">" + link.from == key) {
                auto lost = link;
                lost.state = topology::UpDown::down;
                m_links.insert_or_assign(link.from + ">" + link.to, std::move(lost));
                return true;
            }
        return false;
    }

    const document::Document& m_document;
    const std::vector<HostEntry> m_hosts;
    LossMode m_mode;
    std::map<std::string, topology::Region> m_regions;
    std::map<std::string, HostEntry> m_entries;
    std::map<std::string, topology::Link> m_links;
};

bool sameUsers(const placement::Problem& a, const placement::Problem& b, std::size_t workload) {
    const auto before = a.workloads[workload].profile;
    const auto after = b.workloads[workload].profile;
    if (before < 0 || after < 0)
        return before == after;
    return *a.profiles[static_cast<std::size_t>(before)] == *b.profiles[static_cast<std::size_t>(after)];
}

std::vector<Move> movesBetween(const placement::Assignment& before, const placement::Assignment& after,
                               const placement::Problem& problem) {
    std::vector<Move> moves;
    for (std::size_t w = 0; w < problem.workloads.size(); ++w) {
        const auto& spec = problem.workloads[w];
        for (auto microVm = problem.firstMicroVm[w]; microVm < problem.firstMicroVm[w + 1]; ++microVm) {
            const auto from = before.microVms[static_cast<std::size_t>(microVm)].host;
            const auto to = after.microVms[static_cast<std::size_t>(microVm)].host;
            if (from == to)
                continue;
            const auto number = microVm - problem.firstMicroVm[w];
            const auto standby = static_cast<std::size_t>(microVm + spec.replicas);
            const bool promoted = number < spec.standbys && to >= 0 && before.microVms[standby].host == to;
            moves.push_back({microVm, from, to, promoted});
        }
    }
    return moves;
}

} // namespace

Result<Edit> lossEdit(const document::Document& document, const std::vector<std::string>& objects, LossMode mode,
                      const catalog::Catalog& catalog) {
    return LossMaker(document, mode, catalog).run(objects);
}

Result<ReactionResult> react(const plan::Plan& plan, const std::vector<std::string>& objects, LossMode mode,
                             const catalog::Catalog& catalog) {
    const auto started = std::chrono::steady_clock::now();
    const auto edit = lossEdit(plan.document, objects, mode, catalog);
    if (!edit)
        return tl::unexpected(edit.error());
    auto applied = document::applyValid(plan.document, *edit, catalog);
    if (!applied)
        return tl::unexpected(applied.error());

    ReactionResult result;
    auto& after = result.after;
    after.document = std::move(applied->document);
    after.revision = plan.revision;
    auto network = std::make_shared<const topology::Network>(buildNetwork(after.document, catalog, plan.network.get()));
    ProfileMemory profiles;
    profiles.beginRound(network);
    after.network = network;
    after.fleet = std::make_shared<const plan::Fleet>(compileFleet(after.document, *network, profiles, catalog));
    const auto& problem = after.fleet->problem;

    placement::Reaction reaction(problem, *plan.assignment);
    result.counts = reaction.repair();
    if (mode == LossMode::drained)
        result.stays = reaction.keepUnplaced();
    for (std::size_t w = 0; w < problem.workloads.size(); ++w)
        if (!sameUsers(plan.fleet->problem, problem, w))
            reaction.dealAgain(static_cast<std::int32_t>(w));
    after.assignment = std::make_shared<const placement::Assignment>(reaction.assignment());
    result.moves = movesBetween(*plan.assignment, *after.assignment, problem);
    after.figures = std::make_shared<const plan::Figures>(*computeFigures(after));
    auto findings = findingsOf(document::validate(after.document, catalog), after.document, *after.fleet,
                               *after.assignment, *after.figures, nullptr);
    for (auto& finding : findings) { // remedies would write the loss into the document
        finding.fix.clear();
        finding.fixTitle.clear();
    }
    after.findings = std::make_shared<const std::vector<Finding>>(std::move(findings));
    after.fingerprint = fingerprintOf(*after.fleet, *after.assignment, after.document.settings->seed, catalog);
    after.engineMs = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - started).count();
    return result;
}

Edit adoptEdit(const document::Document& document, const ReactionResult& reaction) {
    const auto& after = reaction.after;
    const auto& problem = after.fleet->problem;
    std::vector<Edit> edits;
    for (const auto& region : *after.document.regions)
        if (const auto at = document::findRegion(document, region.id.text());
            at && !((*document.regions)[*at] == region))
            edits.push_back(Edit{Put{region, std::nullopt}});
    after.document.hosts.forEach([&](std::size_t, const HostEntry& entry) {
        const auto at = document::findHostEntry(document, entry.id.text());
        if (!at || !(document.hosts[*at] == entry))
            edits.push_back(Edit{Put{entry, std::nullopt}});
    });
    for (std::size_t i = 0; i < after.document.links->size(); ++i)
        if (!((*after.document.links)[i] == (*document.links)[i]))
            edits.push_back(Edit{Put{(*after.document.links)[i], std::nullopt}});
    for (std::size_t w = 0; w < problem.workloads.size(); ++w) {
        auto workload = after.fleet->workloads[w];
        const auto before = workload;
        std::map<std::int32_t, int> perRegion;
        for (std::int32_t number = 0; number < problem.workloads[w].replicas; ++number) {
            const auto host =
                after.assignment->microVms[static_cast<std::size_t>(problem.firstMicroVm[w] + number)].host;
            // What stays on a drained host stays for want of a place: a plan places nothing there.
            if (host < 0 || !problem.hosts.up[static_cast<std::size_t>(host)])
                continue;
            ++perRegion[problem.hosts.region[static_cast<std::size_t>(host)]];
            topology::Pin pin;
            pin.replica = number + 1;
            pin.host = after.fleet->hostName(host);
            std::erase_if(workload.pins, [&](const auto& old) { return old.replica == pin.replica; });
            workload.pins.push_back(std::move(pin));
        }
        // Reactions count only regions that are up for the default cap, plans all: what was placed has to be let in.
        for (const auto& [region, count] : perRegion)
            if (problem.workloads[w].defaultPerRegion && count > problem.workloads[w].perRegionMax)
                workload.spread.perRegion = std::max(workload.spread.perRegion.value_or(0), count);
        if (!(workload == before))
            edits.push_back(Edit{Put{std::move(workload), std::nullopt}});
    }
    return document::batchOf(std::move(edits));
}

} // namespace flightplan::planner
