#include "model/placement/host_tree.h"

#include "model/placement/score.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace flightplan::placement {
namespace {

constexpr auto nothing = std::numeric_limits<std::int64_t>::min();

Resources largest(const Resources& a, const Resources& b) {
    Resources result;
    for (std::size_t r = 0; r < topology::resourceCount; ++r)
        result.amounts[r] = std::max(a.amounts[r], b.amounts[r]);
    return result;
}

Resources smallestPositive(const Resources& a, const Resources& b) {
    Resources result;
    for (std::size_t r = 0; r < topology::resourceCount; ++r) {
        const auto [least, most] = std::minmax(a.amounts[r], b.amounts[r]);
        result.amounts[r] = least > 0 ? least : std::max<std::int64_t>(0, most);
    }
    return result;
}

} // namespace

HostTree::HostTree(const Problem& problem)
    : m_problem(problem)
    , m_leaves(std::bit_ceil(std::max<std::size_t>(1, problem.hosts.size())))
    , m_freest(2 * m_leaves, Resources{{nothing, nothing, nothing, nothing}})
    , m_shares(2 * m_leaves)
    , m_capacities(2 * m_leaves) {
    const auto& hosts = problem.hosts;
    for (std::size_t host = 0; host < hosts.size(); ++host)
        if (hosts.up[host] && hosts.health[host] >= healthGate) {
            m_capacities[m_leaves + host] = hosts.capacity[host];
            setLeaf(static_cast<std::int32_t>(host), problem.available(host));
        }
    for (auto node = m_leaves - 1; node >= root(); --node) {
        m_capacities[node] = smallestPositive(m_capacities[2 * node], m_capacities[2 * node + 1]);
        merge(node);
    }
}

std::size_t HostTree::width(std::size_t node) const {
    return m_leaves / std::bit_floor(node);
}

std::int32_t HostTree::firstHost(std::size_t node) const {
    return static_cast<std::int32_t>((node - std::bit_floor(node)) * width(node));
}

void HostTree::setLeaf(std::int32_t host, const Resources& free) {
    const auto leaf = m_leaves + static_cast<std::size_t>(host);
    const auto& capacity = m_problem.hosts.capacity[static_cast<std::size_t>(host)];
    m_freest[leaf] = free;
    for (std::size_t r = 0; r < topology::resourceCount; ++r)
        m_shares[leaf].amounts[r] = capacity.amounts[r] > 0 ? free.amounts[r] * fixedOne / capacity.amounts[r] : 0;
}

/// False if that changes nothing.
bool HostTree::merge(std::size_t node) {
    const auto freest = largest(m_freest[2 * node], m_freest[2 * node + 1]);
    const auto shares = largest(m_shares[2 * node], m_shares[2 * node + 1]);
    if (freest == m_freest[node] && shares == m_shares[node])
        return false;
    m_freest[node] = freest;
    m_shares[node] = shares;
    return true;
}

void HostTree::renew(std::int32_t host, const Resources& free) {
    setLeaf(host, free);
    for (auto node = (m_leaves + static_cast<std::size_t>(host)) / 2; node >= root() && merge(node); node /= 2) {
    }
}

} // namespace flightplan::placement
