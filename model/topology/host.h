#pragma once

#include "model/base/fixed_point.h"
#include "model/base/id.h"
#include "model/base/unknown_keys.h"
#include "model/topology/resources.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace flightplan::topology {

enum class HostState { up, down, cordoned };

/// One host of an entry that differs from the others in state or health.
struct HostException {
    int index = 1; ///< from 1 to the entry's count
    std::optional<HostState> state;
    std::optional<std::int64_t> health; ///< 2⁻²⁴, 0 … 1
    UnknownKeys unknown;

    bool operator==(const HostException&) const = default;
};

/// One host (no `count`: its id is the entry's) or `count` equal hosts `<id>-1 … <id>-<count>`.
struct HostEntry {
    HostEntryId id;
    RegionId region;
    std::optional<int> count;
    HostState state = HostState::up;
    std::int64_t health = fixedOne; ///< 2⁻²⁴, 0 … 1
    std::string hostClass;          ///< takes only workloads of this class; empty = any without a class
    Resources capacity;
    Resources reserved;
    std::array<std::int64_t, resourceCount> overcommit = {millionth, millionth, millionth, millionth}; ///< millionths
    std::vector<HostException> exceptions;
    UnknownKeys unknown;
    UnknownKeys unknownCapacity, unknownReserved, unknownOvercommit;

    int hostCount() const { return count.value_or(1); }
    /// The id of host `index`, from 1.
    std::string hostId(int index) const { return count ? id.text() + "-" + std::to_string(index) : id.text(); }
    /// The state and health of host `index`, from 1, exceptions applied. O(exceptions).
    HostState stateOf(int index) const;
    std::int64_t healthOf(int index) const;
    /// ⌊capacity · overcommit⌋ per resource.
    Resources effectiveCapacity() const;

    bool operator==(const HostEntry&) const = default;
};

} // namespace flightplan::topology
