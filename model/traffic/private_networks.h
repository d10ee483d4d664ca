#pragma once

#include "model/plan/plan.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace flightplan::traffic {

/// Workloads that may talk to each other.
struct PrivateNetwork {
    std::string name;                    ///< empty: that of the workloads that name none
    std::vector<std::int32_t> workloads; ///< fleet order
};

/// By name; each workload is in one.
std::vector<PrivateNetwork> privateNetworks(const plan::Fleet& fleet);

/// One cell of the matrix of who reaches whom.
struct Reach {
    enum class State {
        isolated,    ///< in another private network
        noMicroVm,   ///< one of them runs nowhere
        unreachable, ///< no path from some region of the one to any of the other
        reachable,
    };
    State state = State::isolated;
    std::uint32_t meanRtt = 0;  ///< µs, over the microVMs that call, each to the nearest region; only if reachable
    std::uint32_t worstRtt = 0; ///< the same of the farthest
};

/// "isolated", "no_microvm", "unreachable", "reachable".
std::string_view toString(Reach::State state);

/// Whether the healthy microVMs of `from` can call those of `to`, indices of the fleet. Cost O(microVMs of both +
/// regions²).
Reach reachOf(const plan::Plan& plan, std::size_t from, std::size_t to);

} // namespace flightplan::traffic
