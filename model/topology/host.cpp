#include "model/topology/host.h"

#include <algorithm>

namespace flightplan::topology {
namespace {

const HostException* exceptionOf(const HostEntry& entry, int index) {
    const auto at = std::ranges::find(entry.exceptions, index, &HostException::index);
    return at == entry.exceptions.end() ? nullptr : &*at;
}

} // namespace

HostState HostEntry::stateOf(int index) const {
    const auto* exception = exceptionOf(*this, index);
    return exception ? exception->state.value_or(state) : state;
}

std::int64_t HostEntry::healthOf(int index) const {
    const auto* exception = exceptionOf(*this, index);
    return exception ? exception->health.value_or(health) : health;
}

Resources HostEntry::effectiveCapacity() const {
    Resources result;
    for (std::size_t r = 0; r < resourceCount; ++r) {
        // Capacities reach 2^50 and overcommit 10^9, so the product needs more than 64 bits.
        __extension__ using Int128 = __int128;
        result.amounts[r] = static_cast<std::int64_t>(Int128(capacity.amounts[r]) * overcommit[r] / millionth);
    }
    return result;
}

} // namespace flightplan::topology
