#include "model/traffic/links.h"

#include "model/traffic/max_min.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>

namespace flightplan::traffic {
namespace {

using Ends = std::pair<std::string, std::string>;

/// One direction of a link that the requests or the responses of a flow cross.
struct Crossing {
    std::size_t link = 0;
    bool responses = false;
};

class LinkLoader {
public:
    LinkLoader(const plan::Plan& plan, std::span<const Flow> flows)
        : m_plan(plan)
        , m_flows(flows)
        , m_paths(plan.network->edges().size() * plan.fleet->regions.size()) {
        for (const auto& link : *plan.document.links)
            if (link.state == topology::UpDown::up)
                m_capacities[{link.from, link.to}] = link.capacityMbps;
        for (const auto& link : *plan.document.links) // the other way, unless it is listed itself
            if (link.state == topology::UpDown::up)
                m_capacities.try_emplace({link.to, link.from}, link.capacityMbps);
        for (const auto& [ends, capacity] : m_capacities) {
            m_indices[ends] = m_links.size();
            m_links.push_back({ends.first, ends.second, capacity, 0, 0});
        }
    }

    std::vector<Rate> carried() {
        if (std::ranges::none_of(m_links, [](const LinkLoad& link) { return link.capacityMbps.has_value(); }))
            return {};
        addDemand();
        if (std::ranges::none_of(m_links, [](const LinkLoad& link) { return link.utilisation() > 1; }))
            return {};
        return throttled();
    }

    std::vector<LinkLoad> loads() {
        if (m_links.empty())
            return {};
        addDemand();
        for (const auto& flow : m_flows)
            for (const auto& crossing : pathOf(flow))
                m_links[crossing.link].carriedMbps += crossingMbps(flow, crossing, flow.offered - flow.linkFull);
        return std::move(m_links);
    }

private:
    /// Megabits per second of one direction of a flow that carries `rate`.
    static double mbps(Rate rate, std::int64_t bytes) {
        return static_cast<double>(rate) * 1e-12 * 8 * static_cast<double>(bytes);
    }
    const topology::Traffic& trafficOf(const Flow& flow) const {
        return *m_plan.fleet->workloads[static_cast<std::size_t>(flow.workload)].traffic;
    }
    double crossingMbps(const Flow& flow, const Crossing& crossing, Rate rate) const {
        const auto& traffic = trafficOf(flow);
        return mbps(rate, crossing.responses ? traffic.responseBytes : traffic.requestBytes);
    }

    const std::vector<Crossing>& pathOf(const Flow& flow) {
        auto& path = flow.via < 0 ? m_paths[static_cast<std::size_t>(flow.edge) * m_plan.fleet->regions.size() +
                                            static_cast<std::size_t>(flow.region)]
                                  : m_pathsOver[{flow.edge, flow.via, flow.region}];
        if (!path)
            path = findPath(flow);
        return *path;
    }

    std::vector<Crossing> findPath(const Flow& flow) const {
        std::vector<Crossing> crossings;
        const auto& edge = m_plan.network->edges()[static_cast<std::size_t>(flow.edge)].id;
        const auto& region = m_plan.fleet->regions[static_cast<std::size_t>(flow.region)].id;
        if (flow.via < 0) {
            addLeg(edge, region, crossings);
        } else {
            const auto& via = m_plan.fleet->regions[static_cast<std::size_t>(flow.via)].id;
            addLeg(edge, via, crossings);
            addLeg(via, region, crossings);
        }
        return crossings;
    }

    void addLeg(const std::string& from, const std::string& to, std::vector<Crossing>& crossings) const {
        if (from == to)
            return;
        auto out = m_plan.network->explain(from, to).path;
        auto back = m_plan.network->explain(to, from).path;
        // A listed time that holds in both directions has its path in one.
        if (back.empty())
            back.assign(out.rbegin(), out.rend());
        else if (out.empty())
            out.assign(back.rbegin(), back.rend());
        addHops(out, false, crossings);
        addHops(back, true, crossings);
    }

    void addHops(const std::vector<std::string>& path, bool responses, std::vector<Crossing>& crossings) const {
        std::vector<Crossing> hops;
        for (std::size_t hop = 0; hop + 1 < path.size(); ++hop) {
            const auto link = m_indices.find({path[hop], path[hop + 1]});
            if (link == m_indices.end())
                return; // the path that a time was measured on is cut; which detour it takes is not known
            hops.push_back({link->second, responses});
        }
        crossings.insert(crossings.end(), hops.begin(), hops.end());
    }

    void addDemand() {
        for (const auto& flow : m_flows)
            for (const auto& crossing : pathOf(flow))
                m_links[crossing.link].wantedMbps += crossingMbps(flow, crossing, flow.offered);
    }

    std::vector<Rate> throttled() {
        std::vector<std::size_t> which; // flows that cross a link
        std::vector<FairFlow> fairs;
        for (std::size_t f = 0; f < m_flows.size(); ++f) {
            const auto& flow = m_flows[f];
            const auto& traffic = trafficOf(flow);
            FairFlow fair{mbps(flow.offered, traffic.requestBytes + traffic.responseBytes), {}};
            for (const auto& crossing : pathOf(flow))
                if (const double part = crossingMbps(flow, crossing, flow.offered); part > 0)
                    fair.uses.emplace_back(crossing.link, part / fair.wanted);
            if (fair.uses.empty())
                continue;
            which.push_back(f);
            fairs.push_back(std::move(fair));
        }
        std::vector<double> capacities;
        for (const auto& link : m_links)
            capacities.push_back(link.capacityMbps ? static_cast<double>(*link.capacityMbps)
                                                   : std::numeric_limits<double>::infinity());
        const auto reached = maxMinFair(fairs, capacities);
        std::vector<Rate> carried;
        for (const auto& flow : m_flows)
            carried.push_back(flow.offered);
        for (std::size_t i = 0; i < which.size(); ++i)
            if (reached[i] < fairs[i].wanted) {
                auto& rate = carried[which[i]];
                rate = static_cast<Rate>(static_cast<double>(rate) * (reached[i] / fairs[i].wanted));
            }
        return carried;
    }

    const plan::Plan& m_plan;
    std::span<const Flow> m_flows;
    std::map<Ends, std::optional<std::int64_t>> m_capacities;
    std::map<Ends, std::size_t> m_indices;
    std::vector<std::optional<std::vector<Crossing>>> m_paths;                               // by edge and region
    std::map<std::array<std::int32_t, 3>, std::optional<std::vector<Crossing>>> m_pathsOver; // edge, via, region
    std::vector<LinkLoad> m_links;
};

} // namespace

std::vector<Rate> carriedBy(const plan::Plan& plan, std::span<const Flow> flows) {
    return LinkLoader(plan, flows).carried();
}

LinkLoads loadsOf(const plan::Plan& plan, const Routing& routing) {
    return {LinkLoader(plan, routing.flows).loads()};
}

std::vector<Finding> findingsOf(const plan::Plan& plan, const LinkLoads& loads) {
    constexpr double busy = 0.7;
    std::vector<Finding> findings;
    const auto& listed = *plan.document.links;
    for (const auto& link : loads.links) {
        const auto share = link.utilisation();
        if (share <= busy)
            continue;
        const auto at = std::ranges::find_if(listed, [&](const topology::Link& other) {
            return (other.from == link.from && other.to == link.to) || (other.from == link.to && other.to == link.from);
        });
        findings.push_back({share > 1 ? "traffic.link_over" : "traffic.link_busy",
                            Severity::warning,
                            {link.from, link.to, std::to_string(std::llround(link.wantedMbps)),
                             std::to_string(*link.capacityMbps), std::to_string(std::llround(100 * share)) + " %"},
                            "/links/" + std::to_string(at - listed.begin()),
                            "link:" + at->from + ">" + at->to,
                            0,
                            {},
                            {}});
    }
    return findings;
}

} // namespace flightplan::traffic
