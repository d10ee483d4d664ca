#include "model/traffic/detection.h"

namespace flightplan::traffic {

Detection detectionOf(const topology::Network& before, const topology::Network& after) {
    Detection detection;
    for (std::size_t edge = 0; edge < after.edges().size(); ++edge) {
        if (!after.edges()[edge].up) {
            if (before.edges()[edge].up)
                detection.lostEdges.push_back(after.edges()[edge].id);
            continue;
        }
        for (std::size_t region = 0; region < after.regions().size(); ++region)
            detection.changedPairs +=
                after.regions()[region].up && before.edgeRtt(edge, region) != after.edgeRtt(edge, region);
    }
    return detection;
}

} // namespace flightplan::traffic
