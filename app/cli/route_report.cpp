#include "app/cli/route_report.h"

#include "app/cli/listing.h"
#include "app/cli/output.h"
#include "app/cli/overall_report.h"
#include "model/base/decimal.h"
#include "model/base/fixed_point.h"
#include "model/traffic/discovery.h"
#include "model/traffic/findings.h"
#include "model/traffic/latency.h"
#include "model/traffic/private_networks.h"
#include "model/traffic/route.h"

#include <algorithm>
#include <array>
#include <map>

namespace flightplan::cli {
namespace {

using traffic::ClientFlow;
using traffic::LatencyDistribution;
using traffic::LatencySplit;
using traffic::Rate;
using traffic::Totals;

Json rateJson(Rate rate) {
    return Json::parse(decimalText(rate, millionth));
}
std::string rateText(Rate rate) {
    return fixedText(static_cast<double>(rate) / 1e6, 1);
}
std::string microsText(double micros) {
    return fixedText(micros / 1000, 3);
}
/// Rounded to µs.
Json microsJson(double micros) {
    return Json::parse(microsText(micros));
}

Json totalsJson(const Totals& totals) {
    Json json;
    json["offered_per_s"] = rateJson(totals.offered);
    json["served_per_s"] = rateJson(totals.served());
    json["refused_per_s"] = rateJson(totals.refused);
    json["link_full_per_s"] = rateJson(totals.linkFull);
    json["lost_per_s"] = rateJson(totals.lost);
    return json;
}

void addTimes(Json& json, const LatencyDistribution& times, const std::optional<LatencySplit>& mean) {
    for (const auto& [name, p] : {std::pair("p50_ms", 0.5), {"p95_ms", 0.95}, {"p99_ms", 0.99}}) {
        json[name] = times.any() ? microsJson(static_cast<double>(times.percentile(p))) : Json(nullptr);
        json["network_" + std::string(name)] =
            times.any() ? microsJson(static_cast<double>(times.networkPercentile(p))) : Json(nullptr);
    }
    if (!mean)
        return;
    auto& split = json["mean_ms"];
    split["last_mile"] = microsJson(mean->lastMile);
    split["edge"] = microsJson(mean->edge);
    split["backhaul"] = microsJson(mean->backhaul);
    split["queue"] = microsJson(mean->queue);
    split["service"] = microsJson(mean->service);
}

/// The parts of an answer that every form needs.
class Reporter {
public:
    explicit Reporter(const RouteAnswer& answer)
        : m_plan(answer.plan)
        , m_fleet(*answer.plan.fleet)
        , m_routing(answer.routing)
        , m_links(answer.links) {}

    Json json() const {
        Json json = envelope(m_plan);
        json["hour"] = m_routing.utcMinute ? Json(static_cast<double>(*m_routing.utcMinute) / 60) : Json(nullptr);
        json["total"] = totalsJson(m_routing.total);
        json["overall"] = overallJson(traffic::userFigures(m_plan, m_routing));
        json["workloads"] = Json::array();
        for (std::size_t w = 0; w < m_fleet.workloads.size(); ++w)
            if (m_fleet.workloads[w].traffic)
                json["workloads"].push_back(workloadJson(w));
        json["regions"] = regionsJson();
        json["private_networks"] = networksJson();
        json["flows"] = rowsJson(clientListing());
        json["links"] = rowsJson(linkListing());
        json["findings"] = Json::array();
        for (const auto& finding : findings())
            json["findings"].push_back(Json{{"key", finding.key},
                                            {"severity", toString(finding.severity)},
                                            {"path", finding.path},
                                            {"object", finding.object},
                                            {"message", render(finding)}});
        return json;
    }

    std::string table() const {
        const auto& total = m_routing.total;
        std::string text = rateText(total.offered) + " requests/s" + (m_routing.utcMinute ? " at " + clock() : "") +
                           ": " + rateText(total.served()) + " served, " + rateText(total.refused) + " refused" +
                           (total.linkFull > 0 ? " (" + rateText(total.linkFull) + " by full links), " : ", ") +
                           rateText(total.lost) + " lost\n" + overallText(traffic::userFigures(m_plan, m_routing)) +
                           "\n" + tableText(workloadListing()) + "\n" + tableText(regionListing());
        if (const auto links = linkListing(); !links.rows.empty())
            text += "\n" + tableText(links);
        const auto all = findings();
        text += all.empty() ? "" : "\n";
        for (const auto& finding : all)
            text += std::string(toString(finding.severity)) + ": " + render(finding) + "\n";
        return text;
    }

    Listing clientListing() const {
        Listing listing{{"workload", "client", "edge", "region", "path", ">offered_per_s", ">refused_per_s", "lost",
                         ">last_mile_ms", ">edge_ms", ">backhaul_ms", ">queue_ms", ">service_ms", ">link_full_per_s"},
                        {}};
        for (std::size_t w = 0; w < m_fleet.workloads.size(); ++w)
            addClients(w, listing);
        return listing;
    }

private:
    std::string clock() const {
        const auto two = [](std::int32_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
        return two(*m_routing.utcMinute / 60) + ":" + two(*m_routing.utcMinute % 60) + " UTC";
    }
    const std::string& regionId(std::int32_t region) const {
        return m_fleet.regions[static_cast<std::size_t>(region)].id;
    }

    std::vector<Finding> findings() const {
        return traffic::allFindings(m_plan, m_routing, m_links, traffic::forwardingOf(m_plan, m_routing));
    }

    /// With what discovery lets each of them know: how many microVMs, and how old the oldest news are.
    Json regionsJson() const {
        const auto discovery = traffic::discover(m_plan);
        auto rows = Json::array();
        for (std::size_t r = 0; r < m_fleet.regions.size(); ++r) {
            Json row{{"id", m_fleet.regions[r].id}};
            row.update(totalsJson(m_routing.regions[r]));
            row["sees_microvms"] = discovery.seen[r];
            std::optional<std::int64_t> oldest;
            for (std::size_t other = 0; other < m_fleet.regions.size(); ++other)
                oldest = std::max(oldest, discovery.lag(r, other));
            row["news_age_ms"] = oldest ? microsJson(static_cast<double>(*oldest)) : Json(nullptr);
            rows.push_back(std::move(row));
        }
        return rows;
    }

    /// The matrix of who reaches whom within each network, unless it is larger than anyone reads.
    Json networksJson() const {
        constexpr std::size_t mostInMatrix = 50;
        auto networks = Json::array();
        for (const auto& network : traffic::privateNetworks(m_fleet)) {
            Json json{{"name", network.name}, {"workloads", Json::array()}};
            for (const auto w : network.workloads)
                json["workloads"].push_back(m_fleet.workloads[static_cast<std::size_t>(w)].id.text());
            if (network.workloads.size() <= mostInMatrix)
                json["reach"] = reachJson(network);
            networks.push_back(std::move(json));
        }
        return networks;
    }

    Json reachJson(const traffic::PrivateNetwork& network) const {
        auto rows = Json::array();
        for (const auto from : network.workloads)
            for (const auto to : network.workloads) {
                if (from == to)
                    continue;
                const auto reach =
                    traffic::reachOf(m_plan, static_cast<std::size_t>(from), static_cast<std::size_t>(to));
                Json row{{"from", m_fleet.workloads[static_cast<std::size_t>(from)].id.text()},
                         {"to", m_fleet.workloads[static_cast<std::size_t>(to)].id.text()},
                         {"state", toString(reach.state)}};
                const bool reachable = reach.state == traffic::Reach::State::reachable;
                row["mean_rtt_ms"] = reachable ? microsJson(reach.meanRtt) : Json(nullptr);
                row["worst_rtt_ms"] = reachable ? microsJson(reach.worstRtt) : Json(nullptr);
                rows.push_back(std::move(row));
            }
        return rows;
    }

    Json workloadJson(std::size_t w) const {
        Json json{{"id", m_fleet.workloads[w].id.text()}};
        json.update(totalsJson(m_routing.workloads[w]));
        const auto inside = traffic::insideTarget(m_plan, m_routing, w);
        json["inside_target"] = inside ? Json(*inside) : Json(nullptr);
        addTimes(json, LatencyDistribution(m_plan, m_routing, w), traffic::splitOf(m_routing, w));
        json["regions"] = Json::array();
        for (const auto& group : m_routing.groupsOf(w)) {
            Json row{{"region", regionId(group.region)}, {"microvms", group.microVms}};
            row["offered_per_s"] = rateJson(group.offered);
            row["refused_per_s"] = rateJson(group.refused);
            row["link_full_per_s"] = rateJson(group.linkFull);
            row["load"] = group.queue.load;
            row["level"] = toString(group.level);
            addTimes(row, LatencyDistribution(m_plan, m_routing, w, group.region),
                     traffic::splitOf(m_routing, w, group.region));
            json["regions"].push_back(std::move(row));
        }
        json["lost"] = Json::array();
        for (const auto& lost : m_routing.lostOf(w))
            json["lost"].push_back(Json{{"reason", toString(lost.reason)}, {"per_s", rateJson(lost.rate)}});
        return json;
    }

    Listing workloadListing() const {
        Listing listing{{"workload", ">per_s", ">served", ">refused", ">lost", ">p50_ms", ">p95_ms", ">p99_ms",
                         ">network_p95", ">inside_target"},
                        {}};
        for (std::size_t w = 0; w < m_fleet.workloads.size(); ++w) {
            if (!m_fleet.workloads[w].traffic)
                continue;
            const auto& totals = m_routing.workloads[w];
            const LatencyDistribution times(m_plan, m_routing, w);
            const auto time = [&](std::int64_t micros) { return fixedText(static_cast<double>(micros) / 1000, 1); };
            const auto inside = traffic::insideTarget(m_plan, m_routing, w);
            listing.rows.push_back(
                {m_fleet.workloads[w].id.text(), rateText(totals.offered), rateText(totals.served()),
                 rateText(totals.refused), rateText(totals.lost), times.any() ? time(times.percentile(0.5)) : "–",
                 times.any() ? time(times.percentile(0.95)) : "–", times.any() ? time(times.percentile(0.99)) : "–",
                 times.any() ? time(times.networkPercentile(0.95)) : "–",
                 inside ? fixedText(*inside * 100, 1) + " %" : "–"});
        }
        return listing;
    }

    Listing regionListing() const {
        Listing listing{{"region", ">per_s", ">refused", ">microvms", "busiest", ">load"}, {}};
        for (std::size_t r = 0; r < m_fleet.regions.size(); ++r) {
            const traffic::Group* busiest = nullptr;
            std::int64_t microVms = 0;
            for (const auto& group : m_routing.groups)
                if (group.region == static_cast<std::int32_t>(r)) {
                    microVms += group.microVms;
                    if (!busiest || group.queue.load > busiest->queue.load)
                        busiest = &group;
                }
            const auto& totals = m_routing.regions[r];
            listing.rows.push_back(
                {m_fleet.regions[r].id, rateText(totals.offered), rateText(totals.refused), std::to_string(microVms),
                 busiest ? m_fleet.workloads[static_cast<std::size_t>(busiest->workload)].id.text() : "–",
                 busiest ? fixedText(busiest->queue.load * 100, 1) + " %" : "–"});
        }
        return listing;
    }

    Listing linkListing() const {
        Listing listing{{"from", "to", ">wanted_mbps", ">carried_mbps", ">capacity_mbps"}, {}};
        for (const auto& link : m_links.links)
            listing.rows.push_back({link.from, link.to, fixedText(link.wantedMbps, 3), fixedText(link.carriedMbps, 3),
                                    link.capacityMbps ? std::to_string(*link.capacityMbps) : ""});
        return listing;
    }

    static std::string nameOf(const topology::Client& client) {
        if (!client.city.empty())
            return client.city;
        if (!client.region.empty())
            return client.region;
        return fixedText(*client.latitude, 2) + " " + fixedText(*client.longitude, 2);
    }

    const std::string& pathText(const traffic::Flow& flow) const {
        auto& text = m_paths[{flow.edge, flow.via, flow.region}];
        if (!text.empty())
            return text;
        const auto& edge = m_plan.network->edges()[static_cast<std::size_t>(flow.edge)].id;
        const auto& first = regionId(flow.via < 0 ? flow.region : flow.via);
        text = edge;
        addHops(edge, first, text);
        if (flow.via >= 0)
            addHops(first, regionId(flow.region), text);
        return text;
    }

    /// What comes behind `from` on the way.
    void addHops(const std::string& from, const std::string& to, std::string& text) const {
        const auto path = m_plan.network->explain(from, to).path;
        for (std::size_t hop = 1; hop < path.size(); ++hop)
            text += " " + path[hop];
        if (path.empty())
            text += " " + to;
    }

    void addClients(std::size_t w, Listing& listing) const {
        const auto& id = m_fleet.workloads[w].id.text();
        if (!m_routing.demand[w]) {
            for (const auto& row : m_routing.lostOf(w))
                listing.rows.push_back({id, "", "", "", "", decimalText(row.rate, millionth), "0",
                                        std::string(toString(row.reason)), "", "", "", "", "", "0"});
            return;
        }
        const auto profile = static_cast<std::size_t>(m_fleet.problem.workloads[w].profile);
        for (const auto& flow : traffic::clientFlows(m_fleet, m_routing, w)) {
            const auto& client = (*m_fleet.clients[profile])[static_cast<std::size_t>(flow.client)];
            std::vector<std::string> row = {
                id,
                nameOf(client.client),
                flow.edge < 0 ? "" : m_plan.network->edges()[static_cast<std::size_t>(flow.edge)].id,
                flow.region < 0 ? "" : regionId(flow.region),
                flow.region < 0 ? "" : pathText(m_routing.flows[static_cast<std::size_t>(flow.row)]),
                decimalText(flow.offered, millionth),
                decimalText(flow.refused, millionth)};
            if (flow.region < 0) {
                const auto reason = m_routing.lost[static_cast<std::size_t>(flow.row)].reason;
                row.insert(row.end(), {std::string(toString(reason)), "", "", "", "", "", "0"});
            } else {
                const auto& whole = m_routing.flows[static_cast<std::size_t>(flow.row)];
                const auto* group = &m_routing.groups[static_cast<std::size_t>(whole.group)];
                row.insert(row.end(),
                           {"", microsText(client.path.lastMile), microsText(traffic::forwardingMicrosOf(whole)),
                            microsText(whole.backhaul), microsText(group->queue.meanWaitMicros),
                            microsText(static_cast<double>(group->spec.serviceMicros)),
                            decimalText(flow.linkFull, millionth)});
            }
            listing.rows.push_back(std::move(row));
        }
    }

    const plan::Plan& m_plan;
    const plan::Fleet& m_fleet;
    const traffic::Routing& m_routing;
    const traffic::LinkLoads& m_links;
    mutable std::map<std::array<std::int32_t, 3>, std::string> m_paths; // by edge, via and region
};

} // namespace

Json routeJson(const RouteAnswer& answer) {
    return Reporter(answer).json();
}

std::string routeTable(const RouteAnswer& answer) {
    return Reporter(answer).table();
}

std::string routeCsv(const RouteAnswer& answer) {
    return csvText(Reporter(answer).clientListing());
}

} // namespace flightplan::cli
