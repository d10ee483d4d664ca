#pragma once

#include "model/base/chunked.h"
#include "model/base/cow.h"
#include "model/topology/host.h"
#include "model/topology/link.h"
#include "model/topology/objective.h"
#include "model/topology/region.h"
#include "model/topology/workload.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace flightplan::document {

/// Whose eyes the document has. A customer needs no hosts: each region brings the catalogue's assumed pool.
enum class Perspective { operatorOfHosts, customer };

enum class Survive { none, region };

/// Everything of a plan file that is no list and no weight.
struct Settings {
    int format = 1;
    std::string catalog; ///< version of the catalogue that the file was made with
    std::string name;
    Perspective perspective = Perspective::operatorOfHosts;
    std::uint64_t seed = 1;
    Survive survive = Survive::none;
    std::int64_t microvmOverheadMib = 5;  ///< memory of the VMM per microVM
    std::vector<std::int64_t> dailyCurve; ///< of all traffic, millionths, `topology::hoursPerDay` or none: all 1
    UnknownKeys unknown;

    bool operator==(const Settings&) const = default;
};

/// The user's file as a value. Copying copies pointers; a section that an edit did not touch keeps its block, which is
/// how the planner knows what to run again. Arrays keep the order of the file.
struct Document {
    Cow<Settings> settings;
    Cow<topology::Targets> targets;
    Cow<topology::Objective> objective;
    Cow<std::vector<topology::Region>> regions;
    Cow<std::vector<topology::Edge>> edges;
    Cow<std::vector<topology::Link>> links;
    Cow<std::vector<topology::LatencyEntry>> latency;
    Chunked<topology::HostEntry> hosts;
    Chunked<topology::Workload> workloads;

    bool operator==(const Document&) const = default;
};

/// Limits of a document after expansion; more is an error before anything is allocated.
inline constexpr std::int64_t maxMicroVms = 2'000'000;
inline constexpr std::int64_t maxHosts = 200'000;
/// Requests per second of all workloads: at a hundred times as many, in millionths, sums still fit 63 bits.
inline constexpr std::int64_t maxRequestsPerSecond = 90'000'000'000;
/// Regions, edges and ends of links: latencies are a matrix over them.
inline constexpr std::int64_t maxSites = 2000;

/// Position of an object in its array, by linear search; empty if there is none. O(objects).
std::optional<std::size_t> findRegion(const Document& document, const std::string& id);
std::optional<std::size_t> findHostEntry(const Document& document, const std::string& id);
std::optional<std::size_t> findWorkload(const Document& document, const std::string& id);

/// Which host of the entry has that name, from 1; empty if none has.
std::optional<int> hostNumber(const topology::HostEntry& entry, std::string_view name);

/// The hosts that the engine plans with: the document's, and in a customer's document the catalogue's assumed pool
/// `<region>-pool` of each region without own hosts.
struct EffectiveHosts {
    std::vector<topology::HostEntry> entries;
    std::size_t typed = 0; ///< the first so many are the document's, the rest is assumed
};
EffectiveHosts effectiveHosts(const Document& document, const catalog::Catalog& catalog);

/// The host entry that a new region starts with: the catalogue's assumed pool, or a small default for other regions.
topology::HostEntry defaultHosts(const RegionId& region, const catalog::Catalog& catalog);

} // namespace flightplan::document
