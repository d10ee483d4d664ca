#include "model/document/validate.h"
#include "model/topology/residency.h"

#include <algorithm>

namespace flightplan::document {
namespace {

using namespace topology;

// An expression that names a region which the plan does not have: harmless in a list, but worth a word.
constexpr std::string_view notInPlan = "workload.region_not_in_plan";

bool hasOwnWeights(const Workload& workload) {
    const auto& own = workload.objective;
    return own.alpha || own.beta || own.gamma || own.delta;
}

} // namespace

void Validator::checkWorkloads() {
    // A workload that stands as before is checked again only where something that it refers to may have changed.
    const bool references = m_differs.settings || m_differs.regions || workloadIdsDiffer();
    std::unordered_set<std::string_view> seen;
    const auto check = [&](std::size_t index, const Workload& workload, bool stands) {
        const bool weights = m_differs.objective && hasOwnWeights(workload);
        const bool pins = m_differs.hosts && !workload.pins.empty();
        if (stands && !references && !weights && !pins)
            return;
        const auto path = "/workloads/" + std::to_string(index);
        const auto object = "workload:" + workload.id.text();
        if (!stands || references) {
            checkWorkload(workload, path, object);
            checkRegionExpressions(workload, path, object);
            checkClients(workload, path, object);
            checkTraffic(workload, path + "/traffic", object);
        }
        if (!stands || references || weights)
            checkOwnWeights(workload, path, object);
        if (!stands || references || pins)
            checkPins(workload, path, object);
    };
    const Chunked<Workload> none;
    m_document.workloads.forEachAgainst(
        m_before ? m_before->workloads : none, [&](std::size_t index, const Workload& workload, bool stands) {
            if (m_differs.workloads && !seen.insert(workload.id.text()).second)
                error("document.duplicate_id", {workload.id.text(), "workload"},
                      "/workloads/" + std::to_string(index) + "/id", "workload:" + workload.id.text());
            check(index, workload, stands);
        });
}

bool Validator::workloadIdsDiffer() const {
    if (!m_before || m_document.workloads.size() != m_before->workloads.size())
        return true;
    bool differ = false;
    m_document.workloads.forEachAgainst(m_before->workloads,
                                        [&](std::size_t index, const Workload& workload, bool stands) {
                                            differ |= !stands && workload.id != m_before->workloads[index].id;
                                        });
    return differ;
}

void Validator::checkOwnWeights(const Workload& workload, const std::string& path, const std::string& object) {
    const auto& plan = *m_document.objective;
    const auto& own = workload.objective;
    if (hasOwnWeights(workload))
        checkWeights(own.alpha.value_or(plan.alpha), own.beta.value_or(plan.beta), own.gamma.value_or(plan.gamma),
                     own.delta.value_or(plan.delta), path + "/objective", object);
}

void Validator::checkWorkload(const Workload& workload, const std::string& path, const std::string& object) {
    const auto& id = workload.id.text();
    if (!workload.size.empty() && !m_catalog.findSize(workload.size))
        error("workload.unknown_size", {workload.size}, path + "/size", object);
    else if (!demandOf(workload, m_catalog))
        error("workload.no_demand", {id}, path + "/demand", object);
    if (workload.replicas == 0)
        info("workload.parked", {id}, path + "/replicas", object);
    if (workload.standbys.count > workload.replicas)
        error("workload.too_many_standbys",
              {std::to_string(workload.standbys.count), std::to_string(workload.replicas)}, path + "/standbys/count",
              object);
    for (std::size_t i = 0; i < workload.affinity.size(); ++i) {
        const auto& target = workload.affinity[i];
        const auto where = path + "/affinity/" + std::to_string(i);
        if (target == id)
            error("workload.affinity_self", {id}, where, object);
        else if (!m_workloads.contains(target))
            error("document.unknown_workload", {target}, where, object);
    }
}

void Validator::checkRegionExpressions(const Workload& workload, const std::string& path, const std::string& object) {
    const auto check = [&](const std::vector<std::string>& expressions, const std::string& list) {
        for (std::size_t i = 0; i < expressions.size(); ++i) {
            const auto& expression = expressions[i];
            const auto where = path + "/regions/" + list + "/" + std::to_string(i);
            if (isRegionAlias(expression) || m_regions.contains(expression))
                continue;
            if (m_catalog.findRegion(expression))
                info(std::string(notInPlan), {expression, workload.id.text()}, where, object);
            else
                error("document.unknown_region", {expression}, where, object);
        }
    };
    if (workload.regions.allow && workload.regions.allow->empty())
        error("workload.allow_empty", {workload.id.text()}, path + "/regions/allow", object);
    if (workload.regions.allow)
        check(*workload.regions.allow, "allow");
    check(workload.regions.deny, "deny");
    check(workload.regions.residency, "residency");
    if (workload.regions.residency.size() > mostResidencies)
        error("workload.residency_many", {workload.id.text(), std::to_string(workload.regions.residency.size())},
              path + "/regions/residency", object);
}

void Validator::checkPins(const Workload& workload, const std::string& path, const std::string& object) {
    std::set<int> seen;
    for (std::size_t i = 0; i < workload.pins.size(); ++i) {
        const auto& pin = workload.pins[i];
        const auto where = path + "/pins/" + std::to_string(i);
        if (pin.replica < 1 || pin.replica > workload.replicas)
            error("pin.replica_range", {std::to_string(pin.replica), std::to_string(workload.replicas)},
                  where + "/replica", object);
        if (!seen.insert(pin.replica).second)
            error("pin.twice", {std::to_string(pin.replica)}, where + "/replica", object);
        if (pin.region.empty() == pin.host.empty())
            error("pin.one_of", {}, where, object);
        if (!pin.region.empty() && !m_regions.contains(pin.region))
            error("document.unknown_region", {pin.region}, where + "/region", object);
        if (!pin.host.empty() && !hostExists(pin.host))
            error("document.unknown_host", {pin.host}, where + "/host", object);
    }
}

void Validator::checkTraffic(const Workload& workload, const std::string& path, const std::string& object) {
    if (!workload.traffic)
        return;
    const auto& traffic = *workload.traffic;
    if (traffic.softLimit && traffic.hardLimit && *traffic.softLimit > *traffic.hardLimit)
        error("traffic.soft_over_hard", {std::to_string(*traffic.softLimit), std::to_string(*traffic.hardLimit)},
              path + "/soft_limit", object);
    if (needsRegions(traffic.policy) && traffic.regions.empty())
        error("traffic.policy_regions", {workload.id.text()}, path + "/policy", object);
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < traffic.regions.size(); ++i) {
        const auto& region = traffic.regions[i].region;
        const auto where = path + "/regions/" + std::to_string(i) + "/region";
        if (!m_regions.contains(region))
            error("document.unknown_region", {region}, where, object);
        if (!seen.insert(region).second)
            error("traffic.region_twice", {region}, where, object);
    }
}

void Validator::checkClients(const Workload& workload, const std::string& path, const std::string& object) {
    bool anyUsers = false;
    for (std::size_t i = 0; i < workload.clients.size(); ++i) {
        const auto& client = workload.clients[i];
        const auto where = path + "/clients/" + std::to_string(i);
        anyUsers = anyUsers || client.weight > 0;
        const int ways = !client.region.empty() + !client.city.empty() + (client.latitude || client.longitude);
        if (ways != 1)
            error("client.one_of", {}, where, object);
        if (client.latitude.has_value() != client.longitude.has_value())
            error("place.half", {client.latitude ? "longitude" : "latitude"}, where, object);
        if (!client.region.empty() && !m_regions.contains(client.region))
            error("document.unknown_region", {client.region}, where + "/region", object);
        if (!client.city.empty() && !m_catalog.findCity(client.city))
            error("client.unknown_city", {client.city}, where + "/city", object);
    }
    if (!anyUsers && workload.replicas > 0)
        info("workload.no_clients", {workload.id.text()}, path + "/clients", object);
}

} // namespace flightplan::document
