#include "model/qt/residents.h"

#include <utility>

namespace flightplan::qt {

std::int32_t Residents::count(std::int32_t host) const {
    const auto at = static_cast<std::size_t>(host);
    return begin[at + 1] - begin[at];
}

std::span<const std::int32_t> Residents::on(std::int32_t host) const {
    const auto at = static_cast<std::size_t>(host);
    return std::span(microVms).subspan(static_cast<std::size_t>(begin[at]), static_cast<std::size_t>(count(host)));
}

Residents Residents::of(const plan::Plan& plan) {
    const auto& placements = plan.assignment->microVms;
    Residents residents;
    residents.begin.assign(plan.fleet->hosts.size() + 1, 0);
    for (const auto& placement : placements)
        if (placement.placed())
            ++residents.begin[static_cast<std::size_t>(placement.host) + 1];
    for (std::size_t host = 1; host < residents.begin.size(); ++host)
        residents.begin[host] += residents.begin[host - 1];
    residents.microVms.resize(static_cast<std::size_t>(residents.begin.back()));
    auto next = residents.begin;
    for (std::size_t microVm = 0; microVm < placements.size(); ++microVm)
        if (placements[microVm].placed()) {
            const auto host = static_cast<std::size_t>(placements[microVm].host);
            residents.microVms[static_cast<std::size_t>(next[host]++)] = static_cast<std::int32_t>(microVm);
        }
    return residents;
}

Snapshot makeSnapshot(plan::Plan plan) {
    auto shared = std::make_shared<const plan::Plan>(std::move(plan));
    auto residents = std::make_shared<const Residents>(Residents::of(*shared));
    return {std::move(shared), std::move(residents), nullptr};
}

} // namespace flightplan::qt
