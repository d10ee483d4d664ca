#pragma once

#include "model/base/blake2b.h"
#include "model/base/finding.h"
#include "model/base/provenance.h"
#include "model/document/document.h"
#include "model/placement/assignment.h"
#include "model/plan/fleet.h"
#include "model/topology/network.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace flightplan::plan {

/// The version of the engine; part of every fingerprint.
inline constexpr std::string_view engineVersion = "1";

/// One number of a plan, defined the same for window, command line and report.
struct Figure {
    std::string name;            ///< "p95_across_users", "inside_target", "requested"
    std::optional<double> value; ///< empty: not defined, for example without users; infinite = some users are unserved
    std::string unit;            ///< "ms", "share"
    Provenance provenance = Provenance::typed;
    std::string note; ///< what binds it, for example "memory"; may be empty
    bool operator==(const Figure&) const = default;
};

/// The figures of the plan and of each workload (§14 of the engine's definitions).
struct Figures {
    Figure p95AcrossUsers, insideTarget, requested;
    struct OfWorkload {
        std::optional<double> p95Ms; ///< infinite = some users are unserved; empty = no users
        std::optional<double> insideTarget;
        std::int32_t placed = 0, unplaced = 0;
        bool operator==(const OfWorkload&) const = default;
    };
    std::vector<OfWorkload> workloads;               ///< in fleet order
    std::vector<topology::Resources> regionUsed;     ///< per region of the fleet, over all its hosts
    std::vector<topology::Resources> regionCapacity; ///< allocatable, over its hosts that are up
    std::vector<std::int32_t> regionHosts;           ///< number of hosts
    std::vector<std::int32_t> regionMicroVms;        ///< placed, standbys included
    std::int64_t placed = 0, unplaced = 0;
    bool operator==(const Figures&) const = default;
};

/// How far a plan that is asked to survive the loss of any one region does so.
struct Survivability {
    bool certified = false;             ///< the sweep over all regions leaves nothing without a place
    std::int32_t headroom = 0;          ///< 64ths of every host that the plan leaves free
    std::vector<std::int32_t> confined; ///< workloads that no capacity would save: a rule or a pin binds them
    std::int32_t failures = 0;       ///< Σ over the other workloads of the most that one loss leaves without a place
    std::int32_t missingPercent = 0; ///< growth of all hosts that would save the others; 0 = none, or not tenfold
    bool operator==(const Survivability&) const = default;
};

/// Whether fewer users of a workload are inside its latency target than the plan asks for; false without a target.
bool missesTarget(const Figures::OfWorkload& figures, const topology::Targets& targets);

/// The answer to a document: a pure function of it and of the seed. Columns are shared with earlier plans where equal.
struct Plan {
    document::Document document;
    std::uint64_t revision = 0;
    std::shared_ptr<const Fleet> fleet;
    std::shared_ptr<const topology::Network> network;
    std::shared_ptr<const placement::Assignment> assignment;
    std::shared_ptr<const Figures> figures;
    std::shared_ptr<const Survivability> survivability; ///< null unless the document asks for it
    std::shared_ptr<const std::vector<Finding>> findings;
    Fingerprint fingerprint;
    double engineMs = 0;
};

} // namespace flightplan::plan
