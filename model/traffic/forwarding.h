#pragma once

#include "model/plan/plan.h"
#include "model/traffic/routing.h"

#include <cstdint>
#include <vector>

namespace flightplan::traffic {

/// Packets that one core forwards to and from microVMs in user space, per second (est).
inline constexpr double packetsPerCore = 500'000;

/// Packets of a message of so many bytes: full segments of 1,448 bytes, at least one, and an acknowledgement for every
/// two of them.
std::int64_t packetsOf(std::int64_t bytes);

/// What hosts do to pass packets on to their microVMs: per host, packets in both directions a second. A microVM that
/// passes a request on (policy `replay`) costs its host the request twice, once in and once out.
struct Forwarding {
    std::vector<double> packetsPerSecond;

    /// Cores that this takes of a host; they are part of no demand.
    double cores(std::size_t host) const { return packetsPerSecond[host] / packetsPerCore; }
};

/// A region's requests are spread evenly over a workload's microVMs there; what full links do not carry never arrives.
/// O(hosts + microVMs + flows).
Forwarding forwardingOf(const plan::Plan& plan, const Routing& routing);

/// Hosts whose forwarding takes more cores than are reserved for the host itself or not requested; of equal hosts the
/// one that lacks most.
std::vector<Finding> findingsOf(const plan::Plan& plan, const Forwarding& forwarding);

} // namespace flightplan::traffic
