#include "views/map/plan_field.h"

#include "model/field/latency_field.h"
#include "model/plan/serving.h"

namespace flightplan::views {
namespace {

MapField fieldTo(const topology::Network& network, std::span<const std::uint8_t> serving) {
    const auto onward = field::onwardOf(network, serving);
    MapField field;
    for (std::size_t edge = 0; edge < onward.size(); ++edge) {
        const auto& site = network.edges()[edge];
        if (!site.up)
            continue;
        field.edges.push_back(site.place);
        field.onwardMs.push_back(onward[edge].region < 0 ? std::nullopt
                                                         : std::optional(static_cast<double>(onward[edge].rtt) / 1000));
    }
    return field;
}

} // namespace

MapField fieldOf(const plan::Plan& plan, std::span<const std::int32_t> workloads) {
    return fieldTo(*plan.network, plan::servingRegions(plan, workloads));
}

MapField fieldOf(const plan::Plan& plan) {
    return fieldTo(*plan.network, plan::servingRegions(plan));
}

} // namespace flightplan::views
