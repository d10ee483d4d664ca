#include "model/planner/planner.h"

#include "model/document/file.h"
#include "model/placement/placer.h"
#include "model/planner/client_profiles.h"
#include "model/planner/compile_fleet.h"
#include "model/planner/figures.h"
#include "model/planner/fingerprint.h"
#include "model/planner/plan_findings.h"
#include "model/planner/survivable.h"
#include "model/runtime/beside.h"
#include "model/traffic/route.h"

#include <chrono>
#include <optional>

namespace flightplan::planner {
namespace {

/// Keeps the old block if the new value equals it, so that what depends on it stands still.
template <class T>
void publish(std::shared_ptr<const T>& slot, T value) {
    if (!slot || !(*slot == value))
        slot = std::make_shared<const T>(std::move(value));
}

} // namespace

struct Planner::Memory {
    explicit Memory(const catalog::Catalog& source)
        : catalog(source) {}

    const catalog::Catalog& catalog;
    std::array<int, stageCount> runs{};
    bool any = false;
    std::uint64_t revision = 0;
    document::Document document; // of the last complete plan
    std::uint64_t seed = 0;
    std::shared_ptr<const topology::Network> network; // what later stages saw; stands while all round-trip times do
    std::shared_ptr<const topology::Network>
        shownNetwork; // the document's: its sources may differ where the times are equal
    ProfileMemory profiles;
    std::shared_ptr<const plan::Fleet> fleet;
    std::shared_ptr<const placement::Assignment> assignment;
    std::shared_ptr<const plan::Figures> figures;
    std::shared_ptr<const plan::Survivability> survivability; // null unless the last document asked for it
    std::shared_ptr<const std::vector<Finding>> findings;
    Fingerprint fingerprint;

    void ran(Stage stage) { ++runs[static_cast<std::size_t>(stage)]; }

    bool networkIsNew(const document::Document& next) const {
        return !any || !next.regions.sameBlock(document.regions) || !next.edges.sameBlock(document.edges) ||
               !next.links.sameBlock(document.links) || !next.latency.sameBlock(document.latency);
    }

    /// Places the fleet, whose headroom is found on the way. False if stopped.
    bool place(plan::Fleet& fleetToPlace, bool survives, const std::stop_token& stop) {
        auto& problem = fleetToPlace.problem;
        problem.headroom = 0;
        if (!survives) {
            survivability.reset();
            auto placed = placement::place(problem, stop);
            if (placed)
                publish(assignment, std::move(*placed));
            return placed.has_value();
        }
        auto placed = placeSurvivable(problem, RegionLosses(fleetToPlace, *network, catalog), stop);
        if (!placed)
            return false;
        problem.headroom = placed->headroom;
        publish(survivability, std::move(placed->verdict));
        publish(assignment, std::move(placed->assignment));
        return true;
    }

    // Of settings and targets only some keys reach placement; a new name must not plan anything again.
    bool fleetIsNew(const document::Document& next) const {
        return !any || !next.hosts.sameBlocks(document.hosts) || !next.workloads.sameBlocks(document.workloads) ||
               next.settings->microvmOverheadMib != document.settings->microvmOverheadMib ||
               next.settings->perspective != document.settings->perspective ||
               !next.regions.sameBlock(document.regions);
    }
    bool objectiveIsNew(const document::Document& next) const {
        return !next.objective.sameBlock(document.objective) || next.targets->latency != document.targets->latency ||
               next.settings->survive != document.settings->survive;
    }

    /// The fleet of a document, or nothing if the last one is still right. `networkIsAnother`: other round-trip times.
    std::optional<plan::Fleet> compile(const document::Document& next, bool networkIsAnother) {
        if (networkIsAnother || fleetIsNew(next)) {
            profiles.beginRound(network);
            auto compiled = compileFleet(next, *network, profiles, catalog);
            profiles.endRound();
            if (profiles.ran())
                ran(Stage::profiles);
            ran(Stage::fleet);
            return compiled;
        }
        if (!objectiveIsNew(next))
            return std::nullopt;
        ran(Stage::fleet);
        auto again = *fleet;
        again.problem.headroom = 0;
        applyObjective(again, next);
        return again;
    }
};

Planner::Planner(const catalog::Catalog& catalog)
    : m_memory(std::make_unique<Memory>(catalog)) {}
Planner::~Planner() = default;

const std::array<int, stageCount>& Planner::runs() const {
    return m_memory->runs;
}

Result<plan::Plan> Planner::plan(const document::Document& document, const PlanOptions& options) {
    const auto started = std::chrono::steady_clock::now();
    auto& memory = *m_memory;
    const auto seed = options.seed.value_or(document.settings->seed);
    const auto cancelled = [&]() -> Result<plan::Plan> {
        // The memory may hold stages of the cancelled document: the next plan begins afresh.
        memory.any = false;
        return fail(ErrorCode::cancelled, "planning was cancelled");
    };

    const auto network = memory.network;
    const bool networkRan = memory.networkIsNew(document);
    if (networkRan) {
        memory.ran(Stage::network);
        memory.shownNetwork = std::make_shared<const topology::Network>(
            buildNetwork(document, memory.catalog, memory.shownNetwork.get()));
        if (!memory.network || !(*memory.network == *memory.shownNetwork))
            memory.network = memory.shownNetwork;
    }
    const bool restIsNew = !memory.any || !document.settings.sameBlock(memory.document.settings) ||
                           !document.targets.sameBlock(memory.document.targets);
    // The document's own findings and the fingerprint take as long as figures do: they are found on another thread.
    runtime::Beside<std::vector<Finding>> ofDocument(
        [&document, &memory] { return document::validate(document, memory.catalog); });
    auto compiled = memory.compile(document, memory.network != network);
    const bool fleetRan = compiled.has_value();
    if (fleetRan) {
        auto& fleet = *compiled;
        // Labels and names are in the fleet, but placement is a pure function of the problem.
        const bool survives = document.settings->survive == document::Survive::region;
        const bool samePurpose = memory.any && survives == (memory.survivability != nullptr);
        if (samePurpose) // the headroom was found for the problem, it is no part of the question
            fleet.problem.headroom = memory.fleet->problem.headroom;
        const bool sameProblem = samePurpose && fleet.problem == memory.fleet->problem;
        if (!sameProblem) {
            memory.ran(Stage::placement);
            if (!memory.place(fleet, survives, options.stop))
                return cancelled();
        }
        memory.fleet = std::make_shared<const plan::Fleet>(std::move(fleet));
    }
    runtime::Beside<Fingerprint> fingerprint;
    if (fleetRan || seed != memory.seed)
        fingerprint = runtime::Beside<Fingerprint>(
            [&memory, seed] { return fingerprintOf(*memory.fleet, *memory.assignment, seed, memory.catalog); });
    // Requests take the links of the document: their ways and capacities may differ where the times are equal.
    if (fleetRan || (networkRan && traffic::hasTraffic(*memory.fleet))) {
        memory.ran(Stage::figures);
        plan::Plan placed;
        placed.document = document;
        placed.fleet = memory.fleet;
        placed.network = memory.shownNetwork;
        placed.assignment = memory.assignment;
        auto figures = computeFigures(placed, options.stop);
        if (!figures)
            return cancelled();
        publish(memory.figures, std::move(*figures));
    }
    if (options.stop.stop_requested())
        return cancelled();
    if (networkRan || fleetRan || restIsNew) {
        memory.ran(Stage::findings);
        publish(memory.findings, findingsOf(ofDocument.get(), document, *memory.fleet, *memory.assignment,
                                            *memory.figures, memory.survivability.get()));
    }
    if (fingerprint.isAsked())
        memory.fingerprint = fingerprint.get();
    memory.any = true;
    memory.document = document;
    memory.seed = seed;

    plan::Plan plan;
    plan.document = document;
    plan.revision = ++memory.revision;
    plan.fleet = memory.fleet;
    plan.network = memory.shownNetwork;
    plan.assignment = memory.assignment;
    plan.figures = memory.figures;
    plan.survivability = memory.survivability;
    plan.findings = memory.findings;
    plan.fingerprint = memory.fingerprint;
    plan.engineMs = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - started).count();
    return plan;
}

Result<plan::Plan> planOnce(const document::Document& document, const PlanOptions& options,
                            const catalog::Catalog& catalog) {
    return Planner(catalog).plan(document, options);
}

} // namespace flightplan::planner
