#include "tests/support/naive_router.h"

#include "model/base/fixed_point.h"
#include "model/geo/geodesy.h"
#include "model/traffic/max_min.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace flightplan::test {
namespace {

using namespace topology;
using traffic::Rate;
__extension__ using Int128 = __int128;

/// Whole parts of `total` by weight; what is left goes, one each, to the largest remainders, the first of equals first.
template <class Key>
std::map<Key, Rate> divided(const std::map<Key, Int128>& weights, Rate total) {
    Int128 sum = 0;
    for (const auto& [key, weight] : weights)
        sum += weight;
    std::map<Key, Rate> parts;
    if (sum == 0)
        return parts;
    std::map<Key, Int128> remainders;
    Rate left = total;
    for (const auto& [key, weight] : weights) {
        parts[key] = static_cast<Rate>(weight * total / sum);
        remainders[key] = weight * total % sum;
        left -= parts[key];
    }
    for (; left > 0; --left) {
        auto largest = remainders.begin();
        for (auto at = remainders.begin(); at != remainders.end(); ++at)
            if (at->second > largest->second)
                largest = at;
        ++parts[largest->first];
        largest->second = -1;
    }
    return parts;
}

std::int64_t multiplier(const std::vector<std::int64_t>& curve, std::optional<std::int32_t> utcMinute,
                        double longitude) {
    if (curve.empty() || !utcMinute)
        return millionth;
    std::int64_t minute = *utcMinute + std::lround(longitude * 4);
    while (minute < 0)
        minute += 1440;
    minute %= 1440;
    const auto here = curve[static_cast<std::size_t>(minute / 60)];
    const auto next = curve[static_cast<std::size_t>((minute / 60 + 1) % 24)];
    return static_cast<std::int64_t>(std::floor((static_cast<double>(here) * static_cast<double>(60 - minute % 60) +
                                                 static_cast<double>(next) * static_cast<double>(minute % 60)) /
                                                    60 +
                                                0.5));
}

class NaiveRouter {
public:
    NaiveRouter(const plan::Plan& plan, std::optional<std::int32_t> utcMinute)
        : m_plan(plan)
        , m_fleet(*plan.fleet)
        , m_utcMinute(utcMinute) {}

    traffic::Routing run() {
        m_routing.utcMinute = m_utcMinute;
        m_routing.workloads.resize(m_fleet.workloads.size());
        m_routing.regions.resize(m_fleet.regions.size());
        for (std::size_t w = 0; w < m_fleet.workloads.size(); ++w) {
            if (m_fleet.workloads[w].traffic)
                routeWorkload(w, *m_fleet.workloads[w].traffic);
        }
        throttle();
        for (std::size_t w = 0; w < m_fleet.workloads.size(); ++w) {
            if (m_fleet.workloads[w].traffic)
                serve(w, *m_fleet.workloads[w].traffic);
            m_routing.total += m_routing.workloads[w];
        }
        return m_routing;
    }

private:
    using Source = std::pair<std::int32_t, std::uint32_t>; // edge, the parts of the residency that hold its users
    using Way = std::pair<Source, std::int32_t>;           // from there to a region

    void routeWorkload(std::size_t w, const Traffic& traffic) {
        const auto profile = m_fleet.problem.workloads[w].profile;
        if (profile < 0) {
            lose(w, {-1, 0}, traffic::NotServed::noUsers, traffic.requestRate);
            m_routing.workloads[w].offered = traffic.requestRate;
            return;
        }
        const auto& curve = traffic.dailyCurve.empty() ? m_plan.document.settings->dailyCurve : traffic.dailyCurve;
        m_residency = m_fleet.workloads[w].regions.residency;
        std::map<Source, Int128> weights;
        Int128 users = 0, asked = 0;
        for (const auto& client : *m_fleet.clients[static_cast<std::size_t>(profile)]) {
            const auto times = multiplier(curve, m_utcMinute, client.place ? client.place->longitude : 0);
            weights[{client.path.edge, partsWith(homeOf(client))}] += Int128(client.client.weight) * times;
            users += client.client.weight;
            asked += Int128(client.client.weight) * times;
        }
        const Int128 mean = (asked + users / 2) / users;
        const auto total = static_cast<Rate>((traffic.requestRate * mean + 500'000) / 1'000'000);
        m_routing.workloads[w].offered = total;
        m_left = divided(weights, total);
        for (auto source = m_left.begin(); source != m_left.end() && source->first.first < 0;) {
            lose(w, source->first, traffic::NotServed::noEdge, source->second);
            source = m_left.erase(source);
        }
        countMicroVms(w);
        m_sent.clear();
        m_load.clear();
        send(traffic);
        for (const auto& [source, rate] : m_left)
            lose(w, source, reasonFor(traffic, source), rate);
        addFlows(w, traffic);
    }

    void lose(std::size_t w, Source source, traffic::NotServed reason, Rate rate) {
        if (rate > 0)
            m_routing.lost.push_back({static_cast<std::int32_t>(w), source.first, reason, rate, source.second});
        m_routing.workloads[w].lost += rate;
    }

    void countMicroVms(std::size_t w) {
        m_microVms.clear();
        for (std::size_t i = 0; i < m_plan.assignment->microVms.size(); ++i) {
            const auto ref = m_fleet.microVm(static_cast<std::int64_t>(i));
            const auto host = m_plan.assignment->microVms[i].host;
            if (ref.workload != static_cast<std::int32_t>(w) || ref.standby || host < 0)
                continue;
            const auto& table = m_fleet.problem.hosts;
            if (table.up[static_cast<std::size_t>(host)] && table.health[static_cast<std::size_t>(host)] >= 5'033'165)
                ++m_microVms[table.region[static_cast<std::size_t>(host)]];
        }
    }

    /// The region that a client is given by, or the city, or the one nearest to it.
    Site homeOf(const plan::ClientPlace& client) const {
        for (const auto& region : m_fleet.regions)
            if (region.id == client.client.region)
                return region;
        Site home;
        double least = HUGE_VAL;
        for (const auto& city : catalog::builtIn().cities()) {
            const bool named = city.key == client.client.city;
            const double km = named ? -1 : client.place ? geo::distanceKm(*client.place, city.place) : HUGE_VAL;
            if (km < least && (named || client.client.city.empty())) {
                least = km;
                home.country = city.country;
                home.continent = city.continent;
            }
        }
        return home;
    }

    std::uint32_t partsWith(const Site& site) const {
        std::uint32_t parts = 0, bit = 1;
        for (const auto& expression : m_residency) {
            parts |= matches(expression, site) ? bit : 0;
            bit <<= 1;
        }
        return parts;
    }

    /// False if some part of the world that holds the users does not hold the region.
    bool staysHome(Way way) const {
        return (way.first.second | partsWith(m_fleet.regions[static_cast<std::size_t>(way.second)])) ==
               partsWith(m_fleet.regions[static_cast<std::size_t>(way.second)]);
    }

    std::uint32_t straight(Way way) const {
        return m_plan.network->edgeRtt(static_cast<std::size_t>(way.first.first), static_cast<std::size_t>(way.second));
    }

    /// The region whose microVM passes requests on; −1 = none.
    std::int32_t via(const Traffic& traffic, Way way) const {
        std::int32_t nearest = -1;
        if (traffic.policy == TrafficPolicy::replay)
            for (const auto& [region, count] : m_microVms)
                if (const Way other{way.first, region};
                    staysHome(other) && straight(other) != unreachableRtt &&
                    (nearest < 0 || straight(other) < straight({way.first, nearest})))
                    nearest = region;
        return nearest == way.second ? -1 : nearest;
    }

    std::uint32_t rtt(const Traffic& traffic, Way way) const {
        const auto over = via(traffic, way);
        if (over < 0)
            return straight(way);
        const auto there = straight({way.first, over});
        const auto on = m_plan.network->rtt(static_cast<std::size_t>(over), static_cast<std::size_t>(way.second));
        return on == unreachableRtt ? on : there + on;
    }

    /// Place in the policy's list; its length for a region that is not in it.
    std::size_t placeInList(const Traffic& traffic, std::int32_t region) const {
        std::size_t place = 0;
        while (place < traffic.regions.size() &&
               traffic.regions[place].region != m_fleet.regions[static_cast<std::size_t>(region)].id)
            ++place;
        return place;
    }

    bool isListed(const Traffic& traffic, std::int32_t region) const {
        const bool needsList = traffic.policy == TrafficPolicy::force || traffic.policy == TrafficPolicy::weights ||
                               traffic.policy == TrafficPolicy::replay;
        return !needsList || placeInList(traffic, region) < traffic.regions.size();
    }

    bool isWay(const Traffic& traffic, Way way) const {
        return rtt(traffic, way) != unreachableRtt && isListed(traffic, way.second) && staysHome(way);
    }

    auto keyOf(const Traffic& traffic, Way way) const {
        const bool byList = traffic.policy == TrafficPolicy::force || traffic.policy == TrafficPolicy::prefer ||
                            traffic.policy == TrafficPolicy::replay;
        return std::tuple(byList ? placeInList(traffic, way.second) : 0, rtt(traffic, way), way.second, way.first);
    }

    Int128 limit(const Traffic& traffic, std::int32_t region, bool soft) const {
        if (traffic.policy == TrafficPolicy::sticky)
            return Int128(1) << 100;
        const int hard = traffic.hardLimit.value_or(0);
        const int softLimit = traffic.softLimit.value_or(hard > 0 && hard < 20 ? hard : 20);
        const auto rateOf = [&](int atOnce) {
            return Int128(m_microVms.at(region)) * atOnce * 1'000'000'000'000 / traffic.service.count();
        };
        const Int128 hardRate = hard > 0 ? rateOf(hard) : Int128(1) << 100;
        return soft && rateOf(softLimit) < hardRate ? rateOf(softLimit) : hardRate;
    }

    void move(Way way, Rate rate) {
        m_left[way.first] -= rate;
        m_sent[way] += rate;
        m_load[way.second] += rate;
    }

    /// Takes the best way that still has both something to send and room, until there is none.
    void fill(const Traffic& traffic, bool soft) {
        for (;;) {
            std::optional<Way> best;
            for (const auto& [edge, left] : m_left)
                for (const auto& [region, count] : m_microVms) {
                    const Way way{edge, region};
                    if (left > 0 && isWay(traffic, way) && m_load[region] < limit(traffic, region, soft) &&
                        (!best || keyOf(traffic, way) < keyOf(traffic, *best)))
                        best = way;
                }
            if (!best)
                return;
            const auto room = limit(traffic, best->second, soft) - m_load[best->second];
            move(*best, room < m_left[best->first] ? static_cast<Rate>(room) : m_left[best->first]);
        }
    }

    void divide(const Traffic& traffic, bool soft) {
        std::map<decltype(keyOf(traffic, Way())), std::pair<Way, Rate>> wishes;
        for (const auto& [edge, left] : m_left) {
            std::map<std::int32_t, Int128> weights;
            for (const auto& [region, count] : m_microVms)
                if (isWay(traffic, {edge, region}))
                    weights[region] = traffic.policy == TrafficPolicy::sticky
                                          ? count
                                          : traffic.regions[placeInList(traffic, region)].weight;
            for (const auto& [region, rate] : divided(weights, left))
                wishes[keyOf(traffic, {edge, region})] = {{edge, region}, rate};
        }
        for (const auto& [key, wish] : wishes) {
            const auto room = limit(traffic, wish.first.second, soft) - m_load[wish.first.second];
            move(wish.first, room < wish.second ? static_cast<Rate>(room) : wish.second);
        }
    }

    void send(const Traffic& traffic) {
        const bool soft = traffic.spill == TrafficSpill::soft;
        if (traffic.policy == TrafficPolicy::weights || traffic.policy == TrafficPolicy::sticky)
            divide(traffic, soft);
        if (soft)
            fill(traffic, true);
        fill(traffic, false);
        // What is left queues at the best way of its edge.
        for (auto& [edge, left] : m_left) {
            std::optional<Way> best;
            for (const auto& [region, count] : m_microVms)
                if (const Way way{edge, region};
                    isWay(traffic, way) && (!best || keyOf(traffic, way) < keyOf(traffic, *best)))
                    best = way;
            if (best && left > 0)
                move(*best, left);
        }
    }

    traffic::NotServed reasonFor(const Traffic& traffic, Source source) const {
        if (m_microVms.empty())
            return traffic::NotServed::noMicroVm;
        bool home = false, listed = false;
        for (const auto& [region, count] : m_microVms)
            if (staysHome({source, region})) {
                home = true;
                listed = listed || isListed(traffic, region);
            }
        return listed ? traffic::NotServed::unreachable
               : home ? traffic::NotServed::notAllowed
                      : traffic::NotServed::residency;
    }

    std::int64_t serversOf(std::size_t w, const Traffic& traffic, int microVms) const {
        if (traffic.hardLimit)
            return std::int64_t(microVms) * *traffic.hardLimit;
        const auto& workload = m_fleet.workloads[w];
        const auto* size = catalog::builtIn().findSize(workload.size);
        const auto cpu = workload.burstCpu ? *workload.burstCpu
                         : size            ? size->vcpus * 1'000'000
                                           : m_fleet.problem.workloads[w].need[Resource::cpu];
        const auto cpuTime = traffic.serviceCpu.value_or(traffic.service).count();
        const auto servers =
            static_cast<std::int64_t>(Int128(cpu) * microVms * traffic.service.count() / (Int128(cpuTime) * 1'000'000));
        return servers < 1 ? 1 : servers;
    }

    void addFlows(std::size_t w, const Traffic& traffic) {
        std::map<std::int32_t, std::int32_t> groupOf;
        for (const auto& [region, count] : m_microVms) {
            traffic::Group group;
            group.workload = static_cast<std::int32_t>(w);
            group.region = region;
            group.microVms = count;
            group.offered = static_cast<Rate>(m_load[region]);
            m_routing.regions[static_cast<std::size_t>(region)].offered += group.offered;
            groupOf[region] = static_cast<std::int32_t>(m_routing.groups.size());
            m_routing.groups.push_back(group);
        }
        for (const auto& [way, rate] : m_sent)
            if (rate > 0)
                m_routing.flows.push_back({static_cast<std::int32_t>(w), way.first.first, way.second,
                                           groupOf[way.second], rate, 0, rtt(traffic, way), 0, way.first.second,
                                           via(traffic, way)});
    }

    /// The links from one site to another, by name; none if some hop is not over a link that is up.
    std::vector<std::string> hops(const std::string& from, const std::string& to) const {
        auto path = m_plan.network->explain(from, to).path;
        if (path.empty()) {
            path = m_plan.network->explain(to, from).path;
            std::reverse(path.begin(), path.end());
        }
        std::vector<std::string> names;
        for (std::size_t hop = 0; hop + 1 < path.size(); ++hop) {
            if (!capacity(path[hop], path[hop + 1]))
                return {};
            names.push_back(path[hop] + ">" + path[hop + 1]);
        }
        return names;
    }

    /// Of the link as listed in this direction, else of the other one; empty if none is up.
    std::optional<double> capacity(const std::string& from, const std::string& to) const {
        for (const auto& [a, b] : {std::pair(from, to), std::pair(to, from)})
            for (const auto& link : *m_plan.document.links)
                if (link.from == a && link.to == b && link.state == UpDown::up)
                    return link.capacityMbps ? static_cast<double>(*link.capacityMbps) : HUGE_VAL;
        return std::nullopt;
    }

    void throttle() {
        std::map<std::string, std::size_t> links;
        std::vector<double> capacities, wanted;
        std::vector<traffic::FairFlow> fairs;
        std::vector<traffic::Flow*> which;
        for (auto& flow : m_routing.flows) {
            const auto& edge = m_plan.network->edges()[static_cast<std::size_t>(flow.edge)].id;
            const auto& region = m_fleet.regions[static_cast<std::size_t>(flow.region)].id;
            const auto& traffic = *m_fleet.workloads[static_cast<std::size_t>(flow.workload)].traffic;
            const auto mbps = [&](std::int64_t bytes) {
                return static_cast<double>(flow.offered) * 1e-12 * 8 * static_cast<double>(bytes);
            };
            traffic::FairFlow fair{mbps(traffic.requestBytes + traffic.responseBytes), {}};
            const auto cross = [&](const std::vector<std::string>& names, std::int64_t bytes) {
                for (const auto& name : names) {
                    const auto [at, isNew] = links.try_emplace(name, capacities.size());
                    if (isNew) {
                        capacities.push_back(
                            *capacity(name.substr(0, name.find('>')), name.substr(name.find('>') + 1)));
                        wanted.push_back(0);
                    }
                    wanted[at->second] += mbps(bytes);
                    if (mbps(bytes) > 0)
                        fair.uses.emplace_back(at->second, mbps(bytes) / fair.wanted);
                }
            };
            const auto go = [&](const std::string& from, const std::string& to) {
                if (from != to) {
                    cross(hops(from, to), traffic.requestBytes);
                    cross(hops(to, from), traffic.responseBytes);
                }
            };
            if (flow.via < 0) {
                go(edge, region);
            } else {
                const auto& over = m_fleet.regions[static_cast<std::size_t>(flow.via)].id;
                go(edge, over);
                go(over, region);
            }
            if (!fair.uses.empty()) {
                fairs.push_back(fair);
                which.push_back(&flow);
            }
        }
        bool over = false;
        for (std::size_t link = 0; link < wanted.size(); ++link)
            over = over || wanted[link] / capacities[link] > 1;
        const auto reached = over ? traffic::maxMinFair(fairs, capacities) : std::vector<double>();
        for (std::size_t i = 0; i < reached.size(); ++i)
            if (reached[i] < fairs[i].wanted)
                which[i]->linkFull = which[i]->offered - static_cast<Rate>(static_cast<double>(which[i]->offered) *
                                                                           (reached[i] / fairs[i].wanted));
    }

    void serve(std::size_t w, const Traffic& traffic) {
        for (std::size_t g = 0; g < m_routing.groups.size(); ++g) {
            auto& group = m_routing.groups[g];
            if (group.workload != static_cast<std::int32_t>(w))
                continue;
            std::map<std::int32_t, Int128> arrives; // per flow
            for (std::size_t f = 0; f < m_routing.flows.size(); ++f)
                if (const auto& flow = m_routing.flows[f]; flow.group == static_cast<std::int32_t>(g)) {
                    arrives[static_cast<std::int32_t>(f)] = flow.offered - flow.linkFull;
                    group.linkFull += flow.linkFull;
                }
            const auto arriving = group.offered - group.linkFull;
            group.queue =
                traffic::solveQueue({arriving, serversOf(w, traffic, group.microVms),
                                     std::int64_t(group.microVms) * traffic.queueLimit, traffic.service.count()});
            const auto refused = traffic::refusedOf(arriving, group.queue);
            group.refused = group.linkFull + refused;
            for (auto& [f, part] : divided(arrives, refused))
                m_routing.flows[static_cast<std::size_t>(f)].refused = part;
            for (const auto& [f, rate] : arrives)
                m_routing.flows[static_cast<std::size_t>(f)].refused +=
                    m_routing.flows[static_cast<std::size_t>(f)].linkFull;
            m_routing.workloads[w].refused += group.refused;
            m_routing.workloads[w].linkFull += group.linkFull;
            m_routing.regions[static_cast<std::size_t>(group.region)].refused += group.refused;
            m_routing.regions[static_cast<std::size_t>(group.region)].linkFull += group.linkFull;
        }
    }

    const plan::Plan& m_plan;
    const plan::Fleet& m_fleet;
    std::optional<std::int32_t> m_utcMinute;
    traffic::Routing m_routing;
    // Of the workload in hand.
    std::vector<std::string> m_residency;
    std::map<Source, Rate> m_left;
    std::map<std::int32_t, int> m_microVms; // per region that has some
    std::map<Way, Rate> m_sent;
    std::map<std::int32_t, Int128> m_load; // per region
};

} // namespace

traffic::Routing naiveRoute(const plan::Plan& plan, std::optional<std::int32_t> utcMinute) {
    return NaiveRouter(plan, utcMinute).run();
}

} // namespace flightplan::test
