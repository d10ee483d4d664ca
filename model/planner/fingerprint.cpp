#include "model/planner/fingerprint.h"

#include "model/plan/plan.h"

namespace flightplan::planner {

Fingerprint fingerprintOf(const plan::Fleet& fleet, const placement::Assignment& assignment, std::uint64_t seed,
                          const catalog::Catalog& catalog) {
    Blake2b hash;
    hash.add(plan::engineVersion);
    hash.add(catalog.version());
    hash.add(static_cast<std::int64_t>(seed));
    for (const auto& placement : assignment.microVms) {
        if (placement.placed()) {
            const auto& ref = fleet.hosts[static_cast<std::size_t>(placement.host)];
            hash.add(fleet.entries[static_cast<std::size_t>(ref.entry)].id.text());
            hash.add(std::int64_t(ref.number));
        } else {
            hash.add(toString(placement.constraint));
        }
        hash.add(std::int64_t(placement.latency));
        hash.add(std::int64_t(placement.capacity));
        hash.add(std::int64_t(placement.health));
        hash.add(placement.delta);
    }
    return hash.finish();
}

} // namespace flightplan::planner
