#pragma once

#include "model/topology/objective.h"
#include "model/topology/resources.h"
#include "model/topology/workload.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace flightplan::placement {

using topology::Resource;
using topology::Resources;

inline constexpr std::uint32_t unreachable = std::numeric_limits<std::uint32_t>::max();

/// Hosts in host order (entry id bytewise, then number), as columns.
struct HostTable {
    std::vector<std::int32_t> region;    ///< index into the regions, which are in id order
    std::vector<Resources> capacity;     ///< ⌊capacity · overcommit⌋
    std::vector<Resources> allocatable;  ///< capacity − reserved
    std::vector<std::int32_t> health;    ///< 2⁻²⁴
    std::vector<std::uint8_t> up;        ///< host up, not cordoned, its region up
    std::vector<std::int32_t> hostClass; ///< interned class, −1 = none
    std::vector<std::int32_t> entry;     ///< host entry it comes from, a failure domain of standbys

    std::size_t size() const { return region.size(); }
    bool operator==(const HostTable&) const = default;
};

/// The users of one or more workloads: merged clients in their canonical order and their round-trip times to each
/// region.
struct ClientProfile {
    std::vector<std::int64_t> weights; ///< per client, millionths; sum 0 = no clients
    std::vector<std::uint32_t> rtt;    ///< µs, row per client, column per region
    std::vector<std::int32_t> nearest; ///< row per region: the clients by round-trip time, ties by client order

    std::size_t clientCount() const { return weights.size(); }
    bool operator==(const ClientProfile&) const = default;
};

struct Weights {
    std::int64_t alpha = 0, beta = 0, gamma = 0, delta = 0; ///< 2⁻²⁴
    bool operator==(const Weights&) const = default;
};

struct PinSpec {
    std::int32_t replica = 0; ///< from 0
    std::int32_t region = -1; ///< −1 = any
    std::int32_t host = -1;   ///< −1 = any
    bool operator==(const PinSpec&) const = default;
};

/// One workload, resolved to indices and whole numbers.
struct WorkloadSpec {
    std::int32_t replicas = 0;
    std::int32_t standbys = 0;
    topology::StandbyState standbyState = topology::StandbyState::warm;
    topology::StandbyReserve standbyReserve = topology::StandbyReserve::dedicated;
    Resources need;        ///< demand with overhead
    Resources standbyNeed; ///< what a standby reserves: `need`, or its disk alone when stopped
    Weights weights;
    std::int64_t latencyReference = 5000; ///< L₀, µs
    std::int32_t profile = -1;            ///< index of its client profile; −1 = no clients
    std::vector<std::uint8_t> allowed;    ///< per region: passes allow and deny
    std::int32_t allowedCount = 0;
    std::int32_t hostClass = -1;
    std::int32_t perHostMax = 1;
    topology::PerHostMode perHostMode = topology::PerHostMode::hard;
    std::int32_t perRegionMax = 0;      ///< 0 = no cap
    bool defaultPerRegion = false;      ///< the cap was not typed: `defaultRegionCap` of the allowed regions
    std::int32_t minRegions = 0;        ///< clamped to allowedCount
    std::int32_t maxSkew = 0;           ///< 0 = none
    std::vector<std::int32_t> affinity; ///< workloads whose regions it must share; cycle edges taken out
    std::vector<PinSpec> pins;          ///< by replica
    std::int32_t priority = 0;
    std::int64_t userWeight = 1'000'000; ///< millionths: the workload's weight, with traffic its requests/s
    std::int64_t target = -1;            ///< latency target, µs; −1 = none
    bool operator==(const WorkloadSpec&) const = default;
};

/// The most replicas of a workload in one region unless it says otherwise: ⌈k / min(k, 3, regions)⌉; 0 = no cap.
constexpr std::int32_t defaultRegionCap(std::int32_t replicas, std::int32_t regions) {
    const auto parts = std::min({replicas, 3, regions});
    return parts > 0 ? (replicas + parts - 1) / parts : 0;
}

/// All that placement depends on, compiled from a document: dense, in canonical order, without names.
struct Problem {
    std::int32_t regionCount = 0;
    std::vector<std::uint8_t> regionUp;
    std::vector<std::int32_t> regionBegin; ///< hosts of region R are regionHosts[regionBegin[R] … regionBegin[R + 1])
    std::vector<std::int32_t> regionHosts; ///< in host order within each region
    HostTable hosts;
    std::vector<std::shared_ptr<const ClientProfile>> profiles;
    std::vector<WorkloadSpec> workloads;    ///< in id order
    std::vector<std::int32_t> order;        ///< placement order: workload indices
    std::vector<std::int64_t> firstMicroVm; ///< per workload, and the total behind the last: primaries, then standbys
    std::int32_t headroom = 0; ///< 64ths of what each host can give that Plan leaves free, for reactions to use
    topology::LatencyTerm latencyTerm = topology::LatencyTerm::servedShare;
    topology::CapacityTerm capacityTerm = topology::CapacityTerm::bottleneck;
    /// Per region [ns of round-trip time per vCPU, GiB, Gbit/s, GiB]; empty = scores, not prices, decide (`price.h`).
    std::vector<Resources> prices;

    std::int64_t microVmCount() const { return firstMicroVm.empty() ? 0 : firstMicroVm.back(); }
    /// What Plan may use of a host: allocatable less headroom.
    Resources available(std::size_t host) const;
    /// Fills regionBegin and regionHosts from hosts.region.
    void indexRegions();
    /// Profiles are compared by identity: equal ones are shared, and a different pointer proves nothing.
    bool operator==(const Problem&) const = default;
};

/// The order in which workloads are placed: higher priority, fewer allowed regions, then `order` and id; each preceded
/// by its not yet placed affinity targets, recursively. Cost O(workloads log workloads + affinity).
std::vector<std::int32_t> placementOrder(const std::vector<WorkloadSpec>& workloads, topology::WorkloadOrder order);

/// By id alone, each preceded by its not yet placed affinity targets. Cost O(workloads + affinity).
std::vector<std::int32_t> submissionOrder(const std::vector<WorkloadSpec>& workloads);

} // namespace flightplan::placement
