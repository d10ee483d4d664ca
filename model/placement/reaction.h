#pragma once

#include "model/placement/assignment.h"
#include "model/placement/problem.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace flightplan::placement {

/// What a reaction did.
struct ReactionCounts {
    std::int32_t victims = 0;  ///< microVMs that lost their host
    std::int32_t moved = 0;    ///< of them, those that have another one
    std::int32_t promoted = 0; ///< of those, primaries that their standby took over
    std::int32_t unplaced = 0; ///< victims without a place
    bool operator==(const ReactionCounts&) const = default;
};

/// Another profile of the same clients, for as long as something is lost: users who entered at a lost region enter
/// elsewhere.
struct ProfileChange {
    std::int32_t profile = 0;
    std::shared_ptr<const ClientProfile> instead;
};

/// What is lost at once.
struct Loss {
    std::span<const std::int32_t> hosts;
    std::span<const std::int32_t> regions; ///< all their hosts; default caps no longer count them
    std::span<const ProfileChange> profiles;
};

/// *React*: an assignment that keeps what stands and gives the victims of failures another place. Nothing that stands
/// is moved or evicted.
///
/// A victim is a microVM whose host is lost, is not up, falls under the health gate, is in a region or of a class that
/// its workload may no longer use, or that holds more than it has (then the last in the order of placement go). Rules
/// that compare microVMs with one another (spread, skew, affinity) are not applied again to what stands. A victim with
/// a standby that still runs is replaced by it, if its host has the room; then the other victims follow in the order of
/// placement: primaries by the problem's order of workloads, then standbys. Users of a workload with victims are dealt
/// again: what stands takes its share in the order of numbers, then each victim as it is placed.
///
/// The live structure costs one pass over the assignment to build. A loss costs O(victims · (clients · regions + lanes
/// · log hosts)) and touches nothing else; `undo` costs the same and restores every bit.
class Reaction {
public:
    /// `problem` and the profiles of losses must outlive this.
    Reaction(const Problem& problem, const Assignment& assignment);
    ~Reaction();
    Reaction(const Reaction&) = delete;
    Reaction& operator=(const Reaction&) = delete;

    /// Re-places what no longer has a place in this problem, for example because hosts are down in it.
    ReactionCounts repair();
    /// Loses more; earlier losses stay. What was lost already loses nothing twice.
    ReactionCounts lose(const Loss& loss);
    /// Drained hosts still run: what the last losses left without a place stays where it was, and its users are dealt
    /// again. The number of them.
    std::int32_t keepUnplaced();
    /// The users of a workload are dealt again among what stands: what its changed round-trip times ask for.
    void dealAgain(std::int32_t workload);
    /// Back to the assignment that this was made of.
    void undo();

    /// Hosts of the microVMs as they stand now.
    std::span<const Placement> placements() const;
    /// MicroVMs that had a place at first and have another or none now, each once, in no order. O(changes).
    std::vector<std::int64_t> changed() const;
    /// The whole as it stands now. O(microVMs).
    Assignment assignment() const;

private:
    class Private;
    std::unique_ptr<Private> m;
};

} // namespace flightplan::placement
