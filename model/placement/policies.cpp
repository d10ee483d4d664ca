#include "model/placement/policies.h"

#include "model/base/philox.h"
#include "model/placement/host_choice.h"
#include "model/placement/host_tree.h"
#include "model/placement/placement_run.h"
#include "model/placement/placer.h"
#include "model/placement/score.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace flightplan::placement {
namespace {

/// What the candidate reserves of its own.
const Resources& demandOf(const Candidate& candidate) {
    return candidate.standby ? candidate.workload->standbyNeed : candidate.workload->need;
}

/// What every host that takes it must have free: a pooled standby may find its demand reserved already.
Resources leastNeed(const Candidate& candidate) {
    const bool pooled = candidate.standby && candidate.workload->standbyReserve == topology::StandbyReserve::pooled;
    return pooled ? Resources{} : demandOf(candidate);
}

/// The policies that look for a largest key, over the tree.
class ByTree : public HostChoice {
public:
    explicit ByTree(const Problem& problem)
        : m_tree(problem) {}

    void renew(std::int32_t host, const Resources& free) override { m_tree.renew(host, free); }

protected:
    template <class Bound>
    std::int32_t best(const Filters& filters, const Candidate& candidate, Bound bound) const {
        return m_tree.best(leastNeed(candidate), bound, [&](std::int32_t host) { return takes(filters, host); });
    }

    HostTree m_tree;
};

class FirstFit final : public ByTree {
public:
    using ByTree::ByTree;
    std::int32_t choose(const Filters& filters, const Candidate& candidate) override {
        return best(filters, candidate, [](std::size_t) { return std::int64_t(0); });
    }
};

class NextFit final : public ByTree {
public:
    using ByTree::ByTree;
    std::int32_t choose(const Filters& filters, const Candidate& candidate) override {
        const auto host = best(filters, candidate,
                               [this](std::size_t node) { return std::int64_t(m_tree.lastHost(node) >= m_last); });
        m_last = host >= 0 ? host : m_last;
        return host;
    }

private:
    std::int32_t m_last = 0;
};

class WorstFit final : public ByTree {
public:
    using ByTree::ByTree;
    std::int32_t choose(const Filters& filters, const Candidate& candidate) override {
        return best(filters, candidate, [this](std::size_t node) { return m_tree.freest(node)[Resource::cpu]; });
    }
};

class DotProduct final : public ByTree {
public:
    using ByTree::ByTree;
    std::int32_t choose(const Filters& filters, const Candidate& candidate) override {
        const auto& demand = demandOf(candidate);
        return best(filters, candidate, [&](std::size_t node) { return product(demand, node); });
    }

private:
    std::int64_t product(const Resources& demand, std::size_t node) const {
        const auto& capacity = m_tree.capacities(node);
        std::int64_t sum = 0;
        for (std::size_t r = 0; r < topology::resourceCount; ++r)
            if (demand.amounts[r] > 0 && capacity.amounts[r] > 0)
                sum += std::min(fixedOne, demand.amounts[r] * fixedOne / capacity.amounts[r]) *
                       std::max<std::int64_t>(0, m_tree.shares(node).amounts[r]);
        return sum;
    }
};

/// Hosts by free vCPUs, then host order, in one array: a host that takes something moves past the few that are between
/// its old and its new place, which costs less than a tree as long as these are hundreds.
class BestFit final : public HostChoice {
public:
    explicit BestFit(const Problem& problem)
        : m_free(problem.hosts.size()) {
        const auto& hosts = problem.hosts;
        for (std::size_t host = 0; host < hosts.size(); ++host) {
            m_free[host] = problem.available(host);
            if (hosts.up[host] && hosts.health[host] >= healthGate)
                m_order.push_back({m_free[host][Resource::cpu], static_cast<std::int32_t>(host)});
        }
        std::ranges::sort(m_order);
    }

    std::int32_t choose(const Filters& filters, const Candidate& candidate) override {
        const auto need = leastNeed(candidate);
        for (auto at = std::ranges::lower_bound(m_order, Rank{need[Resource::cpu], 0}); at != m_order.end(); ++at)
            if (need.fitsIn(m_free[static_cast<std::size_t>(at->host)]) && takes(filters, at->host))
                return at->host;
        return -1;
    }

    void renew(std::int32_t host, const Resources& free) override {
        auto& held = m_free[static_cast<std::size_t>(host)];
        const Rank before{held[Resource::cpu], host}, after{free[Resource::cpu], host};
        held = free;
        const auto from = std::ranges::lower_bound(m_order, before);
        const auto to = std::ranges::lower_bound(m_order, after);
        if (to <= from)
            std::move_backward(to, from, from + 1);
        else
            std::move(from + 1, to, from);
        *(to <= from ? to : to - 1) = after;
    }

private:
    struct Rank {
        std::int64_t freeCpu = 0;
        std::int32_t host = 0;
        auto operator<=>(const Rank&) const = default;
    };

    std::vector<Resources> m_free;
    std::vector<Rank> m_order;
};

class AnyFit final : public HostChoice {
public:
    AnyFit(const Problem& problem, std::uint64_t seed)
        : m_hosts(static_cast<std::int32_t>(problem.hosts.size()))
        , m_random(seed, "hosts", "random policy") {}

    std::int32_t choose(const Filters& filters, const Candidate&) override {
        for (int draw = 0; draw < randomDraws && m_hosts > 0; ++draw)
            if (const auto host = below(m_hosts); takes(filters, host))
                return host;
        std::vector<std::int32_t> passing;
        for (std::int32_t host = 0; host < m_hosts; ++host)
            if (takes(filters, host))
                passing.push_back(host);
        return passing.empty() ? -1
                               : passing[static_cast<std::size_t>(below(static_cast<std::int32_t>(passing.size())))];
    }

    void renew(std::int32_t, const Resources&) override {}

private:
    std::int32_t below(std::int32_t bound) {
        return static_cast<std::int32_t>(m_random.below(static_cast<std::uint32_t>(bound)));
    }

    std::int32_t m_hosts;
    RandomStream m_random;
};

std::unique_ptr<HostChoice> choiceOf(const Problem& problem, Policy policy, std::uint64_t seed) {
    switch (policy) {
    case Policy::firstFit:
        return std::make_unique<FirstFit>(problem);
    case Policy::nextFit:
        return std::make_unique<NextFit>(problem);
    case Policy::bestFit:
        return std::make_unique<BestFit>(problem);
    case Policy::worstFit:
        return std::make_unique<WorstFit>(problem);
    case Policy::dotProduct:
        return std::make_unique<DotProduct>(problem);
    case Policy::random:
        return std::make_unique<AnyFit>(problem, seed);
    case Policy::score:
    case Policy::platform:
        break;
    }
    return nullptr;
}

/// The preset *as the platform*, for every workload.
Problem asThePlatform(Problem problem) {
    for (auto& workload : problem.workloads) {
        workload.weights = {50 * fixedOne, fixedOne, 0, 0};
        if (workload.perHostMode == topology::PerHostMode::hard)
            workload.perHostMode = topology::PerHostMode::soft;
    }
    problem.capacityTerm = topology::CapacityTerm::bottleneck;
    problem.prices.clear();
    return problem;
}

} // namespace

std::optional<Assignment> placeByPolicy(const Problem& problem, Policy policy, std::uint64_t seed,
                                        std::stop_token stop) {
    if (policy == Policy::score)
        return place(problem, std::move(stop));
    if (policy == Policy::platform)
        return place(asThePlatform(problem), std::move(stop));
    const auto choice = choiceOf(problem, policy, seed);
    PlacementRun run(problem, choice.get());
    return run.run(stop) ? std::optional(run.takeAssignment()) : std::nullopt;
}

} // namespace flightplan::placement
