#include "model/traffic/route.h"

#include "model/base/fixed_point.h"
#include "model/placement/served_demand.h"
#include "model/traffic/balancing.h"
#include "model/traffic/healthy.h"
#include "model/traffic/links.h"

#include <algorithm>
#include <map>

namespace flightplan::traffic {
namespace {

__extension__ using Int128 = __int128;

constexpr int usualSoftLimit = 20;

/// What `microVms` serve with `atOnce` requests in each: Little's law.
Rate capacityOf(std::int64_t microVms, std::int64_t atOnce, const topology::Traffic& traffic) {
    const Int128 perSecond = Int128(microVms) * atOnce * millionth * millionth / traffic.service.count();
    return perSecond < unlimited ? static_cast<Rate>(perSecond) : unlimited;
}

/// vCPUs of one microVM, µvCPU: a size's cores, or what it may burst to, or its demand.
std::int64_t cpuOf(const topology::Workload& workload, const placement::WorkloadSpec& spec) {
    if (workload.burstCpu)
        return *workload.burstCpu;
    if (const auto* size = catalog::builtIn().findSize(workload.size))
        return size->vcpus * std::int64_t(millionth);
    return spec.need[topology::Resource::cpu];
}

class Router {
public:
    Router(const plan::Plan& plan, const RouteOptions& options)
        : m_plan(plan)
        , m_fleet(*plan.fleet)
        , m_problem(plan.fleet->problem)
        , m_assignment(*plan.assignment)
        , m_planCurve(plan.document.settings->dailyCurve)
        , m_network(*plan.network)
        , m_options(options)
        , m_balancer(*plan.network)
        , m_demandOfProfile(plan.fleet->problem.profiles.size())
        , m_count(plan.fleet->regions.size()) {}

    Result<Routing> run() {
        constexpr std::size_t pollEvery = 256;
        m_routing.utcMinute = m_options.utcMinute;
        m_routing.regions.resize(m_fleet.regions.size());
        m_routing.workloads.resize(m_fleet.workloads.size());
        m_routing.demand.resize(m_fleet.workloads.size());
        m_routing.flows.reserve(4 * m_fleet.workloads.size()); // some; growing would copy them again and again
        m_routing.groups.reserve(4 * m_fleet.workloads.size());
        for (std::size_t w = 0; w < m_fleet.workloads.size(); ++w) {
            if (w % pollEvery == 0 && m_options.stop.stop_requested())
                return fail(ErrorCode::cancelled, "routing was cancelled");
            begin();
            if (const auto& traffic = m_fleet.workloads[w].traffic)
                addWorkload(w, *traffic);
        }
        begin();
        throttle();
        for (std::size_t w = 0; w < m_fleet.workloads.size(); ++w) {
            if (w % pollEvery == 0 && m_options.stop.stop_requested())
                return fail(ErrorCode::cancelled, "routing was cancelled");
            if (const auto& traffic = m_fleet.workloads[w].traffic)
                serve(w, *traffic);
            m_routing.total += m_routing.workloads[w];
        }
        return std::move(m_routing);
    }

private:
    void begin() {
        m_routing.firstFlow.push_back(m_routing.flows.size());
        m_routing.firstGroup.push_back(m_routing.groups.size());
        m_routing.firstLost.push_back(m_routing.lost.size());
    }

    void addWorkload(std::size_t w, const topology::Traffic& traffic) {
        const auto profile = m_problem.workloads[w].profile;
        if (profile < 0) {
            m_routing.workloads[w].offered = traffic.requestRate;
            lose(w, -1, NotServed::noUsers, traffic.requestRate);
            return;
        }
        const auto demand = demandOf(profile, traffic.dailyCurve);
        m_routing.demand[w] = demand;
        const auto total = demandNow(*demand, traffic.requestRate);
        m_routing.workloads[w].offered = total;
        findAsks(w, *demand, total);
        findPools(w, traffic);
        findRule(traffic, profile);
        m_shares.clear();
        const auto& left = m_balancer.balance(m_rule, m_asks, m_pools, m_shares);
        for (std::size_t a = 0; a < m_asks.size(); ++a)
            if (left[a] > 0)
                lose(w, m_asks[a].edge, m_balancer.whyNot(m_rule, a, m_asks, m_pools), left[a], m_asks[a].home);
        addGroups(w);
        addFlows(w);
    }

    /// The demand of a client list, shared by the workloads that have it.
    std::shared_ptr<const EdgeDemand> demandOf(std::int32_t profile, const std::vector<std::int64_t>& ownCurve) {
        const auto& clients = *m_fleet.clients[static_cast<std::size_t>(profile)];
        auto& known = ownCurve.empty() ? m_demandOfProfile[static_cast<std::size_t>(profile)]
                                       : m_demandOfCurve[{profile, ownCurve}];
        if (!known)
            known = std::make_shared<const EdgeDemand>(
                edgeDemand(clients, ownCurve.empty() ? m_planCurve : ownCurve, m_options.utcMinute));
        return known;
    }

    void findAsks(std::size_t w, const EdgeDemand& demand, Rate total) {
        m_asks.clear();
        const auto rates = perEntry(demand, total);
        for (std::size_t i = 0; i < rates.size(); ++i) {
            if (demand.entries[i].edge < 0)
                lose(w, -1, NotServed::noEdge, rates[i], demand.entries[i].home);
            else
                m_asks.push_back({demand.entries[i].edge, rates[i], demand.entries[i].home});
        }
    }

    void findPools(std::size_t w, const topology::Traffic& traffic) {
        m_touched.clear();
        const auto first = m_problem.firstMicroVm[w];
        for (auto i = first; i < first + m_problem.workloads[w].replicas; ++i) {
            const auto& placement = m_assignment.microVms[static_cast<std::size_t>(i)];
            if (!serves(m_problem.hosts, placement))
                continue;
            const auto region =
                static_cast<std::size_t>(m_problem.hosts.region[static_cast<std::size_t>(placement.host)]);
            if (m_count[region]++ == 0)
                m_touched.push_back(static_cast<std::int32_t>(region));
        }
        std::ranges::sort(m_touched);
        m_pools.clear();
        for (const auto region : m_touched) {
            auto& count = m_count[static_cast<std::size_t>(region)];
            m_pools.push_back(poolOf(region, count, traffic));
            count = 0;
        }
    }

    static Pool poolOf(std::int32_t region, std::int32_t microVms, const topology::Traffic& traffic) {
        const auto hardLimit = traffic.hardLimit.value_or(0);
        const auto softLimit =
            traffic.softLimit.value_or(hardLimit > 0 ? std::min(usualSoftLimit, hardLimit) : usualSoftLimit);
        return {region, microVms, capacityOf(microVms, softLimit, traffic),
                hardLimit > 0 ? capacityOf(microVms, hardLimit, traffic) : unlimited};
    }

    void findRule(const topology::Traffic& traffic, std::int32_t profile) {
        m_rule.policy = traffic.policy;
        m_rule.spill = traffic.spill;
        m_rule.residency = m_fleet.residency[static_cast<std::size_t>(profile)];
        m_rule.list.clear();
        for (const auto& listed : traffic.regions)
            m_rule.list.push_back({m_fleet.findRegion(listed.region), listed.weight});
    }

    void lose(std::size_t w, std::int32_t edge, NotServed reason, Rate rate, topology::ResidencyBits home = 0) {
        if (rate == 0)
            return;
        m_routing.lost.push_back({static_cast<std::int32_t>(w), edge, reason, rate, home});
        m_routing.workloads[w].lost += rate;
    }

    void addGroups(std::size_t w) {
        m_groupOfPool.assign(m_pools.size(), -1);
        m_offered.assign(m_pools.size(), 0);
        for (const auto& share : m_shares)
            m_offered[static_cast<std::size_t>(share.pool)] += share.rate;
        for (std::size_t p = 0; p < m_pools.size(); ++p) {
            m_groupOfPool[p] = static_cast<std::int32_t>(m_routing.groups.size());
            Group group;
            group.workload = static_cast<std::int32_t>(w);
            group.region = m_pools[p].region;
            group.microVms = m_pools[p].microVms;
            group.offered = m_offered[p];
            m_routing.groups.push_back(group);
        }
    }

    /// What full links do not carry is refused on the way.
    void throttle() {
        const auto carried = carriedBy(m_plan, m_routing.flows);
        for (std::size_t f = 0; f < carried.size(); ++f) {
            auto& flow = m_routing.flows[f];
            flow.refused = flow.linkFull = flow.offered - carried[f];
            m_routing.groups[static_cast<std::size_t>(flow.group)].linkFull += flow.linkFull;
        }
    }

    /// What gets to the microVMs of a workload queues there.
    void serve(std::size_t w, const topology::Traffic& traffic) {
        for (auto g = m_routing.firstGroup[w]; g < m_routing.firstGroup[w + 1]; ++g) {
            auto& group = m_routing.groups[g];
            const auto pool = poolOf(group.region, group.microVms, traffic);
            const auto arrives = group.offered - group.linkFull;
            group.spec = specOf(w, traffic, pool, arrives);
            group.queue = solveQueue(group.spec);
            const auto refused = refusedOf(arrives, group.queue);
            group.refused = group.linkFull + refused;
            group.level = arrives < pool.soft   ? LoadLevel::belowSoft
                          : arrives < pool.hard ? LoadLevel::softToHard
                                                : LoadLevel::atHard;
            for (auto* totals : {&m_routing.workloads[w], &m_routing.regions[static_cast<std::size_t>(group.region)]}) {
                totals->refused += group.refused;
                totals->linkFull += group.linkFull;
            }
            m_routing.regions[static_cast<std::size_t>(group.region)].offered += group.offered;
            if (refused > 0)
                divideRefused(w, static_cast<std::int32_t>(g), refused);
        }
    }

    QueueSpec specOf(std::size_t w, const topology::Traffic& traffic, const Pool& pool, Rate offered) const {
        QueueSpec spec;
        spec.arrivals = offered;
        spec.serviceMicros = traffic.service.count();
        spec.places = std::int64_t(pool.microVms) * traffic.queueLimit;
        if (traffic.hardLimit) {
            spec.servers = std::int64_t(pool.microVms) * *traffic.hardLimit;
        } else {
            // As many requests at once as keep the vCPUs busy.
            const auto cpu = Int128(pool.microVms) * cpuOf(m_fleet.workloads[w], m_problem.workloads[w]);
            const auto serviceCpu = traffic.serviceCpu.value_or(traffic.service).count();
            spec.servers = static_cast<std::int64_t>(
                std::max<Int128>(1, cpu * traffic.service.count() / (Int128(serviceCpu) * millionth)));
        }
        return spec;
    }

    void addFlows(std::size_t w) {
        for (const auto& share : m_shares) {
            const auto& group = m_groupOfPool[static_cast<std::size_t>(share.pool)];
            const auto& ask = m_asks[static_cast<std::size_t>(share.ask)];
            const auto region = m_pools[static_cast<std::size_t>(share.pool)].region;
            m_routing.flows.push_back({static_cast<std::int32_t>(w), ask.edge, region, group, share.rate, 0, share.rtt,
                                       0, ask.home, share.via});
        }
    }

    /// A region refuses without looking where a request came from: by rate, largest remainder, ties by edge.
    void divideRefused(std::size_t w, std::int32_t group, Rate refused) {
        std::vector<std::size_t> members;
        std::vector<std::int64_t> rates;
        for (auto f = m_routing.firstFlow[w]; f < m_routing.firstFlow[w + 1]; ++f)
            if (m_routing.flows[f].group == group) {
                members.push_back(f);
                rates.push_back(m_routing.flows[f].offered - m_routing.flows[f].linkFull);
            }
        const auto parts = placement::apportion(rates, refused);
        for (std::size_t i = 0; i < members.size(); ++i)
            m_routing.flows[members[i]].refused += parts[i];
    }

    const plan::Plan& m_plan;
    const plan::Fleet& m_fleet;
    const placement::Problem& m_problem;
    const placement::Assignment& m_assignment;
    const std::vector<std::int64_t>& m_planCurve;
    const topology::Network& m_network;
    const RouteOptions& m_options;
    Balancer m_balancer;
    Routing m_routing;
    std::vector<std::shared_ptr<const EdgeDemand>> m_demandOfProfile; // by the plan's curve
    std::map<std::pair<std::int32_t, std::vector<std::int64_t>>, std::shared_ptr<const EdgeDemand>> m_demandOfCurve;
    // Of the workload in hand.
    std::vector<std::int32_t> m_count, m_touched; // per region, and which of them are not 0
    std::vector<Ask> m_asks;
    std::vector<Pool> m_pools;
    Rule m_rule;
    std::vector<Share> m_shares;
    std::vector<Rate> m_offered;             // per pool
    std::vector<std::int32_t> m_groupOfPool; // index into the groups
};

} // namespace

bool hasTraffic(const plan::Fleet& fleet) {
    for (const auto* workload : fleet.workloads.pointers())
        if (workload->traffic)
            return true;
    return false;
}

Result<Routing> route(const plan::Plan& plan, const RouteOptions& options) {
    return Router(plan, options).run();
}

} // namespace flightplan::traffic
