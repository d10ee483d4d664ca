#pragma once

#include "model/traffic/demand.h"
#include "model/traffic/queue.h"
#include "model/traffic/rate.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace flightplan::traffic {

/// Why nobody takes a request.
enum class NotServed {
    noUsers,     ///< it is not known where the users are
    noEdge,      ///< no edge is up
    noMicroVm,   ///< no microVM has a place on a healthy host
    notAllowed,  ///< those that there are stand in regions that the policy does not list
    unreachable, ///< no path leads to one from the edge
    residency    ///< those that there are stand outside the part of the world that keeps these users
};
/// "no_users", "no_edge", "no_microvm", "not_allowed", "unreachable", "residency".
std::string_view toString(NotServed reason);

/// How busy the microVMs of a workload in a region are, evenly.
enum class LoadLevel { belowSoft, softToHard, atHard };
/// "below_soft", "soft_to_hard", "at_hard".
std::string_view toString(LoadLevel level);

/// Time that the packets of a request take to be forwarded to a microVM in user space (est).
inline constexpr std::uint32_t forwardingMicros = 60;

/// What users of a workload who go in at one edge ask of one region.
struct Flow {
    std::int32_t workload = 0, edge = 0, region = 0;
    std::int32_t group = 0;           ///< index into `groups`
    Rate offered = 0;                 ///< served + refused
    Rate refused = 0;                 ///< what full links do not carry, and what is answered 503: every place is taken
    std::uint32_t backhaul = 0;       ///< RTT from edge to region, over `via` if there is one, µs
    Rate linkFull = 0;                ///< of `refused`: what full links on the way do not carry
    topology::ResidencyBits home = 0; ///< the parts of the workload's residency that hold its users
    std::int32_t via = -1;            ///< the region whose microVM passes them on (policy `replay`); −1 = straight
    bool operator==(const Flow&) const = default;
};

/// That of all microVMs on a flow's way: the one that serves it, and one that passes it on.
constexpr std::uint32_t forwardingMicrosOf(const Flow& flow) {
    return flow.via < 0 ? forwardingMicros : 2 * forwardingMicros;
}

/// The microVMs of a workload that serve in one region. They are loaded evenly.
struct Group {
    std::int32_t workload = 0, region = 0;
    std::int32_t microVms = 0;
    Rate offered = 0, refused = 0;
    Rate linkFull = 0; ///< of `refused`: what full links keep from getting here; the rest arrives at the queue
    QueueSpec spec;
    Queue queue;
    LoadLevel level = LoadLevel::belowSoft;
    bool operator==(const Group&) const = default;
};

/// Demand that found no microVM.
struct Lost {
    std::int32_t workload = 0;
    std::int32_t edge = -1; ///< −1 = none
    NotServed reason = NotServed::noUsers;
    Rate rate = 0;
    topology::ResidencyBits home = 0; ///< as of `Flow`
    bool operator==(const Lost&) const = default;
};

/// offered = served + refused + lost, to the unit.
struct Totals {
    Rate offered = 0, refused = 0, lost = 0;
    Rate linkFull = 0; ///< of `refused`
    Rate served() const { return offered - refused - lost; }
    Totals& operator+=(const Totals& other) {
        offered += other.offered;
        refused += other.refused;
        lost += other.lost;
        linkFull += other.linkFull;
        return *this;
    }
    bool operator==(const Totals&) const = default;
};

/// Where the requests of a plan go at one moment: a value. All lists are in the fleet's order: by workload, then edge,
/// home, region.
struct Routing {
    std::optional<std::int32_t> utcMinute; ///< of the day; empty: everywhere as where the curve is 1
    std::vector<Flow> flows;
    std::vector<Group> groups;
    std::vector<Lost> lost;
    std::vector<std::size_t> firstFlow, firstGroup, firstLost; ///< per workload, and one behind
    std::vector<Totals> workloads;                             ///< per workload; without traffic all 0
    std::vector<Totals> regions;                               ///< per region; `lost` is 0
    std::vector<std::shared_ptr<const EdgeDemand>> demand;     ///< per workload; null without traffic or users
    Totals total;

    /// What belongs to one workload.
    std::span<const Flow> flowsOf(std::size_t workload) const;
    std::span<const Group> groupsOf(std::size_t workload) const;
    std::span<const Lost> lostOf(std::size_t workload) const;

    /// The same numbers; what `demand` points to follows from them and the plan.
    bool operator==(const Routing& other) const {
        return utcMinute == other.utcMinute && flows == other.flows && groups == other.groups && lost == other.lost &&
               workloads == other.workloads && regions == other.regions && total == other.total;
    }
};

/// What one client of a workload asks of one region.
struct ClientFlow {
    std::int32_t client = 0;  ///< index into `Fleet::clients` of the workload's profile
    std::int32_t edge = -1;   ///< −1 = none is up
    std::int32_t region = -1; ///< −1 = lost
    Rate offered = 0, refused = 0;
    Rate linkFull = 0;     ///< of `refused`
    std::int32_t row = 0;  ///< what it is a part of: index into `flows`, or into `lost`
    std::uint32_t rtt = 0; ///< last mile and backhaul, µs; of what is lost 0
    bool operator==(const ClientFlow&) const = default;
};

/// Every client's part in the flows of a workload, by client, edge, region; sums to its totals to the unit (largest
/// remainder, ties by client). O(clients · regions).
std::vector<ClientFlow> clientFlows(const plan::Fleet& fleet, const Routing& routing, std::size_t workload);

} // namespace flightplan::traffic
