#include "model/plan/fleet.h"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <utility>

namespace flightplan::plan {
namespace {

template <class List>
std::int32_t findSorted(const List& list, std::string_view id, auto text) {
    const auto at =
        std::ranges::lower_bound(list, id, {}, [&](const auto& value) { return std::string_view(text(value)); });
    return at != list.end() && text(*at) == id ? static_cast<std::int32_t>(at - list.begin()) : -1;
}

/// The number behind the last `separator`, 0 if there is none: "fra-12" → ("fra", 12).
std::pair<std::string_view, std::int32_t> splitNumber(std::string_view name, char separator) {
    const auto at = name.rfind(separator);
    std::int32_t number = 0;
    if (at == std::string_view::npos)
        return {name, 0};
    const auto digits = name.substr(at + 1);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc{} || end != digits.data() + digits.size() || digits.front() == '0' || number < 1)
        return {name, 0};
    return {name.substr(0, at), number};
}

} // namespace

SortedWorkloads::SortedWorkloads(Chunked<topology::Workload> workloads)
    : m_workloads(std::move(workloads)) {
    std::vector<const topology::Workload*> inDocument;
    inDocument.reserve(m_workloads.size());
    m_workloads.forEach([&](std::size_t, const topology::Workload& workload) { inDocument.push_back(&workload); });
    m_positions.resize(inDocument.size());
    std::iota(m_positions.begin(), m_positions.end(), 0u);
    const auto byId = [&](std::uint32_t position) -> const auto& {
        return inDocument[position]->id;
    };
    if (!std::ranges::is_sorted(m_positions, {}, byId))
        std::ranges::sort(m_positions, {}, byId);
    m_sorted.reserve(inDocument.size());
    for (const auto position : m_positions)
        m_sorted.push_back(inDocument[position]);
}

std::string Fleet::hostName(std::int32_t host) const {
    const auto& ref = hosts[static_cast<std::size_t>(host)];
    return entries[static_cast<std::size_t>(ref.entry)].hostId(ref.number);
}

topology::HostState Fleet::hostState(std::int32_t host) const {
    const auto& ref = hosts[static_cast<std::size_t>(host)];
    return entries[static_cast<std::size_t>(ref.entry)].stateOf(ref.number);
}

MicroVmRef Fleet::microVm(std::int64_t index) const {
    const auto behind = std::ranges::upper_bound(problem.firstMicroVm, index);
    const auto workload = static_cast<std::int32_t>(behind - problem.firstMicroVm.begin()) - 1;
    const auto offset = static_cast<std::int32_t>(index - problem.firstMicroVm[static_cast<std::size_t>(workload)]);
    const auto replicas = problem.workloads[static_cast<std::size_t>(workload)].replicas;
    return offset < replicas ? MicroVmRef{workload, offset + 1, false}
                             : MicroVmRef{workload, offset - replicas + 1, true};
}

std::string Fleet::microVmName(std::int64_t index) const {
    const auto ref = microVm(index);
    return workloads[static_cast<std::size_t>(ref.workload)].id.text() + (ref.standby ? "/s" : "/") +
           std::to_string(ref.number);
}

std::int32_t Fleet::findRegion(std::string_view id) const {
    return findSorted(regions, id, [](const auto& site) -> const std::string& { return site.id; });
}

std::int32_t Fleet::findEntry(std::string_view id) const {
    return findSorted(entries, id, [](const auto& entry) -> const std::string& { return entry.id.text(); });
}

std::int32_t Fleet::findWorkload(std::string_view id) const {
    return findSorted(workloads.pointers(), id,
                      [](const auto* workload) -> const std::string& { return workload->id.text(); });
}

std::int32_t Fleet::findHost(std::string_view name) const {
    if (const auto entry = findEntry(name); entry >= 0 && !entries[static_cast<std::size_t>(entry)].count)
        return entryFirstHost[static_cast<std::size_t>(entry)];
    const auto [id, number] = splitNumber(name, '-');
    const auto entry = number > 0 ? findEntry(id) : -1;
    if (entry < 0 || !entries[static_cast<std::size_t>(entry)].count ||
        number > *entries[static_cast<std::size_t>(entry)].count)
        return -1;
    return entryFirstHost[static_cast<std::size_t>(entry)] + number - 1;
}

std::int64_t Fleet::findMicroVm(std::string_view name) const {
    const auto slash = name.find('/');
    if (slash == std::string_view::npos)
        return -1;
    const auto workload = findWorkload(name.substr(0, slash));
    auto digits = name.substr(slash + 1);
    const bool standby = digits.starts_with('s');
    if (standby)
        digits.remove_prefix(1);
    std::int32_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (workload < 0 || error != std::errc{} || end != digits.data() + digits.size() || number < 1)
        return -1;
    const auto& spec = problem.workloads[static_cast<std::size_t>(workload)];
    if (number > (standby ? spec.standbys : spec.replicas))
        return -1;
    return problem.firstMicroVm[static_cast<std::size_t>(workload)] + (standby ? spec.replicas : 0) + number - 1;
}

} // namespace flightplan::plan
