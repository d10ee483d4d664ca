#pragma once

#include "model/placement/filters.h"

#include <cstdint>

namespace flightplan::placement {

/// A rule that picks hosts in the place of the score. It starts from what Plan may use of each host and is told of
/// every change.
class HostChoice {
public:
    virtual ~HostChoice() = default;

    /// Of the hosts that pass all filters the one that the rule prefers; −1 if none passes.
    virtual std::int32_t choose(const Filters& filters, const Candidate& candidate) = 0;
    /// The free amounts of a host changed.
    virtual void renew(std::int32_t host, const Resources& free) = 0;
};

/// Is a candidate and passes every filter.
inline bool takes(const Filters& filters, std::int32_t host) {
    return filters.isCandidate(host) && !filters.firstFailed(host);
}

} // namespace flightplan::placement
