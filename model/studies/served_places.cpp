#include "model/studies/served_places.h"

#include "model/base/fixed_point.h"
#include "model/placement/served_demand.h"
#include "model/traffic/latency.h"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <utility>

namespace flightplan::studies {
namespace {

constexpr double microPerMilli = 1000;

double perSecond(traffic::Rate rate) {
    return static_cast<double>(rate) / static_cast<double>(millionth);
}

class CatchmentMaker {
public:
    CatchmentMaker(const plan::Plan& plan, std::int32_t region)
        : m_plan(plan)
        , m_fleet(*plan.fleet)
        , m_region(region) {}

    void addRequests(const traffic::Routing& routing, std::size_t w) {
        const auto groups = routing.groupsOf(w);
        const auto here = std::ranges::find(groups, m_region, &traffic::Group::region);
        if (here == groups.end())
            return; // it does not run here: nobody is served, and nobody goes on
        const bool full = here->level >= fullFrom(w);
        for (const auto& flow : traffic::clientFlows(m_fleet, routing, w)) {
            if (flow.region == m_region)
                addServed(w, flow.client, perSecond(flow.offered - flow.refused), flow.rtt);
            else if (full && flow.region >= 0 && rtt(w, flow.client) < flow.rtt)
                m_wentOn[{keyOf(w, flow.client), flow.region}] += perSecond(flow.offered);
        }
    }

    void addUsers(std::size_t w) {
        const auto& spec = m_fleet.problem.workloads[w];
        if (spec.profile < 0 || spec.replicas == 0)
            return;
        const auto& weights = m_fleet.problem.profiles[static_cast<std::size_t>(spec.profile)]->weights;
        const double weight = static_cast<double>(spec.userWeight) *
                              static_cast<double>(std::accumulate(weights.begin(), weights.end(), std::int64_t(0)));
        m_all += weight;
        const double perAmount = weight / static_cast<double>(spec.replicas * placement::replicaShare);
        const auto& assignment = *m_plan.assignment;
        for (auto vm = m_fleet.problem.firstMicroVm[w]; vm < m_fleet.problem.firstMicroVm[w + 1]; ++vm) {
            const auto host = assignment.microVms[static_cast<std::size_t>(vm)].host;
            if (host < 0 || m_fleet.problem.hosts.region[static_cast<std::size_t>(host)] != m_region)
                continue;
            for (auto row = assignment.servedBegin[static_cast<std::size_t>(vm)];
                 row < assignment.servedBegin[static_cast<std::size_t>(vm) + 1]; ++row) {
                const auto& share = assignment.served[static_cast<std::size_t>(row)];
                addServed(w, share.client, share.amount * perAmount, rtt(w, share.client));
            }
        }
    }

    Catchment take(bool ofRequests) {
        Catchment catchment;
        catchment.ofRequests = ofRequests;
        for (const auto& [key, sum] : m_places) {
            const double share = ofRequests || m_all <= 0 ? sum.weight : sum.weight / m_all;
            catchment.places.push_back({key, share, sum.rttWeight / sum.weight / microPerMilli});
            catchment.weight += share;
        }
        for (const auto& [at, rate] : m_wentOn)
            catchment.wentOn.push_back({at.first, at.second, rate});
        std::ranges::stable_sort(catchment.places, std::ranges::greater(), &ServedPlace::weight);
        std::ranges::stable_sort(catchment.wentOn, std::ranges::greater(), &WentOn::perSecond);
        return catchment;
    }

private:
    struct Sum {
        double weight = 0, rttWeight = 0;
    };

    /// The level from which on the workload's requests try other regions.
    traffic::LoadLevel fullFrom(std::size_t w) const {
        const auto& traffic = m_fleet.workloads[w].traffic;
        return traffic && traffic->spill == topology::TrafficSpill::soft ? traffic::LoadLevel::softToHard
                                                                         : traffic::LoadLevel::atHard;
    }

    void addServed(std::size_t w, std::int32_t client, double weight, std::uint32_t rtt) {
        if (weight <= 0)
            return;
        auto& sum = m_places[keyOf(w, client)];
        sum.weight += weight;
        sum.rttWeight += weight * static_cast<double>(rtt);
    }

    std::string keyOf(std::size_t w, std::int32_t client) const {
        const auto profile = static_cast<std::size_t>(m_fleet.problem.workloads[w].profile);
        return planner::clientKey((*m_fleet.clients[profile])[static_cast<std::size_t>(client)].client);
    }

    /// Straight to the region.
    std::uint32_t rtt(std::size_t w, std::int32_t client) const {
        const auto profile = static_cast<std::size_t>(m_fleet.problem.workloads[w].profile);
        return m_fleet.problem.profiles[profile]
            ->rtt[static_cast<std::size_t>(client) * m_fleet.regions.size() + static_cast<std::size_t>(m_region)];
    }

    const plan::Plan& m_plan;
    const plan::Fleet& m_fleet;
    std::int32_t m_region;
    double m_all = 0; // user weight of the plan
    std::map<std::string, Sum> m_places;
    std::map<std::pair<std::string, std::int32_t>, double> m_wentOn;
};

/// What is replayed takes a hop more than the straight way that the answer begins with.
void takeWay(planner::ClientLatency& answer, const traffic::ClientFlow& flow, const traffic::Flow& whole,
             const topology::Network& network) {
    const auto row = std::ranges::find(answer.regions, flow.region, &planner::RegionLatency::region);
    if (whole.via < 0 || row == answer.regions.end())
        return;
    row->rtt = flow.rtt;
    row->backhaul = whole.backhaul;
    row->via = whole.via;
    row->provenance = traffic::provenanceOf(network, whole);
}

} // namespace

Catchment catchmentOf(const plan::Plan& plan, const traffic::Routing* routing, std::int32_t region) {
    CatchmentMaker maker(plan, region);
    for (std::size_t w = 0; w < plan.fleet->workloads.size(); ++w) {
        if (routing)
            maker.addRequests(*routing, w);
        else
            maker.addUsers(w);
    }
    return maker.take(routing != nullptr);
}

std::optional<planner::ClientLatency> latencyOf(const plan::Plan& plan, const traffic::Routing& routing,
                                                const std::string& key) {
    auto answer = planner::latencyOf(plan, key);
    if (!answer)
        return answer;
    const auto& fleet = *plan.fleet;
    const auto regions = fleet.regions.size();
    std::vector<double> byRegion(regions, 0);
    std::vector<planner::WorkloadLatency> workloads;
    double here = 0;
    for (const auto& row : answer->workloads) {
        const auto w = static_cast<std::size_t>(row.workload);
        const auto& spec = fleet.problem.workloads[w];
        planner::WorkloadLatency found;
        found.workload = row.workload;
        found.target = spec.target;
        double served = 0, rttWeight = 0, inside = 0;
        for (const auto& flow : traffic::clientFlows(fleet, routing, w)) {
            const auto profile = static_cast<std::size_t>(spec.profile);
            if (planner::clientKey((*fleet.clients[profile])[static_cast<std::size_t>(flow.client)].client) != key)
                continue;
            found.share += perSecond(flow.offered);
            if (flow.region < 0)
                continue;
            const double answered = perSecond(flow.offered - flow.refused);
            takeWay(*answer, flow, routing.flows[static_cast<std::size_t>(flow.row)], *plan.network);
            byRegion[static_cast<std::size_t>(flow.region)] += answered;
            served += answered;
            rttWeight += answered * static_cast<double>(flow.rtt);
            inside += spec.target < 0 || flow.rtt <= spec.target ? answered : 0;
        }
        if (found.share <= 0)
            continue;
        here += found.share;
        found.served = served / found.share;
        found.inside = inside / found.share;
        found.meanRtt = served > 0 ? rttWeight / served : 0;
        workloads.push_back(found);
    }
    for (auto& row : answer->regions)
        row.share = here > 0 ? byRegion[static_cast<std::size_t>(row.region)] / here : 0;
    for (auto& row : workloads)
        row.share /= here;
    std::ranges::stable_sort(answer->regions, {}, &planner::RegionLatency::rtt);
    std::ranges::stable_sort(workloads, std::ranges::greater(), &planner::WorkloadLatency::share);
    const double all = perSecond(routing.total.offered);
    answer->share = all > 0 ? here / all : 0;
    answer->workloads = std::move(workloads);
    return answer;
}

} // namespace flightplan::studies
