#include "model/planner/client_profiles.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace flightplan::planner {
namespace {

// Two such weights still add up within 63 bits; some ten thousand clients at one place might not.
constexpr std::int64_t mostWeight = std::int64_t(1) << 61;

/// Order and identity of clients: region, city, coordinates, last mile.
auto keyOf(const topology::Client& client) {
    return std::tuple(std::string_view(client.region), std::string_view(client.city), client.latitude.value_or(0),
                      client.longitude.value_or(0), client.lastMile.value_or(std::chrono::microseconds(-1)));
}

std::string textOf(const topology::Workload& workload) {
    std::string text;
    for (const auto& expression : workload.regions.residency)
        text += expression + '\n';
    text += '\n';
    for (const auto& client : workload.clients) {
        text += placeText(client);
        text.append(reinterpret_cast<const char*>(&client.weight), sizeof client.weight);
    }
    return text;
}

std::vector<topology::Client> merged(std::vector<topology::Client> clients) {
    std::ranges::stable_sort(clients, [](const auto& a, const auto& b) { return keyOf(a) < keyOf(b); });
    std::vector<topology::Client> result;
    for (auto& client : clients) {
        if (!result.empty() && keyOf(result.back()) == keyOf(client))
            result.back().weight = std::min(result.back().weight + client.weight, mostWeight);
        else
            result.push_back(std::move(client));
    }
    return result;
}

} // namespace

std::string placeText(const topology::Client& client) {
    std::string text = client.region + '\n' + client.city + '\n';
    const double place[2] = {client.latitude.value_or(1000), client.longitude.value_or(1000)};
    const std::int64_t lastMile = client.lastMile ? client.lastMile->count() : -1;
    text.append(reinterpret_cast<const char*>(place), sizeof place);
    text.append(reinterpret_cast<const char*>(&lastMile), sizeof lastMile);
    return text;
}

Profile profileOf(const topology::Network& network, std::vector<plan::ClientPlace> places,
                  std::vector<topology::ResidencyBits> residency) {
    auto profile = std::make_shared<placement::ClientProfile>();
    const auto regions = network.regions().size();
    for (const auto& place : places) {
        profile->weights.push_back(place.client.weight);
        for (std::size_t region = 0; region < regions; ++region)
            profile->rtt.push_back(topology::mayServe(place.home, residency, region)
                                       ? network.userRtt(place.path, region)
                                       : topology::unreachableRtt);
    }
    for (std::size_t region = 0; region < regions; ++region) {
        std::vector<std::int32_t> order(places.size());
        std::iota(order.begin(), order.end(), 0);
        std::ranges::sort(order, {}, [&](std::int32_t c) {
            return std::pair(profile->rtt[static_cast<std::size_t>(c) * regions + region], c);
        });
        profile->nearest.insert(profile->nearest.end(), order.begin(), order.end());
    }
    return {std::move(profile), std::make_shared<std::vector<plan::ClientPlace>>(std::move(places)),
            std::move(residency)};
}

const topology::ClientPath& ProfileMemory::pathOf(const topology::Client& client, const catalog::Catalog& catalog) {
    const auto [at, isNew] = m_paths.try_emplace(placeText(client));
    if (isNew)
        at->second = m_network->enter(client, catalog);
    return at->second;
}

topology::Site ProfileMemory::homeOf(const topology::Client& client, const catalog::Catalog& catalog) {
    if (!client.region.empty())
        return topology::homeOf(client, m_network->regions(), catalog);
    const auto [at, isNew] = m_homes.try_emplace(placeText(client));
    if (isNew)
        at->second = topology::homeOf(client, m_network->regions(), catalog);
    return at->second;
}

Profile ProfileMemory::makeProfile(const topology::Workload& workload, const catalog::Catalog& catalog) {
    const auto& residency = workload.regions.residency;
    std::vector<plan::ClientPlace> places;
    for (auto& client : merged(workload.clients)) {
        const auto& path = pathOf(client, catalog);
        const auto place = topology::placeOf(client, m_network->regions(), catalog);
        const auto home = residency.empty() ? 0 : topology::partsWith(residency, homeOf(client, catalog));
        places.push_back({std::move(client), place, path, home});
    }
    return planner::profileOf(*m_network, std::move(places), topology::partsOf(residency, m_network->regions()));
}

void ProfileMemory::beginRound(std::shared_ptr<const topology::Network> network) {
    if (network != m_network) {
        m_profiles.clear();
        m_paths.clear();
    }
    m_network = std::move(network);
    m_ran = false;
    for (auto& [key, entry] : m_profiles)
        entry.used = false;
}

const Profile& ProfileMemory::profileOf(const topology::Workload& workload, const catalog::Catalog& catalog) {
    auto [at, isNew] = m_profiles.try_emplace(textOf(workload));
    if (isNew) {
        at->second.profile = makeProfile(workload, catalog);
        m_ran = true;
    }
    at->second.used = true;
    return at->second.profile;
}

void ProfileMemory::endRound() {
    std::erase_if(m_profiles, [](const auto& entry) { return !entry.second.used; });
}

} // namespace flightplan::planner
